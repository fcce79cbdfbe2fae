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
    .add('coolingUnit', 'C1', { hostId: 'P1', medium: 'liquid', suppliesLoopId: 'TCS', capacityKw: 100, pumpCount: 2 })
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

  it('fails one pump of a unit, by the name of the unit or its id, and says which pumps there are', async () => {
    await writeHall();
    const { failed, cooling } = await simulated('hall.plenum', '--fail', 'C1#pump1');
    expect(failed).toEqual(['coolingUnit:C1#pump1']);
    // 50 of 80 kW.
    expect(cooling).toMatchObject({ stoppedUnits: [], liquid: [{ state: 'short', served: 0.625 }] });
    const { out } = await folder.plenum('simulate', 'hall.plenum', '--fail', 'C1#pump2');
    expect(out).toContain('Out of service: pump 2 of C1\n');
    expect(out).toContain('C1: 1 of 2 pumps left, 50 % of its flow');
    const { code, err } = await folder.plenum('simulate', 'hall.plenum', '--fail', 'C1#pump3');
    expect([code, err]).toEqual([2, expect.stringContaining('“C1” has pumps 1 to 2; there is no pump 3.')]);
  });

  it('sweeps cooling units, loops and pumps, the one that hits most racks first', async () => {
    await writeHall();
    const { out, err } = await folder.plenum('simulate', 'hall.plenum', '--sweep', 'single', '--cooling', '--format', 'json'); // prettier-ignore
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      sweep: 'single',
      of: 'cooling',
      played: 3,
      harmless: 0,
      cases: [
        { failed: ['coolingLoop:TCS'], cooling: { racks: 1, shortOfLiquid: 1, shortW: 80_000 } },
        { failed: ['coolingUnit:C1'] },
        { failed: ['coolingUnit:C1#pump1'], cooling: { racks: 1, shortW: 30_000 } },
      ],
    });
    const text = (await folder.plenum('simulate', 'gb300.plenum', '--sweep', 'single', '--cooling')).out;
    expect(text).toContain('2. FWS\n   cooling: 15 racks hit; 15 short of liquid');
    const power = (await folder.plenum('simulate', 'hall.plenum', '--sweep', 'single')).out;
    expect(power).toContain('cooling: 1 rack hit; 1 short of liquid');
    const refused = await folder.plenum('simulate', 'hall.plenum', '--sweep', 'groups', '--cooling');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--cooling goes with')]);
  });

  it('says nothing of cooling where nothing of it stops, in lines that fit a terminal', async () => {
    await writeHall();
    expect((await folder.plenum('simulate', 'hall.plenum', '--fail', 'rack:A')).out).not.toContain('Cooling');
    const { out } = await folder.plenum('simulate', 'gb300.plenum', '--fail', 'FWS,CRAH01,CRAH02');
    expect(out).toContain('Racks short of liquid cooling: 15, 1.823 MW not taken away');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
