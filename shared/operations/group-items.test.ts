import { describe, expect, it } from 'vitest';
import { commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { deleteItems } from './delete-items';
import { duplicateItems } from './duplicate-items';
import { groupItems, membersOf, ungroupItems } from './group-items';

const ids = newIds();
const groups = (store: ReturnType<typeof smallHall>) => [...store.all('group').keys()];

describe('groups', () => {
  it('takes members of all kinds, and lets the last group win', () => {
    const store = smallHall();
    commit(store, groupItems(store, { ids, itemIds: ['rack:1', 'rack:2', 'zone:1'] }));
    const [first] = groups(store);
    expect(membersOf(store, first ?? '').sort()).toEqual(['rack:1', 'rack:2', 'zone:1']);
    commit(store, groupItems(store, { ids, itemIds: ['rack:1', 'rack:2', 'zone:1', 'annotation:1'] }));
    expect(groups(store)).toHaveLength(1);
    expect(groups(store)).not.toContain(first);
    expect(refusal(groupItems(store, { ids, itemIds: ['rack:1'] }))).toMatch(/at least two items/);
    expect(refusal(groupItems(store, { ids, itemIds: ['rack:1', 'rack:2', 'zone:1', 'annotation:1'] }))).toMatch(
      /a group already/,
    );
  });

  it('dissolves by any member and goes with its last one', () => {
    const store = smallHall();
    commit(store, groupItems(store, { ids, itemIds: ['rack:1', 'rack:2'] }));
    commit(store, ungroupItems(store, { itemIds: ['rack:1'] }));
    expect([groups(store), store.get('rack:2')?.groupId]).toEqual([[], undefined]);
    expect(refusal(ungroupItems(store, { itemIds: ['rack:1'] }))).toBe('“R01” is in no group.');
    commit(store, groupItems(store, { ids, itemIds: ['rack:1', 'annotation:1'] }));
    commit(store, deleteItems(store, { ids: ['rack:1'] }));
    expect(groups(store)).toHaveLength(1);
    commit(store, deleteItems(store, { ids: ['annotation:1'] }));
    expect(groups(store)).toEqual([]);
  });

  it('is copied with its members; a single copy stays in it', () => {
    const store = smallHall();
    commit(store, groupItems(store, { ids, itemIds: ['rack:1', 'rack:2', 'annotation:1'] }));
    const [group] = groups(store);
    commit(store, duplicateItems(store, { ids, itemIds: ['rack:1', 'rack:2'], dxUm: 0, dyUm: 2_000_000 }));
    const [, copied] = groups(store);
    expect(membersOf(store, copied ?? '')).toHaveLength(2);
    commit(store, duplicateItems(store, { ids, itemIds: ['annotation:1'], dxUm: 0, dyUm: 1_000_000 }));
    expect(membersOf(store, group ?? '')).toHaveLength(4);
  });
});
