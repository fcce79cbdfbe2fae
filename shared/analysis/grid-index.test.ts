import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GridIndex } from './grid-index';

const metre = (max: number) => fc.integer({ min: -max, max }).map((n) => n * 100_000);
const rect = fc
  .tuple(metre(200), metre(200), fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 20 }))
  .map(([x, y, w, h]) => [x, y, x + w * 100_000, y + h * 100_000] as const);

describe('GridIndex', () => {
  it('finds what a look at every item would find, after any sequence of puts and removals', () => {
    const edits = fc.array(fc.tuple(fc.nat(30), fc.option(rect)), { maxLength: 80 });
    fc.assert(
      fc.property(edits, fc.array(rect, { maxLength: 5 }), (steps, queries) => {
        const index = new GridIndex();
        const model = new Map<number, readonly [number, number, number, number]>();
        for (const [slot, place] of steps) {
          if (place) {
            index.put(slot, ...place);
            model.set(slot, place);
          } else {
            index.remove(slot);
            model.delete(slot);
          }
        }
        for (const [minX, minY, maxX, maxY] of queries) {
          const found: number[] = [];
          index.search(minX, minY, maxX, maxY, (slot) => found.push(slot));
          const expected = [...model]
            .filter(([, [a, b, c, d]]) => a <= maxX && c >= minX && b <= maxY && d >= minY)
            .map(([slot]) => slot);
          expect(found.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
        }
      }),
    );
  });

  it('does not walk empty space when asked about kilometres', () => {
    const index = new GridIndex();
    index.put(0, 0, 0, 600_000, 1_200_000);
    const found: number[] = [];
    index.search(-10_000_000_000, -10_000_000_000, 10_000_000_000, 10_000_000_000, (slot) => found.push(slot));
    expect(found).toEqual([0]);
  });
});
