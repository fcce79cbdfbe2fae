import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rectAround,
  rectAroundAll,
  rectAt,
  rectCentre,
  rectContains,
  rectCorners,
  rectGrown,
  rectHasPoint,
  rectHeight,
  rectMoved,
  rectsOverlap,
  rectUnion,
  rectWidth,
} from './rect';

const a = { minX: 0, minY: 0, maxX: 10, maxY: 4 };

describe('rectangles', () => {
  it('lie around two points whichever way they lie', () => {
    expect(rectAround({ xUm: 10, yUm: 0 }, { xUm: 0, yUm: 4 })).toEqual(a);
    expect(rectAt({ xUm: 5, yUm: 2 }, 10, 4)).toEqual(a);
    expect([rectWidth(a), rectHeight(a), rectCentre(a)]).toEqual([10, 4, { xUm: 5, yUm: 2 }]);
  });

  it('overlap when they share area, not when they touch', () => {
    expect(rectsOverlap(a, rectMoved(a, 9, 3))).toBe(true);
    expect(rectsOverlap(a, rectMoved(a, 10, 0))).toBe(false);
    expect(rectsOverlap(a, rectMoved(a, 0, -4))).toBe(false);
  });

  it('contain their own edges', () => {
    expect(rectContains(a, a)).toBe(true);
    expect(rectContains(a, rectGrown(a, 1))).toBe(false);
    expect(rectContains(rectGrown(a, 1), a)).toBe(true);
    for (const [xUm, yUm] of rectCorners(a)) expect(rectHasPoint(a, { xUm, yUm })).toBe(true);
    expect(rectHasPoint(a, { xUm: 11, yUm: 2 })).toBe(false);
  });

  it('join to the smallest around all, and none to nothing', () => {
    expect(rectAroundAll([])).toBeUndefined();
    const rect = fc
      .tuple(fc.nat(99), fc.nat(99), fc.nat(9), fc.nat(9))
      .map(([x, y, w, h]) => rectMoved({ minX: 0, minY: 0, maxX: w, maxY: h }, x, y));
    fc.assert(
      fc.property(fc.array(rect, { minLength: 1 }), (rects) => {
        const all = rectAroundAll(rects);
        for (const one of rects) {
          expect(all && rectContains(all, one)).toBe(true);
          expect(all && rectUnion(all, one)).toEqual(all);
        }
        expect(rects.some((one) => one.minX === all?.minX) && rects.some((one) => one.maxY === all?.maxY)).toBe(true);
      }),
    );
  });
});
