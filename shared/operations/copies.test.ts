import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../model/registry';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { arrayItems } from './array-items';
import { connectPower } from './connect-power';
import { duplicateItems } from './duplicate-items';
import { setFields } from './set-fields';

const ids = newIds();
const names = (records: readonly AnyRecord[]) => records.map((record) => ('name' in record ? record.name : ''));

describe('duplicate items', () => {
  it('copies a rack with its devices and the cables between them, and no connection to other things', () => {
    const store = smallHall();
    const diff = commit(store, duplicateItems(store, { ids, itemIds: ['rack:1'], dxUm: 3_000_000, dyUm: 0 }));
    const [rack] = addedOf(diff, 'rack');
    expect(rack).toMatchObject({ name: 'R03', xUm: 5_000_000, rowId: 'row:1', roomId: 'room:1' });
    const devices = addedOf(diff, 'device');
    expect(devices).toMatchObject([
      { name: 'Server 1', bottomHalfRu: 0, rackId: rack?.id },
      { name: 'Switch 1', bottomHalfRu: 82, rackId: rack?.id },
    ]);
    expect(addedOf(diff, 'cable')).toMatchObject([{ fromId: devices[0]?.id, toId: devices[1]?.id, fromPort: 'eth0' }]);
    expect(diff.added.size).toBe(4);
  });

  it('copies an air unit with its cooling unit, named alike, to serve the room', () => {
    const store = smallHall();
    const diff = commit(store, duplicateItems(store, { ids, itemIds: ['equipment:1'], dxUm: 0, dyUm: 3_000_000 }));
    expect(names(addedOf(diff, 'equipment'))).toEqual(['CRAH02']);
    expect(names(addedOf(diff, 'coolingUnit'))).toEqual(['CRAH02']);
    expect(addedOf(diff, 'coolingConnection')).toMatchObject([{ targetId: 'room:1' }]);
  });

  it('copies a room with all that is in it, connected among itself', () => {
    const store = smallHall();
    const diff = commit(store, duplicateItems(store, { ids, itemIds: ['room:1'], dxUm: 0, dyUm: 20_000_000 }));
    const [room] = addedOf(diff, 'room');
    expect(room).toMatchObject({ name: 'Hall 3', tileOriginYUm: 20_000_000 });
    expect(names(addedOf(diff, 'rack'))).toEqual(['R03', 'R04']);
    expect(addedOf(diff, 'rack')).toMatchObject([{ roomId: room?.id, rowId: addedOf(diff, 'row')[0]?.id }, {}]);
    expect(addedOf(diff, 'coolingConnection')).toMatchObject([{ targetId: room?.id }]);
    expect(addedOf(diff, 'powerConnection')).toEqual([]);
  });

  it('puts copies of devices into free places of their rack', () => {
    const store = smallHall();
    const diff = commit(store, duplicateItems(store, { ids, itemIds: ['device:1', 'device:2'], dxUm: 9, dyUm: 9 }));
    expect(addedOf(diff, 'device')).toMatchObject([
      { name: 'Server 2', bottomHalfRu: 4, rackId: 'rack:1' },
      { name: 'Switch 2', bottomHalfRu: 80, rackId: 'rack:1', face: 'rear' },
    ]);
    expect(addedOf(diff, 'cable')).toHaveLength(1);
  });

  it('copies power between things that are copied together', () => {
    const store = smallHall();
    commit(store, setFields(store, { ids: ['powerFeed:1'], changes: { sourceId: 'equipment:1' } }));
    const diff = commit(
      store,
      duplicateItems(store, { ids, itemIds: ['rack:1', 'equipment:1'], dxUm: 0, dyUm: 2_000_000 }),
    );
    expect(addedOf(diff, 'powerFeed')).toMatchObject([{ name: 'Feed A2', side: 'A' }]);
    expect(addedOf(diff, 'powerConnection')).toMatchObject([
      { feedId: addedOf(diff, 'powerFeed')[0]?.id, loadId: addedOf(diff, 'rack')[0]?.id },
    ]);
  });

  it('refuses nothing, and what is never copied alone', () => {
    const store = smallHall();
    expect(refusal(duplicateItems(store, { ids, itemIds: [], dxUm: 0, dyUm: 0 }))).toMatch(/Select what is to be/);
    expect(refusal(duplicateItems(store, { ids, itemIds: ['document:main'], dxUm: 0, dyUm: 0 }))).toMatch(/A document/);
  });
});

describe('array items', () => {
  const grid = { ids, itemIds: ['rack:1'], pitchXUm: 600_000, pitchYUm: 2_400_000 } as const;

  it('repeats in rows and columns with the original first, numbered on', () => {
    const store = smallHall();
    const diff = commit(store, arrayItems(store, { ...grid, rows: 2, columns: 3, itemIds: ['rack:2'] }));
    expect(names(addedOf(diff, 'rack'))).toEqual(['R03', 'R04', 'R05', 'R06', 'R07']);
    expect(addedOf(diff, 'rack').map((rack) => ('xUm' in rack ? [rack.xUm, rack.yUm] : []))).toEqual([
      [3_200_000, 3_000_000],
      [3_800_000, 3_000_000],
      [2_600_000, 5_400_000],
      [3_200_000, 5_400_000],
      [3_800_000, 5_400_000],
    ]);
  });

  it('names by a pattern, the original first, leaving out names of others', () => {
    const store = smallHall();
    const diff = commit(store, arrayItems(store, { ...grid, rows: 1, columns: 4, pattern: 'R{01}' }));
    expect(store.get('rack:1')?.name).toBe('R01');
    expect(names(addedOf(diff, 'rack'))).toEqual(['R03', 'R04', 'R05']);
    expect(addedOf(diff, 'device')).toHaveLength(6);
  });

  it('numbers several racks at once in reading order', () => {
    const store = smallHall();
    const both = { ...grid, itemIds: ['rack:2', 'rack:1'] as const, rows: 2, columns: 1 };
    const diff = commit(store, arrayItems(store, { ...both, pattern: 'X{1}' }));
    expect([store.get('rack:1')?.name, store.get('rack:2')?.name]).toEqual(['X1', 'X2']);
    expect(names(addedOf(diff, 'rack'))).toEqual(['X3', 'X4']);
  });

  it('refuses counts and distances that make no array', () => {
    const tryGrid = (more: object) => refusal(arrayItems(smallHall(), { ...grid, rows: 1, columns: 2, ...more }));
    expect(tryGrid({ columns: 0 })).toMatch(/at least 1/);
    expect(tryGrid({ columns: 1.5 })).toMatch(/whole numbers/);
    expect(tryGrid({ rows: 200, columns: 200 })).toMatch(/40000 places; at most 10000/);
    expect(tryGrid({ pitchXUm: 0 })).toMatch(/cannot be zero/);
    expect(tryGrid({ pattern: 'R' })).toMatch(/not a numbering pattern/);
    expect(tryGrid({ itemIds: ['obstacle:1'] })).toMatch(/locked, so nothing was repeated/);
  });

  it('a hundred racks with power do not take the feeds of the first', () => {
    const store = smallHall();
    commit(store, connectPower(store, { ids, feedIds: ['powerFeed:2'], loadIds: ['rack:1'] }));
    const diff = commit(store, arrayItems(store, { ...grid, rows: 10, columns: 10 }));
    expect(addedOf(diff, 'rack')).toHaveLength(99);
    expect(addedOf(diff, 'powerConnection')).toEqual([]);
    expect(new Set(names([...store.all('rack').values()])).size).toBe(101);
  });
});
