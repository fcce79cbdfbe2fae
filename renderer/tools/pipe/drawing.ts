import type { PointXY } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import { drawPipe } from '#shared/operations/draw-pipe';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { roomAt } from '../../editor/scene';
import { edgeLabels } from '../edge-labels';
import { SnapSession } from '../snapping';
import { State } from '../state';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import type { PipeChoice } from '../tool-id';
import { LengthEntry } from '../typed-entry';
import { loopInHand } from './loop-in-hand';

/** Shorter than this on screen, a second click on the same spot ends the run instead of adding to it. */
const SAME_SPOT_PX = 3;

/**
 * Drawing a pipe from bend to bend, along the axes unless Shift is held. A typed length sets the next bend in the
 * direction of the pointer; Tab goes to the inner diameter. Enter or a double click ends it, Backspace takes the last
 * bend back.
 */
export class DrawingPipe extends State {
  readonly path = 'pipe.drawing';
  override readonly cursor = 'crosshair';
  private readonly snapping: SnapSession;
  private readonly entry: LengthEntry;
  private readonly points: PointUm[];
  private next: PointXY;
  private diameterUm: number | undefined;

  constructor(
    tools: Tools,
    private readonly choice: PipeChoice,
    start: PointXY,
  ) {
    super(tools);
    this.points = [[start.xUm, start.yUm]];
    this.next = start;
    this.snapping = new SnapSession(tools, new Set());
    this.entry = new LengthEntry(tools, ['Length', 'Diameter'], {
      help: 'type it, Enter · Tab: diameter · Shift: any direction · double click: end',
    });
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
    if (!event.shift && last) {
      if (Math.abs(xUm - last[0]) >= Math.abs(yUm - last[1])) yUm = last[1];
      else xUm = last[0];
    }
    this.next = { xUm: Math.round(xUm), yUm: Math.round(yUm) };
    this.show();
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    this.pointerMove(event);
    this.addBend();
  }

  override doubleClick(): void {
    this.finish();
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter') {
      const [length] = this.entry.lengths();
      if (length !== undefined) this.addBend();
      else this.finish();
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

  /** The next bend: the pointer's, or at the typed length towards it. */
  private bend(): PointUm {
    const last = this.points.at(-1) ?? [0, 0];
    const [typed] = this.entry.lengths();
    const dx = this.next.xUm - last[0];
    const dy = this.next.yUm - last[1];
    const length = Math.hypot(dx, dy);
    if (typed === undefined || length === 0) return [this.next.xUm, this.next.yUm];
    return [Math.round(last[0] + (dx * typed) / length), Math.round(last[1] + (dy * typed) / length)];
  }

  private addBend(): void {
    const [x, y] = this.bend();
    const last = this.points.at(-1);
    this.diameterUm = this.entry.lengths()[1] ?? this.diameterUm;
    const apartPx = last ? Math.hypot(x - last[0], y - last[1]) * this.editor.camera.get().scale : Infinity;
    if (apartPx < SAME_SPOT_PX) return;
    this.points.push([x, y]);
    this.entry.clear();
    this.show();
  }

  private finish(): void {
    const { editor } = this;
    const [start] = this.points;
    const room = start && roomAt(editor.view, { xUm: start[0], yUm: start[1] });
    if (!room) {
      editor.notify('A pipe is part of a room. Draw it from inside one.', 'error');
      this.tools.settle();
      return;
    }
    if (this.points.length < 2) {
      editor.notify('A pipe needs two ends.');
      return;
    }
    const coolingLoopId = loopInHand(editor);
    const diameterUm = this.entry.lengths()[1] ?? this.diameterUm;
    const plan = drawPipe(editor.view, {
      ids: editor.ids,
      roomId: room.id,
      path: this.points,
      carries: this.choice.carries,
      level: this.choice.level,
      ...(coolingLoopId === undefined ? {} : { coolingLoopId }),
      ...(diameterUm === undefined ? {} : { innerDiameterUm: diameterUm }),
    });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    editor.run({ label: 'Draw pipe', code: 'pipe.draw' }, plan, { select: made });
    this.tools.settle();
  }

  private show(): void {
    const points = [...this.points, this.bend()];
    const unit = this.tools.session.getState().lengthUnit;
    const [last, end] = [points.at(-2), points.at(-1)];
    const length = last && end ? Math.round(Math.hypot(end[0] - last[0], end[1] - last[1])) : 0;
    const diameter = this.diameterUm === undefined ? '–' : formatLength(this.diameterUm as Um, unit);
    this.entry.show([formatLength(length as Um, unit), diameter]);
    this.tools.sketch.set({ outline: { points, isClosed: false }, labels: edgeLabels(points, false, unit) });
  }
}
