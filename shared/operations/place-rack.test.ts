import { describe, expect, it } from 'vitest';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_FRAME, TEST_SERVER, TEST_SYSTEM } from '../testing/test-types';
import { placeRack } from './place-rack';

const ids = newIds();
const at = { ids, roomId: 'room:1', xUm: 5_000_000.4, yUm: 3_000_000 } as const;

describe('place rack', () => {
  it('takes the next free name and whole micrometres', () => {
    const store = smallHall();
    const diff = commit(store, placeRack(store, { ...at, type: TEST_FRAME, rotationMdeg: 450_000 }));
    expect(addedOf(diff, 'rack')).toMatchObject([
      { name: 'R03', xUm: 5_000_000, rotationMdeg: 90_000, typeId: 'catalogType:test/frame', status: 'planned' },
    ]);
    expect(addedOf(diff, 'catalogType')).toEqual([]);
    const second = commit(store, placeRack(store, { ...at, type: TEST_FRAME, rowId: 'row:1', name: ' X ' }));
    expect(addedOf(second, 'rack')).toMatchObject([{ name: 'X', rowId: 'row:1' }]);
  });

  it('embeds a type that is new, and keeps the one the document has', () => {
    const store = smallHall();
    const type = { ...TEST_SYSTEM, id: 'test/other' };
    expect(addedOf(commit(store, placeRack(store, { ...at, type })), 'catalogType')).toMatchObject([
      { id: 'catalogType:test/other', type },
    ]);
    commit(store, placeRack(store, { ...at, type: { ...TEST_FRAME, name: 'Changed since' } }));
    expect(store.get('catalogType:test/frame')?.type.name).toBe('Test frame');
  });

  it('refuses what is not a rack, and a room that is gone', () => {
    const store = smallHall();
    expect(refusal(placeRack(store, { ...at, type: TEST_SERVER }))).toBe(
      'Test server is not a rack, so it cannot stand in the room as one.',
    );
    expect(refusal(placeRack(store, { ...at, type: TEST_FRAME, roomId: 'room:9' }))).toMatch(
      /The room is not in this document/,
    );
  });
});
