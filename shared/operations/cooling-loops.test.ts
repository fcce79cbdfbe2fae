import { describe, expect, it } from 'vitest';
import type { RecordId } from '../model/record-id';
import type { Zone } from '../model/records/zone';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { TEST_CDU } from '../testing/test-types';
import type { DocumentStore } from '../store/document-store';
import { arrayItems } from './array-items';
import { closeContainment } from './close-containment';
import { connectLoop, disconnectLoop } from './connect-loop';
import { deleteItems } from './delete-items';
import { drawPipe } from './draw-pipe';
import { pathLengthUm } from './path-points';
import { duplicateItems } from './duplicate-items';
import { makeLoop } from './make-loop';
import { mirrorItems } from './mirror-items';
import { moveItems } from './move-items';
import { placeEquipment } from './place-equipment';
import { placeTiles } from './place-tiles';
import { rotateItems } from './rotate-items';
import { setUnitLoops } from './set-unit-loops';

const ids = newIds();
const MM = 1000;

function cdu(store: DocumentStore, xUm = 0): { unit: RecordId<'coolingUnit'>; plant: RecordId<'equipment'> } {
  const diff = commit(store, placeEquipment(store, { ids, type: TEST_CDU, roomId: 'room:1', xUm, yUm: 0 }));
  const [unit] = addedOf(diff, 'coolingUnit');
  const [plant] = addedOf(diff, 'equipment');
  if (!unit || !plant) throw new Error('a CDU brings a cooling unit');
  return { unit: unit.id, plant: plant.id };
}

function loop(store: DocumentStore, args: Partial<Parameters<typeof makeLoop>[1]> = {}): RecordId<'coolingLoop'> {
  const [made] = addedOf(commit(store, makeLoop(store, { ids, kind: 'TCS', ...args })), 'coolingLoop');
  if (!made) throw new Error('a loop is made');
  return made.id;
}

const connectionsOf = (store: DocumentStore, id: string): number =>
  store.countReferrers('loopConnection.coolingLoopId', id);

describe('cooling loops', () => {
  it('are made with their units and racks in one step', () => {
    const store = smallHall();
    const { unit } = cdu(store);
    const fws = loop(store, { kind: 'FWS', drawerIds: [unit] });
    const tcs = loop(store, { supplierIds: [unit], targetIds: ['rack:1', 'rack:2'] });
    expect(store.get(fws)).toMatchObject({ name: 'FWS1', fluid: 'water' });
    expect(store.get(tcs)).toMatchObject({ name: 'TCS1', fluid: 'PG25' });
    expect(store.get(unit)).toMatchObject({ suppliesLoopId: tcs, drawsFromLoopId: fws });
    expect(connectionsOf(store, tcs)).toBe(2);
  });

  it('take racks once, and give them back', () => {
    const store = smallHall();
    const tcs = loop(store);
    const args = { ids, coolingLoopIds: [tcs], targetIds: ['rack:1', 'rack:2', 'rack:1'] } as const;
    expect(commit(store, connectLoop(store, args)).added.size).toBe(2);
    expect(commit(store, connectLoop(store, args)).added.size).toBe(0);
    expect(commit(store, disconnectLoop(store, { targetIds: ['rack:1'] })).removed.size).toBe(1);
    expect(connectionsOf(store, tcs)).toBe(1);
    expect(refusal(connectLoop(store, { ...args, targetIds: [] }))).toMatch(/Select the racks/);
    expect(refusal(connectLoop(store, { ...args, coolingLoopIds: [] }))).toMatch(/Choose the loops/);
  });

  it('refuse to cool themselves, directly or around a corner, and an air unit as supply', () => {
    const store = smallHall();
    const [a, b] = [cdu(store).unit, cdu(store, 3_000_000).unit];
    const [fws, tcs] = [loop(store, { kind: 'FWS' }), loop(store)];
    commit(store, setUnitLoops(store, { coolingUnitIds: [a], suppliesLoopId: tcs, drawsFromLoopId: fws }));
    const circle = setUnitLoops(store, { coolingUnitIds: [b], suppliesLoopId: fws, drawsFromLoopId: tcs });
    expect(refusal(circle)).toMatch(/cannot cool it in turn/);
    expect(refusal(setUnitLoops(store, { coolingUnitIds: [b], suppliesLoopId: fws, drawsFromLoopId: fws }))).toMatch(
      /cannot cool it in turn/,
    );
    const [air] = store.all('coolingUnit').values();
    if (air?.medium !== 'air') throw new Error('the hall has a CRAH');
    expect(refusal(setUnitLoops(store, { coolingUnitIds: [air.id], suppliesLoopId: tcs }))).toMatch(/delivers air/);
    commit(store, setUnitLoops(store, { coolingUnitIds: [a], suppliesLoopId: null, drawsFromLoopId: null }));
    expect(store.get(a)?.suppliesLoopId).toBeUndefined();
  });

  it('are copied when all of them is copied; a unit copied alone shares the loop of its original', () => {
    const store = smallHall();
    const { unit, plant } = cdu(store);
    const tcs = loop(store, { supplierIds: [unit], targetIds: ['rack:1'] });
    const alone = commit(
      store,
      arrayItems(store, { ids, itemIds: [plant], rows: 1, columns: 2, pitchXUm: 2e6, pitchYUm: 0 }),
    );
    expect(addedOf(alone, 'coolingLoop')).toHaveLength(0);
    expect(addedOf(alone, 'coolingUnit')).toMatchObject([{ suppliesLoopId: tcs }]);
    const [copied] = addedOf(alone, 'equipment');
    commit(store, deleteItems(store, { ids: [copied?.id ?? plant] }));
    const whole = commit(store, duplicateItems(store, { ids, itemIds: [plant, 'rack:1'], dxUm: 0, dyUm: 4e6 }));
    const [loopCopy] = addedOf(whole, 'coolingLoop');
    expect(loopCopy?.id).not.toBe(tcs);
    expect(addedOf(whole, 'coolingUnit')).toMatchObject([{ suppliesLoopId: loopCopy?.id }]);
    expect(addedOf(whole, 'loopConnection')).toMatchObject([{ coolingLoopId: loopCopy?.id }]);
  });

  it('leave their units behind when they are deleted', () => {
    const store = smallHall();
    const { unit } = cdu(store);
    const tcs = loop(store, { supplierIds: [unit], targetIds: ['rack:1'] });
    const deleted = commit(store, deleteItems(store, { ids: [tcs] }));
    expect([...deleted.removed.values()].map((one) => one.typeName).sort()).toEqual(['coolingLoop', 'loopConnection']);
    expect(store.get(unit)?.suppliesLoopId).toBeUndefined();
  });
});

