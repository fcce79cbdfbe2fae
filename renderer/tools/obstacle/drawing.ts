import type { Footprint } from '#shared/geometry/footprint';
import { rectAround, rectCorners, rectHeight, rectWidth, type PointXY, type RectUm } from '#shared/geometry/rect';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { CornerSketch } from '../corner-sketch';
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
export class DrawingObstacle extends CornerSketch {
  readonly path = 'obstacle.drawing';

  /** `clicked` is what a click sets down; `entry` holds what was typed before the press. */
  constructor(
    tools: Tools,
    private readonly kind: ObstacleKind,
    start: PointXY,
    private readonly clicked: Footprint,
    pressed: ToolPointer,
    protected readonly entry: LengthEntry,
  ) {
    super(tools, start, pressed);
  }

  override pointerMove(event: ToolPointer): void {
    this.follow(event);
    if (this.isDragged) this.show();
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter' && this.isDragged) {
      setDownObstacle(this.tools, this.kind, this.drawn());
      return true;
    }
    return this.type(event);
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    setDownObstacle(this.tools, this.kind, this.isDragged ? this.drawn() : this.clicked);
  }

  protected show(): void {
    const rect = this.rect();
    const unit = this.tools.session.getState().lengthUnit;
    this.tools.sketch.set({ outline: { points: rectCorners(rect), isClosed: true } });
    this.entry.show([formatLength(rectWidth(rect) as Um, unit), formatLength(rectHeight(rect) as Um, unit)], rect);
  }

  private drawn(): Footprint {
    return lieIn(this.tools.editor.view, this.kind, this.rect());
  }

  private rect(): RectUm {
    const corner = this.end();
    const towards = (from: number, to: number) =>
      Math.abs(to - from) >= MIN_UM ? to : from + (to < from ? -MIN_UM : MIN_UM);
    return rectAround(this.start, {
      xUm: towards(this.start.xUm, corner.xUm),
      yUm: towards(this.start.yUm, corner.yUm),
    });
  }
}
