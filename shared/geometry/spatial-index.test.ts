import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RectUm } from './rect';
import { SpatialIndex } from './spatial-index';

const rect = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(20), fc.nat(20))
  .map(([x, y, w, h]): RectUm => ({ minX: x, minY: y, maxX: x + w, maxY: y + h }));
const change = fc.record({ id: fc.nat(30).map(String), rect: fc.option(rect) });
const meets = (a: RectUm, b: RectUm) => a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;

describe('spatial index', () => {
  it('finds what a plain list finds, after any changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(30).map(String), rect)),
        fc.array(change),
        rect,
        (loaded, changes, query) => {
          const index = new SpatialIndex();
          const plain = new Map(loaded);
          index.load(plain);
          for (const { id, rect: bounds } of changes) {
            if (bounds) plain.set(id, bounds);
            else plain.delete(id);
            if (bounds) index.set(id, bounds);
            else index.delete(id);
          }
          const expected = [...plain].filter(([, bounds]) => meets(bounds, query)).map(([id]) => id);
          expect(index.search(query).sort()).toEqual(expected.sort());
          expect(index.size).toBe(plain.size);
          for (const [id, bounds] of plain) expect(index.boundsOf(id)).toMatchObject(bounds);
          const bounds = index.bounds();
          if (plain.size === 0) expect(bounds).toBeUndefined();
          else expect(bounds?.minX).toBe(Math.min(...[...plain.values()].map((one) => one.minX)));
        },
      ),
    );
  });

  it('finds what lies under a point', () => {
    const index = new SpatialIndex();
    index.set('a', { minX: 0, minY: 0, maxX: 10, maxY: 10 });
    expect([index.at({ xUm: 10, yUm: 10 }), index.at({ xUm: 11, yUm: 0 })]).toEqual([['a'], []]);
  });
});
