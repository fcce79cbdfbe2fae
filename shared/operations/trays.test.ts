import { describe, expect, it } from 'vitest';
import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import type { Tray } from '../model/records/tray';
import type { DocumentStore } from '../store/document-store';
import { DiffBuilder } from '../store/records-diff';
import { createRecord } from '../model/create-record';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { distributeItems } from './align-items';
import { addTrayDrop } from './add-tray-drop';
import { deleteItems } from './delete-items';
import { drawTray, type DrawTrayArgs } from './draw-tray';
import { duplicateItems } from './duplicate-items';
import { groupItems } from './group-items';
import { joinTrays } from './join-trays';
import { mirrorItems } from './mirror-items';
import { moveItems } from './move-items';
import { pathBetween, pathLengthUm } from './path-points';
import { planBounds } from './item-footprint';
import { reshapeTray } from './reshape-tray';
import { rotateItems } from './rotate-items';
import { splitTray } from './split-tray';
import { traysOverRows, usualElevationUm } from './trays-over-rows';

const ids = newIds();
const MM = 1000;
const MAKE = { widthUm: 300 * MM, depthUm: 100 * MM, elevationUm: 2600 * MM, kind: 'fibre' } as const;

const mm = (...points: readonly (readonly [number, number])[]): readonly PointUm[] =>
  points.map(([x, y]) => [x * MM, y * MM]);
const inMm = (tray: Tray | undefined) => tray?.path.map(([x, y]) => [x / MM, y / MM]);

function draw(store: DocumentStore, path: readonly PointUm[], args: Partial<DrawTrayArgs> = {}): Tray {
  const [tray] = addedOf(commit(store, drawTray(store, { ids, roomId: 'room:1', path, ...MAKE, ...args })), 'tray');
  if (!tray) throw new Error('a tray is drawn');
  return tray;
}

/** A cable from rack to rack that must pass these trays, in this order. */
function cableBy(store: DocumentStore, isRouteLocked: boolean, ...trayIds: readonly RecordId<'tray'>[]): string[] {
  const cable = createRecord('cable', ids('cable'), { fromId: 'rack:1', fromPort: '1', toId: 'rack:2', toPort: '1', isRouteLocked }); // prettier-ignore
  const builder = new DiffBuilder().add(cable);
  trayIds.forEach((trayId, order) => {
    builder.add(createRecord('cableVia', ids('cableVia'), { cableId: cable.id, trayId, order }));
  });
  store.apply(builder.build());
  return [cable.id];
}

const waysOf = (store: DocumentStore, cableId: string | undefined): string[] =>
  [...store.all('cableVia').values()]
    .filter((via) => via.cableId === cableId)
    .sort((a, b) => a.order - b.order)
    .map((via) => via.trayId);

