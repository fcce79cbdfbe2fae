import type { SnapGuide } from '#shared/geometry/snap';
import { rectCentre, rectMoved, type RectUm } from '#shared/geometry/rect';
import { duplicateItems } from '#shared/operations/duplicate-items';
import { moveItems } from '#shared/operations/move-items';
import { tileCentre } from '#shared/operations/place-tiles';
import { getRecord } from '#shared/store/document-view';
import type { OperationError } from '#shared/operations/types';
import type { AnyId, RecordsDiff } from '#shared/store/records-diff';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import type { Result } from '#shared/units/result';
import { roomAt } from '../../editor/scene';
import { movableIds } from '../movable';
import { SnapSession } from '../snapping';
import { State } from '../state';
import { countOf } from '../step-label';
import type { ToolKey, ToolPointer } from '../tool-event';
import type { Tools } from '../tools';
import { LengthEntry } from '../typed-entry';
import { SelectIdle } from './idle';

/**
 * Dragging the selection. Alt makes copies, Shift keeps to one axis, Mod suspends snapping; each may change on the way.
 * The document is untouched until the pointer is let go.
 */
export class Translating extends State {
  readonly path = 'select.translating';
  override readonly cursor = 'grabbing';
  private readonly ids: readonly AnyId[];
  private readonly bounds: RectUm | undefined;
  private readonly snapping: SnapSession;
  /** Where the centre is to come to, typed while dragging. */
  private readonly entry: LengthEntry;
  private plan: Result<RecordsDiff, OperationError> | undefined;

  constructor(
    tools: Tools,
    private readonly start: ToolPointer,
    private latest: ToolPointer,
  ) {
    super(tools);
    this.ids = movableIds(tools.editor, tools.editor.selection.get());
    this.bounds = tools.editor.boundsOf(this.ids);
    this.snapping = new SnapSession(tools, new Set(this.ids));
    this.entry = new LengthEntry(tools, ['X', 'Y'], { isSigned: true, help: 'type it, Tab, Enter' });
  }

  override enter(): void {
    this.editor.hovered.set(undefined);
    if (this.ids.length === 0) {
      this.editor.notify('What is selected is locked, so it stays where it is.');
      this.tools.transition(new SelectIdle(this.tools));
      return;
    }
    this.pointerMove(this.latest);
  }

  override exit(): void {
    this.entry.close();
    this.editor.preview.set(undefined);
  }

  override pointerMove(event: ToolPointer): void {
    this.latest = event;
    if (!this.bounds) return;
    let dxUm = event.world.xUm - this.start.world.xUm;
    let dyUm = event.world.yUm - this.start.world.yUm;
    const lock = event.shift ? (Math.abs(dxUm) >= Math.abs(dyUm) ? 'x' : 'y') : undefined;
    if (lock === 'x') dyUm = 0;
    if (lock === 'y') dxUm = 0;
    const snapped =
      this.onGrid(dxUm, dyUm) ?? this.snapping.move(this.bounds, dxUm, dyUm, { isSuspended: event.mod, lock });
    const by = this.withTyped({ dxUm: snapped.dxUm, dyUm: snapped.dyUm });
    this.plan = event.alt
      ? duplicateItems(this.editor.view, { ids: this.editor.ids, itemIds: this.ids, ...by })
      : moveItems(this.editor.view, { ids: this.ids, ...by });
    if (this.plan.ok) this.editor.showPreview(this.plan.value, snapped.guides, event.alt ? 'place' : 'all');
  }

  /** A typed place holds against the pointer; Enter sets down there. */
  override keyDown(event: ToolKey): boolean {
    if (event.key === 'Enter') {
      this.pointerUp(this.latest);
      return true;
    }
    if (!this.entry.keyDown(event)) return false;
    this.pointerMove(this.latest);
    return true;
  }

  override pointerUp(event: ToolPointer): void {
    this.pointerMove(event);
    const { plan } = this;
    this.tools.transition(new SelectIdle(this.tools));
    if (!plan) return;
    const what = countOf(this.editor.view, this.ids);
    if (!event.alt) this.editor.run({ label: `Move ${what}`, code: 'items.move' }, plan);
    else if (plan.ok) {
      const copies = [...plan.value.added.keys()].filter((id) => !id.startsWith('device:'));
      this.editor.run({ label: `Duplicate ${what}`, code: 'items.duplicate' }, plan, { select: copies });
    }
  }

  /** Perforated tiles alone go from tile to tile of the floor, whatever else would catch. */
  private onGrid(dxUm: number, dyUm: number): { dxUm: number; dyUm: number; guides: readonly SnapGuide[] } | undefined {
    const { view } = this.editor;
    if (!this.ids.every((id) => id.startsWith('perforatedTile:'))) return undefined;
    const tile = getRecord(view, this.ids[0] ?? '');
    if (tile?.typeName !== 'perforatedTile') return undefined;
    const point = { xUm: tile.xUm + dxUm, yUm: tile.yUm + dyUm };
    const room = roomAt(view, point) ?? view.get(tile.roomId);
    if (!room) return undefined;
    const to = tileCentre(room, point);
    return { dxUm: to.xUm - tile.xUm, dyUm: to.yUm - tile.yUm, guides: [] };
  }

  /** The way with the typed coordinates of the centre in place of the pointer's. */
  private withTyped(by: { readonly dxUm: number; readonly dyUm: number }): { dxUm: number; dyUm: number } {
    if (!this.bounds) return by;
    const centre = rectCentre(this.bounds);
    const [x, y] = this.entry.lengths();
    const typed = {
      dxUm: x === undefined ? by.dxUm : x - centre.xUm,
      dyUm: y === undefined ? by.dyUm : y - centre.yUm,
    };
    const { lengthUnit, usesDecimalComma } = this.tools.session.getState();
    const text = (um: number): string =>
      formatLength(Math.round(um) as Um, lengthUnit, { decimals: 1, decimalComma: usesDecimalComma });
    this.entry.show(
      [text(centre.xUm + typed.dxUm), text(centre.yUm + typed.dyUm)],
      rectMoved(this.bounds, typed.dxUm, typed.dyUm),
    );
    return typed;
  }

  override cancel(): boolean {
    this.tools.transition(new SelectIdle(this.tools));
    return true;
  }
}
