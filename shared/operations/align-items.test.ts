import { describe, expect, it } from 'vitest';
import { commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { alignItems, distributeItems } from './align-items';
import { groupItems } from './group-items';

describe('align items', () => {
  it('lines up with all of them together, in one change', () => {
    const store = smallHall();
    const diff = commit(store, alignItems(store, { ids: ['rack:1', 'equipment:1', 'annotation:1'], edge: 'left' }));
    expect(diff.updated.size).toBe(2);
    expect(store.get('annotation:1')).toMatchObject({ xUm: 500_000, yUm: 500_000 });
    expect(store.get('rack:1')).toMatchObject({ xUm: 800_000, yUm: 3_000_000 });
  });

  it('lines up with the one named last', () => {
    const store = smallHall();
    const diff = commit(
      store,
      alignItems(store, { ids: ['rack:2', 'equipment:1', 'rack:1'], edge: 'centreX', to: 'key' }),
    );
    expect(diff.updated.has('rack:1')).toBe(false);
    expect([store.get('rack:2')?.xUm, store.get('equipment:1')?.xUm]).toEqual([2_000_000, 2_000_000]);
  });

  it('lines up with the room, one item alone too', () => {
    const store = smallHall();
    commit(store, alignItems(store, { ids: ['rack:1'], edge: 'right', to: 'room' }));
    expect(store.get('rack:1')).toMatchObject({ xUm: 11_700_000, roomId: 'room:1' });
  });

  it('counts what is locked but leaves it, and takes contents along with rooms', () => {
    const store = smallHall();
    const diff = commit(store, alignItems(store, { ids: ['rack:1', 'obstacle:1'], edge: 'bottom' }));
    expect([...diff.updated.keys()]).toEqual(['rack:1']);
    expect(store.get('rack:1')).toMatchObject({ yUm: 6_300_000 - 600_000 });
    commit(store, alignItems(store, { ids: ['room:1', 'room:2'], edge: 'left', to: 'key' }));
    expect(store.get('room:1')?.outline[0]).toEqual([20_000_000, 0]);
    expect(store.get('rack:2')).toMatchObject({ xUm: 22_600_000, roomId: 'room:1', rowId: 'row:1' });
  });

  it('moves a group as one', () => {
    const store = smallHall();
    commit(store, groupItems(store, { ids: newIds(), itemIds: ['rack:1', 'rack:2'] }));
    commit(store, alignItems(store, { ids: ['rack:1', 'rack:2', 'annotation:1'], edge: 'left', to: 'key' }));
    expect([store.get('rack:1')?.xUm, store.get('rack:2')?.xUm]).toEqual([800_000, 1_400_000]);
  });

  it('says what is missing', () => {
    const store = smallHall();
    expect(refusal(alignItems(store, { ids: ['rack:1'], edge: 'left' }))).toMatch(/at least two items/);
    expect(refusal(alignItems(store, { ids: ['obstacle:1'], edge: 'left' }))).toMatch(
      /locked, so nothing was lined up/,
    );
    expect(refusal(distributeItems(store, { ids: ['rack:1', 'rack:2'], axis: 'x', by: 'gap' }))).toMatch(
      /at least three items/,
    );
  });
});

describe('distribute items', () => {
  it('spaces evenly between the outermost, about the key, and from wall to wall', () => {
    const store = smallHall();
    const ids = ['rack:1', 'rack:2', 'equipment:1'] as const;
    commit(store, distributeItems(store, { ids, axis: 'x', by: 'centre' }));
    expect(store.get('rack:2')).toMatchObject({ xUm: 6_000_000, yUm: 3_000_000 });
    expect(commit(store, distributeItems(store, { ids, axis: 'x', by: 'centre', to: 'key' })).updated.size).toBe(0);
    commit(store, distributeItems(store, { ids: ['rack:1', 'rack:2'], axis: 'x', by: 'gap', to: 'room' }));
    expect([store.get('rack:1')?.xUm, store.get('rack:2')?.xUm]).toEqual([300_000, 11_700_000]);
  });
});
