import { describe, expect, it } from 'vitest';
import type { PointUm } from '../model/field';
import { addedOf, commit, newIds, refusal, smallHall } from '../testing/small-hall';
import { createRoom } from './create-room';
import { createZone } from './create-zone';
import { placeObstacle } from './place-obstacle';
import { moveItems } from './move-items';
import { reshapeRoom } from './reshape-room';
import { cutHole, fillHole } from './room-holes';
import { setFields } from './set-fields';

const ids = newIds();
const square: readonly PointUm[] = [
  [500_000, 1_000_000],
  [6_500_000, 1_000_000],
  [6_500_000, 5_000_000],
  [500_000, 5_000_000],
];
const crossing: readonly PointUm[] = [
  [0, 0],
  [4_000_000, 3_000_000],
  [4_000_000, 0],
  [0, 4_000_000],
];

describe('create room', () => {
  it('names it, and begins its tiles at its north-west corner', () => {
    const store = smallHall();
    const diff = commit(store, createRoom(store, { ids, outline: square }));
    expect(addedOf(diff, 'room')).toMatchObject([
      { name: 'Room 1', outline: square, tileOriginXUm: 500_000, tileOriginYUm: 1_000_000, tilePitchXUm: 600_000 },
    ]);
    const named = commit(store, createRoom(store, { ids, outline: square, name: ' Data hall ' }));
    expect(addedOf(named, 'room')).toMatchObject([{ name: 'Data hall' }]);
  });

  it('drops repeated corners and corners on a straight edge, and rounds what a pointer gives', () => {
    const store = smallHall();
    const drawn: PointUm[] = [
      [500_000.4, 1_000_000],
      [500_000, 1_000_000],
      [3_000_000, 1_000_000.2],
      ...square.slice(1),
    ];
    expect(addedOf(commit(store, createRoom(store, { ids, outline: drawn })), 'room')).toMatchObject([
      { outline: square },
    ]);
  });

  it('refuses an outline that crosses itself, is flat, or encloses next to nothing', () => {
    const store = smallHall();
    const tryOutline = (outline: readonly PointUm[]) => refusal(createRoom(store, { ids, outline }));
    expect(tryOutline(crossing)).toMatch(/crosses itself/);
    expect(
      tryOutline([
        [0, 0],
        [1_000_000, 0],
        [2_000_000, 0],
      ]),
    ).toMatch(/at least three corners/);
    expect(tryOutline([])).toMatch(/at least three corners/);
    expect(
      tryOutline([
        [0, 0],
        [400_000, 0],
        [400_000, 400_000],
        [0, 400_000],
      ]),
    ).toMatch(/0\.16 m².*at least 0\.25 m²/);
    expect(
      tryOutline([
        [0, 0],
        [1e12, 0],
        [1e12, 1e12],
      ]),
    ).toMatch(/outline corner 2 lies more than 10 km from the origin/);
  });
});

describe('reshape room', () => {
  it('changes the outline and nothing else', () => {
    const store = smallHall();
    const diff = commit(store, reshapeRoom(store, { roomId: 'room:1', outline: square }));
    expect([...diff.updated.keys()]).toEqual(['room:1']);
    expect(store.get('room:1')).toMatchObject({ outline: square, tileOriginXUm: 0 });
    expect(commit(store, reshapeRoom(store, { roomId: 'room:1', outline: square })).updated.size).toBe(0);
  });

  it('refuses a room that is gone and an outline that crosses itself', () => {
    const store = smallHall();
    expect(refusal(reshapeRoom(store, { roomId: 'room:9', outline: square }))).toMatch(
      /The room is not in this document any more \(room:9\)/,
    );
    expect(refusal(reshapeRoom(store, { roomId: 'room:1', outline: crossing }))).toMatch(/crosses itself/);
  });
});

