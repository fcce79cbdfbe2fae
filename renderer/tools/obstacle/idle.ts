import { rectAt, rectCorners, type PointXY, type RectUm } from '#shared/geometry/rect';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { ObstacleKind } from '../tool-id';
import type { Tools } from '../tools';
import { LengthEntry } from '../typed-entry';
import { DrawingObstacle } from './drawing';
import { setDownObstacle } from './set-down';
import { SIZE_HELP, USUAL_SIZE } from './sizes';

/**
 * An obstacle tool, before its first corner. What a click would set down follows the pointer: of the usual size, or of
 * the size that is typed.
 */
export class ObstacleIdle extends State {
  readonly path = 'obstacle.idle';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;
  private readonly entry: LengthEntry;
  private at: PointXY | undefined;

  constructor(
    tools: Tools,
    private readonly kind: ObstacleKind,
  ) {
    super(tools);
    this.snapping = new SnapSession(tools, new Set());
    this.entry = new LengthEntry(tools, ['Width', 'Depth'], { help: SIZE_HELP });
  }

  override enter(): void {
    const pointer = this.tools.pointer.get();
    if (pointer) this.pointerMove(pointer);
  }

  override exit(): void {
    this.tools.sketch.set({});
    this.entry.close();
  }

  override pointerMove(event: ToolPointer): void {
    this.at = this.snapped(event);
    this.show();
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    this.at = this.snapped(event);
    this.tools.transition(new DrawingObstacle(this.tools, this.kind, this.at, this.rect(this.at), event, this.entry));
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter' && this.at && this.entry.isTyping) {
      setDownObstacle(this.tools, this.kind, this.rect(this.at));
      return true;
    }
    const isUsed = this.entry.keyDown(event);
    if (isUsed) this.show();
    return isUsed;
  }

  override cancel(): boolean {
    if (!this.entry.isTyping) return false;
    this.entry.clear();
    this.show();
    return true;
  }

  private snapped(event: ToolPointer): PointXY {
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    return { xUm: Math.round(point.xUm), yUm: Math.round(point.yUm) };
  }

  private rect(at: PointXY): RectUm {
    const [width, depth] = this.entry.lengths();
    const usual = USUAL_SIZE[this.kind];
    return rectAt(at, width ?? usual.widthUm, depth ?? usual.depthUm);
  }

  private show(): void {
    if (!this.at) return;
    const unit = this.tools.session.getState().lengthUnit;
    const usual = USUAL_SIZE[this.kind];
    const rect = this.rect(this.at);
    this.tools.sketch.set({ outline: { points: rectCorners(rect), isClosed: true } });
    this.entry.show([formatLength(usual.widthUm as Um, unit), formatLength(usual.depthUm as Um, unit)], rect);
  }
}
