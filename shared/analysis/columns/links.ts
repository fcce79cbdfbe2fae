import { IntColumn } from './column';

const NONE = -1;

/**
 * Which entries belong to which owner, both as slots: the devices of a rack, the connections of a feed. Every change
 * is O(1); an entry has at most one owner. The order of an owner's entries is not defined.
 */
export class Links {
  private readonly firsts = new IntColumn(NONE);
  private readonly nexts = new IntColumn(NONE);
  private readonly previous = new IntColumn(NONE);
  private readonly owners = new IntColumn(NONE);
  private readonly counts = new IntColumn(0);

  /** The owner of an entry, -1 when it has none. */
  ownerOf(entry: number): number {
    this.owners.reserve(entry + 1);
    return this.owners.get(entry);
  }

  /** The first entry of an owner, -1 when it has none. */
  firstOf(owner: number): number {
    this.firsts.reserve(owner + 1);
    return this.firsts.get(owner);
  }

  /** The entry after this one under the same owner, -1 at the end. */
  nextOf(entry: number): number {
    return this.nexts.get(entry);
  }

  countOf(owner: number): number {
    this.counts.reserve(owner + 1);
    return this.counts.get(owner);
  }

  /** Moves the entry to this owner; with an owner of -1 it is only taken away from its present one. */
  link(entry: number, owner: number): void {
    this.unlink(entry);
    if (owner < 0) return;
    const first = this.firstOf(owner);
    this.nexts.set(entry, first);
    this.previous.set(entry, NONE);
    if (first !== NONE) this.previous.set(first, entry);
    this.firsts.set(owner, entry);
    this.owners.set(entry, owner);
    this.counts.set(owner, this.countOf(owner) + 1);
  }

  unlink(entry: number): void {
    const owner = this.ownerOf(entry);
    if (owner === NONE) return;
    const next = this.nexts.get(entry);
    const before = this.previous.get(entry);
    if (before === NONE) this.firsts.set(owner, next);
    else this.nexts.set(before, next);
    if (next !== NONE) this.previous.set(next, before);
    this.owners.set(entry, NONE);
    this.counts.set(owner, this.counts.get(owner) - 1);
  }
}
