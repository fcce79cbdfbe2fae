import { describe, expect, it } from 'vitest';
import { distanceOutOf, distanceToRegionEdge, polygonsOverlap, regionAreaM2, regionContains, regionHasPoint } from './region'; // prettier-ignore

const square = (minX: number, minY: number, maxX: number, maxY: number) =>
  [[minX, minY], [maxX, minY], [maxX, maxY], [minX, maxY]] as const; // prettier-ignore

const M = 1_000_000;
const ring = { outline: square(0, 0, 10 * M, 10 * M), holes: [square(4 * M, 4 * M, 6 * M, 6 * M)] };

describe('region', () => {
  it('has the area of its outline without its holes', () => {
    expect(regionAreaM2(ring)).toBe(96);
    expect(regionAreaM2({ outline: ring.outline })).toBe(100);
  });

  it('has the points between outline and holes, and those on edges', () => {
    expect(regionHasPoint(ring, { xUm: 2 * M, yUm: 2 * M })).toBe(true);
    expect(regionHasPoint(ring, { xUm: 4 * M, yUm: 5 * M })).toBe(true);
    expect(regionHasPoint(ring, { xUm: 5 * M, yUm: 5 * M })).toBe(false);
    expect(regionHasPoint(ring, { xUm: 11 * M, yUm: 5 * M })).toBe(false);
  });

  it('contains what stays clear of its holes', () => {
    expect(regionContains(ring, square(M, M, 4 * M, 9 * M))).toBe(true);
    expect(regionContains(ring, square(M, M, 4 * M + 1, 9 * M))).toBe(false);
    expect(regionContains(ring, square(4 * M, 4 * M, 6 * M, 6 * M))).toBe(false);
    // All corners of either are outside the other.
    expect(regionContains(ring, square(M, 4.5 * M, 9 * M, 5.5 * M))).toBe(false);
    expect(regionContains(ring, square(3 * M, 3 * M, 7 * M, 7 * M))).toBe(false);
  });

  it('says how far something reaches over its outline or into a hole', () => {
    expect(distanceOutOf(ring, square(M, M, 4 * M, 9 * M))).toBe(0);
    expect(distanceOutOf(ring, square(9 * M, M, 11 * M, 2 * M))).toBe(M);
    expect(distanceOutOf(ring, square(M, 4.5 * M, 4.3 * M, 5.5 * M))).toBe(0.3 * M);
    expect(distanceOutOf(ring, square(M, M, 4.3 * M, 9 * M))).toBe(0.3 * M);
  });

  it('measures to the nearest edge of either', () => {
    expect(distanceToRegionEdge(ring, { xUm: 3 * M, yUm: 5 * M })).toBe(M);
    expect(distanceToRegionEdge(ring, { xUm: M, yUm: 5 * M })).toBe(M);
  });

  it('lets polygons touch', () => {
    expect(polygonsOverlap(square(0, 0, M, M), square(M, 0, 2 * M, M))).toBe(false);
    expect(polygonsOverlap(square(0, 0, M, M), square(M - 1, 0, 2 * M, M))).toBe(true);
  });
});
