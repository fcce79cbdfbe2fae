import { CATEGORIES } from '#shared/catalog/categories';
import { footprintCorners, isQuarterTurn } from '#shared/geometry/footprint';
import type { RectUm } from '#shared/geometry/rect';
import type { AnyRecord } from '#shared/model/registry';
import type { RecordsDiff } from '#shared/store/records-diff';
import type { Editor } from '../editor/editor';
import type { SceneItem } from '../editor/scene';
import { scaleOf, type OverlayScale } from '../overlay/measures';
import type { Overlay } from '../overlay/overlay';

/** What a floor item is painted as. Obstacles have a painter of their own: there are few. */
export const KINDS = ['rack', 'power', 'cooling', 'liquid', 'generic'] as const;
export type BulkKind = (typeof KINDS)[number];

/** The worst finding on an item. */
export const STATES = ['none', 'unknown', 'info', 'warning', 'error'] as const;

const FLAG_TURNED = 1;
const FLAG_OVERHEAD = 2;
const HATCHED = 1;

/**
 * Racks and plant as typed columns, so that a frame looks at numbers and not at records. Slots are reused; a slot whose
 * kind is 255 is free. Kept up to date item by item.
 */
export class BulkItems {
  private readonly slots = new Map<string, number>();
  private readonly free: number[] = [];
  private capacity = 0;
  /** Highest slot ever used, plus one. */
  count = 0;
  minX = new Float64Array(0);
  minY = new Float64Array(0);
  maxX = new Float64Array(0);
  maxY = new Float64Array(0);
  /** Index into `KINDS`, or 255 for a free slot. */
  kind = new Uint8Array(0);
  /** Index into `STATES`. */
  state = new Uint8Array(0);
  /** 0 north, 1 east, 2 south, 3 west: where the front faces, to the nearest quarter. */
  facing = new Uint8Array(0);
  /** Load by its limit in 255ths; 0 when there is no load or no limit. */
  fill = new Uint8Array(0);
  /** Class in the overlay that is on; 0 without one or where nothing is known. */
  overlayClass = new Uint8Array(0);
  private overlayFlags = new Uint8Array(0);
  private overlay: Overlay | undefined;
  private flags = new Uint8Array(0);
  private ids: string[] = [];
  private names: string[] = [];

  constructor(private readonly editor: Editor) {
    this.grow(Math.max(64, editor.scene.floorItems.size));
    for (const item of editor.scene.floorItems.values()) this.put(item);
  }

  idAt(slot: number): string {
    return this.ids[slot] ?? '';
  }

  nameAt(slot: number): string {
    return this.names[slot] ?? '';
  }

  isTurned(slot: number): boolean {
    return ((this.flags[slot] ?? 0) & FLAG_TURNED) !== 0;
  }

  isOverhead(slot: number): boolean {
    return ((this.flags[slot] ?? 0) & FLAG_OVERHEAD) !== 0;
  }

  /** What the overlay that is on shows; nothing without one. */
  get overlayKind(): 'number' | 'word' | undefined {
    return this.overlay?.measure.kind;
  }

  /** Which colours the overlay that is on has. */
  get overlayScale(): OverlayScale | undefined {
    return this.overlay && scaleOf(this.overlay.measure);
  }

  isOverlayHatched(slot: number): boolean {
    return ((this.overlayFlags[slot] ?? 0) & HATCHED) !== 0;
  }

  /** Whether the overlay that is on says something of this item. */
  isInOverlay(slot: number): boolean {
    return this.overlay?.cells.has(this.idAt(slot)) ?? false;
  }

  overlayTextAt(slot: number): string {
    return this.overlay?.cells.get(this.idAt(slot))?.text ?? '';
  }

  /** Colours the items by an overlay, or no longer. */
  setOverlay(overlay: Overlay | undefined): void {
    if (overlay === this.overlay) return;
    this.overlay = overlay;
    this.overlayClass.fill(0);
    this.overlayFlags.fill(0);
    for (const [id, cell] of overlay?.cells ?? []) {
      const slot = this.slots.get(id);
      if (slot === undefined) continue;
      this.overlayClass[slot] = cell.classIndex;
      this.overlayFlags[slot] = cell.isPartlyUnknown ? HATCHED : 0;
    }
  }

