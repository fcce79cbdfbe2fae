/** A hall with its cooling, the same each time: racks on TCS loops, CDUs on facility water, CRAHs along the walls. */
import { createRecord } from '../model/create-record';
import type { AnyRecord } from '../model/registry';
import { TEST_CDU, TEST_CRAH, TEST_SYSTEM } from './test-types';

export interface CoolingHallOptions {
  readonly racks: number;
  /** CDUs and CRAHs together: half of each. */
  readonly units: number;
}

const PER_ROW = 40;
const PITCH_X_UM = 700_000;
const PITCH_Y_UM = 2_400_000;

/** Rows face each other in pairs; ten racks share a loop of its own CDU, all CDUs and CRAHs one facility water loop. */
export function generateCooling({ racks, units }: CoolingHallOptions): readonly AnyRecord[] {
  const rows = Math.ceil(racks / PER_ROW);
  const cdus = Math.ceil(units / 2);
  const widthUm = (PER_ROW + 4) * PITCH_X_UM;
  const heightUm = (rows + 4) * PITCH_Y_UM;
  const made: AnyRecord[] = [];
  for (const type of [TEST_SYSTEM, TEST_CDU, TEST_CRAH])
    made.push(createRecord('catalogType', `catalogType:${type.id}`, { type }) as AnyRecord);
  const outline = [[0, 0], [widthUm, 0], [widthUm, heightUm], [0, heightUm]] as const; // prettier-ignore
  made.push(createRecord('room', 'room:hall', { name: 'Hall', outline, supplyAirMilliC: 22_000, airClass: 'A2' }));
  made.push(createRecord('coolingLoop', 'coolingLoop:FWS', { name: 'FWS', kind: 'FWS', supplyMilliC: 30_000 }));
  for (let at = 0; at < racks; at++) made.push(rackAt(at));
  for (let at = 0; at < cdus; at++) made.push(...cduAt(at, racks, cdus));
  for (let at = cdus; at < units; at++) made.push(...crahAt(at, racks / Math.max(1, units - cdus)));
  return made;
}

function rackAt(at: number): AnyRecord {
  const row = Math.floor(at / PER_ROW);
  return createRecord('rack', `rack:${String(at)}`, {
    roomId: 'room:hall',
    typeId: `catalogType:${TEST_SYSTEM.id}`,
    name: `R${String(at)}`,
    xUm: (2 + (at % PER_ROW)) * PITCH_X_UM,
    yUm: (2 + row) * PITCH_Y_UM,
    rotationMdeg: row % 2 === 0 ? 180_000 : 0,
  });
}

function cduAt(at: number, racks: number, cdus: number): readonly AnyRecord[] {
  const loop = `coolingLoop:${String(at)}` as const;
  const host = `equipment:${String(at)}` as const;
  const found: AnyRecord[] = [
    createRecord('coolingLoop', loop, { name: `TCS ${String(at)}`, kind: 'TCS', fluid: 'PG25' }),
    equipmentAt(at, TEST_CDU.id),
    createRecord('coolingUnit', `coolingUnit:${String(at)}`, {
      name: `CDU ${String(at)}`,
      hostId: host,
      medium: 'liquid',
      suppliesLoopId: loop,
      drawsFromLoopId: 'coolingLoop:FWS',
      capacityW: 2_000_000,
      liquidFlowMlPerMin: 3_000_000,
    }),
  ];
  for (let rack = at; rack < racks; rack += cdus)
    found.push(
      createRecord('loopConnection', `loopConnection:${String(rack)}`, {
        coolingLoopId: loop,
        targetId: `rack:${String(rack)}`,
      }),
    );
  return found;
}

function crahAt(at: number, racksEach: number): readonly AnyRecord[] {
  return [
    equipmentAt(at, TEST_CRAH.id),
    createRecord('coolingUnit', `coolingUnit:${String(at)}`, {
      name: `CRAH ${String(at)}`,
      hostId: `equipment:${String(at)}`,
      medium: 'air',
      drawsFromLoopId: 'coolingLoop:FWS',
      capacityW: Math.round(22_000 * racksEach),
      airFlowMlPerS: Math.round(1_450_000 * racksEach),
    }),
  ];
}

function equipmentAt(at: number, typeId: string): AnyRecord {
  return createRecord('equipment', `equipment:${String(at)}`, {
    roomId: 'room:hall',
    typeId: `catalogType:${typeId}`,
    name: `E${String(at)}`,
    xUm: 300_000,
    yUm: at * 100_000,
  });
}