describe('perforated tiles', () => {
  it('go to the grid of the room, once each', () => {
    const store = smallHall();
    const points = [
      { xUm: 10 * MM, yUm: 10 * MM },
      { xUm: 590 * MM, yUm: 20 * MM },
      { xUm: 610 * MM, yUm: 20 * MM },
    ];
    const placed = commit(store, placeTiles(store, { ids, roomId: 'room:1', points, openPermille: 560 }));
    expect(addedOf(placed, 'perforatedTile')).toMatchObject([
      { xUm: 300 * MM, yUm: 300 * MM, openPermille: 560 },
      { xUm: 900 * MM, yUm: 300 * MM },
    ]);
    expect(commit(store, placeTiles(store, { ids, roomId: 'room:1', points })).added.size).toBe(0);
  });

  it('move, turn and go to another room with everything else', () => {
    const store = smallHall();
    const placed = commit(store, placeTiles(store, { ids, roomId: 'room:1', points: [{ xUm: 1, yUm: 1 }] }));
    const [tile] = addedOf(placed, 'perforatedTile');
    if (!tile) throw new Error('a tile is placed');
    commit(store, rotateItems(store, { ids: [tile.id], byMdeg: 90_000 }));
    expect(store.get(tile.id)).toMatchObject({ xUm: 300 * MM, yUm: 300 * MM });
    commit(store, moveItems(store, { ids: [tile.id], dxUm: 21_000 * MM, dyUm: 0 }));
    expect(store.get(tile.id)).toMatchObject({ roomId: 'room:2', xUm: 21_300 * MM });
    commit(store, moveItems(store, { ids: ['room:2'], dxUm: 600 * MM, dyUm: 0 }));
    expect(store.get(tile.id)?.xUm).toBe(21_900 * MM);
  });
});

describe('pipes', () => {
  const path = [
    [0, 0],
    [0, 0],
    [3000 * MM, 0],
    [3000 * MM, 4000 * MM],
  ] as const;

  it('are runs without repeated points, with a length', () => {
    const store = smallHall();
    const drawn = commit(store, drawPipe(store, { ids, roomId: 'room:1', path, innerDiameterUm: 150 * MM }));
    const [pipe] = addedOf(drawn, 'pipe');
    expect(pipe?.path).toEqual([path[0], path[2], path[3]]);
    expect(pathLengthUm(pipe?.path ?? [])).toBe(7000 * MM);
    expect(refusal(drawPipe(store, { ids, roomId: 'room:1', path: [path[0], path[1]] }))).toMatch(/two ends/);
  });

  it('move, turn and mirror as a whole', () => {
    const store = smallHall();
    const [pipe] = addedOf(commit(store, drawPipe(store, { ids, roomId: 'room:1', path })), 'pipe');
    if (!pipe) throw new Error('a pipe is drawn');
    commit(store, moveItems(store, { ids: [pipe.id], dxUm: 10, dyUm: 20 }));
    expect(store.get(pipe.id)?.path[0]).toEqual([10, 20]);
    commit(store, mirrorItems(store, { ids: [pipe.id], way: 'horizontal' }));
    expect(store.get(pipe.id)?.path).toEqual([
      [3000 * MM + 10, 20],
      [10, 20],
      [10, 4000 * MM + 20],
    ]);
    commit(store, rotateItems(store, { ids: [pipe.id], byMdeg: 180_000 }));
    expect(store.get(pipe.id)?.path[2]).toEqual([3000 * MM + 10, 20]);
  });
});

describe('closing a containment', () => {
  it('closes aisles at both ends and above, and nothing else', () => {
    const store = smallHall();
    commit(store, closeContainment(store, { zoneIds: ['zone:1'], above: 'roof' }));
    expect(store.get('zone:1' as Zone['id'])).toMatchObject({ closedEnds: 'both', closedAbove: 'roof' });
    commit(store, closeContainment(store, { zoneIds: ['zone:1'], above: 'chimney' }));
    expect(store.get('zone:1' as Zone['id'])?.closedAbove).toBe('chimney');
    expect(refusal(closeContainment(store, { zoneIds: [], above: 'roof' }))).toMatch(/Select the aisles/);
  });
});
