import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { changeRecord, createRecord } from '../model/create-record';
import { recordTypeNames } from '../model/registry';
import { arbitraryEdit, arbitraryRecords, diffOf } from '../testing/arbitraries';
import { contentOf, idMaker } from '../testing/compare';
import { TEST_FRAME } from '../testing/test-types';
import { DocumentStore } from './document-store';
import type { ReferenceName } from './document-view';
import { IntegrityError } from './integrity';
import { DiffBuilder, EMPTY_DIFF, type RecordsDiff } from './records-diff';
import { referenceFields, valueOf } from './reference-index';

const OUTLINE = [
  [0, 0],
  [10_000_000, 0],
  [10_000_000, 8_000_000],
] as const;
const room = createRecord('room', 'room:1', { name: 'Hall', outline: OUTLINE });
const type = createRecord('catalogType', 'catalogType:test/frame', { type: TEST_FRAME });
const rack = createRecord('rack', 'rack:1', { roomId: room.id, typeId: type.id, name: 'R01', xUm: 0, yUm: 0 });
const small = () => DocumentStore.from([room, type, rack]);

/** Everything a store answers, to see that nothing of it changed. */
function stateOf(store: DocumentStore) {
  return { epoch: store.epoch, size: store.size, records: contentOf(store), referrers: referrersOf(store) };
}

function referrersOf(store: DocumentStore): { readonly [key: string]: readonly string[] } {
  const found: Record<string, string[]> = {};
  for (const target of store.records())
    for (const typeName of recordTypeNames)
      for (const field of referenceFields[typeName]) {
        const reference: ReferenceName = `${typeName}.${field}`;
        const ids = [...store.referrers(reference, target.id)].sort();
        expect(store.countReferrers(reference, target.id)).toBe(ids.length);
        if (ids.length > 0) found[`${target.id} ${reference}`] = ids;
      }
  return found;
}

/** The same, from the records alone. */
function expectedReferrers(store: DocumentStore): { readonly [key: string]: readonly string[] } {
  const found: Record<string, string[]> = {};
  for (const record of store.records())
    for (const field of referenceFields[record.typeName]) {
      const target = valueOf(record, field);
      if (target !== undefined) (found[`${target} ${record.typeName}.${field}`] ??= []).push(record.id);
    }
  for (const ids of Object.values(found)) ids.sort();
  return found;
}

