import { ByteColumn } from './column';

/** A set of slots that is filled and emptied over and over without making garbage. */
export class SlotSet {
  private readonly marks = new ByteColumn(0);
  private readonly slots: number[] = [];

  get size(): number {
    return this.slots.length;
  }

  /** Adds a slot; slots below zero are ignored, because they stand for "none". */
  add(slot: number): void {
    if (slot < 0) return;
    this.marks.reserve(slot + 1);
    if (this.marks.get(slot) === 1) return;
    this.marks.set(slot, 1);
    this.slots.push(slot);
  }

  has(slot: number): boolean {
    this.marks.reserve(slot + 1);
    return this.marks.get(slot) === 1;
  }

  /** The slots in the order in which they were added; valid until the next change. */
  values(): readonly number[] {
    return this.slots;
  }

  clear(): void {
    for (const slot of this.slots) this.marks.set(slot, 0);
    this.slots.length = 0;
  }
}
