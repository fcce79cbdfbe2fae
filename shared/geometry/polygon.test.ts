import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceOutside,
  distanceToEdge,
  distanceToSegment,
  isSelfCrossing,
  polygonAreaM2,
  polygonBounds,
  polygonCentre,
  polygonContains,
  polygonHasPoint,
  type Polygon,
} from './polygon';
import { rectCorners } from './rect';

const M = 1_000_000;
const square: Polygon = rectCorners({ minX: 0, minY: 0, maxX: 4 * M, maxY: 4 * M });
/** A U: a notch 2 m wide from the north into a 6 × 4 m room. */
const u: Polygon = [
  [0, 0],
  [2 * M, 0],
  [2 * M, 3 * M],
  [4 * M, 3 * M],
  [4 * M, 0],
  [6 * M, 0],
  [6 * M, 4 * M],
  [0, 4 * M],
];
const point = (x: number, y: number) => ({ xUm: x * M, yUm: y * M });

describe('polygons', () => {
  it('know area, bounds and centre of area', () => {
    expect([polygonAreaM2(square), polygonAreaM2(u), polygonAreaM2([...u].reverse())]).toEqual([16, 18, 18]);
    expect(polygonBounds(u)).toEqual({ minX: 0, minY: 0, maxX: 6 * M, maxY: 4 * M });
    expect(polygonCentre(square)).toEqual(point(2, 2));
    expect(polygonCentre(u).xUm).toBe(3 * M);
    expect(
      polygonCentre([
        [0, 0],
        [2, 0],
        [4, 0],
      ]),
    ).toEqual({ xUm: 2, yUm: 0 });
    expect(polygonBounds([])).toEqual({ minX: 0, minY: 0, maxX: 0, maxY: 0 });
  });

  it('hold points inside and on the edge', () => {
    expect(
      [point(1, 1), point(3, 3.5), point(2, 1), point(0, 0), point(3, 3)].map((p) => polygonHasPoint(u, p)),
    ).toEqual([true, true, true, true, true]);
    expect([point(3, 1), point(-1, 2), point(7, 2), point(3, 5)].some((p) => polygonHasPoint(u, p))).toBe(false);
  });

  it('contain what lies whole in them, also where it touches, but not across a notch', () => {
    const inner = (x: number, y: number, w: number, h: number) =>
      polygonContains(u, rectCorners({ minX: x * M, minY: y * M, maxX: (x + w) * M, maxY: (y + h) * M }));
    expect([inner(0, 0, 2, 4), inner(0, 3, 6, 1), inner(4, 0, 2, 2)]).toEqual([true, true, true]);
    expect([inner(1, 1, 4, 1), inner(0, 0, 2.1, 1), inner(2, 0, 2, 3), inner(0, 0, 6, 4)].some(Boolean)).toBe(false);
  });

  it('know when they cross themselves', () => {
    expect(isSelfCrossing(u)).toBe(false);
    expect(
      isSelfCrossing([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
      ]),
    ).toBe(true);
    expect(
      isSelfCrossing([
        [0, 0],
        [1, 0],
        [1, 1],
      ]),
    ).toBe(false);
  });

  it('know distances to their edges', () => {
    expect(distanceToEdge(square, point(1, 2))).toBe(M);
    expect(distanceToEdge(square, point(7, 8))).toBe(5 * M);
    expect(distanceToSegment({ xUm: 3, yUm: 4 }, [0, 0], [0, 0])).toBe(5);
    expect(
      distanceOutside(square, [
        [0, 0],
        [5 * M, M],
        [M, 4.5 * M],
      ]),
    ).toBe(M);
    expect(distanceOutside(square, square)).toBe(0);
  });

  it('agree with rectangles on what is inside', () => {
    const n = fc.integer({ min: -20, max: 60 });
    fc.assert(
      fc.property(n, n, (x, y) => {
        const isInside = x >= 0 && x <= 40 && y >= 0 && y <= 40;
        expect(polygonHasPoint(square, point(x / 10, y / 10))).toBe(isInside);
      }),
    );
  });
});
