import { rectAround, rectCorners, type PointXY } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { SnapSession } from '../snapping';
import { SIZE_HELP } from '../obstacle/sizes';
import { cornerWithSizes } from '../square';
import { hasMoved, State } from '../state';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { LengthEntry } from '../typed-entry';
import { finishArea } from './finish';
import type { AreaChoice } from './idle';

/**
 * Drawing a rectangle: drag, or click two corners. Sizes may be typed meanwhile: the width, Tab, the depth, Enter.
 * Shift makes a square.
 */
export class DrawingRectangle extends State {
  readonly path = 'area.drawingRectangle';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;
  private readonly entry: LengthEntry;
  private corner: PointXY;
  private isDragged = false;
  private isSquare = false;

  constructor(
    tools: Tools,
    private readonly choice: AreaChoice,
    private readonly start: PointXY,
    private readonly pressed: ToolPointer,
  ) {
    super(tools);
    this.corner = start;
    this.snapping = new SnapSession(tools, new Set());
    this.entry = new LengthEntry(tools, ['Width', 'Depth'], { help: SIZE_HELP });
  }

  override enter(): void {
    this.show();
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
    const isUsed = this.entry.keyDown(event);
    if (isUsed) this.show();
    return isUsed;
  }

  override cancel(): boolean {
    this.tools.settle();
    return true;
  }

  private outline(): readonly PointUm[] {
    const end = cornerWithSizes(this.start, this.corner, this.entry.lengths(), this.isSquare);
    return rectCorners(rectAround(this.start, end));
  }

  private show(): void {
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
