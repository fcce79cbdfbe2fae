import { SlotSet } from '../columns/slot-set';
import type { AskedRoutes } from './pairs-job';

/**
 * Pairs whose ways have to be found: those that wait here, and those that were handed out to be routed elsewhere. A pair
 * that was handed out and is touched again waits too, and its answer is not taken.
 */
export class OpenPairs {
  private readonly waiting = new SlotSet();
  private readonly away = new Set<number>();
  private asked: AskedRoutes | undefined;
  /** What had been open before a change that may be taken back. */
  private kept: readonly number[] = [];

  /** How many wait here. */
  get size(): number {
    return this.waiting.size;
  }

  /** How many wait or are handed out. */
  get count(): number {
    let both = 0;
    for (const pair of this.away) if (this.waiting.has(pair)) both++;
    return this.waiting.size + this.away.size - both;
  }

  /** True while an answer is due that can still be used. */
  get isAsked(): boolean {
    return this.asked !== undefined;
  }

  has(pair: number): boolean {
    return this.waiting.has(pair) || this.away.has(pair);
  }

  isWaiting(pair: number): boolean {
    return this.waiting.has(pair);
  }

  add(pair: number): void {
    this.waiting.add(pair);
  }

  /** What waits here, taken from the list. */
  take(): number[] {
    const pairs = [...this.waiting.values()];
    this.waiting.clear();
    return pairs;
  }

  /** The trays are others: what was handed out waits again as well. */
  addHandedOut(): void {
    for (const pair of this.away) this.waiting.add(pair);
  }

  handOut(asked: AskedRoutes): void {
    this.asked = asked;
    for (const pair of asked.pairs) this.away.add(pair);
  }

  /** A pair was routed here or is gone: an answer about it is not taken any more. */
  forget(pair: number): void {
    this.away.delete(pair);
  }

  /** Ends what was handed out. Returns the pairs whose answers still hold; none when this is not what was asked last. */
  comeBack(asked: AskedRoutes): ReadonlySet<number> {
    if (asked !== this.asked) return new Set();
    const holding = new Set<number>();
    for (const pair of this.away) if (!this.waiting.has(pair)) holding.add(pair);
    this.away.clear();
    this.asked = undefined;
    return holding;
  }

  /** Nothing of what was handed out can be used: all of it waits here again. */
  giveUp(): void {
    this.addHandedOut();
    this.away.clear();
    this.asked = undefined;
  }

  /** The change is in place. `isSameGraph` tells whether what was handed out was asked of the trays there are now. */
  release(isSameGraph: boolean): void {
    if (this.asked && !isSameGraph) this.giveUp();
    this.kept = this.waiting.size + this.away.size === 0 ? [] : [...this.waiting.values(), ...this.away];
  }

  /** Goes back to what was open before the change. */
  takeBack(): void {
    this.waiting.clear();
    for (const pair of this.kept) if (!this.away.has(pair)) this.waiting.add(pair);
  }

  /** The graph that what was handed out was asked of. */
  get askedGraph(): unknown {
    return this.asked?.job.graph;
  }
}
