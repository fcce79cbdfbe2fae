import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogIndex } from '../../catalog/catalog-index';
import { DocumentStore } from '../../store/document-store';
import { commit, newIds, smallHall } from '../../testing/small-hall';
import { TEST_TYPES } from '../../testing/test-types';
import { equipmentCsv } from '../tables/equipment-list';
import { FIELD_NAMES, guessMapping, unitOf } from './fields';
import { planImport, type ImportArgs, type ImportPlan } from './plan-import';
import { looksTabular, readTable } from './read-table';

const catalog = new CatalogIndex(TEST_TYPES);

function tableOf(text: string) {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.error);
  return table.value;
}

function importInto(store: DocumentStore, text: string, more: Partial<ImportArgs> = {}): ImportPlan {
  const table = tableOf(text);
  return planImport(store, {
    ids: newIds(),
    catalog,
    table,
    mapping: guessMapping(table.headings),
    decimalComma: table.decimalComma,
    roomId: 'room:1',
    typeChoices: new Map(),
    ...more,
  });
}

const outcomes = ({ rows }: ImportPlan) => rows.map(({ number, outcome }) => [number, outcome]);

describe('reading a table', () => {
  it('takes tabs, commas and semicolons, quotes and a byte-order mark', () => {
    for (const text of ['\ufeffName\tType\r\nA\t"x, y"\r\n', 'Name,Type\nA,"x, y"\n', 'Name;Type\nA;x, y\n'])
      expect(tableOf(text)).toMatchObject({ headings: ['Name', 'Type'], rows: [{ number: 2, cells: ['A', 'x, y'] }] });
  });

  it('counts rows as the spreadsheet does and skips empty ones', () => {
    expect(tableOf('Name,Type\n\nA,b\n,\nC,d\n').rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  it('tells a decimal comma from one that parts cells', () => {
    expect(tableOf('Name;Power\nA;1,5\n').decimalComma).toBe(true);
    expect(tableOf('Name\tPower\nA\t1.5\nB\t1,500\n').decimalComma).toBe(false);
  });

  it.each([
    ['', 'no table'],
    ['Name,Type', 'no table'],
    [' \n \n', 'no table'],
    ['PK\u0003\u0004\0\0', 'Save it as CSV'],
    [`${'a,'.repeat(300)}\n${'b,'.repeat(300)}`, 'at most 200'],
  ])('refuses %j in a sentence', (text, sentence) => {
    const table = readTable(text);
    expect(table.ok ? '' : table.error).toContain(sentence);
  });

  it('says where a quote is not closed and reads the rest', () => {
    const table = tableOf('Name,Type\nA,b\n"C,d\n');
    expect(table.problems[0]).toMatch(/quote/);
    expect(table.rows[0]?.cells).toEqual(['A', 'b']);
  });

  it('knows cells copied from a spreadsheet', () => {
    expect(looksTabular('Name\tType\nA\tb\n')).toBe(true);
    expect(looksTabular('A note\nof two lines')).toBe(false);
  });
});

describe('guessing columns', () => {
  it('understands headings of other programs, and units in them', () => {
    const headings = ['Hostname', 'Manufacturer', 'Device Type', 'Cabinet', 'U Position', 'Power (kW)', 'X [m]', '?'];
    expect([...guessMapping(headings)]).toEqual(
      expect.arrayContaining([
        [0, 'name'],
        [1, 'maker'],
        [2, 'type'],
        [3, 'rack'],
        [4, 'position'],
        [5, 'plannedPower'],
        [6, 'x'],
      ]),
    );
    expect(guessMapping(headings).has(7)).toBe(false);
    expect([unitOf('plannedPower', 'Power (kW)'), unitOf('x', 'X [m]'), unitOf('y', 'Y')]).toEqual(['kW', 'm', 'mm']);
  });

  it('gives no field to two columns', () => {
    const fields = [...guessMapping(['Name', 'Name', 'Device name', 'Type', 'Type']).values()];
    expect(new Set(fields).size).toBe(fields.length);
  });
});

describe('an import', () => {
  const SHEET = [
    'Kind,Name,Type,Room,Row,Rack,Position (RU),Planned power (kW),X (mm),Y (mm),Rotation,Status',
    'Device,web-1,Test server,,,B01,10,0.4,,,,existing',
    'Rack,B01,Test frame,Hall 1,B,,,,2000,6000,south,',
    'Rack,B02,Test frame,Hall 1,B,,,,2600,6000,180,',
    'Plant,CRAH02,Test CRAH,Hall 1,,,,,10000,5000,,',
  ].join('\n');

  it('brings racks, devices and plant in, in any order of rows, as one change that can be undone', () => {
    const store = smallHall();
    const planned = importInto(store, SHEET);
    expect(planned.rows.filter(({ outcome }) => outcome !== 'added')).toEqual([]);
    expect(planned.addedByKind).toEqual({ rack: 2, device: 1, plant: 1 });
    commit(store, { ok: true, value: planned.diff });
    const rack = [...store.all('rack').values()].find(({ name }) => name === 'B01');
    expect(rack).toMatchObject({ xUm: 2_000_000, yUm: 6_000_000, rotationMdeg: 180_000 });
    const device = [...store.all('device').values()].find(({ name }) => name === 'web-1');
    expect(device).toMatchObject({ rackId: rack?.id, bottomHalfRu: 18, plannedPowerW: 400, status: 'existing' });
    expect([...store.all('row').values()].filter(({ name }) => name === 'B')).toHaveLength(1);
  });

  it('puts racks without coordinates in lines on clear floor of the room, each row in its own', () => {
    const store = smallHall();
    const planned = importInto(store, 'Name,Type,Row\nC1,Test frame,C\nC2,Test frame,C\nD1,Test frame,D\n');
    const racks = [...planned.diff.added.values()].filter((record) => record.typeName === 'rack');
    const [a, b, c] = racks;
    if (!a || !b || !c) throw new Error('three racks come in');
    expect([b.xUm - a.xUm, b.yUm - a.yUm]).toEqual([600_000, 0]);
    expect(c.yUm === a.yUm ? Math.abs(c.xUm - b.xUm) : Math.abs(c.yUm - a.yUm)).toBeGreaterThanOrEqual(1_800_000);
    for (const rack of racks) {
      // An aisle to the walls of Hall 1, 12 × 8 m, and to every rack that stood there.
      expect(Math.min(rack.xUm - 300_000, 12_000_000 - rack.xUm - 300_000)).toBeGreaterThanOrEqual(1_200_000);
      expect(Math.min(rack.yUm - 600_000, 8_000_000 - rack.yUm - 600_000)).toBeGreaterThanOrEqual(1_200_000);
      for (const other of store.all('rack').values())
        expect(Math.abs(rack.xUm - other.xUm) >= 1_800_000 || Math.abs(rack.yUm - other.yUm) >= 2_400_000).toBe(true);
    }
  });

  it('puts what finds no clear floor south of the room, where it is seen and found outside', () => {
    const names = Array.from({ length: 60 }, (_, index) => `N${index},Test frame`);
    const planned = importInto(smallHall(), ['Name,Type', ...names].join('\n'));
    expect(planned.counts.added).toBe(60);
    const racks = [...planned.diff.added.values()].filter((record) => record.typeName === 'rack');
    const inside = racks.filter((rack) => rack.yUm < 8_000_000);
    expect(inside.length).toBeGreaterThan(5);
    expect(inside.length).toBeLessThan(60);
    // None of them stands in another.
    const places = new Set(racks.map((rack) => `${rack.xUm} ${rack.yUm}`));
    expect(places.size).toBe(60);
  });

  it.each([
    ['an unknown room', 'Kind,Name,Type,Room\nRack,X,Test frame,Hall 9', 'There is no room “Hall 9”'],
    ['a device without a rack', 'Kind,Name,Type\nDevice,X,Test server', 'which rack'],
    ['an unknown rack', 'Name,Type,Rack\nX,Test server,Z9', 'There is no rack “Z9”'],
    ['a place outside the frame', 'Name,Type,Rack,U\nX,Test server,R01,42', 'reach out'],
    ['a power that is no number', 'Name,Type,Power\nX,Test frame,lots', '“lots” is not a number in W'],
    ['a negative power', 'Name,Type,Power\nX,Test frame,-5', 'not a number in W'],
    ['an odd position', 'Name,Type,Rack,U\nX,Test server,R01,1.3', 'in halves'],
    ['no type', 'Name,Type\nX,', 'which type'],
    ['a name that is too long', `Name,Type\n${'x'.repeat(300)},Test frame`, '200'],
  ])('%s is told by row, and the other rows come in', (_what, sheet, sentence) => {
    const [heading = '', row = ''] = sheet.split('\n');
    const columns = heading.split(',');
    const good = columns.map((name) =>
      name === 'Name' ? 'GOOD' : name === 'Type' ? 'Test frame' : name === 'Kind' ? 'Rack' : '',
    );
    const planned = importInto(smallHall(), [heading, row, good.join(',')].join('\n'));
    expect(outcomes(planned)).toEqual([
      [2, 'wrong'],
      [3, 'added'],
    ]);
    expect(planned.rows[0]?.text).toContain(sentence);
    expect([...planned.diff.added.values()].filter(({ typeName }) => typeName !== 'catalogType')).toHaveLength(1);
  });

  it('a type the catalog lacks waits for a choice: another type, one made from the sheet, or none', () => {
    const sheet = 'Name,Maker,Model,Rack,Height\nX,Acme,Z-100,R02,3\nY,Acme,Z-100,R02,3\n';
    const asked = importInto(smallHall(), sheet);
    expect(asked.counts).toEqual({ added: 0, leftOut: 0, wrong: 2 });
    expect(asked.unknownTypes).toMatchObject([{ text: 'Acme Z-100', kind: 'device', rowCount: 2 }]);
    const key = asked.unknownTypes[0]?.key ?? '';
    const other = importInto(smallHall(), sheet, { typeChoices: new Map([[key, { typeId: 'test/server' }]]) });
    expect(other.counts.added).toBe(2);
    const none = importInto(smallHall(), sheet, { typeChoices: new Map([[key, 'leaveOut']]) });
    expect(none.counts.leftOut).toBe(2);
    const store = smallHall();
    const generic = importInto(store, sheet, { typeChoices: new Map([[key, 'generic']]) });
    commit(store, { ok: true, value: generic.diff });
    const made = [...generic.diff.added.values()].filter((record) => record.typeName === 'catalogType');
    expect(made).toHaveLength(1);
    // Its height is known from the sheet and nothing else is: no number is made up.
    expect(made[0]?.type).toMatchObject({ kind: 'device', figures: {}, device: { heightHalfRu: 6 } });
  });

  it('what the equipment list wrote comes in again as it was', () => {
    const store = smallHall();
    const csv = equipmentCsv(store);
    expect(importInto(store, csv).counts).toEqual({ added: 0, leftOut: 5, wrong: 0 });
    const rooms = [...store.records()].filter(({ typeName }) => ['document', 'room'].includes(typeName));
    const empty = DocumentStore.from(rooms);
    const planned = importInto(empty, csv);
    expect(planned.rows.filter(({ outcome }) => outcome !== 'added')).toEqual([]);
    commit(empty, { ok: true, value: planned.diff });
    expect(equipmentCsv(empty)).toBe(csv);
  });

  it('needs a room', () => {
    const planned = importInto(DocumentStore.from([]), 'Name,Type\nX,Test frame\n', { roomId: undefined });
    expect(planned.rows[0]?.text).toContain('Draw one first');
  });

  it('any text and any mapping give a plan that can be committed and undone', () => {
    const words = fc.constantFrom(
      'Rack',
      'Test frame',
      'Test server',
      'R01',
      '1',
      '-3',
      '1e9',
      '=A1',
      'Hall 1',
      '',
      '"',
      '🙂',
    );
    const sheets = fc.array(fc.array(words, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 6 });
    const fields = fc.array(fc.constantFrom(...FIELD_NAMES), { maxLength: 5 });
    fc.assert(
      fc.property(sheets, fields, (cells, mapped) => {
        const table = readTable(cells.map((row) => row.join('\t')).join('\n'));
        if (!table.ok) return;
        const store = smallHall();
        const mapping = new Map(mapped.map((name, index) => [index, name]));
        const planned = planImport(store, {
          ids: newIds(),
          catalog,
          table: table.value,
          mapping,
          decimalComma: false,
          roomId: 'room:1',
          typeChoices: new Map(),
        });
        expect(planned.rows).toHaveLength(table.value.rows.length);
        commit(store, { ok: true, value: planned.diff });
      }),
      { numRuns: 150 },
    );
  });
});