describe('document store', () => {
  it('S1: a diff that does not fit changes nothing and tells nobody', () => {
    const store = small();
    const listener = vi.fn();
    store.onChange(listener);
    const before = stateOf(store);
    const good = createRecord('zone', 'zone:1', { roomId: room.id, kind: 'cage', outline: OUTLINE });
    const bad = createRecord('row', 'row:1', { roomId: 'room:none', name: 'A' });
    expect(() => store.apply(new DiffBuilder().add(good).add(bad).build())).toThrow(IntegrityError);
    expect(stateOf(store)).toEqual(before);
    expect(listener).not.toHaveBeenCalled();
  });

  const row = createRecord('row', 'row:1', { roomId: room.id, name: 'A' });
  const misfits: readonly (readonly [why: string, diff: RecordsDiff, message: RegExp])[] = [
    ['an id that exists', new DiffBuilder().add(rack).build(), /rack:1 exists already/],
    [
      'an updated record that is not there',
      new DiffBuilder().update(row, changeRecord(row, { name: 'B' })).build(),
      /row:1 does not exist/,
    ],
    [
      'an outdated before',
      new DiffBuilder().update({ ...rack }, changeRecord(rack, { name: 'R02' })).build(),
      /rack:1 was changed since/,
    ],
    ['a removed record that is another', new DiffBuilder().remove({ ...rack }).build(), /rack:1 does not exist or was/],
    [
      'a removed record that is still named',
      new DiffBuilder().remove(room).build(),
      /rack:1 would be left naming room:1/,
    ],
    [
      'a new reference to nothing',
      new DiffBuilder().update(rack, changeRecord(rack, { rowId: 'row:9' })).build(),
      /rack:1 names row:9 as its rowId/,
    ],
    [
      'a reference to what the same diff removes',
      new DiffBuilder().remove(rack).remove(room).add(row).build(),
      /row:1 names room:1/,
    ],
    [
      'a change of type',
      { ...EMPTY_DIFF, updated: new Map([[rack.id, [rack, row] as const]]) },
      /rack:1 cannot change its id or type/,
    ],
    ['an id filed under another', { ...EMPTY_DIFF, added: new Map([['row:2' as const, row]]) }, /row:2 is filed under/],
  ];
  it.each(misfits)('S2: a diff does not fit with %s', (_why, diff, message) => {
    expect(() => small().apply(diff)).toThrow(message);
  });

  it('S2: a dangling reference that a file brought along does not stop other edits of its record', () => {
    const stray = createRecord('rack', 'rack:2', { ...rack, roomId: 'room:gone', name: 'R02' });
    const store = DocumentStore.from([room, type, rack, stray]);
    store.apply(new DiffBuilder().update(stray, changeRecord(stray, { name: 'R03' })).build());
    expect(store.get('rack:2')?.name).toBe('R03');
  });

  it('S3: the referrers of an id are those whose field names it, after every change', () => {
    fc.assert(
      fc.property(arbitraryRecords(15), fc.array(arbitraryEdit(), { maxLength: 10 }), (records, edits) => {
        const store = DocumentStore.from(records);
        const newId = idMaker();
        for (const edit of edits) {
          store.apply(diffOf(store, edit, newId));
          expect(referrersOf(store)).toEqual(expectedReferrers(store));
        }
      }),
    );
  });

  it('S4: each diff raises the epoch by one and is told once, when it is in place', () => {
    const store = small();
    const seen: unknown[] = [];
    const stop = store.onChange(({ epoch, diff, origin }) =>
      seen.push([epoch, store.epoch, origin, diff.added.size, store.has('row:1')]),
    );
    store.apply(EMPTY_DIFF);
    store.apply(new DiffBuilder().add(row).build());
    store.apply(new DiffBuilder().remove(row).build(), 'undo');
    stop();
    store.apply(new DiffBuilder().add(row).build());
    expect(seen).toEqual([
      [1, 1, 'edit', 1, true],
      [2, 2, 'undo', 0, false],
    ]);
    expect(store.epoch).toBe(3);
  });

  it('S5: a peek shows the change to its reader only', () => {
    fc.assert(
      fc.property(arbitraryRecords(15), arbitraryEdit(), (records, edit) => {
        const store = DocumentStore.from(records);
        const listener = vi.fn();
        store.onChange(listener);
        const before = stateOf(store);
        const diff = diffOf(store, edit, idMaker());
        const seen = store.peek(diff, () => contentOf(store));
        const committed = DocumentStore.from(records);
        committed.apply(diff);
        expect(seen).toEqual(contentOf(committed));
        expect(stateOf(store)).toEqual(before);
        expect(() =>
          store.peek(diff, () => {
            throw new Error('reader');
          }),
        ).toThrow('reader');
        expect(stateOf(store)).toEqual(before);
        expect(listener).not.toHaveBeenCalled();
      }),
    );
  });

  it('S6: records are frozen with all that they hold', () => {
    fc.assert(
      fc.property(arbitraryRecords(10), fc.array(arbitraryEdit(), { maxLength: 5 }), (records, edits) => {
        const store = DocumentStore.from(records);
        const newId = idMaker();
        for (const edit of edits) store.apply(diffOf(store, edit, newId));
        for (const record of store.records()) expect(isDeeplyFrozen(record)).toBe(true);
      }),
    );
  });

  it('answers nothing for ids that are not there, whatever they look like', () => {
    const store = small();
    for (const id of ['', 'rack', 'rack:', 'rack:2', 'nonsense:1', '__proto__:1']) {
      expect(store.has(id)).toBe(false);
      expect(store.get(id as 'rack:2')).toBeUndefined();
    }
    expect([...store.all('rack').keys()]).toEqual(['rack:1']);
  });
});

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}
