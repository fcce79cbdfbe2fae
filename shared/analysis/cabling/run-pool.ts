import { IntColumn, NumberColumn } from '../columns/column';
import { Links } from '../columns/links';

/** One stretch of a way, as offsets along its tray. */
export interface Run {
  readonly tray: number;
  readonly fromUm: number;
  readonly toUm: number;
}

/** Stretches of all ways one after the other in columns. What is not used any more is left until there is much of it. */
export class RunPool {
  private readonly trays = new IntColumn(-1);
  private readonly froms = new NumberColumn();
  private readonly tos = new NumberColumn();
  /** Which of them lie in a tray, and whose way each is part of. */
  private readonly byTray = new Links();
  private readonly pairs = new IntColumn(-1);
  private count = 0;

  get size(): number {
    return this.count;
  }

  trayAt(run: number): number {
    return this.trays.get(run);
  }

  at(run: number): Run {
    return { tray: this.trays.get(run), fromUm: this.froms.get(run), toUm: this.tos.get(run) };
  }

  append(tray: number, fromUm: number, toUm: number): void {
    const run = this.count++;
    this.trays.set(run, tray);
    this.froms.set(run, fromUm);
    this.tos.set(run, toUm);
  }

  /** Moves a stretch to the end, for when the pool is packed into a new one. */
  copyFrom(other: RunPool, run: number): void {
    this.append(other.trays.get(run), other.froms.get(run), other.tos.get(run));
  }

  /** Counts the stretches of a pair's way as lying in their trays. */
  hold(pair: number, start: number, count: number): void {
    for (let run = start; run < start + count; run++) {
      this.byTray.link(run, this.trays.get(run));
      this.pairs.set(run, pair);
    }
  }

  /** Nothing lies there any more; the stretches may be held again. */
  letGo(start: number, count: number): void {
    for (let run = start; run < start + count; run++) this.byTray.unlink(run);
  }

  /** Visits the stretches that lie in a tray, in no particular order. O(what lies there). */
  forEachIn(tray: number, visit: (pair: number, fromUm: number, toUm: number) => void): void {
    for (let run = this.byTray.firstOf(tray); run >= 0; run = this.byTray.nextOf(run))
      visit(this.pairs.get(run), this.froms.get(run), this.tos.get(run));
  }

  fromUm(run: number): number {
    return this.froms.get(run);
  }

  toUm(run: number): number {
    return this.tos.get(run);
  }
}
