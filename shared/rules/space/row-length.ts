import type { Facts } from '../../analysis/facts';
import { rectAroundAll } from '../../geometry/rect';
import { defineRule } from '../engine/rule';
import { freeDepth } from './free-depth';
import { boundsOf, footprintShape } from './plan';
import { runsOf, type Run } from './row-runs';

export const rowLength = defineRule({
  code: 'ROW-LEN',
  key: 'space.rowLength',
  title: 'A row of racks is too long',
  reason: 'Who works in the middle of a row must get out to either end; from a dead end there is one way only.',
  basis: 'number of racks side by side without a way through',
  source: 'RISA data-center guidelines, circulation: 20 cabinets to a row, 10 to a dead end',
  grade: 'P',
  notChecked: 'Racks that belong to no row; ways through an aisle from the other side.',
  severity: 'warning',
  isLive: true,
  params: {
    rackCount: { ...count('Racks in a row'), default: 20 },
    deadEndCount: { ...count('Racks in a row that ends at a wall'), default: 10 },
    passageUm: {
      default: 900_000,
      dimension: 'length',
      label: 'Width of a way through',
      source: 'project default',
      grade: 'K',
      max: 5_000_000,
    },
  },
  reachUm: (params) => params.passageUm,
  messages: {
    tooLong: '{row} has {actual} racks side by side; {limit} are the most.',
    deadEnd: '{row} has {actual} racks side by side up to a dead end; {limit} are the most.',
    unknown: 'The size of {count|rack|racks} of {row} is not known, so the length of the row is not either.',
  },
  checks: (check) => [
    check('row', ['rowLine'], (slot, { rowLine }, params, report) => {
      const row = rowLine.rowAt(slot);
      if (!row) return;
      const unknown = rowLine.racksOf(slot).filter((rack) => !rowLine.isPlaced(rack)).length;
      const subject = { row: { record: row.id } };
      for (const run of runsOf(rowLine, slot, params.passageUm)) {
        const length = run.racks.length;
        const [first] = run.racks;
        const isDeadEnd = length > params.deadEndCount && hasDeadEnd(rowLine, run, params.passageUm);
        const limit = isDeadEnd ? Math.min(params.rackCount, params.deadEndCount) : params.rackCount;
        if (length <= limit) continue;
        report.breach({
          subjects: [row.id],
          discriminator: rowLine.idOf(first),
          related: [first, run.racks.at(-1) ?? first].map((rack) => rowLine.idOf(rack)),
          message: isDeadEnd ? 'deadEnd' : 'tooLong',
          params: subject,
          actual: length,
          limit,
          dimension: 'count',
          unit: '',
          shapes: run.racks.map((rack) => footprintShape(rowLine, rack)),
          at: rectAroundAll(run.racks.map((rack) => boundsOf(rowLine, rack))) ?? boundsOf(rowLine, first),
        });
      }
      if (unknown > 0)
        report.notChecked({ subjects: [row.id], message: 'unknown', params: { ...subject, count: unknown } });
    }),
  ],
});

/** One end of the run leaves no way past it. */
function hasDeadEnd(rowLine: Facts['rowLine'], { racks }: Run, passageUm: number): boolean {
  const inRun = new Set(racks);
  return [racks[0], racks.at(-1) ?? racks[0]].some((rack) =>
    (['left', 'right'] as const).some((side) => {
      const free = freeDepth(rowLine, rack, side, passageUm);
      return free !== undefined && free.depthUm < passageUm && (free.by === undefined || !inRun.has(free.by));
    }),
  );
}

function count(label: string) {
  return {
    dimension: 'count',
    label,
    source: 'RISA data-center guidelines, circulation',
    grade: 'P',
    min: 1,
    max: 1000,
  } as const;
}