describe('trays', () => {
  it('are drawn without points that repeat, and named on', () => {
    const store = smallHall();
    const first = draw(store, mm([0, 0], [0, 0], [4000, 0], [4000, 2000]));
    const second = draw(store, mm([0, 1000], [1000, 1000]));
    expect(inMm(first)).toEqual([[0, 0], [4000, 0], [4000, 2000]]); // prettier-ignore
    expect([first.name, second.name]).toEqual(['T01', 'T02']);
    expect(pathLengthUm(first.path)).toBe(6000 * MM);
    expect(planBounds(store, second)).toEqual({ minX: 0, maxX: 1000 * MM, minY: 850 * MM, maxY: 1150 * MM });
    const bad = drawTray(store, { ids, roomId: 'room:1', path: mm([5, 5], [5, 5]), ...MAKE });
    expect(refusal(bad)).toMatch(/two ends/);
  });

  it('move, turn, are mirrored, copied, grouped and deleted as everything else', () => {
    const store = smallHall();
    const tray = draw(store, mm([0, 0], [4000, 0]));
    const [drop] = addedOf(commit(store, addTrayDrop(store, { ids, kind: 'waterfall', at: { xUm: 0, yUm: 100 * MM } })), 'trayDrop'); // prettier-ignore
    if (!drop) throw new Error('a waterfall is added');
    const both = [tray.id, drop.id];
    commit(store, moveItems(store, { ids: both, dxUm: 1000 * MM, dyUm: 500 * MM }));
    expect(inMm(store.get(tray.id))).toEqual([[1000, 500], [5000, 500]]); // prettier-ignore
    expect(store.get(drop.id)).toMatchObject({ xUm: 1000 * MM, yUm: 500 * MM });
    commit(store, mirrorItems(store, { ids: both, way: 'horizontal' }));
    expect(store.get(drop.id)?.xUm).toBe(5000 * MM);
    commit(store, rotateItems(store, { ids: [tray.id], byMdeg: 90_000 }));
    expect(inMm(store.get(tray.id))).toEqual([[3000, 2500], [3000, -1500]]); // prettier-ignore
    commit(store, groupItems(store, { ids, itemIds: both }));
    const copies = commit(store, duplicateItems(store, { ids, itemIds: both, dxUm: 0, dyUm: 0 }));
    expect([addedOf(copies, 'tray').length, addedOf(copies, 'trayDrop').length, addedOf(copies, 'group').length]).toEqual([1, 1, 1]); // prettier-ignore
    expect(addedOf(copies, 'tray')[0]?.name).toBe('T02');
    const [cable] = cableBy(store, false, tray.id);
    commit(store, deleteItems(store, { ids: [tray.id] }));
    expect(waysOf(store, cable)).toEqual([]);
    expect(store.get(cable as RecordId<'cable'>)).toBeDefined();
  });

  it('take their drops along when they move, turn, are copied and get another shape', () => {
    const store = smallHall();
    const tray = draw(store, mm([1000, 1000], [5000, 1000], [5000, 3000]));
    draw(store, mm([2000, 0], [2000, 4000]), { elevationUm: 2900 * MM });
    const drop = (x: number, y: number, kind: 'waterfall' | 'riser' = 'waterfall') =>
      addedOf(commit(store, addTrayDrop(store, { ids, kind, at: { xUm: x * MM, yUm: y * MM } })), 'trayDrop')[0];
    const [own, riser] = [drop(3000, 1000), drop(2000, 1000, 'riser')];
    if (!own || !riser) throw new Error('drops are added');
    const at = (id: typeof own.id) => [(store.get(id)?.xUm ?? 0) / MM, (store.get(id)?.yUm ?? 0) / MM];
    commit(store, moveItems(store, { ids: [tray.id], dxUm: 0, dyUm: 500 * MM }));
    expect([at(own.id), at(riser.id)]).toEqual([[3000, 1500], [2000, 1000]]); // prettier-ignore
    commit(store, reshapeTray(store, { trayId: tray.id, path: mm([0, 2000], [5000, 2000], [5000, 3500]) }));
    expect(at(own.id)).toEqual([3000, 2000]);
    const copies = commit(store, duplicateItems(store, { ids, itemIds: [tray.id], dxUm: 0, dyUm: 3000 * MM }));
    expect(addedOf(copies, 'trayDrop')).toMatchObject([{ xUm: 3000 * MM, yUm: 5000 * MM }]);
    commit(store, rotateItems(store, { ids: [tray.id], byMdeg: 180_000 }));
    expect(at(own.id)).toEqual([2150, 3350]);
    expect(refusal(reshapeTray(store, { trayId: tray.id, path: mm([0, 0], [0, 0]) }))).toMatch(/two ends/);
  });

  it('are lined up and spaced evenly with their drops, which do not count themselves', () => {
    const store = smallHall();
    const trays = [0, 1000, 4000].map((y) => draw(store, mm([1000, y], [3000, y])));
    const [first, second] = trays;
    if (!first || !second) throw new Error('trays are drawn');
    const added = commit(store, addTrayDrop(store, { ids, kind: 'waterfall', at: { xUm: 2000 * MM, yUm: 1000 * MM } }));
    const [drop] = addedOf(added, 'trayDrop');
    const trayIds = trays.map((tray) => tray.id);
    commit(store, distributeItems(store, { ids: trayIds, axis: 'y', by: 'centre' }));
    expect(inMm(store.get(second.id))).toEqual([[1000, 2000], [3000, 2000]]); // prettier-ignore
    expect(drop && store.get(drop.id)).toMatchObject({ xUm: 2000 * MM, yUm: 2000 * MM });
  });

  it('copies of cables leave the bundle and the fabric of their originals', () => {
    const store = smallHall();
    const tray = draw(store, mm([0, 0], [4000, 0]));
    const cable = createRecord('cable', ids('cable'), {
      fromId: 'rack:1', fromPort: '1', toId: 'rack:2', toPort: '1', bundleId: 'bundle:1', fabricId: 'fabric:1', fabricKey: 'k', typeId: 'catalogType:test/server',
    }); // prettier-ignore
    const via = createRecord('cableVia', ids('cableVia'), { cableId: cable.id, trayId: tray.id, order: 0 });
    const bundle = createRecord('bundle', 'bundle:1', { name: 'B1' });
    const fabric = createRecord('fabric', 'fabric:1', { name: 'Compute', spec: {} });
    store.apply(new DiffBuilder().add(bundle).add(fabric).add(cable).add(via).build());
    const copies = commit(store, duplicateItems(store, { ids, itemIds: ['rack:1', 'rack:2', tray.id], dxUm: 0, dyUm: 5000 * MM })); // prettier-ignore
    const [copy] = addedOf(copies, 'cable');
    expect(copy).toMatchObject({ typeId: 'catalogType:test/server' });
    expect([copy?.bundleId, copy?.fabricId, copy?.fabricKey]).toEqual([undefined, undefined, undefined]);
    expect(addedOf(copies, 'cableVia')[0]).toMatchObject({ cableId: copy?.id, trayId: addedOf(copies, 'tray')[0]?.id });
  });
});

