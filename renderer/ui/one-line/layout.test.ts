import { describe, expect, it } from 'vitest';
import { layoutChain, type LayoutRequest } from './layout';

const box = (id: string, side = '') => ({ id, side, width: 200, height: 60 });
const line = (from: string, to: string, id = `${from}-${to}`) => ({ id, from, to });

const twoSides: LayoutRequest = {
  direction: 'right',
  boxes: [box('b', 'B'), box('a', 'A'), box('ub', 'B'), box('ua', 'A'), box('sts')],
  lines: [line('b', 'ub'), line('a', 'ua'), line('ua', 'sts'), line('ub', 'sts')],
};

describe('layoutChain', () => {
  it('puts what is fed after what feeds it, and side A before side B, whichever comes first', () => {
    const { boxes } = layoutChain(twoSides);
    const at = (id: string) => boxes.get(id) ?? [NaN, NaN];
    expect(at('ua')[0]).toBeGreaterThan(at('a')[0] + 200);
    expect(at('sts')[0]).toBeGreaterThan(at('ua')[0] + 200);
    expect(at('a')[1]).toBeLessThan(at('b')[1]);
    const down = layoutChain({ ...twoSides, direction: 'down' }).boxes;
    expect(down.get('ua')?.[1]).toBeGreaterThan((down.get('a')?.[1] ?? NaN) + 60);
    expect(down.get('a')?.[0]).toBeLessThan(down.get('b')?.[0] ?? NaN);
  });

  it('draws lines with right angles from the end of one box to the start of the other, each to a place of its own', () => {
    const { boxes, lines } = layoutChain(twoSides);
    for (const { id, from, to } of twoSides.lines) {
      const points = lines.get(id) ?? [];
      expect(points[0]?.[0]).toBe((boxes.get(from)?.[0] ?? NaN) + 200);
      expect(points.at(-1)?.[0]).toBe(boxes.get(to)?.[0]);
      for (const [index, [x, y]] of points.entries()) {
        const before = points[index - 1];
        if (before) expect(before[0] === x || before[1] === y).toBe(true);
      }
    }
    expect(lines.get('ua-sts')?.at(-1)?.[1]).toBeLessThan(lines.get('ub-sts')?.at(-1)?.[1] ?? NaN);
  });

  it('never lets boxes overlap, and all of them are inside the drawing', () => {
    const boxes = Array.from({ length: 60 }, (_, index) => ({ ...box(`n${index}`), height: 60 + (index % 5) * 40 }));
    const lines = boxes.slice(1).map(({ id }, index) => line(`n${Math.floor(index / 3)}`, id));
    const layout = layoutChain({ direction: 'right', boxes, lines });
    const placed = boxes.map(({ id, width, height }) => {
      const [x, y] = layout.boxes.get(id) ?? [NaN, NaN];
      return { x, y, width, height };
    });
    for (const [index, a] of placed.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(layout.width + 0.5);
      expect(a.y + a.height).toBeLessThanOrEqual(layout.height + 0.5);
      for (const b of placed.slice(index + 1))
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
          true,
        );
    }
  });

  it('draws a circle of links, a link to itself and several links between the same two without hanging', () => {
    const layout = layoutChain({
      direction: 'right',
      boxes: [box('a'), box('b'), box('c')],
      lines: [
        line('a', 'b'),
        line('b', 'c'),
        line('c', 'a'),
        line('a', 'a'),
        line('a', 'b', 'second'),
        line('a', 'gone'),
      ],
    });
    expect([...layout.lines.keys()].sort()).toEqual(['a-b', 'b-c', 'c-a', 'second']);
  });

  it('answers for nothing at all', () => {
    expect(layoutChain({ direction: 'down', boxes: [], lines: [] }).boxes.size).toBe(0);
  });
});