describe('holes of a room', () => {
  const hole: readonly PointUm[] = [
    [2_000_000, 2_000_000],
    [4_000_000, 2_000_000],
    [4_000_000, 3_000_000],
    [2_000_000, 3_000_000],
  ];
  const moved = (by: number) => hole.map(([x, y]): PointUm => [x + by, y]);
  const withHole = () => {
    const store = smallHall();
    commit(store, reshapeRoom(store, { roomId: 'room:1', outline: square }));
    commit(store, cutHole(store, { roomId: 'room:1', hole }));
    return store;
  };

  it('are cut, go along with their room, and are filled again', () => {
    const store = withHole();
    expect(store.get('room:1')).toMatchObject({ holes: [hole] });
    commit(store, moveItems(store, { ids: ['room:1'], dxUm: 1000, dyUm: 0 }));
    expect(store.get('room:1')).toMatchObject({ holes: [moved(1000)] });
    commit(store, fillHole(store, { roomId: 'room:1', index: 0 }));
    expect(store.get('room:1')).not.toHaveProperty('holes');
  });

  it('lie within the walls and apart', () => {
    const store = withHole();
    const tryHole = (one: readonly PointUm[]) => refusal(cutHole(store, { roomId: 'room:1', hole: one }));
    expect(tryHole(moved(2_999_999))).toMatch(/within the walls/);
    expect(tryHole(moved(1_999_999))).toMatch(/must not overlap/);
    expect(commit(store, cutHole(store, { roomId: 'room:1', hole: moved(2_000_000) })).updated.size).toBe(1);
    expect(refusal(fillHole(store, { roomId: 'room:1', index: 2 }))).toMatch(/no hole 3/);
  });

  it('are not left outside when the walls move', () => {
    const store = withHole();
    const outline = square.map(([x, y]): PointUm => [x === 6_500_000 ? 3_000_000 : x, y]);
    expect(refusal(reshapeRoom(store, { roomId: 'room:1', outline }))).toMatch(/within the walls/);
    expect(refusal(setFields(store, { ids: ['room:1'], changes: { outline } }))).toMatch(/within the walls/);
    commit(store, setFields(store, { ids: ['room:1'], changes: { holes: [moved(1000)] } }));
    expect(store.get('room:1')).toMatchObject({ holes: [moved(1000)] });
  });
});

describe('create zone', () => {
  it('numbers it by its kind', () => {
    const store = smallHall();
    const diff = commit(store, createZone(store, { ids, roomId: 'room:1', kind: 'coldAisle', outline: square }));
    expect(addedOf(diff, 'zone')).toMatchObject([{ name: 'Cold aisle 2', kind: 'coldAisle', roomId: 'room:1' }]);
  });

  it('refuses one in no room', () => {
    const zone = { ids, roomId: 'room:9', kind: 'cage', outline: square } as const;
    expect(refusal(createZone(smallHall(), zone))).toMatch(/not in this document/);
  });
});

describe('place obstacle', () => {
  it('places a door that opens, and a column that does not', () => {
    const store = smallHall();
    const at = { ids, roomId: 'room:1', xUm: 100.4, yUm: 200, widthUm: 900_000, depthUm: 100_000 } as const;
    const door = commit(store, placeObstacle(store, { ...at, kind: 'door', rotationMdeg: -90_000 }));
    expect(addedOf(door, 'obstacle')).toMatchObject([{ swing: 'left', rotationMdeg: 270_000, xUm: 100 }]);
    const column = commit(store, placeObstacle(store, { ...at, kind: 'column', heightUm: 3_000_000 }));
    expect(addedOf(column, 'obstacle')[0]).not.toHaveProperty('swing');
  });

  it('leads a ramp up to the raised floor of its room, where its height is known and the ramp is long enough', () => {
    const slopes = (raisedFloorHeightUm: number | undefined, depthUm: number) => {
      const store = smallHall();
      if (raisedFloorHeightUm !== undefined)
        commit(store, setFields(store, { ids: ['room:1'], changes: { raisedFloorHeightUm } }));
      const at = { ids, roomId: 'room:1', kind: 'ramp', xUm: 0, yUm: 0, widthUm: 1_500_000, depthUm } as const;
      return addedOf(commit(store, placeObstacle(store, at)), 'obstacle').map((one) => one.slopePermille);
    };
    expect(slopes(600_000, 7_200_000)).toEqual([83]);
    expect(slopes(600_000, 600_000)).toEqual([1000]);
    expect(slopes(600_000, 599_000)).toEqual([undefined]);
    expect(slopes(undefined, 7_200_000)).toEqual([undefined]);
  });

  it('refuses a place farther away than any building', () => {
    const far = { ids, roomId: 'room:1', kind: 'wall', xUm: 1e13, yUm: 0, widthUm: 1, depthUm: 1 } as const;
    expect(refusal(placeObstacle(smallHall(), far))).toMatch(
      /obstacle cannot be made: x lies more than 10 km from the origin/,
    );
  });
});
