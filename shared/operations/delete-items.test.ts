import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentStore } from '../store/document-store';
import type { AnyId } from '../store/records-diff';
import { arbitraryRecords } from '../testing/arbitraries';
import { commit, refusal, smallHall } from '../testing/small-hall';
import { deleteItems, deletionConsequences } from './delete-items';

const labels = (store: DocumentStore, ids: readonly AnyId[]) =>
  deletionConsequences(store, ids).map(({ label, fate }) => `${label} ${fate}`);

describe('delete items', () => {
  it('takes along what cannot be without it, and says so before', () => {
    const store = smallHall();
    expect(labels(store, ['rack:1'])).toEqual(['2 devices deleted', '1 power connection deleted', '1 cable deleted']);
    const diff = commit(store, deleteItems(store, { ids: ['rack:1'] }));
    expect([...diff.removed.keys()].sort()).toEqual(['cable:1', 'device:1', 'device:2', 'powerConnection:1', 'rack:1']);
  });

  it('empties references that may be empty', () => {
    const store = smallHall();
    expect(labels(store, ['row:1'])).toEqual(['2 racks kept']);
    commit(store, deleteItems(store, { ids: ['row:1'] }));
    expect(store.get('rack:1')).not.toHaveProperty('rowId');
  });

  it('deletes a room with all that is in it, locked or not', () => {
    const store = smallHall();
    expect(labels(store, ['room:1'])).toEqual([
      '1 obstacle deleted',
      '1 zone deleted',
      '1 row deleted',
      '2 racks deleted',
      '2 devices deleted',
      '1 piece of equipment deleted',
      '1 power connection deleted',
      '1 cooling unit deleted',
      '1 cooling connection deleted',
      '1 cable deleted',
      '1 note deleted',
    ]);
    commit(store, deleteItems(store, { ids: ['room:1', 'rack:1'] }));
    expect([...store.all('room').keys()]).toEqual(['room:2']);
    expect(store.all('rack').size).toBe(0);
  });

  it('deletes plant and keeps its feeds without a source', () => {
    const store = smallHall();
    expect(labels(store, ['equipment:1'])).toEqual(['1 cooling unit deleted', '1 cooling connection deleted']);
  });

  it('leaves locked items, and refuses when there is nothing else', () => {
    const store = smallHall();
    expect([...commit(store, deleteItems(store, { ids: ['obstacle:1', 'rack:2'] })).removed.keys()]).toEqual([
      'rack:2',
    ]);
    expect(refusal(deleteItems(store, { ids: ['obstacle:1'] }))).toMatch(/locked, so nothing was deleted/);
    expect(refusal(deleteItems(store, { ids: [] }))).toMatch(/Select what is to be deleted/);
    expect(refusal(deleteItems(store, { ids: ['document:main'] }))).toMatch(/cannot be deleted/);
    expect(deletionConsequences(store, ['obstacle:1', 'rack:9'])).toEqual([]);
  });

  it('leaves no reference to nothing in any document, and says beforehand how much goes', () => {
    fc.assert(
      fc.property(arbitraryRecords(), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (records, picks) => {
        const store = DocumentStore.from(records);
        const ids = [...new Set(picks.map((pick) => records[pick % records.length]?.id as AnyId))];
        const planned = deleteItems(store, { ids });
        if (!planned.ok) return;
        const deleted = deletionConsequences(store, ids).filter(({ fate }) => fate === 'deleted');
        const locked = ids.filter((id) => !planned.value.removed.has(id)).length;
        commit(store, planned);
        // A group that is left with nothing to hold together goes without a word.
        const removed = [...planned.value.removed.keys()].filter((id) => !id.startsWith('group:') || ids.includes(id));
        expect(removed.length).toBe(deleted.reduce((sum, { count }) => sum + count, 0) + ids.length - locked);
      }),
    );
  });
});
