import type { Facts } from '../../analysis/facts';

type RowLine = Facts['rowLine'];

/** Racks of a row that stand in one line without a way through between them, from left to right. */
export interface Run {
  readonly racks: readonly [number, ...number[]];
}

/** Farther apart across the line than this, racks of one row stand in different lines. */
const OUT_OF_LINE_UM = 600_000;

/** The placed racks of a row by the lines they form; a gap of `breakUm` or more ends a run. */
export function runsOf(rowLine: RowLine, row: number, breakUm: number): readonly Run[] {
  const placed = rowLine.racksOf(row).filter((rack) => rowLine.isPlaced(rack));
  const [first] = placed;
  if (first === undefined) return [];
  // A line has one direction, whichever way its racks face.
  const isAlongX = Math.abs(rowLine.frontY(first)) >= Math.abs(rowLine.frontX(first));
  const from = (rack: number) => (isAlongX ? rowLine.minX(rack) : rowLine.minY(rack));
  const to = (rack: number) => (isAlongX ? rowLine.maxX(rack) : rowLine.maxY(rack));
  const across = (rack: number) =>
    isAlongX ? (rowLine.minY(rack) + rowLine.maxY(rack)) / 2 : (rowLine.minX(rack) + rowLine.maxX(rack)) / 2;
  const sorted = [...placed].sort(
    (a, b) => from(a) - from(b) || across(a) - across(b) || (rowLine.idOf(a) < rowLine.idOf(b) ? -1 : 1),
  );
  const runs: [number, ...number[]][] = [];
  for (const rack of sorted) {
    const run = runs.find((one) => {
      const last = one.at(-1) ?? rack;
      return from(rack) - to(last) < breakUm && Math.abs(across(rack) - across(last)) <= OUT_OF_LINE_UM;
    });
    if (run) run.push(rack);
    else runs.push([rack]);
  }
  return runs.map((racks) => ({ racks }));
}
