import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDocument } from '#shared/persistence/write-document';
import { aHall } from '#shared/testing/builders';
import { makeFolder, type TestFolder } from '../testing/test-folder';

interface CoolingFailure {
  readonly failed: string[];
  readonly cooling: {
    readonly stoppedUnits: string[];
    readonly unitsWithoutColdSide: string[];
    readonly deadLoops: string[];
    readonly liquid: { id: string; state: string; heatW: number; served: number; minutes: number | 'unknown' }[];
    readonly liquidShortW: number;
    readonly air: { id: string; state: string; capacityW: number; heatW: number; hottestInletC: number | 'unknown' }[];
  };
}

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
  await folder.write(
    'gb300.plenum',
    readFileSync(new URL('../../../assets/samples/gb300-hall.plenum', import.meta.url)),
  );
});
afterEach(() => folder.remove());

async function simulated(...args: string[]): Promise<CoolingFailure> {
  const { code, out, err } = await folder.plenum('simulate', ...args, '--format', 'json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as CoolingFailure;
}

/** A UPS feeds the CDU that serves a rack of 80 kW liquid and 20 kW air heat. */
async function writeHall(): Promise<void> {
  const hall = aHall()
    .add('document', 'main', { name: 'doc' })
    .rack('A', { typeId: 'test/system' })
    .add('equipment', 'P1', { typeId: 'test/cdu', xMm: 1000 })
    .add('coolingLoop', 'TCS', { kind: 'TCS', supplyCelsius: 40, volumeMl: 500_000 })
    .add('coolingUnit', 'C1', { hostId: 'P1', medium: 'liquid', suppliesLoopId: 'TCS', capacityKw: 100 })
    .add('loopConnection', '1', { coolingLoopId: 'TCS', targetId: 'A' })
    .node('UPS', { kind: 'ups' })
    .feed('F1', { sourceId: 'UPS' })
    .connect('F1', 'P1')
    .add('scenario', 'loop-out')
    .add('scenarioFailure', '1', { scenarioId: 'loop-out', failedId: 'coolingLoop:TCS' });
  await folder.write('hall.plenum', writeDocument(hall.build(), { appVersion: '1.0.0' }));
}

describe('plenum simulate with cooling', () => {
  it('plays a loop that fails: its racks lose their coolant', async () => {
    const { failed, cooling } = await simulated('gb300.plenum', '--fail', 'TCS');
    expect(cooling.deadLoops).toEqual(failed);
    expect(cooling.liquid).toHaveLength(15);
    expect(new Set(cooling.liquid.map(({ state }) => state))).toEqual(new Set(['lost']));
    expect(cooling.liquidShortW).toBe(cooling.liquid.reduce((sum, { heatW }) => sum + heatW, 0));
  });

  it('takes the name of a unit and its plant as one thing, and tells what is left of the air', async () => {
    const { failed, cooling } = await simulated('gb300.plenum', '--fail', 'CRAH01,CRAH02');
    expect(failed.every((id) => id.startsWith('equipment:'))).toBe(true);
    expect(cooling.stoppedUnits).toHaveLength(2);
    expect(cooling.air).toMatchObject([{ state: 'short', capacityW: 200_000, heatW: 216_000 }]);
    expect(cooling.liquid).toEqual([]);
  });

  it('stops the pumps that stand on a UPS that fails', async () => {
    await writeHall();
    const { cooling } = await simulated('hall.plenum', '--fail', 'UPS');
    expect(cooling.stoppedUnits).toEqual(['coolingUnit:C1']);
    expect(cooling.liquid).toMatchObject([{ id: 'rack:A', state: 'lost', heatW: 80_000, served: 0, minutes: 0 }]);
    const { out } = await folder.plenum('simulate', 'hall.plenum', '--fail', 'UPS');
    expect(out).toContain('Cooling units stopped: 1\n  C1, without power\n');
    expect(out).toContain('A: none for 80 kW, stored coolant lasts for 0 min');
    expect(out).toContain('estimates, not CFD');
  });

  it('gives scenarios with cooling loops their effect, without a complaint', async () => {
    await writeHall();
    const { failed, cooling } = await simulated('hall.plenum', '--scenario', 'loop-out');
    expect(failed).toEqual(['coolingLoop:TCS']);
    expect(cooling).toMatchObject({ deadLoops: ['coolingLoop:TCS'], unitsWithoutColdSide: ['coolingUnit:C1'] });
  });

  it('says nothing of cooling where nothing of it stops, in lines that fit a terminal', async () => {
    await writeHall();
    expect((await folder.plenum('simulate', 'hall.plenum', '--fail', 'rack:A')).out).not.toContain('Cooling');
    const { out } = await folder.plenum('simulate', 'gb300.plenum', '--fail', 'FWS,CRAH01,CRAH02');
    expect(out).toContain('Racks short of liquid cooling: 15, 1.823 MW not taken away');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
