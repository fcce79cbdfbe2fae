/** Times the power chain: one edit, everything anew, one failure, every single failure. */
import { PowerChain } from '#shared/analysis/power/chain';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { PowerFeeds } from '#shared/analysis/power-feeds';
import { changeRecord } from '#shared/model/create-record';
import type { AnyRecord, Records } from '#shared/model/registry';
import { DocumentStore } from '#shared/store/document-store';
import { DiffBuilder } from '#shared/store/records-diff';
import { generateChain } from '#shared/testing/generate-chain';
import { measure } from '../stats';
import { racksAsked, reportWork, stepOf, type TimedWork } from '../timed-work';

const HEAVY = { samples: 7, budgetMs: 5000 };
const LIGHT = { samples: 300, budgetMs: 1500 };
const RACKS = racksAsked();

/** Milliseconds that the work is to stay below. */
const AIMS = { edit: 1, full: 150, sweep: 5000 };

const records = generateChain({ racks: RACKS, devicesPerRack: 10 });
const store = DocumentStore.from(records);
const analysis = HallAnalysis.of(store);
const all = <T extends AnyRecord['typeName']>(typeName: T): Records[T][] => [...store.all(typeName).values()];
const middle = <T>(list: readonly T[]): T => {
  const one = list[Math.floor(list.length / 2)];
  if (one === undefined) throw new Error('the generated chain is empty');
  return one;
};

const device = middle(all('device'));
const connection = middle(all('powerConnection'));
const feeds = all('powerFeed');
/** One feed after the other, far apart. */
const feedAt = (sample: number) => middle(feeds.slice((sample * 74) % feeds.length));
const node = middle(all('powerNode').filter((one) => one.kind === 'floorPdu'));
const link = middle(all('powerLink'));
const ups = all('powerNode').find((one) => one.kind === 'ups');
const chainTypes = ['redundancyGroup', 'powerNode', 'powerLink', 'powerFeed', 'powerConnection', 'powerCord'] as const;

const edit = (valuesOf: (sample: number) => Partial<Records['device']>) =>
  measure(
    (sample) => stepOf(device, sample, valuesOf),
    (diff) => analysis.apply(diff),
    LIGHT,
  );
const rows: TimedWork[] = [
  {
    work: 'edit: what a device draws',
    timing: edit((sample) => ({ plannedPowerW: 400 + (sample % 50) })),
    aim: AIMS.edit,
  },
  {
    work: 'edit: a rack to another busway',
    timing: measure(
      (sample) => stepOf(connection, sample, (at) => ({ feedId: feedAt(at).id })),
      (diff) => analysis.apply(diff),
      LIGHT,
    ),
    aim: AIMS.edit,
  },
  {
    work: 'drag step: the same, tried and taken back',
    timing: measure(
      (sample) => {
        const there = connection;
        const away = changeRecord(there, { feedId: feedAt(1 + sample).id });
        return new DiffBuilder().update(there, away).build();
      },
      (diff) => {
        analysis.tryOut(diff);
        analysis.takeBack(diff);
      },
      LIGHT,
    ),
    aim: AIMS.edit,
  },
  {
    work: 'edit: the losses of a floor PDU',
    timing: measure(
      (sample) => stepOf(node, sample, (at) => ({ lossNoLoadPpm: 10_000 + (at % 50) })),
      (diff) => analysis.apply(diff),
      LIGHT,
    ),
  },
  {
    work: 'edit: a link, the chain laid out anew',
    timing: measure(
      (sample) => stepOf(link, sample, (at) => ({ priority: 1 + (at % 2) })),
      (diff) => analysis.apply(diff),
      LIGHT,
    ),
  },
  {
    work: 'full: the chain from its records',
    timing: measure(
      () => undefined,
      () => {
        const power = new PowerFeeds(analysis);
        const chain = new PowerChain({ ...analysis, power });
        analysis.touches.isMuted = true;
        for (const typeName of chainTypes) for (const record of store.all(typeName).values()) chain.put(record);
        chain.settle();
        analysis.touches.isMuted = false;
        analysis.touches.clear();
      },
      HEAVY,
    ),
    aim: AIMS.full,
  },
  {
    work: 'full: the whole analysis',
    timing: measure(
      () => undefined,
      () => HallAnalysis.of(store),
      HEAVY,
    ),
  },
  {
    work: 'failure of one UPS',
    timing: measure(
      () => undefined,
      () => analysis.failures.failureOf(ups ? [ups.id] : []),
      LIGHT,
    ),
  },
  {
    work: 'test of the 2N group',
    timing: measure(
      // A test is remembered until something changes.
      (sample) => analysis.apply(stepOf(device, sample, (at) => ({ plannedPowerW: 400 + (at % 50) }))),
      () => analysis.groups.test(0),
      HEAVY,
    ),
  },
  {
    work: 'sweep: every single node',
    timing: measure(
      () => undefined,
      () => drain(analysis.sweeps.single()),
      { samples: 3, budgetMs: 20_000 },
    ),
    aim: AIMS.sweep,
  },
  {
    work: 'sweep: every single node and feed',
    timing: measure(
      () => undefined,
      () => drain(analysis.sweeps.single({ withFeeds: true })),
      { samples: 3, budgetMs: 20_000 },
    ),
    aim: AIMS.sweep,
  },
];

function drain(steps: Generator<unknown, unknown>): unknown {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const counts = `${all('rack').length} racks, ${all('device').length} devices, ${all('powerNode').length} nodes, ${feeds.length} feeds`;
reportWork('power', counts, rows);