describe('parts of a path', () => {
  it('go round its bends, and are cut to it', () => {
    const path = mm([0, 0], [4000, 0], [4000, 2000]);
    expect(pathBetween(path, 1000 * MM, 5000 * MM)).toEqual(mm([1000, 0], [4000, 0], [4000, 1000]));
    expect(pathBetween(path, 4000 * MM, 9000 * MM)).toEqual(mm([4000, 0], [4000, 2000]));
    expect(pathBetween(path, 6000 * MM, 7000 * MM)).toEqual([]);
  });
});

describe('splitting a tray', () => {
  it('cuts it where the point is nearest; the first part keeps name and ways', () => {
    const store = smallHall();
    const tray = draw(store, mm([0, 0], [4000, 0], [4000, 2000]), { name: 'West' });
    const [free] = cableBy(store, false, tray.id);
    const [part] = addedOf(commit(store, splitTray(store, { ids, trayId: tray.id, at: { xUm: 1500 * MM, yUm: 80 * MM } })), 'tray'); // prettier-ignore
    expect(inMm(store.get(tray.id))).toEqual([[0, 0], [1500, 0]]); // prettier-ignore
    expect(inMm(part)).toEqual([[1500, 0], [4000, 0], [4000, 2000]]); // prettier-ignore
    expect(part).toMatchObject({ name: 'West 2', kind: 'fibre', widthUm: 300 * MM });
    expect(waysOf(store, free)).toEqual([tray.id]);
  });

  it('keeps the whole way of a cable that is locked, in the direction it runs', () => {
    const store = smallHall();
    const before = draw(store, mm([4000, -3000], [4000, 0]));
    const tray = draw(store, mm([0, 0], [4000, 0]));
    const after = draw(store, mm([0, 0], [0, 3000]));
    const [locked] = cableBy(store, true, before.id, tray.id, after.id);
    const [part] = addedOf(commit(store, splitTray(store, { ids, trayId: tray.id, at: { xUm: 1000 * MM, yUm: 0 } })), 'tray'); // prettier-ignore
    expect(waysOf(store, locked)).toEqual([before.id, part?.id, tray.id, after.id]);
  });

  it('refuses at an end and where it is locked', () => {
    const store = smallHall();
    const tray = draw(store, mm([0, 0], [4000, 0]));
    expect(refusal(splitTray(store, { ids, trayId: tray.id, at: { xUm: -500 * MM, yUm: 0 } }))).toMatch(/ends here/);
    store.apply(new DiffBuilder().update(tray, { ...tray, isLocked: true }).build());
    expect(refusal(splitTray(store, { ids, trayId: tray.id, at: { xUm: 500 * MM, yUm: 0 } }))).toMatch(/locked/);
  });
});

