import { IntColumn, NumberColumn } from '../columns/column';

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

  fromUm(run: number): number {
    return this.froms.get(run);
  }

  toUm(run: number): number {
    return this.tos.get(run);
  }
}
