import type { AnyRecord } from '../model/registry';
import { SlotTable } from './columns/slot-table';
import type { Touches } from './touches';

/** A record that names something which does not exist. */
export interface DanglingRecord {
  readonly id: string;
  readonly record: AnyRecord;
  /** Field and the id it names, in the order in which they were found. */
  readonly missing: readonly { readonly fieldName: string; readonly target: string }[];
}

/**
 * References to nothing, which only a loaded file can hold. Also the way to find who waits for a record that is added
 * later under the id they name.
 */
export class DanglingReferences {
  readonly table = new SlotTable<DanglingRecord>();
  private readonly waiting = new Map<string, Set<string>>();

  constructor(private readonly touches: Touches) {}

  /** Notes that `record` names nothing in this field. */
  note(record: AnyRecord, fieldName: string, target: string): void {
    const known = this.table.at(this.table.slotOf(record.id));
    const missing = [...(known?.missing ?? []), { fieldName, target }];
    this.touches.facts.dangling.add(this.table.put({ id: record.id, record, missing }));
    const waiting = this.waiting.get(target);
    if (waiting) waiting.add(record.id);
    else this.waiting.set(target, new Set([record.id]));
  }

  /** Forgets what was noted of a record, before it is looked at anew or because it is gone. */
  forget(id: string): void {
    if (this.table.size === 0) return;
    const known = this.table.at(this.table.slotOf(id));
    if (!known) return;
    for (const { target } of known.missing) {
      const waiting = this.waiting.get(target);
      waiting?.delete(id);
      if (waiting?.size === 0) this.waiting.delete(target);
    }
    this.touches.removed.dangling.push(this.table.remove(id));
  }

  /** The records that name `id` and did not find it. */
  *waitingFor(id: string): Generator<AnyRecord> {
    for (const waiting of this.waiting.get(id) ?? []) {
      const known = this.table.at(this.table.slotOf(waiting));
      if (known) yield known.record;
    }
  }

  get isEmpty(): boolean {
    return this.table.size === 0;
  }
}