describe('joining trays', () => {
  it('makes one of parts in any order and direction, without a bend where it goes straight on', () => {
    const store = smallHall();
    const a = draw(store, mm([0, 0], [1000, 0]));
    const c = draw(store, mm([2000, 1000], [2000, 0]));
    const b = draw(store, mm([2000, 0], [1000, 0]));
    const [cable] = cableBy(store, true, b.id, c.id);
    const diff = commit(store, joinTrays(store, { trayIds: [a.id, c.id, b.id] }));
    expect(inMm(store.get(a.id))).toEqual([[0, 0], [2000, 0], [2000, 1000]]); // prettier-ignore
    expect([...diff.removed.keys()].filter((id) => id.startsWith('tray:'))).toHaveLength(2);
    expect(waysOf(store, cable)).toEqual([a.id]);
  });

  it('makes the corner where ends come near each other at right angles', () => {
    const store = smallHall();
    const a = draw(store, mm([0, 0], [1900, 0]));
    const b = draw(store, mm([2000, 100], [2000, 1000]));
    commit(store, joinTrays(store, { trayIds: [a.id, b.id] }));
    expect(inMm(store.get(a.id))).toEqual([[0, 0], [2000, 0], [2000, 1000]]); // prettier-ignore
  });

  it('refuses trays that are apart or not alike, and one alone', () => {
    const store = smallHall();
    const a = draw(store, mm([0, 0], [1000, 0]));
    const b = draw(store, mm([1500, 0], [3000, 0]));
    const wide = draw(store, mm([1000, 0], [1000, 900]), { widthUm: 600 * MM });
    expect(refusal(joinTrays(store, { trayIds: [a.id, b.id] }))).toMatch(/does not meet/);
    expect(refusal(joinTrays(store, { trayIds: [a.id, wide.id] }))).toMatch(/differ in width/);
    expect(refusal(joinTrays(store, { trayIds: [a.id, a.id] }))).toMatch(/Select two/);
  });
});

describe('waterfalls and risers', () => {
  it('go to the middle line of the tray they are on, once', () => {
    const store = smallHall();
    const tray = draw(store, mm([0, 0], [4000, 0]));
    const args = { ids, kind: 'waterfall', at: { xUm: 700 * MM, yUm: 120 * MM } } as const;
    const [drop] = addedOf(commit(store, addTrayDrop(store, args)), 'trayDrop');
    expect(drop).toMatchObject({ kind: 'waterfall', xUm: 700 * MM, yUm: 0, roomId: tray.roomId });
    expect(refusal(addTrayDrop(store, args))).toMatch(/already/);
    expect(refusal(addTrayDrop(store, { ...args, at: { xUm: 700 * MM, yUm: 151 * MM } }))).toMatch(/no tray here/);
  });

  it('put a riser where trays of different heights cross', () => {
    const store = smallHall();
    draw(store, mm([0, 0], [4000, 0]));
    draw(store, mm([2000, -1000], [2000, 1000]), { level: 'underfloor', elevationUm: -400 * MM });
    const [riser] = addedOf(commit(store, addTrayDrop(store, { ids, kind: 'riser', at: { xUm: 1900 * MM, yUm: 50 * MM } })), 'trayDrop'); // prettier-ignore
    expect(riser).toMatchObject({ xUm: 2000 * MM, yUm: 0 });
  });
});

