import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { addAnnotation } from './add-annotation';
import { countLabel } from './count-label';
import { createRow } from './create-row';
import { fieldLabel } from '../model/field-label';
import { lettersFor, NameBook, nameFor, parsePattern, splitName } from './numbering';
import { renumberItems } from './renumber-items';
import { setFields } from './set-fields';

const ids = newIds();

describe('set fields', () => {
  it('changes the given fields of all and nothing else', () => {
    const store = smallHall();
    const diff = commit(store, setFields(store, { ids: ['rack:1', 'rack:2'], changes: { powerLimitW: 15_000 } }));
    expect([...diff.updated.keys()]).toEqual(['rack:1', 'rack:2']);
    expect(store.get('rack:1')).toMatchObject({ powerLimitW: 15_000, name: 'R01', xUm: 2_000_000 });
    commit(store, setFields(store, { ids: ['rack:1'], changes: { powerLimitW: undefined, rowId: undefined } }));
    expect(store.get('rack:1')).not.toHaveProperty('powerLimitW');
    expect(store.get('rack:1')).not.toHaveProperty('rowId');
  });

  it('changes nothing when all is as it was, and gives a default back', () => {
    const store = smallHall();
    const outline = structuredClone(store.get('room:1')?.outline);
    expect(
      commit(store, setFields(store, { ids: ['room:1'], changes: { name: 'Hall 1 ', outline } })).updated.size,
    ).toBe(0);
    commit(store, setFields(store, { ids: ['rack:1'], changes: { status: 'existing' } }));
    commit(store, setFields(store, { ids: ['rack:1'], changes: { status: undefined } }));
    expect(store.get('rack:1')?.status).toBe('planned');
  });

  it('changes the document’s own properties', () => {
    const store = smallHall();
    commit(store, setFields(store, { ids: ['document:main'], changes: { region: 'NA', client: 'Acme' } }));
    expect(store.get('document:main')).toMatchObject({ region: 'NA', client: 'Acme' });
  });

  const refused: readonly (readonly [id: string, changes: object, message: RegExp])[] = [
    ['rack:1', { powerLimitW: -1 }, /^“R01”: power limit must be from 0 kW to .*, not -0\.001 kW\.$/],
    ['rack:1', { name: ' ' }, /^“R01”: name must not be empty\.$/],
    ['rack:1', { name: undefined }, /“R01”: name cannot be empty/],
    ['rack:1', { rotationMdeg: 360_000 }, /rotation must be from 0° to 359\.999°/],
    ['rack:1', { roomId: 'room:9' }, /“R01”: room names room:9, which does not exist/],
    ['rack:1', { roomId: 'rack:2' }, /“R01”: room must be the id of a room/],
    ['rack:1', { colour: 'red' }, /A rack has nothing called colour/],
    ['rack:1', { constructor: 1 }, /A rack has nothing called constructor/],
    [
      'room:1',
      {
        outline: [
          [0, 0],
          [1, 1],
        ],
      },
      /outline must be a list of at least three corners/,
    ],
    [
      'room:1',
      {
        outline: [
          [0, 0],
          [9e6, 9e6],
          [9e6, 0],
          [0, 9e6],
        ],
      },
      /crosses itself/,
    ],
    ['rack:9', { name: 'X' }, /The rack is not in this document any more \(rack:9\)/],
  ];
  it.each(refused)('refuses for %s the change %j', (id, changes, message) => {
    expect(refusal(setFields(smallHall(), { ids: [id as 'rack:1'], changes: { ...changes } }))).toMatch(message);
  });

  it('refuses records of different kinds', () => {
    expect(refusal(setFields(smallHall(), { ids: ['rack:1', 'room:1'], changes: { name: 'X' } }))).toMatch(/one kind/);
  });

  it('names fields as people do', () => {
    expect(['tilePitchXUm', 'roomId', 'isLocked', 'name', 'supplyAirMilliC', 'speedMbps'].map(fieldLabel)).toEqual([
      'tile pitch x',
      'room',
      'locked',
      'name',
      'supply air',
      'speed (Mbit/s)',
    ]);
  });
});

