import type { Footprint } from '#shared/geometry/footprint';
import { rectAround, rectCorners, rectHeight, rectWidth, type PointXY, type RectUm } from '#shared/geometry/rect';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { SnapSession } from '../snapping';
import { cornerWithSizes } from '../square';
import { hasMoved, State } from '../state';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { ObstacleKind } from '../tool-id';
import type { Tools } from '../tools';
import type { LengthEntry } from '../typed-entry';
import { lieIn } from './lie';
import { setDownObstacle } from './set-down';

/** The thinnest a drag makes anything, so that a straight drag draws a wall. */
const MIN_UM = 100_000;

/**
 * Drawing a column, wall, door, ramp or keep-out: drag its rectangle, or click for a common size. Sizes may be typed
 * meanwhile: the width, Tab, the depth, Enter. Shift makes a square.
 */
export class DrawingObstacle extends State {
  readonly path = 'obstacle.drawing';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;
  private corner: PointXY;
  private isSquare: boolean;
  private isDragged = false;

  /** `clicked` is what a click sets down; `entry` holds what was typed before the press. */
  constructor(
    tools: Tools,
    private readonly kind: ObstacleKind,
    private readonly start: PointXY,
    private readonly clicked: Footprint,
    private readonly pressed: ToolPointer,
    private readonly entry: LengthEntry,
  ) {
    super(tools);
    this.corner = start;
    this.isSquare = pressed.shift;
    this.snapping = new SnapSession(tools, new Set());
  }

  override exit(): void {
    this.tools.sketch.set({});
    this.entry.close();
  }

  override pointerMove(event: ToolPointer): void {
    if (hasMoved(this.pressed, event)) this.isDragged = true;
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    this.corner = { xUm: Math.round(point.xUm), yUm: Math.round(point.yUm) };
    this.isSquare = event.shift;
    if (this.isDragged) this.show();
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter' && this.isDragged) {
      setDownObstacle(this.tools, this.kind, this.drawn());
      return true;
    }
    const isUsed = this.entry.keyDown(event);
    if (isUsed) this.show();
    return isUsed;
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    setDownObstacle(this.tools, this.kind, this.isDragged ? this.drawn() : this.clicked);
  }

  override cancel(): boolean {
    this.tools.settle();
    return true;
  }

  private show(): void {
    const rect = this.rect();
    const unit = this.tools.session.getState().lengthUnit;
    this.tools.sketch.set({ outline: { points: rectCorners(rect), isClosed: true } });
    this.entry.show([formatLength(rectWidth(rect) as Um, unit), formatLength(rectHeight(rect) as Um, unit)], rect);
  }

  private drawn(): Footprint {
    return lieIn(this.tools.editor.view, this.kind, this.rect());
  }

  private rect(): RectUm {
    const corner = cornerWithSizes(this.start, this.corner, this.entry.lengths(), this.isSquare);
    const towards = (from: number, to: number) =>
      Math.abs(to - from) >= MIN_UM ? to : from + (to < from ? -MIN_UM : MIN_UM);
    return rectAround(this.start, {
      xUm: towards(this.start.xUm, corner.xUm),
      yUm: towards(this.start.yUm, corner.yUm),
    });
  }
}