  /** Corners of a turned item, for the painter. */
  corners(slot: number): readonly (readonly [number, number])[] {
    const item = this.editor.scene.item(this.idAt(slot));
    return item ? footprintCorners(item.footprint) : [];
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  /** Takes up a change of the document, once the checks have. A changed catalog type needs a new set instead. */
  apply(diff: RecordsDiff): void {
    for (const id of touchedItems(diff)) {
      const item = this.editor.scene.item(id);
      if (item) this.put(item);
      else this.drop(id);
    }
  }

  /** Takes up the findings of the last check. Most items have none. */
  refreshFindings(): void {
    this.state.fill(0);
    this.editor.checks.forEachWorst((id, worst) => {
      const slot = this.slots.get(id);
      if (slot !== undefined) this.state[slot] = STATES.indexOf(worst);
    });
  }

  /** Calls `visit` with the slot of each item whose bounds meet the rectangle. */
  forEachIn(rect: RectUm, visit: (slot: number) => void): void {
    const { count, kind, minX, minY, maxX, maxY } = this;
    for (let slot = 0; slot < count; slot++) {
      if (kind[slot] === 255) continue;
      const isOut =
        (maxX[slot] ?? 0) < rect.minX ||
        (minX[slot] ?? 0) > rect.maxX ||
        (maxY[slot] ?? 0) < rect.minY ||
        (minY[slot] ?? 0) > rect.maxY;
      if (!isOut) visit(slot);
    }
  }

  private put(item: SceneItem): void {
    const { record, bounds, footprint } = item;
    if (record.typeName === 'obstacle') return;
    const slot = this.slots.get(record.id) ?? this.claim(record.id);
    this.minX[slot] = bounds.minX;
    this.minY[slot] = bounds.minY;
    this.maxX[slot] = bounds.maxX;
    this.maxY[slot] = bounds.maxY;
    this.kind[slot] = KINDS.indexOf(this.kindOf(item));
    this.facing[slot] = Math.round(footprint.rotationMdeg / 90_000) % 4;
    const isOverhead = record.typeName === 'equipment' && record.isOverhead;
    this.flags[slot] = (isQuarterTurn(footprint.rotationMdeg) ? 0 : FLAG_TURNED) | (isOverhead ? FLAG_OVERHEAD : 0);
    this.ids[slot] = record.id;
    this.names[slot] = record.name;
    const { checks } = this.editor;
    this.state[slot] = STATES.indexOf(checks.worstOf(record.id) ?? 'none');
    this.fill[slot] = Math.round(255 * Math.min(1, checks.loadShareOf(record.id) ?? 0));
  }

  private kindOf({ record }: SceneItem): BulkKind {
    if (record.typeName !== 'equipment') return 'rack';
    const type = this.editor.view.get(record.typeId)?.type;
    const symbol = type ? CATEGORIES[type.category].symbol : 'generic';
    return symbol === 'power' || symbol === 'cooling' || symbol === 'liquid' ? symbol : 'generic';
  }

  private claim(id: string): number {
    const slot = this.free.pop() ?? this.count++;
    if (slot >= this.capacity) this.grow(this.capacity * 2);
    this.slots.set(id, slot);
    return slot;
  }

  private drop(id: string): void {
    const slot = this.slots.get(id);
    if (slot === undefined) return;
    this.slots.delete(id);
    this.kind[slot] = 255;
    this.free.push(slot);
  }

  private grow(capacity: number): void {
    const floats = (from: Float64Array) => {
      const to = new Float64Array(capacity);
      to.set(from);
      return to;
    };
    const bytes = (from: Uint8Array) => {
      const to = new Uint8Array(capacity);
      to.set(from);
      return to;
    };
    this.capacity = capacity;
    this.minX = floats(this.minX);
    this.minY = floats(this.minY);
    this.maxX = floats(this.maxX);
    this.maxY = floats(this.maxY);
    this.kind = bytes(this.kind);
    this.state = bytes(this.state);
    this.facing = bytes(this.facing);
    this.fill = bytes(this.fill);
    this.flags = bytes(this.flags);
    this.overlayClass = bytes(this.overlayClass);
    this.overlayFlags = bytes(this.overlayFlags);
  }
}

/** Ids of the items a change may show on: those in it, and the racks of its devices. */
function touchedItems(diff: RecordsDiff): Set<string> {
  const ids = new Set<string>();
  const note = (record: AnyRecord): void => void ids.add(record.typeName === 'device' ? record.rackId : record.id);
  for (const record of diff.removed.values()) note(record);
  for (const pair of diff.updated.values()) pair.forEach(note);
  for (const record of diff.added.values()) note(record);
  return ids;
}
