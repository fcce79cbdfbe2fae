import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  footprintBounds,
  footprintCorners,
  footprintHasPoint,
  frontDirection,
  gapTo,
  isQuarterTurn,
  normaliseRotation,
  overlapDepth,
  rightDirection,
  stripBeside,
  type Footprint,
} from './footprint';
import { rectsOverlap } from './rect';

const rack: Footprint = { xUm: 0, yUm: 0, widthUm: 600, depthUm: 1200, rotationMdeg: 0 };
const at = (changes: Partial<Footprint>): Footprint => ({ ...rack, ...changes });
const quarter = fc.constantFrom(0, 90_000, 180_000, 270_000);
const footprint = (rotation: fc.Arbitrary<number>): fc.Arbitrary<Footprint> =>
  fc.record({
    xUm: fc.integer({ min: -3000, max: 3000 }),
    yUm: fc.integer({ min: -3000, max: 3000 }),
    widthUm: fc.integer({ min: 2, max: 2000 }).map((n) => n * 2),
    depthUm: fc.integer({ min: 2, max: 2000 }).map((n) => n * 2),
    rotationMdeg: rotation,
  });

describe('footprints', () => {
  it('face north at rotation 0 and turn clockwise', () => {
    expect([0, 90_000, 180_000, 270_000].map(frontDirection)).toEqual([
      { x: 0, y: -1 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
      { x: -1, y: 0 },
    ]);
    expect(rightDirection(0)).toEqual({ x: 1, y: 0 });
    const half = frontDirection(45_000);
    expect([half.x, half.y].map((n) => n.toFixed(6))).toEqual(['0.707107', '-0.707107']);
    expect([-90_000, 360_000, 450_000, -1].map(normaliseRotation)).toEqual([270_000, 0, 90_000, 359_999]);
    expect([0, 90_000, 45_000].map(isQuarterTurn)).toEqual([true, true, false]);
  });

  it('list their corners clockwise from the front left', () => {
    expect(footprintCorners(rack)).toEqual([
      [-300, -600],
      [300, -600],
      [300, 600],
      [-300, 600],
    ]);
    expect(footprintCorners(at({ rotationMdeg: 90_000 }))[0]).toEqual([600, -300]);
    expect(footprintBounds(at({ rotationMdeg: 90_000 }))).toEqual({ minX: -600, minY: -300, maxX: 600, maxY: 300 });
  });

  it('hold their corners and lie in their bounds, at any angle', () => {
    fc.assert(
      fc.property(footprint(fc.integer({ min: 0, max: 359_999 })), (one) => {
        const bounds = footprintBounds(one);
        for (const [x, y] of footprintCorners(one)) {
          expect(x).toBeGreaterThanOrEqual(bounds.minX - 1e-6);
          expect(y).toBeLessThanOrEqual(bounds.maxY + 1e-6);
          const inward = { xUm: x + (one.xUm - x) * 1e-6, yUm: y + (one.yUm - y) * 1e-6 };
          const outward = { xUm: x - (one.xUm - x) * 1e-3, yUm: y - (one.yUm - y) * 1e-3 };
          expect([footprintHasPoint(one, inward), footprintHasPoint(one, outward)]).toEqual([true, false]);
        }
      }),
    );
  });

  it('overlap by the shortest push apart, and only touching is nothing', () => {
    expect(overlapDepth(rack, at({ xUm: 590 }))).toBe(10);
    expect(overlapDepth(rack, at({ xUm: 600 }))).toBe(0);
    expect(overlapDepth(rack, at({ xUm: 595, rotationMdeg: 180_000 }))).toBe(5);
    expect(overlapDepth(rack, at({ xUm: 800, rotationMdeg: 90_000 }))).toBe(100);
    expect(overlapDepth(rack, at({ xUm: 900, yUm: 900, rotationMdeg: 45_000 }))).toBe(0);
    expect(overlapDepth(rack, at({ xUm: 500, rotationMdeg: 45_000 }))).toBeCloseTo(
      300 + (900 * Math.SQRT2) / 2 - 500,
      6,
    );
  });

  it('overlap alike both ways, and at quarter turns exactly when their bounds do', () => {
    fc.assert(
      fc.property(footprint(quarter), footprint(quarter), (one, other) => {
        expect(overlapDepth(one, other)).toBe(overlapDepth(other, one));
        expect(overlapDepth(one, other) > 0).toBe(rectsOverlap(footprintBounds(one), footprintBounds(other)));
      }),
    );
  });

  it('are pushed apart by their overlap', () => {
    fc.assert(
      fc.property(footprint(quarter), footprint(quarter), (one, other) => {
        const depth = overlapDepth(one, other);
        const moved = [
          [depth, 0],
          [-depth, 0],
          [0, depth],
          [0, -depth],
        ].map(([dx = 0, dy = 0]) => ({ ...other, xUm: other.xUm + dx, yUm: other.yUm + dy }));
        expect(moved.some((one2) => overlapDepth(one, one2) === 0)).toBe(true);
      }),
    );
  });

  it('have strips before and behind them', () => {
    expect(stripBeside(rack, 'front', 1000)).toEqual(at({ yUm: -1100, depthUm: 1000 }));
    expect(stripBeside(at({ rotationMdeg: 90_000 }), 'rear', 1000)).toEqual(
      at({ xUm: -1100, depthUm: 1000, rotationMdeg: 90_000 }),
    );
    expect(overlapDepth(rack, stripBeside(rack, 'front', 1000))).toBe(0);
  });

  it('know the free depth before what stands in front of them', () => {
    expect(gapTo(rack, 'front', at({ yUm: -2400 }))).toBe(1200);
    expect(gapTo(rack, 'rear', at({ yUm: -2400 }))).toBe(Infinity);
    expect(gapTo(rack, 'front', at({ xUm: 599, yUm: -2400 }))).toBe(1200);
    expect(gapTo(rack, 'front', at({ xUm: 600, yUm: -2400 }))).toBe(Infinity);
    expect(gapTo(at({ rotationMdeg: 90_000 }), 'front', at({ xUm: 2000 }))).toBe(1100);
  });
});
