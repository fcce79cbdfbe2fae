import { rectAround, rectCorners, type PointXY } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { CornerSketch } from '../corner-sketch';
import { SIZE_HELP } from '../obstacle/sizes';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { LengthEntry } from '../typed-entry';
import { finishArea } from './finish';
import type { AreaChoice } from './idle';

/**
 * Drawing a rectangle: drag, or click two corners. Sizes may be typed meanwhile: the width, Tab, the depth, Enter.
 * Shift makes a square.
 */
export class DrawingRectangle extends CornerSketch {
  readonly path = 'area.drawingRectangle';
  protected readonly entry: LengthEntry;

  constructor(
    tools: Tools,
    private readonly choice: AreaChoice,
    start: PointXY,
    pressed: ToolPointer,
  ) {
    super(tools, start, pressed);
    this.entry = new LengthEntry(tools, ['Width', 'Depth'], { help: SIZE_HELP });
  }

  override enter(): void {
    this.show();
  }

  override pointerMove(event: ToolPointer): void {
    this.follow(event);
    this.show();
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    this.pointerMove(event);
    this.finish();
  }

  override pointerUp(event: ToolPointer): void {
    if (!this.isDragged) return;
    this.pointerMove(event);
    // A drag draws from press to release; without one the second corner is a second click.
    this.finish();
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter') {
      this.finish();
      return true;
    }
    return this.type(event);
  }

  private outline(): readonly PointUm[] {
    return rectCorners(rectAround(this.start, this.end()));
  }

  protected show(): void {
    const points = this.outline();
    const unit = this.tools.session.getState().lengthUnit;
    const [a, b, c] = points;
    if (a && b && c)
      this.entry.show(
        [formatLength(Math.round(b[0] - a[0]) as Um, unit), formatLength(Math.round(c[1] - b[1]) as Um, unit)],
        { minX: a[0], minY: a[1], maxX: c[0], maxY: c[1] },
      );
    this.tools.sketch.set({ outline: { points, isClosed: true } });
  }

  private finish(): void {
    finishArea(this.tools, this.choice, this.outline());
  }
}
