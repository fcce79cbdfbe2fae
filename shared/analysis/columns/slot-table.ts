/**
 * Gives each record a small integer, its slot, by which columns know it. The slot of a removed record is used again, but
 * only after `release`: until then whatever still points at it points at nothing, not at a stranger, and a record that
 * comes back gets the slot it had.
 */
export class SlotTable<R extends { readonly id: string }> {
  private readonly slots = new Map<string, number>();
  private readonly records: (R | undefined)[] = [];
  private readonly free: number[] = [];
  private readonly leaving = new Map<string, number>();

  /** Slots from here on hold appended records that are not in `slots` yet. */
  private indexedTo = 0;

  /** Number of records. */
  get size(): number {
    return this.records.length - this.free.length - this.leaving.size;
  }

  /** All slots are below this; some may be free. */
  get capacity(): number {
    return this.records.length;
  }

  /** The slot of a record's id, -1 when it has none. */
  slotOf(id: string): number {
    this.index();
    return this.slots.get(id) ?? -1;
  }

  /** The record in a slot, nothing when the slot is free. */
  at(slot: number): R | undefined {
    return this.records[slot];
  }

  has(slot: number): boolean {
    return this.records[slot] !== undefined;
  }

  /** Files the record under its slot, which it gets now if it has none. Returns the slot. */
  put(record: R): number {
    this.index();
    let slot = this.slots.get(record.id);
    if (slot === undefined) {
      slot = this.takeBack(record.id) ?? this.free.pop() ?? this.records.length;
      this.slots.set(record.id, slot);
    }
    this.records[slot] = record;
    this.indexedTo = this.records.length;
    return slot;
  }

  /**
   * Files a record that is known to be new. Ids are only looked up when one is asked for: filling a table this way
   * leaves the dearest part of the work for later, or for `index`.
   */
  append(record: R): number {
    return this.records.push(record) - 1;
  }

  /** Looks up the ids of up to `count` appended records. Returns true when none is left. */
  index(count = Infinity): boolean {
    const end = Math.min(this.records.length, this.indexedTo + count);
    for (; this.indexedTo < end; this.indexedTo++) {
      const record = this.records[this.indexedTo];
      if (record) this.slots.set(record.id, this.indexedTo);
    }
    return this.indexedTo === this.records.length;
  }

  private takeBack(id: string): number | undefined {
    if (this.leaving.size === 0) return undefined;
    const slot = this.leaving.get(id);
    if (slot !== undefined) this.leaving.delete(id);
    return slot;
  }

  /** Takes the record out of its slot and returns the slot, -1 when it had none. */
  remove(id: string): number {
    this.index();
    const slot = this.slots.get(id);
    if (slot === undefined) return -1;
    this.slots.delete(id);
    this.records[slot] = undefined;
    this.leaving.set(id, slot);
    return slot;
  }

  /** Lets the slots of removed records be used again. */
  release(): void {
    if (this.leaving.size === 0) return;
    for (const slot of this.leaving.values()) this.free.push(slot);
    this.leaving.clear();
  }
}
