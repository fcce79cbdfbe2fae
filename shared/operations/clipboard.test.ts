import { describe, expect, it } from 'vitest';
import { createRecord } from '../model/create-record';
import type { AnyRecord } from '../model/registry';
import { DocumentStore } from '../store/document-store';
import type { AnyId } from '../store/records-diff';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_FRAME } from '../testing/test-types';
import { copyItems } from './copy-items';
import { pasteItems, type PasteItemsArgs } from './paste-items';

const ids = newIds();

function copied(store: DocumentStore, ...some: AnyId[]): readonly AnyRecord[] {
  const result = copyItems(store, some);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.records;
}

function paste(store: DocumentStore, args: Omit<PasteItemsArgs, 'ids'>) {
  const planned = pasteItems(store, { ids, ...args });
  if (!planned.ok) throw new Error(planned.error.message);
  commit(store, { ok: true, value: planned.value.diff });
  return planned.value;
}

/** Another document with one room. */
const elsewhere = () =>
  DocumentStore.from([
    createRecord('document', 'document:main', { name: 'Other' }),
    createRecord('room', 'room:other', {
      name: 'Other hall',
      outline: [
        [-5_000_000, -5_000_000],
        [5_000_000, -5_000_000],
        [5_000_000, 5_000_000],
        [-5_000_000, 5_000_000],
      ],
    }),
  ]);

describe('copy items', () => {
  it('gathers the items, their parts and the types they use, and says what stays behind', () => {
    const store = smallHall();
    const result = copyItems(store, ['rack:1']);
    expect(result.ok && result.value.records.map((record) => record.id)).toEqual([
      'catalogType:test/frame',
      'catalogType:test/server',
      'catalogType:test/switch',
      'rack:1',
      'device:1',
      'device:2',
      'cable:1',
    ]);
    expect(result.ok && result.value.leftOut).toEqual(['1 power connection']);
    expect(refusal(copyItems(store, ['document:main']))).toMatch(/Select what is to be copied/);
  });
});

describe('paste items', () => {
  it('pastes into the same document at a point, with new ids and free names', () => {
    const store = smallHall();
    const records = copied(store, 'rack:1', 'rack:2');
    const { diff } = paste(store, { records, at: { xUm: 24_000_000, yUm: 4_000_000.4 } });
    expect(addedOf(diff, 'rack')).toMatchObject([
      { name: 'R03', xUm: 23_700_000, yUm: 4_000_000, roomId: 'room:2' },
      { name: 'R04', xUm: 24_300_000, yUm: 4_000_000, roomId: 'room:2' },
    ]);
    expect(addedOf(diff, 'rack')[0]).not.toHaveProperty('rowId');
    expect(addedOf(diff, 'catalogType')).toEqual([]);
  });

  it('pastes in place', () => {
    const store = smallHall();
    const { diff } = paste(store, { records: copied(store, 'rack:2', 'annotation:1') });
    expect(addedOf(diff, 'rack')).toMatchObject([{ xUm: 2_600_000, yUm: 3_000_000, roomId: 'room:1' }]);
    expect(addedOf(diff, 'annotation')).toMatchObject([{ xUm: 500_000, roomId: 'room:1' }]);
  });

  it('pastes into another document with the types it lacks, connected to its room', () => {
    const store = elsewhere();
    const hall = smallHall();
    const { diff, notes } = paste(store, { records: copied(hall, 'equipment:1', 'rack:1') });
    expect(addedOf(diff, 'catalogType')).toHaveLength(4);
    expect(addedOf(diff, 'coolingConnection')).toMatchObject([{ targetId: 'room:other' }]);
    expect(addedOf(diff, 'rack')).toMatchObject([{ name: 'R01', roomId: 'room:other' }]);
    expect(notes).toEqual([]);
  });

  it('brings rooms along whole', () => {
    const { diff } = paste(elsewhere(), { records: [...smallHall().records()], at: { xUm: 0, yUm: 90_000_000 } });
    expect(addedOf(diff, 'room')).toHaveLength(2);
    expect(addedOf(diff, 'powerConnection')).toHaveLength(1);
    expect(addedOf(diff, 'document')).toEqual([]);
  });

  it('uses the document’s own version of a type, and says so', () => {
    const store = elsewhere();
    const older = createRecord('catalogType', 'catalogType:test/frame', {
      type: { ...TEST_FRAME, name: 'Older frame' },
    });
    commit(store, { ok: true, value: { added: new Map([[older.id, older]]), updated: new Map(), removed: new Map() } });
    const { notes } = paste(store, { records: copied(smallHall(), 'rack:2') });
    expect(notes).toEqual(["Older frame has other figures where it was copied; this document's figures are used."]);
    expect(store.get('catalogType:test/frame')?.type.name).toBe('Older frame');
  });

  it('leaves out what lacks its type, with all that needs it, and names it', () => {
    const records = copied(smallHall(), 'rack:1', 'rack:2', 'equipment:1');
    const withoutServer = records.filter((record) => record.id !== 'catalogType:test/server');
    const { diff, notes } = paste(elsewhere(), { records: withoutServer });
    expect(notes).toEqual([
      '“Server 1” was left out: its catalog type test/server is neither here nor on the clipboard.',
    ]);
    expect(addedOf(diff, 'rack')).toHaveLength(2);
    expect(addedOf(diff, 'device')).toMatchObject([{ name: 'Switch 1' }]);
    expect(addedOf(diff, 'cable')).toEqual([]);
    const withoutFrame = records.filter((record) => record.id !== 'catalogType:test/frame');
    expect(addedOf(paste(elsewhere(), { records: withoutFrame }).diff, 'device')).toEqual([]);
  });

  it('pastes devices into a rack, into free places', () => {
    const store = smallHall();
    const records = copied(store, 'device:1');
    expect(addedOf(paste(store, { records, rackId: 'rack:1' }).diff, 'device')).toMatchObject([
      { name: 'Server 2', rackId: 'rack:1', bottomHalfRu: 4 },
    ]);
    expect(addedOf(paste(store, { records, rackId: 'rack:2' }).diff, 'device')).toMatchObject([
      { name: 'Server 1', rackId: 'rack:2', bottomHalfRu: 0 },
    ]);
    expect(refusal(pasteItems(store, { ids, records }))).toMatch(
      /“Server 1” was left out: a device is pasted into a rack/,
    );
  });

  it('refuses where there is no room, and an empty clipboard', () => {
    const empty = DocumentStore.from([createRecord('document', 'document:main', { name: 'Empty' })]);
    const records = copied(smallHall(), 'rack:2');
    expect(refusal(pasteItems(empty, { ids, records }))).toMatch(/Draw a room first/);
    const far = { ids, records, at: { xUm: 500_000_000, yUm: 0 } };
    expect(refusal(pasteItems(smallHall(), far))).toMatch(/This place is in no room/);
    expect(pasteItems(smallHall(), { ...far, roomId: 'room:1' }).ok).toBe(true);
    expect(refusal(pasteItems(smallHall(), { ids, records: [] }))).toMatch(/nothing that can be pasted/);
  });
});