describe('trays over rows', () => {
  /** Two rows of two racks, 2.4 m apart. */
  function twoRows(): { store: DocumentStore; rackIds: RecordId<'rack'>[] } {
    const store = smallHall();
    const [first] = store.all('rack').values();
    if (!first) throw new Error('the hall has racks');
    const builder = new DiffBuilder();
    const rackIds: RecordId<'rack'>[] = [];
    for (const [x, y, rotationMdeg] of [
      [0, 0, 0],
      [600, 0, 0],
      [0, 2400, 180_000],
      [600, 2400, 180_000],
    ] as const) {
      // prettier-ignore
      const id = ids('rack');
      rackIds.push(id);
      builder.add({ ...first, id, name: id, xUm: x * MM, yUm: y * MM, rotationMdeg });
    }
    store.apply(builder.build());
    return { store, rackIds };
  }
  const pathsOf = (diff: ReturnType<typeof commit>) => addedOf(diff, 'tray').map(inMm);

  it('lays one over each line and joins them at both ends', () => {
    const { store, rackIds } = twoRows();
    const diff = commit(store, traysOverRows(store, { ids, rackIds, make: MAKE }));
    expect(pathsOf(diff)).toEqual([
      [[-900, 0], [1500, 0]],
      [[-900, 2400], [1500, 2400]],
      [[-900, 0], [-900, 2400]],
      [[1500, 0], [1500, 2400]],
    ]); // prettier-ignore
    expect(refusal(traysOverRows(store, { ids, rackIds, make: MAKE }))).toMatch(/there already/);
    const power = { ...MAKE, kind: 'power', over: 'rear' } as const;
    expect(commit(store, traysOverRows(store, { ids, rackIds, make: power, over: 'rear' })).added.size).toBe(4);
  });

  it('lays them over fronts or rears, whichever way the racks face', () => {
    const { store, rackIds } = twoRows();
    const front = commit(store, traysOverRows(store, { ids, rackIds, make: MAKE, over: 'front', cross: 'none' }));
    // Racks of 1,200 mm face north in the first row and south in the second.
    expect(pathsOf(front).map((path) => path?.[0]?.[1])).toEqual([-450, 2850]);
  });

  it('adds a wider main tray across the middle or beside the rows', () => {
    const { store, rackIds } = twoRows();
    const middle = commit(store, traysOverRows(store, { ids, rackIds, make: MAKE, cross: 'none', main: 'middle' }));
    expect(addedOf(middle, 'tray').at(-1)).toMatchObject({ widthUm: 600 * MM, path: mm([300, 0], [300, 2400]) });
    const beside = twoRows();
    const last = commit(beside.store, traysOverRows(beside.store, { ids, rackIds: beside.rackIds, make: MAKE, main: 'last', cross: 'start' })); // prettier-ignore
    expect(pathsOf(last)).toEqual([
      [[-900, 0], [900, 0]],
      [[-900, 2400], [900, 2400]],
      [[-900, 0], [-900, 3900]],
      [[-900, 3900], [1500, 3900]],
    ]); // prettier-ignore
  });

  it('hang clear of the highest rack', () => {
    const { store } = twoRows();
    const racks = [...store.all('rack').values()];
    expect(usualElevationUm(store, racks)).toBeGreaterThanOrEqual(2400 * MM);
    expect(usualElevationUm(store, racks) % (50 * MM)).toBe(0);
    expect(refusal(traysOverRows(store, { ids, rackIds: [], make: MAKE }))).toMatch(/Select the racks/);
  });
});
