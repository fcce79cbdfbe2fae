import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, refusal, smallHall } from '../testing/small-hall';
import { moveItems } from './move-items';
import { rotateItems } from './rotate-items';
import { setFields } from './set-fields';

describe('move items', () => {
  it('moves what is chosen by whole micrometres', () => {
    const store = smallHall();
    const args = { ids: ['rack:1', 'zone:1', 'annotation:1', 'equipment:1'] as const, dxUm: 1000.4, dyUm: -500 };
    commit(store, moveItems(store, args));
    expect(store.get('rack:1')).toMatchObject({ xUm: 2_001_000, yUm: 2_999_500 });
    expect(store.get('zone:1')?.outline[0]).toEqual([1_001_000, 1_199_500]);
    expect(store.get('annotation:1')).toMatchObject({ xUm: 501_000 });
    expect(store.get('rack:2')).toMatchObject({ xUm: 2_600_000 });
    expect(commit(store, moveItems(store, { ...args, dxUm: 0.3, dyUm: 0 })).updated.size).toBe(0);
  });

  it('takes all that is in a room along, locked or not, and its tiles', () => {
    const store = smallHall();
    const diff = commit(store, moveItems(store, { ids: ['room:1', 'rack:1'], dxUm: 0, dyUm: 600_000 }));
    expect([...diff.updated.keys()].sort()).toEqual([
      'annotation:1',
      'equipment:1',
      'obstacle:1',
      'rack:1',
      'rack:2',
      'room:1',
      'zone:1',
    ]);
    expect(store.get('room:1')).toMatchObject({ tileOriginYUm: 600_000 });
    expect(store.get('rack:1')).toMatchObject({ yUm: 3_600_000, roomId: 'room:1', rowId: 'row:1' });
    expect(store.get('obstacle:1')).toMatchObject({ yUm: 6_600_000 });
  });

  it('gives what comes into another room to that room', () => {
    const store = smallHall();
    commit(store, moveItems(store, { ids: ['rack:1', 'zone:1'], dxUm: 20_000_000, dyUm: 0 }));
    expect(store.get('rack:1')).toMatchObject({ roomId: 'room:2' });
    expect(store.get('rack:1')).not.toHaveProperty('rowId');
    expect(store.get('zone:1')).toMatchObject({ roomId: 'room:2' });
    commit(store, moveItems(store, { ids: ['rack:1'], dxUm: 0, dyUm: 50_000_000 }));
    expect(store.get('rack:1')).toMatchObject({ roomId: 'room:2' });
  });

  it('leaves locked items, and says so when nothing else was chosen', () => {
    const store = smallHall();
    const diff = commit(store, moveItems(store, { ids: ['rack:1', 'obstacle:1'], dxUm: 1000, dyUm: 0 }));
    expect([...diff.updated.keys()]).toEqual(['rack:1']);
    expect(refusal(moveItems(store, { ids: ['obstacle:1'], dxUm: 1000, dyUm: 0 }))).toBe(
      'This column is locked, so nothing was moved. Unlock first.',
    );
    expect(refusal(moveItems(store, { ids: ['device:1'], dxUm: 1, dyUm: 0 }))).toMatch(
      /“Server 1” has no place on the/,
    );
    expect(refusal(moveItems(store, { ids: [], dxUm: 1, dyUm: 0 }))).toMatch(/Select what is to be moved/);
    expect(refusal(moveItems(store, { ids: ['rack:1'], dxUm: 1e12, dyUm: 0 }))).toMatch(
      /“R01”: x lies more than 10 km from the origin/,
    );
  });
});

describe('rotate items', () => {
  it('turns about the common centre', () => {
    const store = smallHall();
    commit(store, rotateItems(store, { ids: ['rack:1', 'rack:2'], byMdeg: 90_000 }));
    expect(store.get('rack:1')).toMatchObject({ xUm: 2_300_000, yUm: 2_700_000, rotationMdeg: 90_000 });
    expect(store.get('rack:2')).toMatchObject({ xUm: 2_300_000, yUm: 3_300_000, rotationMdeg: 90_000 });
  });

  it('turns each about its own centre', () => {
    const store = smallHall();
    commit(store, rotateItems(store, { ids: ['rack:1', 'zone:1'], byMdeg: -90_000, about: 'own' }));
    expect(store.get('rack:1')).toMatchObject({ xUm: 2_000_000, yUm: 3_000_000, rotationMdeg: 270_000 });
    expect(store.get('zone:1')?.outline).toContainEqual([1_900_000, 300_000]);
  });

  it('turns by any angle', () => {
    const store = smallHall();
    commit(store, rotateItems(store, { ids: ['rack:1'], byMdeg: 15_000, about: 'own' }));
    expect(store.get('rack:1')).toMatchObject({ xUm: 2_000_000, yUm: 3_000_000, rotationMdeg: 15_000 });
  });

  it('comes back after four quarter turns', () => {
    const ids = ['rack:1', 'rack:2', 'zone:1', 'equipment:1', 'annotation:1'] as const;
    fc.assert(
      fc.property(fc.constantFrom('common', 'own'), fc.subarray([...ids], { minLength: 1 }), (about, some) => {
        const store = smallHall();
        const before = some.map((id) => JSON.stringify(store.get(id)));
        for (let turn = 0; turn < 4; turn++)
          commit(store, rotateItems(store, { ids: some, byMdeg: 90_000, about: about as 'own' }));
        expect(some.map((id) => JSON.stringify(store.get(id)))).toEqual(before);
        commit(store, rotateItems(store, { ids: some, byMdeg: 360_000 }));
        expect(some.map((id) => JSON.stringify(store.get(id)))).toEqual(before);
      }),
    );
  });

  it('refuses rooms and what is locked', () => {
    const store = smallHall();
    expect(refusal(rotateItems(store, { ids: ['room:1', 'rack:1'], byMdeg: 90_000 }))).toMatch(/“Hall 1” is a room/);
    commit(store, setFields(store, { ids: ['rack:1'], changes: { isLocked: true } }));
    expect(refusal(rotateItems(store, { ids: ['rack:1', 'obstacle:1'], byMdeg: 90_000 }))).toMatch(
      /These 2 items are locked, so nothing was turned/,
    );
  });
});
