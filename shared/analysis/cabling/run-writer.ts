import type { RouteAnswer } from './route-all';
import type { GraphArrays } from './tray-graph';

/** Writes ways as runs: stretches of one tray each, by offsets along it. */
export class RunWriter {
  private trays = new Int32Array(1024);
  private froms = new Float64Array(1024);
  private tos = new Float64Array(1024);
  private count = 0;
  /** Where each pair's runs are; pairs are kept in any order. */
  private readonly starts: Int32Array;
  private readonly counts: Int32Array;
  /** Runs of the way that is being written. */
  private readonly runs: { tray: number; from: number; to: number }[] = [];
  private length = 0;

  constructor(
    private readonly graph: GraphArrays,
    pairs: number,
  ) {
    this.starts = new Int32Array(pairs);
    this.counts = new Int32Array(pairs);
  }

  begin(): void {
    this.length = 0;
  }

  /** Offset along its tray of the start or the end of an edge. */
  offsetAt(edge: number, isStart: boolean): number {
    const start = this.graph.edgeOffset[edge] as number;
    return isStart ? start : start + (this.graph.edgeLength[edge] as number);
  }

  /** Goes on over an edge, or a part of it. What continues the stretch before becomes one with it. */
  add(edge: number, from: number, to: number): void {
    const tray = this.graph.edgeTray[edge] as number;
    const last = this.length > 0 ? this.runs[this.length - 1] : undefined;
    const continues = last?.tray === tray && last.to === from && (to - from) * (last.to - last.from) >= 0;
    if (continues) {
      last.to = to;
      return;
    }
    const run = this.runs[this.length];
    if (run) [run.tray, run.from, run.to] = [tray, from, to];
    else this.runs.push({ tray, from, to });
    this.length++;
  }

  /** Keeps the way of a pair, turned round where it was written from the far end. Stretches of no length are left out. */
  keep(pair: number, isTurned: boolean): void {
    this.starts[pair] = this.count;
    for (let at = 0; at < this.length; at++) {
      const run = this.runs[isTurned ? this.length - 1 - at : at];
      if (!run || run.from === run.to) continue;
      if (isTurned) this.append(run.tray, run.to, run.from);
      else this.append(run.tray, run.from, run.to);
    }
    this.counts[pair] = this.count - (this.starts[pair] ?? 0);
  }

  /** All ways, in the order of the pairs. */
  finish(): Pick<RouteAnswer, 'runStart' | 'runTray' | 'runFrom' | 'runTo'> {
    const pairs = this.starts.length;
    const runStart = new Int32Array(pairs + 1);
    const runTray = new Int32Array(this.count);
    const runFrom = new Float64Array(this.count);
    const runTo = new Float64Array(this.count);
    let at = 0;
    for (let pair = 0; pair < pairs; pair++) {
      runStart[pair] = at;
      const start = this.starts[pair] as number;
      const end = start + (this.counts[pair] as number);
      for (let run = start; run < end; run++, at++) {
        runTray[at] = this.trays[run] as number;
        runFrom[at] = this.froms[run] as number;
        runTo[at] = this.tos[run] as number;
      }
    }
    runStart[pairs] = at;
    return { runStart, runTray, runFrom, runTo };
  }

  private append(tray: number, from: number, to: number): void {
    if (this.count === this.trays.length) this.grow();
    this.trays[this.count] = tray;
    this.froms[this.count] = from;
    this.tos[this.count] = to;
    this.count++;
  }

  private grow(): void {
    const size = 2 * this.trays.length;
    const [trays, froms, tos] = [new Int32Array(size), new Float64Array(size), new Float64Array(size)];
    trays.set(this.trays);
    froms.set(this.froms);
    tos.set(this.tos);
    [this.trays, this.froms, this.tos] = [trays, froms, tos];
  }
}
