import type { PointXY } from '#shared/geometry/rect';
import { SnapSession } from './snapping';
import { cornerWithSizes } from './square';
import { hasMoved } from './state';
import type { ToolPointer } from './tool-event';
import type { Tools } from './tools';
import { TypedSketch } from './typed-sketch';

/** A sketch from one corner, where the pointer was pressed, to the one opposite, which follows it. Shift makes a square. */
export abstract class CornerSketch extends TypedSketch {
  override readonly cursor = 'crosshair';
  /** The pointer went so far from where it was pressed that this is a drag and no click. */
  protected isDragged = false;
  private readonly snapping: SnapSession;
  private corner: PointXY;
  private isSquare = false;

  constructor(
    tools: Tools,
    protected readonly start: PointXY,
    private readonly pressed: ToolPointer,
  ) {
    super(tools);
    this.corner = start;
    this.isSquare = pressed.shift;
    this.snapping = new SnapSession(tools, new Set());
  }

  /** Takes the corner to the pointer, without showing it. */
  protected follow(event: ToolPointer): void {
    if (hasMoved(this.pressed, event)) this.isDragged = true;
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    this.corner = { xUm: Math.round(point.xUm), yUm: Math.round(point.yUm) };
    this.isSquare = event.shift;
  }

  /** The opposite corner, with what sizes were typed. */
  protected end(): PointXY {
    return cornerWithSizes(this.start, this.corner, this.entry.lengths(), this.isSquare);
  }
}
