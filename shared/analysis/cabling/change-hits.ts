import type { GraphChange } from './graph-change';
import type { PairTable } from './pair-table';
import type { RunPool } from './run-pool';

/** Marks of trays in a change: joined to a changed one, or changed or gone itself. */
const CUT = 1;
const GONE = 2;

/** Tells whether the way of a pair lies in what a change of the trays took away. */
export function hitBy({ gone, cut }: GraphChange, table: PairTable, runs: RunPool): (pair: number) => boolean {
  const marks = new Uint8Array(Math.max(0, ...gone, ...cut.keys()) + 1);
  for (const tray of cut.keys()) marks[tray] = CUT;
  for (const tray of gone) marks[tray] = GONE;
  return (pair) => {
    if (marks[table.trayAt(pair, false)] === GONE || marks[table.trayAt(pair, true)] === GONE) return true;
    const end = table.runStart(pair) + table.runCount(pair);
    for (let run = table.runStart(pair); run < end; run++) {
      const tray = runs.trayAt(run);
      const mark = marks[tray];
      if (mark === GONE) return true;
      if (mark !== CUT) continue;
      const offsets = cut.get(tray);
      if (offsets && (offsets.has(runs.fromUm(run)) || offsets.has(runs.toUm(run)))) return true;
    }
    return false;
  };
}
