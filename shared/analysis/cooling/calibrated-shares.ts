import type { RecirculationShare } from '../../model/records/recirculation-share';
import { Links } from '../columns/links';
import { SlotTable } from '../columns/slot-table';
import type { DanglingReferences } from '../dangling-references';
import type { FloorItems } from '../floor-items';
import type { Touches } from '../touches';
import type { CalibratedRow } from './heat-network';

interface Parts {
  readonly items: FloorItems;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

/** The calibrated heat-recirculation matrix of a document, by rack. */
export class CalibratedShares {
  private readonly table = new SlotTable<RecirculationShare>();
  private readonly byFrom = new Links();
  private readonly byTo = new Links();
  private readonly rows: (CalibratedRow | undefined)[] = [];
  /** Racks whose rows may have changed since somebody looked. */
  readonly changed = new Set<number>();

  constructor(private readonly parts: Parts) {}

  release(): void {
    this.table.release();
  }

  put(share: RecirculationShare): void {
    const { items, dangling } = this.parts;
    const slot = this.table.put(share);
    dangling.forget(share.id);
    this.unlink(slot);
    const from = items.table.slotOf(share.fromId);
    const to = items.table.slotOf(share.toId);
    if (from < 0) dangling.note(share, 'fromId', share.fromId);
    if (to < 0) dangling.note(share, 'toId', share.toId);
    if (from < 0 || to < 0) return;
    this.byFrom.link(slot, from);
    this.byTo.link(slot, to);
    this.touch(slot);
  }

  remove(share: RecirculationShare): void {
    this.parts.dangling.forget(share.id);
    const slot = this.table.remove(share.id);
    if (slot >= 0) this.unlink(slot);
  }

  /** Forgets the rows of a rack, whose room may be another now, and of those it exchanges air with. */
  forget(rack: number): void {
    for (const links of [this.byFrom, this.byTo])
      for (let one = links.firstOf(rack); one >= 0; one = links.nextOf(one)) this.touch(one);
  }

  /** What the matrix says of a rack; nothing when it does not name it. Racks of other rooms are left out. */
  rowOf(rack: number): CalibratedRow | undefined {
    if (this.byFrom.countOf(rack) + this.byTo.countOf(rack) === 0) return undefined;
    return (this.rows[rack] ??= this.build(rack));
  }

  private build(rack: number): CalibratedRow {
    const { items } = this.parts;
    const room = items.roomSlotOf(rack);
    const entries = (links: Links, ends: Links): { racks: number[]; shares: number[] } => {
      const found = { racks: [] as number[], shares: [] as number[] };
      for (let one = links.firstOf(rack); one >= 0; one = links.nextOf(one)) {
        const other = ends.ownerOf(one);
        const share = this.table.at(one);
        if (!share || items.roomSlotOf(other) !== room) continue;
        found.racks.push(other);
        found.shares.push(share.sharePpm / 1e6);
      }
      return found;
    };
    const from = entries(this.byTo, this.byFrom);
    const to = entries(this.byFrom, this.byTo);
    return { from: from.racks, shares: from.shares, to: to.racks, given: to.shares };
  }

  private unlink(slot: number): void {
    this.touch(slot);
    this.byFrom.unlink(slot);
    this.byTo.unlink(slot);
  }

  private touch(slot: number): void {
    const { items, touches } = this.parts;
    for (const rack of [this.byFrom.ownerOf(slot), this.byTo.ownerOf(slot)]) {
      if (rack < 0) continue;
      this.rows[rack] = undefined;
      this.changed.add(rack);
      touches.facts.climate.add(items.roomSlotOf(rack));
    }
  }
}
