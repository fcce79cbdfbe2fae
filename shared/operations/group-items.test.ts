import { describe, expect, it } from 'vitest';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { deleteItems } from './delete-items';
import { duplicateItems } from './duplicate-items';
import { groupItems, ungroupItems } from './group-items';
import { groupsAround, membersOf } from './group-tree';
import { setFields } from './set-fields';

const ids = newIds();
const groups = (store: ReturnType<typeof smallHall>) => [...store.all('group').values()].map((group) => group.id);

describe('groups', () => {
  it('takes members of all kinds; single members leave the group they were in', () => {
    const store = smallHall();
    commit(store, groupItems(store, { ids, itemIds: ['rack:1', 'rack:2', 'zone:1'] }));
    const [first] = groups(store);
    expect(membersOf(store, first ?? '').sort()).toEqual(['rack:1', 'rack:2', 'zone:1']);
    expect(refusal(groupItems(store, { ids, itemIds: ['rack:1', 'rack:2', 'zone:1'] }))).toMatch(/a group already/);
    commit(store, groupItems(store, { ids, itemIds: ['rack:1', 'annotation:1'] }));
    expect(membersOf(store, first ?? '').sort()).toEqual(['rack:2', 'zone:1']);
    commit(store, groupItems(store, { ids, itemIds: ['rack:2', 'equipment:1'] }));
    expect(membersOf(store, first ?? '')).toEqual(['zone:1']);
    expect(groups(store)).toHaveLength(3);
    expect(refusal(groupItems(store, { ids, itemIds: ['rack:1'] }))).toMatch(/at least two items/);
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

describe('groups in groups', () => {
  const nested = () => {
    const store = smallHall();
    commit(store, groupItems(store, { ids, itemIds: ['rack:1', 'rack:2'] }));
    const [inner] = groups(store);
    commit(store, groupItems(store, { ids, itemIds: ['rack:1', 'rack:2', 'zone:1'] }));
    const outer = groups(store).find((id) => id !== inner);
    if (!inner || !outer) throw new Error('no groups');
    return { store, inner, outer };
  };
  const around = (store: ReturnType<typeof smallHall>, id: 'rack:1' | 'zone:1') => {
    const record = store.get(id as 'rack:1');
    return record ? groupsAround(store, record) : [];
  };

  it('keeps a group that is chosen whole as a group within the new one', () => {
    const { store, inner, outer } = nested();
    expect(around(store, 'rack:1')).toEqual([inner, outer]);
    expect(around(store, 'zone:1')).toEqual([outer]);
    expect(membersOf(store, outer).sort()).toEqual(['rack:1', 'rack:2', 'zone:1']);
  });

  it('dissolves one level at a time', () => {
    const { store, inner } = nested();
    commit(store, ungroupItems(store, { itemIds: ['rack:1', 'rack:2', 'zone:1'] }));
    expect([around(store, 'rack:1'), around(store, 'zone:1')]).toEqual([[inner], []]);
    commit(store, ungroupItems(store, { itemIds: ['rack:1', 'rack:2', 'zone:1'] }));
    expect([around(store, 'rack:1'), groups(store)]).toEqual([[], []]);
  });

  it('lets what was in an inner group be in the outer one, also when items of both are chosen', () => {
    const { store, outer } = nested();
    commit(store, ungroupItems(store, { itemIds: ['rack:1', 'rack:2'] }));
    expect(around(store, 'rack:1')).toEqual([outer]);
    const both = nested().store;
    commit(both, ungroupItems(both, { itemIds: ['rack:1', 'zone:1'] }));
    expect([around(both, 'rack:1'), groups(both)]).toEqual([[], []]);
  });

  it('goes with its last item, and the group around it too', () => {
    const { store, outer } = nested();
    commit(store, deleteItems(store, { ids: ['rack:1', 'rack:2'] }));
    expect(groups(store)).toEqual([outer]);
    commit(store, deleteItems(store, { ids: ['zone:1'] }));
    expect(groups(store)).toEqual([]);
  });

  it('is copied as it is nested; a copied inner group alone stays in the outer one', () => {
    const { store, outer } = nested();
    const whole = commit(
      store,
      duplicateItems(store, { ids, itemIds: ['rack:1', 'rack:2', 'zone:1'], dxUm: 0, dyUm: 3_000_000 }),
    );
    const made = addedOf(whole, 'group');
    expect(made).toHaveLength(2);
    expect(made.filter((group) => made.some((other) => other.id === group.groupId))).toHaveLength(1);
    const part = commit(store, duplicateItems(store, { ids, itemIds: ['rack:1', 'rack:2'], dxUm: 0, dyUm: 1_500_000 }));
    expect(addedOf(part, 'group')).toMatchObject([{ groupId: outer }]);
  });

  it('survives a file that joins groups in a ring', () => {
    const { store, inner, outer } = nested();
    commit(store, setFields(store, { ids: [outer], changes: { groupId: inner } }));
    expect(around(store, 'rack:1')).toEqual([inner, outer]);
    expect(membersOf(store, inner).sort()).toEqual(['rack:1', 'rack:2', 'zone:1']);
    commit(store, ungroupItems(store, { itemIds: ['rack:1', 'rack:2', 'zone:1'] }));
  });
});
