import type { Footprint } from '#shared/geometry/footprint';
import {
  rectAround,
  rectCentre,
  rectCorners,
  rectHeight,
  rectWidth,
  type PointXY,
  type RectUm,
} from '#shared/geometry/rect';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { roomAt } from '../../editor/scene';
import { CornerSketch } from '../corner-sketch';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { ObstacleKind } from '../tool-id';
import type { Tools } from '../tools';
import type { LengthEntry } from '../typed-entry';
import { lieIn } from './lie';
import { setDownObstacle } from './set-down';
import { USUAL_SIZE } from './sizes';

/** A drag that goes no further to one side is straight; the thinnest that is typed. */
const MIN_UM = 100_000;

/**
 * Drawing a column, wall, door, ramp or keep-out: drag its rectangle, or click for a common size. Sizes may be typed
 * meanwhile: the width, Tab, the depth, Enter. Shift makes a square; with a click it keeps the tool in the hand. A
 * straight drag draws as deep a one as is usual, into the room.
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
      setDownObstacle(this.tools, this.kind, this.drawn(), false);
      return true;
    }
    return this.type(event);
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    if (this.isDragged) setDownObstacle(this.tools, this.kind, this.drawn(), false);
    else setDownObstacle(this.tools, this.kind, this.clicked, event.shift);
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
    const into = this.rectTo(corner, 1);
    return roomAt(this.tools.editor.view, rectCentre(into)) ? into : this.rectTo(corner, -1);
  }

  /** The rectangle to this corner; what has no size there gets one, to this side where the hand tells none. */
  private rectTo(corner: PointXY, side: 1 | -1): RectUm {
    const typed = this.entry.lengths();
    const usual = USUAL_SIZE[this.kind];
    const least = [0, 1].map((at) =>
      typed[at] === undefined && this.kind !== 'wall' ? Math.min(usual.widthUm, usual.depthUm) : MIN_UM,
    );
    const towards = (from: number, to: number, size = MIN_UM): number =>
      Math.abs(to - from) >= MIN_UM ? to : from + size * side;
    return rectAround(this.start, {
      xUm: towards(this.start.xUm, corner.xUm, least[0]),
      yUm: towards(this.start.yUm, corner.yUm, least[1]),
    });
  }
}
