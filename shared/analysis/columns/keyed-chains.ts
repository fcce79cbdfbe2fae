import { IntColumn, NumberColumn } from './column';

const NONE = -1;
const SMALLEST = 64;

/**
 * Which slots have which key, for keys that are sparse: the cell of a grid, a port of a device. A hash table whose
 * chains run through the slots themselves, so that nothing is allocated per entry. Keys are non-negative safe integers.
 */
export class KeyedChains {
  private buckets = new Int32Array(SMALLEST).fill(NONE);
  private readonly keys = new NumberColumn(NONE);
  private readonly nexts = new IntColumn(NONE);
  private readonly previous = new IntColumn(NONE);
  private count = 0;

  /** The key a slot is filed under, -1 when it is not filed. */
  keyOf(slot: number): number {
    this.keys.reserve(slot + 1);
    return this.keys.get(slot);
  }

  /** Files the slot under the key, wherever it was before. */
  put(slot: number, key: number): void {
    if (this.keyOf(slot) === key) return;
    this.remove(slot);
    if (this.count >= this.buckets.length) this.rebuild(this.buckets.length * 4);
    this.keys.set(slot, key);
    this.insert(slot, key);
    this.count++;
  }

  remove(slot: number): void {
    const key = this.keyOf(slot);
    if (key === NONE) return;
    const next = this.nexts.get(slot);
    const before = this.previous.get(slot);
    if (before === NONE) this.buckets[this.bucketOf(key)] = next;
    else this.nexts.set(before, next);
    if (next !== NONE) this.previous.set(next, before);
    this.keys.set(slot, NONE);
    this.count--;
  }

  /** Makes room for this many slots at once, rather than bit by bit. */
  reserve(count: number): void {
    this.keys.reserve(count);
    this.nexts.reserve(count);
    this.previous.reserve(count);
    if (this.buckets.length < count) this.rebuild(2 ** Math.ceil(Math.log2(count)));
  }

  /** The first slot with this key, -1 when there is none. */
  first(key: number): number {
    return this.skipTo(this.buckets[this.bucketOf(key)] as number, key);
  }

  /** The slot with the same key after this one, -1 at the end. */
  next(slot: number): number {
    return this.skipTo(this.nexts.get(slot), this.keys.get(slot));
  }

  private skipTo(slot: number, key: number): number {
    let found = slot;
    while (found !== NONE && this.keys.get(found) !== key) found = this.nexts.get(found);
    return found;
  }

  private insert(slot: number, key: number): void {
    const bucket = this.bucketOf(key);
    const head = this.buckets[bucket] as number;
    this.nexts.set(slot, head);
    this.previous.set(slot, NONE);
    if (head !== NONE) this.previous.set(head, slot);
    this.buckets[bucket] = slot;
  }

  private bucketOf(key: number): number {
    const high = Math.floor(key / 0x1_0000_0000);
    let hash = Math.imul(key | 0, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca6b);
    hash ^= hash >>> 15;
    return hash & (this.buckets.length - 1);
  }

  private rebuild(size: number): void {
    const filed: number[] = [];
    for (const head of this.buckets) for (let slot = head; slot !== NONE; slot = this.nexts.get(slot)) filed.push(slot);
    this.buckets = new Int32Array(size).fill(NONE);
    for (const slot of filed) this.insert(slot, this.keys.get(slot));
  }
}
