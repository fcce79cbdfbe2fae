import type { PointXY } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { edgeLabels } from '../edge-labels';
import { reachUm } from '../reach';
import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { LengthEntry } from '../typed-entry';
import { finishArea } from './finish';
import type { AreaChoice } from './idle';

/**
 * Drawing a polygon corner by corner. A typed length and Enter sets the next corner in the direction of the pointer;
 * a click on the first corner, a double click or Enter closes it; Backspace takes the last corner back; Shift keeps to
 * the axes.
 */
export class DrawingPolygon extends State {
  readonly path = 'area.drawingPolygon';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;
  private readonly entry: LengthEntry;
  private readonly points: PointUm[];
  private next: PointXY;

  constructor(
    tools: Tools,
    private readonly choice: AreaChoice,
    start: PointXY,
  ) {
    super(tools);
    this.points = [[start.xUm, start.yUm]];
    this.next = start;
    this.snapping = new SnapSession(tools, new Set());
    this.entry = new LengthEntry(tools, ['Length'], { help: 'type it, Enter · Shift: along the axes' });
  }

  override enter(): void {
    this.show();
  }

  override exit(): void {
    this.tools.sketch.set({});
    this.entry.close();
  }

  override pointerMove(event: ToolPointer): void {
    const last = this.points.at(-1);
    const { point } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    let { xUm, yUm } = point;
    if (event.shift && last) {
      if (Math.abs(xUm - last[0]) >= Math.abs(yUm - last[1])) yUm = last[1];
      else xUm = last[0];
    }
    this.next = { xUm: Math.round(xUm), yUm: Math.round(yUm) };
    this.show();
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    this.pointerMove(event);
    const [first] = this.points;
    const isOnFirst =
      first && Math.hypot(event.world.xUm - first[0], event.world.yUm - first[1]) <= 2 * reachUm(this.editor);
    if (isOnFirst && this.points.length >= 3) this.close();
    else this.addCorner();
  }

  override doubleClick(): void {
    this.close();
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter') {
      if (this.entry.isTyping) this.addCorner();
      else this.close();
      return true;
    }
    if (event.key === 'Backspace' && !this.entry.isTyping) {
      if (this.points.length > 1) this.points.pop();
      this.show();
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

  /** The next corner: the pointer's, or at the typed length towards it. */
  private corner(): PointUm {
    const last = this.points.at(-1) ?? [0, 0];
    const [typed] = this.entry.lengths();
    const dx = this.next.xUm - last[0];
    const dy = this.next.yUm - last[1];
    const length = Math.hypot(dx, dy);
    if (typed === undefined || length === 0) return [this.next.xUm, this.next.yUm];
    return [Math.round(last[0] + (dx * typed) / length), Math.round(last[1] + (dy * typed) / length)];
  }

  private addCorner(): void {
    const corner = this.corner();
    const last = this.points.at(-1);
    if (last && last[0] === corner[0] && last[1] === corner[1]) return;
    this.points.push(corner);
    this.entry.clear();
    this.show();
  }

  private close(): void {
    if (this.points.length < 3) {
      this.editor.notify(`A ${this.choice.tool} needs at least three corners.`);
      return;
    }
    finishArea(this.tools, this.choice, this.points);
  }

  private show(): void {
    const points = [...this.points, this.corner()];
    const unit = this.tools.session.getState().lengthUnit;
    const labels = edgeLabels(points, false, unit);
    const last = points.at(-2);
    const end = points.at(-1);
    if (last && end)
      this.entry.show([formatLength(Math.round(Math.hypot(end[0] - last[0], end[1] - last[1])) as Um, unit)]);
    this.tools.sketch.set({ outline: { points, isClosed: this.points.length >= 3 }, labels });
  }
}
