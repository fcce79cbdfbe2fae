import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { createRecord } from '../../model/create-record';
import { ValidationSession } from '../../rules/engine/validation-session';
import { makeReport } from '../../rules/report/report';
import { DocumentStore } from '../../store/document-store';
import { smallHall } from '../../testing/small-hall';
import { cableCsv } from './cable-list';
import { equipmentCsv } from './equipment-list';
import { findingsCsv } from './findings-list';
import { writeCsv } from './table';

type Row = { readonly [heading: string]: string };

/** What another program reads out of the file. */
function read(csv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(csv, { header: true, delimiter: ',', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

function hallWith(...extra: ReturnType<typeof createRecord>[]): DocumentStore {
  return DocumentStore.from([...smallHall().records(), ...extra]);
}

describe('CSV', () => {
  it('survives quotes, commas and line ends, and marks itself as UTF-8', () => {
    const text = writeCsv([{ heading: 'A, "B"', cell: (line: string) => line }], ['x,"y"\nz', 'é 機']);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(read(text)).toEqual([{ 'A, "B"': 'x,"y"\nz' }, { 'A, "B"': 'é 機' }]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j cannot run as a formula', (text) => {
    const [row] = read(writeCsv([{ heading: 'A', cell: () => text }], ['']));
    expect(row?.['A']?.startsWith("'") || row?.['A']?.startsWith(' ')).toBe(true);
  });

  it('leaves negative numbers numbers', () => {
    expect(writeCsv([{ heading: 'A', cell: (n: number) => n }], [-5])).toContain('\r\n-5\r\n');
  });
});

describe('the equipment list', () => {
  it('names racks, devices and plant with place, power and where each number is from', () => {
    const rows = read(equipmentCsv(smallHall()));
    expect(rows.map((row) => [row['Kind'], row['Name'], row['Rack'], row['Position (RU)']])).toEqual([
      ['Rack', 'R01', '', ''],
      ['Device', 'Switch 1', 'R01', '42'],
      ['Device', 'Server 1', 'R01', '1'],
      ['Rack', 'R02', '', ''],
      ['Plant', 'CRAH01', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      Room: 'Hall 1',
      Row: 'A',
      Tile: 'D06',
      'X (mm)': '2000',
      'Power with contents, known part (W)': '800',
    });
    expect(rows[2]).toMatchObject({ 'Power of the type (W)': '500', 'Power basis': 'rated', 'Mass (kg)': '20' });
  });

  it('an unknown number says so and is never zero', () => {
    const lost = createRecord('device', 'device:9', {
      rackId: 'rack:2',
      typeId: 'catalogType:test/lost',
      name: 'Lost',
    });
    const rows = read(equipmentCsv(hallWith(lost)));
    expect(rows.find((row) => row['Name'] === 'Lost')).toMatchObject({
      Type: 'unknown',
      'Power of the type (W)': 'unknown',
      'Mass (kg)': 'unknown',
    });
    expect(rows.find((row) => row['Name'] === 'R02')).toMatchObject({ 'Parts of unknown power': '1' });
  });
});

describe('the list of findings', () => {
  it('holds them all, excluded ones last with the reason', () => {
    const hall = hallWith(
      createRecord('rack', 'rack:9', {
        roomId: 'room:1',
        typeId: 'catalogType:test/frame',
        name: '=cmd',
        xUm: 2_100_000,
        yUm: 3_000_000,
      }),
    );
    const file = { name: 'hall.plenum', formatVersion: '1.0', problems: [] };
    const first = new ValidationSession(hall);
    first.run();
    const found = [...first.findings()];
    const [excluded, worse] = found.filter(({ isUnknown }) => !isUnknown);
    if (!excluded || !worse) throw new Error('two racks in one place are findings');
    const withExclusion = DocumentStore.from([
      ...hall.records(),
      createRecord('exclusion', 'exclusion:1', {
        findingId: excluded.id,
        comment: 'Agreed',
        author: 'A. Reviewer',
        at: '2026-11-22T10:00:00Z',
      }),
      createRecord('exclusion', 'exclusion:2', {
        findingId: worse.id,
        comment: 'At its limit then',
        at: '2026-11-22T10:00:00Z',
        measured: { actual: worse.limit, limit: worse.limit, unit: worse.unit },
      }),
    ]);
    const session = new ValidationSession(withExclusion);
    session.run();
    const report = makeReport(session, withExclusion, file);
    const rows = read(findingsCsv(report));
    expect(rows).toHaveLength(found.length);
    expect(rows.at(-1)).toMatchObject({ Excluded: 'yes', Reason: 'Agreed', 'Finding id': excluded.id });
    expect(rows.find((row) => row['Finding id'] === worse.id)).toMatchObject({
      Excluded: 'changed since',
      Reason: 'At its limit then',
      'Actual when excluded': String(worse.limit),
    });
    expect(rows.some((row) => row['Subjects']?.includes('=cmd'))).toBe(true);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@]/);
    expect(rows.every((row) => row['Code'] && row['Message'] && row['Source'])).toBe(true);
  });
});

describe('the cable list', () => {
  it('names both ends and the length as the rules work it out', () => {
    const hall = smallHall();
    const rows = read(cableCsv(hall, new ValidationSession(hall)));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      From: 'Server 1',
      'From port': 'eth0',
      'From rack': 'R01',
      To: 'Switch 1',
      'To room': 'Hall 1',
      Medium: 'unknown',
    });
    // From RU 1 to RU 42 within the rack, 5 % slack along the way and 0.5 m at each end.
    expect(Number(rows[0]?.['Length (m)'])).toBeGreaterThan(2.5);
    expect(Number(rows[0]?.['Length (m)'])).toBeLessThan(3.5);
  });
});
