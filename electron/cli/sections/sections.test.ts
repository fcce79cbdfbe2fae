import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDocument } from '#shared/persistence/write-document';
import { aHall } from '#shared/testing/builders';
import { makeFolder, type TestFolder } from '../testing/test-folder';

let folder: TestFolder;
beforeEach(async () => {
  folder = await makeFolder();
  for (const name of ['gb300-hall', 'raised-floor-hall', 'dock-hall'])
    await folder.write(
      `${name}.plenum`,
      readFileSync(new URL(`../../../assets/samples/${name}.plenum`, import.meta.url)),
    );
});
afterEach(() => folder.remove());

async function report(file: string, section: string, format: string): Promise<string> {
  const { code, out, err } = await folder.plenum('report', file, '--section', section, '--format', format);
  expect([code, err]).toEqual([0, '']);
  return out;
}

interface Named {
  readonly name: string;
}
interface CoolingReport {
  readonly temperatures: string;
  readonly loops: (Named & {
    heatW: number;
    capacityW: number | 'unknown';
    capacityWithSpareOutW: number | 'unknown';
    supplyC: number | 'unknown';
    returnC: number | 'unknown';
  })[];
  readonly units: (Named & { heatW: number; flowNeededLpm?: number | null })[];
  readonly rooms: (Named & {
    heatW: number;
    capacityW: number;
    capacityWithLargestOutW: number;
    climate: { state: string; shi: number; rhi: number; supplyC: number; racks: (Named & { inletC: number })[] };
  })[];
}
interface SpaceReport {
  readonly rooms: (Named & { racks: number; areaM2: number; floorLimitKpa: number | 'unknown' })[];
  readonly racks: (Named & {
    massKg: number;
    areaLoadKpa: number;
    areaLimitKpa: number | 'unknown';
    footN: number;
    freeRearMm: number | null;
    delivery: { state: string; says: string; wayMm: number | null; narrowestMm: number | null };
  })[];
  readonly aisles: (Named & { narrowestMm: number | null; isClosed: boolean; gaps: number })[];
}

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('plenum report --section cooling', () => {
  it('gives loops with spare units out, their temperatures, and the heat of their units', async () => {
    const { loops, units } = JSON.parse(await report('gb300-hall.plenum', 'cooling', 'json')) as CoolingReport;
    const tcs = loops.find(({ name }) => name === 'TCS');
    expect(tcs).toMatchObject({ capacityW: 5_200_000, capacityWithSpareOutW: 3_900_000, supplyC: 40 });
    const cdus = units.filter(({ name }) => name.startsWith('CDU'));
    expect(cdus).toHaveLength(4);
    expect(cdus.reduce((sum, { heatW }) => sum + heatW, 0)).toBe(tcs?.heatW);
    expect(units.find(({ name }) => name === 'DC01')?.flowNeededLpm).toBeNull();
    expect(loops.find(({ name }) => name === 'Chilled water')).toMatchObject({
      capacityW: 'unknown',
      returnC: 'unknown',
    });
  });

  it('gives the air of rooms and the inlet of every rack, labelled an estimate', async () => {
    const found = JSON.parse(await report('raised-floor-hall.plenum', 'cooling', 'json')) as CoolingReport;
    expect(found.temperatures).toBe('estimate, not CFD');
    const hall = found.rooms.find(({ name }) => name === 'Hall 1');
    expect(hall).toMatchObject({ heatW: 280_000, capacityW: 400_000, capacityWithLargestOutW: 300_000 });
    expect(hall?.climate.state).toBe('estimated');
    expect(hall?.climate.racks).toHaveLength(20);
    for (const { inletC } of hall?.climate.racks ?? [])
      expect(inletC).toBeGreaterThanOrEqual(hall?.climate.supplyC ?? 99);
    expect((hall?.climate.shi ?? 0) + (hall?.climate.rhi ?? 0)).toBeCloseTo(1, 9);
  });

  it('is lines that fit a terminal, and a line each for a spreadsheet', async () => {
    const text = await report('raised-floor-hall.plenum', 'cooling', 'text');
    expect(widest(text)).toBeLessThanOrEqual(80);
    expect(text).toMatch(/hottest\s+inlet\s+[\d.]+\s+°C\s+at\s+[AB]\d\d/);
    expect(text).toContain('estimate, not CFD');
    const { data } = Papa.parse<Record<string, string>>(
      (await report('raised-floor-hall.plenum', 'cooling', 'csv')).slice(1),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(data.map((line) => line['Kind'])).toEqual([
      'cooling loop',
      ...Array<string>(6).fill('cooling unit'),
      'room',
      'room',
    ]);
    expect(data.at(-2)).toMatchObject({ Name: 'Hall 1', 'Heat (W)': '280000', 'Supply (°C)': '20' });
  });

  it('says what nobody knows, also of a document without cooling', async () => {
    await folder.write(
      'bare.plenum',
      writeDocument(aHall().add('document', 'main', { name: 'doc' }).rack('A').build(), { appVersion: '1.0.0' }),
    );
    expect(await report('bare.plenum', 'cooling', 'text')).toContain('There is no cooling unit and no loop');
    const { rooms } = JSON.parse(await report('bare.plenum', 'cooling', 'json')) as CoolingReport;
    expect(rooms[0]?.climate.racks).toEqual([]);
    expect(rooms[0]?.climate.shi).toBe('unknown');
  });
});

describe('plenum report --section space', () => {
  it('gives rooms, floor loads and free room', async () => {
    const found = JSON.parse(await report('raised-floor-hall.plenum', 'space', 'json')) as SpaceReport;
    expect(found.rooms[0]).toMatchObject({ name: 'Hall 1', racks: 20, floorLimitKpa: 12 });
    const rack = found.racks.find(({ name }) => name === 'A01');
    // 544.2 kg under the standard gravity on four feet.
    expect(rack?.footN).toBe(Math.round(((rack?.massKg ?? 0) * 9.80665) / 4));
    expect(rack).toMatchObject({ areaLimitKpa: 12, freeRearMm: 1800 });
    expect(rack?.areaLoadKpa).toBeGreaterThan(1);
    expect(found.aisles.find(({ name }) => name === 'Hot aisle')).toMatchObject({
      narrowestMm: 1800,
      isClosed: false,
      gaps: 1,
    });
  });

  it('tells for every rack how it is brought in, or what is in the way', async () => {
    const { racks } = JSON.parse(await report('dock-hall.plenum', 'space', 'json')) as SpaceReport;
    expect(racks.length).toBeGreaterThan(0);
    const open = racks.filter(({ delivery }) => delivery.state === 'open');
    const others = racks.filter(({ delivery }) => delivery.state !== 'open');
    expect(open.length).toBeGreaterThan(0);
    for (const { delivery } of open) {
      expect(delivery.wayMm).toBeGreaterThan(0);
      // Nothing before the gate, which is 1.8 m wide, is narrower.
      expect(delivery.narrowestMm).toBeGreaterThan(0);
      expect(delivery.narrowestMm).toBeLessThanOrEqual(1800);
    }
    expect(open.some(({ delivery }) => / at Gate/.test(delivery.says))).toBe(true);
    for (const { delivery } of others) expect(delivery.says).toMatch(/cannot be brought in|not checked|not sure/);
  });

  it('is lines that fit a terminal, and a line to a rack for a spreadsheet', async () => {
    expect(widest(await report('dock-hall.plenum', 'space', 'text'))).toBeLessThanOrEqual(80);
    const { data } = Papa.parse<Record<string, string>>(
      (await report('raised-floor-hall.plenum', 'space', 'csv')).slice(1),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(data).toHaveLength(20);
    expect(data[0]).toMatchObject({ Rack: 'A01', 'Floor carries (kPa)': '12', 'Free behind (mm)': '1800' });
  });
});
