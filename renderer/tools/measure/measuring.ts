import type { PointXY } from '#shared/geometry/rect';
import type { SnapGuide } from '#shared/geometry/snap';
import type { PointUm } from '#shared/model/field';
import { edgeLabels } from '../edge-labels';
import { reachUm } from '../reach';
import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { Tools } from '../tools';

/** Two points nearer than this on screen are one. */
const SAME_POINT_PX = 2;

/**
 * Measuring: clicks set points, snapped to items, walls and guides. Shift keeps to the axes; Backspace takes the last
 * point back; Enter or a double click ends the chain, a click on its first point closes it and gives the area. Nothing
 * of it is in the document. Escape clears it, and once more leaves the tool.
 */
export class Measuring extends State {
  readonly path = 'measure.measuring';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;
  private points: PointUm[] = [];
  private next: PointUm | undefined;
  private isClosed = false;
  private isFinished = false;

  constructor(tools: Tools) {
    super(tools);
    this.snapping = new SnapSession(tools, new Set());
  }

  override exit(): void {
    this.clear();
  }

  override pointerMove(event: ToolPointer): void {
    const { point, guides } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    this.next = this.isFinished ? undefined : this.alongAxis(point, event.shift);
    this.show(this.isFinished ? [] : guides);
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    if (this.isFinished) this.clear();
    this.pointerMove(event);
    const { next, points } = this;
    if (!next) return;
    const [first] = points;
    const last = points.at(-1);
    if (first && points.length >= 3 && isNear(first, event.world, 2 * reachUm(this.editor))) this.finish(true);
    else if (!last || this.isApart(last, next)) this.points.push(next);
    this.show([]);
  }

  override doubleClick(): void {
    this.finish(false);
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter' && this.points.length > 0) {
      this.finish(false);
      return true;
    }
    if (event.key === 'Backspace' && this.points.length > 0) {
      if (this.isFinished) this.isClosed = this.isFinished = false;
      else this.points.pop();
      this.show([]);
      return true;
    }
    return false;
  }

  override cancel(): boolean {
    if (this.points.length === 0) return false;
    this.clear();
    return true;
  }

  private finish(isClosed: boolean): void {
    if (this.points.length < 2) return;
    this.isClosed = isClosed;
    this.isFinished = true;
    this.next = undefined;
    this.show([]);
  }

  private clear(): void {
    this.points = [];
    this.next = undefined;
    this.isClosed = this.isFinished = false;
    this.tools.measured.set(undefined);
    this.tools.sketch.set({});
  }

  private alongAxis({ xUm, yUm }: PointXY, isHeld: boolean): PointUm {
    const last = this.points.at(-1);
    const [x, y] = [Math.round(xUm), Math.round(yUm)];
    if (!isHeld || !last) return [x, y];
    return Math.abs(x - last[0]) >= Math.abs(y - last[1]) ? [x, last[1]] : [last[0], y];
  }

  /** A hand that clicks twice on one point moves a little in between: that is no stretch to measure. */
  private isApart(last: PointUm, [xUm, yUm]: PointUm): boolean {
    return !isNear(last, { xUm, yUm }, SAME_POINT_PX / this.editor.camera.get().scale);
  }

  private show(guides: readonly SnapGuide[]): void {
    const { points, next, isClosed, isFinished } = this;
    const last = points.at(-1);
    const shown = next && last && this.isApart(last, next) ? [...points, next] : points;
    this.tools.measured.set(points.length > 0 ? { points: shown, isClosed, isFinished } : undefined);
    this.tools.sketch.set({
      measure: { points: shown, isClosed, ...(next ? { cursor: next } : {}) },
      labels: edgeLabels(shown, isClosed, this.tools.session.getState().lengthUnit),
      guides,
    });
  }
}

function isNear([x, y]: PointUm, { xUm, yUm }: PointXY, reach: number): boolean {
  return Math.hypot(xUm - x, yUm - y) <= reach;
}
