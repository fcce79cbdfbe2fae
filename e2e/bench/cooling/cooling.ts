/** Times the cooling system: 10,000 racks on 1,000 units, one edit's numbers and temperatures, everything anew, failures. */
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { changeRecord } from '#shared/model/create-record';
import type { AnyRecord, Records } from '#shared/model/registry';
import { DocumentStore } from '#shared/store/document-store';
import { DiffBuilder } from '#shared/store/records-diff';
import { generateCooling } from '#shared/testing/generate-cooling';
import { measure } from '../stats';
import { racksAsked, reportWork, stepOf, type TimedWork } from '../timed-work';

const HEAVY = { samples: 7, budgetMs: 5000 };
const LIGHT = { samples: 200, budgetMs: 2000 };
const RACKS = racksAsked();
/** Milliseconds that the work is to stay below. */
const AIMS = { frame: 16, full: 1000 };

const store = DocumentStore.from(generateCooling({ racks: RACKS, units: Math.max(10, RACKS / 10) }));
const analysis = HallAnalysis.of(store);
const { coolingSystem } = analysis;

function middle<T extends AnyRecord['typeName']>(typeName: T): Records[T] {
  const list = [...store.all(typeName).values()];
  const one = list[Math.floor(list.length / 2)];
  if (one === undefined) throw new Error('the generated hall is empty');
  return one;
}

const rack = middle('rack');
const room = analysis.rooms.table.slotOf(rack.roomId);
const unit = middle('coolingUnit');
const fws = [...store.all('coolingLoop').values()].find((loop) => loop.kind === 'FWS');
const loop = coolingSystem.loops.table.slotOf(fws?.id ?? '');
const readNumbers = (): void => {
  coolingSystem.liquid.loopLoad(loop);
  coolingSystem.totals.air(room);
};

const rows: TimedWork[] = [
  {
    work: 'edit: what a rack draws, loops and room read',
    timing: measure(
      (sample) => stepOf(rack, sample, (at) => ({ plannedPowerW: 100_000 + (at % 50) })),
      (diff) => {
        analysis.apply(diff);
        readNumbers();
      },
      LIGHT,
    ),
    aim: AIMS.frame,
  },
  {
    work: 'edit: the same, with the temperatures of its room',
    timing: measure(
      (sample) => stepOf(rack, sample, (at) => ({ plannedPowerW: 100_000 + (at % 50) })),
      (diff) => {
        analysis.apply(diff);
        coolingSystem.climates.of(room);
      },
      LIGHT,
    ),
    aim: AIMS.frame,
  },
  {
    work: 'drag step: a rack moved, temperatures, taken back',
    timing: measure(
      (sample) =>
        new DiffBuilder().update(rack, changeRecord(rack, { xUm: rack.xUm + 1000 * (1 + (sample % 50)) })).build(),
      (diff) => {
        analysis.tryOut(diff);
        coolingSystem.climates.of(room);
        analysis.takeBack(diff);
      },
      LIGHT,
    ),
    aim: AIMS.frame,
  },
  {
    work: 'edit: the capacity of a unit, loops and room read',
    timing: measure(
      (sample) => stepOf(unit, sample, (at) => ({ capacityW: 900_000 + (at % 50) })),
      (diff) => {
        analysis.apply(diff);
        readNumbers();
      },
      LIGHT,
    ),
    aim: AIMS.frame,
  },
  {
    work: 'full: every loop, unit and temperature from a new analysis',
    timing: measure(
      () => HallAnalysis.of(store),
      (fresh) => {
        const { loops, liquid, climates } = fresh.coolingSystem;
        for (let one = 0; one < loops.table.capacity; one++) if (loops.table.has(one)) liquid.loopLoad(one);
        for (let one = 0; one < fresh.cooling.units.capacity; one++) liquid.unitLoad(one);
        for (let one = 0; one < fresh.rooms.table.capacity; one++) climates.of(one);
      },
      HEAVY,
    ),
    aim: AIMS.full,
  },
  {
    work: 'one unit out: racks, rooms and temperatures after it',
    timing: measure(
      () => [unit.id],
      (ids) => coolingSystem.failures.failureOf(ids),
      HEAVY,
    ),
  },
];

const counts = `${String(RACKS)} racks, ${String(store.all('coolingUnit').size)} units, ${String(store.all('coolingLoop').size)} loops`;
reportWork('cooling', counts, rows);
