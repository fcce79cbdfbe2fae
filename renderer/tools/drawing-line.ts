import type { PointPx } from '#shared/geometry/camera';
import type { PointXY } from '#shared/geometry/rect';
import type { SnapGuide } from '#shared/geometry/snap';
import type { PointUm } from '#shared/model/field';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { edgeLabels } from './edge-labels';
import { SnapSession, type SnapTargets } from './snapping';
import type { ToolKey, ToolPointer } from './tool-event';
import type { Tools } from './tools';
import { LengthEntry } from './typed-entry';
import { TypedSketch } from './typed-sketch';

interface LineOptions {
  /** What is typed: the length to the next point first. */
  readonly labels: readonly string[];
  readonly help: string;
  /** Along the axes unless Shift is held, or only while it is. */
  readonly isAlongAxes: 'always' | 'withShift';
  /** What the points catch on besides the usual. */
  readonly targets?: SnapTargets;
}

/** Nearer to the one before on screen, a click is the second of a double click and adds nothing. */
const SAME_SPOT_PX = 3;

/**
 * Drawing a line from point to point. A typed length and Enter sets the next point in the direction of the pointer;
 * Enter or a double click ends it, Backspace takes the last point back, Escape drops it all.
 */
export abstract class DrawingLine extends TypedSketch {
  override readonly cursor = 'crosshair';
  protected readonly points: PointUm[];
  protected readonly entry: LengthEntry;
  private readonly snapping: SnapSession;
  private next: PointXY;
  /** Lines that the next point lies on. */
  private guides: readonly SnapGuide[] = [];
  /** Where on screen the last point was clicked. */
  private clicked: PointPx | undefined;

  constructor(
    tools: Tools,
    start: PointXY,
    private readonly options: LineOptions,
  ) {
    super(tools);
    this.points = [[start.xUm, start.yUm]];
    this.next = start;
    this.snapping = new SnapSession(tools, new Set(), options.targets);
    this.entry = new LengthEntry(tools, options.labels, { help: options.help });
  }

  override enter(): void {
    this.show();
  }

  override pointerMove(event: ToolPointer): void {
    const last = this.points.at(-1);
    const { point, guides } = this.snapping.point(event.world, { isSuspended: event.mod, lock: undefined });
    let { xUm, yUm } = point;
    let straight: 'x' | 'y' | undefined;
    if (last && event.shift === (this.options.isAlongAxes === 'withShift')) {
      straight = Math.abs(xUm - last[0]) >= Math.abs(yUm - last[1]) ? 'y' : 'x';
      if (straight === 'y') yUm = last[1];
      else xUm = last[0];
    }
    this.guides = guides.filter(({ axis }) => axis !== straight);
    this.next = { xUm: Math.round(xUm), yUm: Math.round(yUm) };
    this.show();
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    this.pointerMove(event);
    // The line may lie beside the pointer, along its axis: it is the hand that has not moved.
    if (this.clicked && apart(this.clicked, event.screen) < SAME_SPOT_PX) return;
    this.addPoint();
    this.clicked = event.screen;
  }

  override doubleClick(): void {
    this.finish();
  }

  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter') {
      const [length] = this.entry.lengths();
      if (length !== undefined) this.addPoint();
      else this.finish();
      return true;
    }
    if (event.key === 'Backspace' && !this.entry.isTyping) {
      if (this.points.length > 1) this.points.pop();
      this.clicked = undefined;
      this.show();
      return true;
    }
    return this.type(event);
  }

  /** The line is done: makes something of it, or says why not and goes on. */
  protected abstract finish(): void;

  /** A point is about to be added: what else was typed is taken up. */
  protected takeTyped(): void {}

  /** What the fields after the length say where nothing is typed. */
  protected measured(): readonly string[] {
    return [];
  }

  /** Whether the last point is joined to the first. */
  protected get isClosed(): boolean {
    return false;
  }

  protected show(): void {
    const points = [...this.points, this.nextPoint()];
    const unit = this.tools.session.getState().lengthUnit;
    const [last, end] = [points.at(-2), points.at(-1)];
    const length = last && end ? Math.round(Math.hypot(end[0] - last[0], end[1] - last[1])) : 0;
    this.entry.show([formatLength(length as Um, unit), ...this.measured()]);
    this.tools.sketch.set({
      outline: { points, isClosed: this.isClosed },
      labels: edgeLabels(points, false, unit),
      guides: this.guides,
      ...this.sketchedWidth(),
    });
  }

  /** How wide the line is on the plan, where it has a width. */
  protected sketchedWidth(): { readonly bandUm?: number } {
    return {};
  }

  /** The next point: the pointer's, or at the typed length towards it. */
  private nextPoint(): PointUm {
    const last = this.points.at(-1) ?? [0, 0];
    const [typed] = this.entry.lengths();
    const dx = this.next.xUm - last[0];
    const dy = this.next.yUm - last[1];
    const length = Math.hypot(dx, dy);
    if (typed === undefined || length === 0) return [this.next.xUm, this.next.yUm];
    return [Math.round(last[0] + (dx * typed) / length), Math.round(last[1] + (dy * typed) / length)];
  }

  protected addPoint(): void {
    const [x, y] = this.nextPoint();
    const last = this.points.at(-1);
    this.takeTyped();
    const apartPx = last ? Math.hypot(x - last[0], y - last[1]) * this.editor.camera.get().scale : Infinity;
    if (apartPx < SAME_SPOT_PX) return;
    this.points.push([x, y]);
    this.clicked = undefined;
    this.entry.clear();
    this.show();
  }
}

function apart(a: PointPx, b: PointPx): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
