/** Times the ways of cables: 100,000 of them over 5,000 joints, all anew, one rack moved, one tray moved or cut. */
import path from 'node:path';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { routeAll } from '#shared/analysis/cabling/route-all';
import { changeRecord } from '#shared/model/create-record';
import type { Tray } from '#shared/model/records/tray';
import { DocumentStore } from '#shared/store/document-store';
import { DiffBuilder, reverseDiff, type RecordsDiff } from '#shared/store/records-diff';
import { generateTrays } from '#shared/testing/generate-trays';
import { printTable, saveReport } from '../report';
import { measure, percentile, type Timing } from '../stats';
import { NaiveRouter } from './naive';

const HEAVY = { samples: 5, budgetMs: 4000 };
const LIGHT = { samples: 200, budgetMs: 2000 };
const CABLES = Number(process.argv.find((one) => /^\d+$/.test(one)) ?? 100_000);
/** So many cables are routed the naive way, and the time for all of them follows. */
const NAIVE_SAMPLE = 100;

const store = DocumentStore.from(generateTrays({ racks: 5000, cables: CABLES, nodes: 5000 }));
const analysis = HallAnalysis.of(store);
const { ways } = analysis.cables;
const { table } = ways.routes;

/** All pairs as one job, as it is asked of a worker. */
function jobOfAll() {
  for (let pair = 0; pair < table.capacity; pair++) if (table.isUsed(pair)) ways.routes.touch(pair);
  const asked = ways.routes.takeJob();
  if (!asked) throw new Error('there is nothing to route');
  return asked;
}

/** How long applying a change and taking it back again takes, each on its own. */
function timeEdits(diffs: readonly RecordsDiff[]): number[] {
  return diffs.map((diff) => {
    const from = performance.now();
    analysis.apply(diff);
    const took = performance.now() - from;
    analysis.apply(reverseDiff(diff));
    return took;
  });
}

const asked = jobOfAll();
const routed = measure(
  () => asked.job,
  (job) => routeAll(job),
  HEAVY,
);
const whole = measure(
  () => jobOfAll(),
  (all) => ways.routes.adopt(all, routeAll(all.job)),
  HEAVY,
);
const naive = new NaiveRouter(analysis.trays.graph);
const step = Math.max(1, Math.floor(asked.pairs.length / NAIVE_SAMPLE));
const sample = asked.pairs.map((_, at) => at).filter((at) => at % step === 0);
const naiveMs = measure(
  () => sample,
  (pairs) => {
    for (const pair of pairs) naive.route(asked.job, pair);
  },
  { samples: 3, budgetMs: 4000 },
);
const naiveAllMs = (naiveMs.medianMs * CABLES) / sample.length;

const racks = [...store.all('rack').values()];
const busiest = racks[0];
const plain = racks[Math.floor(racks.length / 2) + 1];
if (!busiest || !plain) throw new Error('the generated hall is empty');
const moved = (record: typeof plain) => (at: number) =>
  new DiffBuilder().update(record, changeRecord(record, { xUm: record.xUm + 1000 * (1 + (at % 50)) })).build();

/** A tray that loses the tenth in its middle. */
function cut(tray: Tray): RecordsDiff {
  const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = tray.path;
  const at = (share: number) => [Math.round(ax + (bx - ax) * share), Math.round(ay + (by - ay) * share)] as const;
  const rest = { ...tray, id: `${tray.id}-rest` as Tray['id'], path: [at(0.55), [bx, by]] } as unknown as Tray;
  return new DiffBuilder()
    .update(tray, changeRecord(tray, { path: [[ax, ay], at(0.45)] }))
    .add(rest)
    .build();
}

const trays = [...store.all('tray').values()];
const shifted = (tray: Tray): RecordsDiff =>
  new DiffBuilder()
    .update(tray, changeRecord(tray, { path: tray.path.map(([x, y]) => [x + 50_000, y + 50_000] as const) }))
    .build();
const some = trays.filter((_, at) => at % 10 === 0);
const byUse = [...trays].sort((a, b) => count(b) - count(a));
function count(tray: Tray): number {
  return analysis.cabling.use.cablesIn(analysis.trays.table.slotOf(tray.id)).length;
}
const top = byUse[0];
if (!top) throw new Error('the generated hall has no trays');

const asTiming = (times: readonly number[]): Timing => ({
  samples: times.length,
  medianMs: percentile(times, 0.5),
  p95Ms: percentile(times, 0.95),
});
const rows: { work: string; timing: Timing; aim?: string }[] = [
  { work: 'all ways: the search alone, as in the worker', timing: routed, aim: '1000' },
  { work: 'all ways: search and taking up the answer', timing: whole },
  {
    work: 'drag step: one rack moved and taken back',
    timing: measure(
      moved(plain),
      (diff) => {
        analysis.tryOut(diff);
        analysis.takeBack(diff);
      },
      LIGHT,
    ),
    aim: '1',
  },
  {
    work: 'edit: one rack moved',
    timing: asTiming(timeEdits(Array.from({ length: 50 }, (_, at) => moved(plain)(at)))),
    aim: '1',
  },
  { work: 'edit: the busiest rack moved', timing: asTiming(timeEdits([0, 1, 2, 3, 4].map(moved(busiest)))) },
  { work: 'edit: a tray cut (every tenth)', timing: asTiming(timeEdits(some.map(cut))), aim: '50' },
  { work: 'edit: the busiest tray cut', timing: asTiming(timeEdits([cut(top), cut(top), cut(top)])) },
  { work: 'edit: a tray moved (every tenth)', timing: asTiming(timeEdits(some.map(shifted))) },
  { work: 'edit: the busiest tray moved', timing: asTiming(timeEdits([shifted(top), shifted(top), shifted(top)])) },
  {
    work: 'what lies in every tray, from all ways',
    timing: measure(
      (at) => moved(plain)(at),
      (diff) => {
        analysis.apply(diff);
        for (let tray = 0; tray < analysis.trays.table.capacity; tray++) analysis.cabling.use.useOf(tray);
        analysis.apply(reverseDiff(diff));
      },
      HEAVY,
    ),
  },
];

const counts = `${String(CABLES)} cables of ${String(asked.pairs.length)} pairs, ${String(trays.length)} trays, ${String(analysis.trays.graph.arrays.nodeCount)} joints`;
printTable(
  counts,
  rows.map(({ work, timing, aim }) => ({
    work,
    'aim ms': aim ?? '',
    'median ms': timing.medianMs,
    'p95 ms': timing.p95Ms,
    n: timing.samples,
  })),
);
const ratio = naiveAllMs / routed.medianMs;
console.log(
  `\nNaive A* per cable: ${naiveAllMs.toFixed(0)} ms for all (from ${String(sample.length)}); ours is 1/${ratio.toFixed(0)} of it (aim 1/30).`,
);
saveReport(path.resolve('out/bench/cabling.json'), { counts, rows, naiveAllMs, ratio });