describe('names', () => {
  it('renumbers in reading order and leaves out numbers that others have', () => {
    const store = smallHall();
    commit(store, setFields(store, { ids: ['rack:1'], changes: { xUm: 9_000_000 } }));
    commit(store, renumberItems(store, { ids: ['rack:1', 'rack:2'], pattern: 'A{10}' }));
    expect([store.get('rack:2')?.name, store.get('rack:1')?.name]).toEqual(['A10', 'A11']);
    commit(store, renumberItems(store, { ids: ['rack:1'], pattern: 'A{10}' }));
    expect(store.get('rack:1')?.name).toBe('A11');
    const tryThis = (pattern: string, some: readonly string[]) =>
      refusal(renumberItems(store, { ids: some as ['rack:1'], pattern }));
    expect(tryThis('A', ['rack:1'])).toMatch(/“A” is not a numbering pattern.*R\{01\}/);
    expect(tryThis('A{1}', ['rack:1', 'equipment:1'])).toMatch(/apart/);
    expect(tryThis('A{1}', ['room:1'])).toMatch(/Select the racks/);
  });

  it('makes a row and names its racks along it', () => {
    const store = smallHall();
    const diff = commit(store, createRow(store, { ids, rackIds: ['rack:2', 'rack:1'] }));
    expect(addedOf(diff, 'row')).toMatchObject([{ name: 'B', roomId: 'room:1' }]);
    expect([store.get('rack:1')?.name, store.get('rack:2')?.name]).toEqual(['B01', 'B02']);
    commit(store, createRow(store, { ids, rackIds: ['rack:1'], name: 'North', isRenaming: false }));
    expect(store.get('rack:1')?.name).toBe('B01');
    expect(refusal(createRow(store, { ids, rackIds: [] }))).toMatch(/Select the racks/);
    commit(store, setFields(store, { ids: ['rack:2'], changes: { roomId: 'room:2' } }));
    expect(refusal(createRow(store, { ids, rackIds: ['rack:1', 'rack:2'] }))).toMatch(/different rooms/);
  });

  it('adds a note', () => {
    const store = smallHall();
    const diff = commit(store, addAnnotation(store, { ids, text: ' Fire exit ', xUm: 1.4, yUm: 2, roomId: 'room:1' }));
    expect(addedOf(diff, 'annotation')).toMatchObject([{ text: 'Fire exit', xUm: 1, sizeUm: 300_000 }]);
    expect(refusal(addAnnotation(store, { ids, text: ' ', xUm: 0, yUm: 0 }))).toMatch(/needs some text/);
  });
});

describe('numbering', () => {
  it('reads patterns', () => {
    expect(parsePattern('R{01}')).toMatchObject({ ok: true, value: { prefix: 'R', digits: 2, suffix: '', start: 1 } });
    expect(parsePattern('{7}-row')).toMatchObject({
      ok: true,
      value: { prefix: '', digits: 1, suffix: '-row', start: 7 },
    });
    for (const bad of ['', 'R01', 'R{}', 'R{a}', '{1}{2}', 'R{1234567}']) expect(parsePattern(bad).ok).toBe(false);
  });

  it('splits a name and puts it together again', () => {
    expect(splitName('PDU-A 09')).toEqual({ prefix: 'PDU-A ', number: 9, digits: 2, suffix: '' });
    expect(splitName('R1.2b')).toEqual({ prefix: 'R1.', number: 2, digits: 1, suffix: 'b' });
    expect(splitName('Hall')).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(999_999), fc.constantFrom('', ' b', '-'), (text, n, suffix) => {
        const name = `${text}${n}${suffix}`;
        const parts = splitName(name);
        expect(parts && nameFor(parts, parts.number)).toBe(name);
      }),
    );
  });

  it('never gives a name twice', () => {
    const step = fc.record({ name: fc.constantFrom('R01', 'R1', 'R', 'R 2', '', 'A9', 'A10'), how: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const book = new NameBook(['R01', 'R03', 'A']);
        const given = ['R01', 'R03', 'A'];
        for (const { name, how } of steps) {
          if (how === 0) given.push(book.next({ prefix: 'R', digits: 2, suffix: '' }));
          else if (how === 1) given.push(book.nextLetters());
          else if (name !== '') given.push(book.copyOf(name));
        }
        expect(new Set(given).size).toBe(given.length);
      }),
    );
    expect(new NameBook(['R09']).copyOf('R09')).toBe('R10');
    expect(new NameBook(['Hall']).copyOf('Hall')).toBe('Hall 2');
    expect([1, 26, 27, 52, 53, 703].map(lettersFor)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']);
  });

  it('counts in words', () => {
    expect([countLabel(1, 'rack'), countLabel(2, 'powerConnection')]).toEqual(['1 rack', '2 power connections']);
    expect([countLabel(1, 'equipment'), countLabel(3, 'equipment')]).toEqual([
      '1 piece of equipment',
      '3 pieces of equipment',
    ]);
  });
});
