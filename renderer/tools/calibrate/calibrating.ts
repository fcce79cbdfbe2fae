import { scaleUnderlay } from '#shared/operations/scale-underlay';
import { toScreen, zoomAbout } from '#shared/geometry/camera';
import type { PointXY } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import type { RecordId } from '#shared/model/record-id';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { nearestCorner } from '../../underlay/underlay-lines';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { LengthEntry } from '../typed-entry';
import { TypedSketch } from '../typed-sketch';

/** How near on screen a corner of the drawing must be to catch. */
const CATCH_PX = 10;

/**
 * Calibrating an underlay: two clicks on points whose distance is known, then that distance typed and Enter. The points
 * catch the corners of a drawing of lines, unless Mod is held; on a picture they are where the hand is. Shift keeps the
 * line level or upright.
 */
export class Calibrating extends TypedSketch {
  readonly path = 'calibrate.measuring';
  override readonly cursor = 'crosshair';
  protected readonly entry: LengthEntry;
  private from: PointUm | undefined;
  private to: PointUm | undefined;
  private next: PointUm | undefined;

  constructor(
    tools: Tools,
    private readonly underlayId: RecordId<'underlay'>,
  ) {
    super(tools);
    this.entry = new LengthEntry(tools, ['True distance, then Enter']);
  }

  override enter(): void {
    this.show();
  }

  override pointerMove({ world, shift, mod }: ToolPointer): void {
    const { from } = this;
    let [x, y] = (mod ? undefined : this.cornerAt(world)) ?? [Math.round(world.xUm), Math.round(world.yUm)];
    if (from && shift) {
      if (Math.abs(x - from[0]) >= Math.abs(y - from[1])) y = from[1];
      else x = from[0];
    }
    this.next = this.to ? undefined : [x, y];
    this.show();
  }

  override pointerDown(event: ToolPointer): void {
    if (event.button !== 0) return;
    if (this.to) this.restart();
    this.pointerMove(event);
    const { next } = this;
    if (!next) return;
    if (!this.from) this.from = next;
    else if (next[0] !== this.from[0] || next[1] !== this.from[1]) this.to = next;
    this.next = undefined;
    this.show();
  }

  override keyDown(event: ToolKey): boolean {
    if (!this.to) return false;
    if (event.key === 'Enter') {
      this.finish();
      return true;
    }
    return this.type(event);
  }

  override cancel(): boolean {
    if (!this.from) return false;
    this.restart();
    this.show();
    return true;
  }

  private cornerAt(world: PointXY): PointUm | undefined {
    const { editor } = this;
    const underlay = editor.view.get(this.underlayId);
    return underlay && nearestCorner(underlay, world, CATCH_PX / editor.camera.get().scale);
  }

  private restart(): void {
    this.from = this.to = this.next = undefined;
    this.entry.clear();
    this.entry.close();
  }

  private finish(): void {
    const { from, to, editor } = this;
    const [trueUm] = this.entry.lengths();
    if (!from || !to) return;
    if (trueUm === undefined) {
      editor.notify('Type how far the two points truly are apart, then press Enter.');
      return;
    }
    const plan = scaleUnderlay(editor.view, {
      underlayId: this.underlayId,
      from: { xUm: from[0], yUm: from[1] },
      to: { xUm: to[0], yUm: to[1] },
      trueUm,
    });
    if (editor.run({ label: 'Calibrate underlay', code: 'underlay.scale' }, plan, { select: [this.underlayId] })) {
      this.keepInPlace(from, trueUm / Math.hypot(to[0] - from[0], to[1] - from[1]));
      this.tools.select();
    }
  }

  /** The drawing grew or shrank about `about`; it is looked at so that on screen it stays where it was. */
  private keepInPlace(about: PointUm, factor: number): void {
    const { camera } = this.editor;
    const now = camera.get();
    camera.set(zoomAbout(now, toScreen(now, { xUm: about[0], yUm: about[1] }), now.scale / factor));
  }

  protected show(): void {
    const { from, to, next } = this;
    const points = [from, to ?? next].filter((point) => point !== undefined);
    const [a, b] = points;
    if (a && b && to) {
      const drawn = Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]));
      this.entry.show([formatLength(drawn as Um, this.tools.session.getState().lengthUnit)]);
    }
    const hint = from ? 'Click its other end' : 'Click one end of a distance you know';
    // Once both are set, the field beside the pointer asks for the distance.
    this.tools.sketch.set({
      measure: { points, isClosed: false, ...(next ? { cursor: next } : {}) },
      ...(to ? {} : { hint }),
    });
  }
}
