import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGN_EDGES, alignShift, distributeShifts } from './align';
import { rectMoved, type RectUm } from './rect';

const rect = (minX: number, minY: number, width: number, height: number): RectUm => ({
  minX,
  minY,
  maxX: minX + width,
  maxY: minY + height,
});

describe('align', () => {
  it('brings each edge and centre to that of the target', () => {
    const one = rect(10, 20, 100, 50);
    const target = rect(1000, 2000, 400, 300);
    const places = ALIGN_EDGES.map((edge) => {
      const { dxUm, dyUm } = alignShift(one, target, edge);
      return rectMoved(one, dxUm, dyUm);
    });
    expect(places.map(({ minX, minY }) => [minX, minY])).toEqual([
      [1000, 20],
      [1150, 20],
      [1300, 20],
      [10, 2000],
      [10, 2125],
      [10, 2250],
    ]);
  });
});

describe('distribute', () => {
  it('makes equal gaps between unequal sizes and leaves the outermost', () => {
    const rects = [rect(0, 0, 100, 10), rect(900, 0, 100, 10), rect(150, 0, 300, 10)];
    expect(distributeShifts(rects, { axis: 'x', by: 'gap' }).map((shift) => shift.dxUm)).toEqual([0, 0, 200]);
  });

  it('makes equal distances between centres', () => {
    const rects = [rect(0, 0, 100, 10), rect(150, 0, 300, 10), rect(900, 0, 100, 10)];
    expect(distributeShifts(rects, { axis: 'x', by: 'centre' }).map((shift) => shift.dxUm)).toEqual([0, 200, 0]);
  });

  it('fills a rectangle from edge to edge, and keeps a key where it is', () => {
    const rects = [rect(100, 0, 100, 10), rect(300, 0, 100, 10), rect(420, 0, 100, 10)];
    const within = rect(0, 0, 1000, 1000);
    expect(distributeShifts(rects, { axis: 'x', by: 'gap', within }).map((shift) => shift.dxUm)).toEqual([
      -100, 150, 480,
    ]);
    expect(distributeShifts(rects, { axis: 'x', by: 'centre', within }).map((shift) => shift.dxUm)).toEqual([
      -100, 150, 480,
    ]);
    expect(distributeShifts(rects, { axis: 'x', by: 'gap', keyIndex: 1 }).map((shift) => shift.dxUm)).toEqual([
      40, 0, 40,
    ]);
  });

  it('leaves what is evenly spaced already, whatever the sizes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 3_000_000 }), (widths, gap) => {
        let at = 0;
        const rects = widths.map((width) => {
          const one = rect(0, at, 5, width);
          at += width + gap;
          return one;
        });
        for (const { dxUm, dyUm } of distributeShifts(rects, { axis: 'y', by: 'gap' })) {
          expect(Math.abs(dxUm) + Math.abs(dyUm)).toBe(0);
        }
      }),
    );
  });
});
