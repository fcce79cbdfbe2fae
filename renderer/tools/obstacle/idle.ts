import { footprintBounds, footprintCorners, type Footprint } from '#shared/geometry/footprint';
import type { PointXY } from '#shared/geometry/rect';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { SnapSession } from '../snapping';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { ObstacleKind } from '../tool-id';
import type { Tools } from '../tools';
import { LengthEntry } from '../typed-entry';
import { TypedSketch } from '../typed-sketch';
import { DrawingObstacle } from './drawing';
import { lieAt } from './lie';
import { setDownObstacle } from './set-down';
import { SIZE_HELP, USUAL_SIZE } from './sizes';

/**
 * An obstacle tool, before its first corner. What a click would set down follows the pointer: of the usual size, or of
 * the size that is typed. With Shift the tool stays in the hand for another one. A door goes into the wall that is near, unless snapping is held off.
 */
export class ObstacleIdle extends TypedSketch {
  readonly path = 'obstacle.idle';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;
  protected readonly entry: LengthEntry;
  private at: PointXY | undefined;
  private isFree = false;

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

  override pointerMove(event: ToolPointer): void {
    this.at = this.snapped(event);
    this.show();
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    const at = this.snapped(event);
    this.at = at;
    this.tools.transition(new DrawingObstacle(this.tools, this.kind, at, this.footprint(at), event, this.entry));
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter' && this.at && this.entry.isTyping) {
      setDownObstacle(this.tools, this.kind, this.footprint(this.at), event.shift);
      return true;
    }
    return this.type(event);
  }

  override cancel(): boolean {
    if (!this.entry.isTyping) return false;
    this.entry.clear();
    this.show();
    return true;
  }

  private snapped(event: ToolPointer): PointXY {
    this.isFree = event.mod;
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    return { xUm: Math.round(point.xUm), yUm: Math.round(point.yUm) };
  }

  private footprint(at: PointXY): Footprint {
    const [width, depth] = this.entry.lengths();
    const usual = USUAL_SIZE[this.kind];
    const size = { widthUm: width ?? usual.widthUm, depthUm: depth ?? usual.depthUm };
    return this.isFree ? { ...at, ...size, rotationMdeg: 0 } : lieAt(this.tools.editor.view, this.kind, at, size);
  }

  protected show(): void {
    if (!this.at) return;
    const unit = this.tools.session.getState().lengthUnit;
    const usual = USUAL_SIZE[this.kind];
    const footprint = this.footprint(this.at);
    this.tools.sketch.set({ outline: { points: footprintCorners(footprint), isClosed: true } });
    this.entry.show(
      [formatLength(usual.widthUm as Um, unit), formatLength(usual.depthUm as Um, unit)],
      footprintBounds(footprint),
    );
  }
}
