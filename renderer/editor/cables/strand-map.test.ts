import { describe, expect, it } from 'vitest';
import { StrandSum, type StrandMap, type Strands } from './strand-map';

const at = (xUm: number, yUm: number) => ({ xUm, yUm });

function built(sum: StrandSum): StrandMap {
  const steps = sum.build();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const pieces = (of: Strands) =>
  Array.from({ length: of.size }, (_, i) => [of.ax[i], of.ay[i], of.bx[i], of.by[i], of.count[i], of.colour[i]]);

describe('ways of cables summed up', () => {
  it('are split where they part, and add up where they run together', () => {
    const sum = new StrandSum();
    sum.add([at(0, 0), at(100, 0)], 2, 0);
    sum.add([at(150, 0), at(50, 0)], 3, 0);
    const map = built(sum);
    expect(pieces(map.fine)).toEqual([
      [0, 0, 50, 0, 2, 0],
      [50, 0, 100, 0, 5, 0],
      [100, 0, 150, 0, 3, 0],
    ]);
    expect(map.most).toBe(5);
  });

  it('stay one piece where one ends as another of the same number begins', () => {
    const sum = new StrandSum();
    sum.add([at(7, 0), at(7, 10)], 1, 2);
    sum.add([at(7, 10), at(7, 30)], 1, 2);
    sum.add([at(7, 40), at(7, 50)], 1, 2);
    expect(pieces(built(sum).fine)).toEqual([
      [7, 0, 7, 30, 1, 2],
      [7, 40, 7, 50, 1, 2],
    ]);
  });

  it('lie beside each other by colour, and slanted lines are their own', () => {
    const sum = new StrandSum();
    sum.add([at(0, 0), at(0, 10), at(30, 50)], 1, 0);
    sum.add([at(30, 50), at(0, 10)], 4, 0);
    sum.add([at(0, 0), at(0, 10)], 2, 1);
    const { fine } = built(sum);
    expect(pieces(fine)).toEqual([
      [0, 0, 0, 10, 1, 0],
      [0, 0, 0, 10, 2, 1],
      [0, 10, 30, 50, 5, 0],
    ]);
    expect([...fine.before, ...fine.total]).toEqual([0, 1, 0, 3, 3, 5]);
  });

  it('are few from afar: about as many cables are one piece in the colour of most', () => {
    const sum = new StrandSum();
    sum.add([at(0, 0), at(1000, 0)], 100, 3);
    for (let x = 0; x < 1000; x += 10) sum.add([at(x, 0), at(x + 5, 0)], 1, 1);
    const { fine, coarse } = built(sum);
    expect(fine.size).toBeGreaterThan(200);
    expect(pieces(coarse)).toEqual([[0, 0, 1000, 0, 101, 3]]);
  });

  it('are nothing for what stays in place', () => {
    const sum = new StrandSum();
    sum.add([at(5, 5), at(5, 5)], 9, 0);
    sum.add([at(5, 5)], 9, 0);
    expect(built(sum).fine.size).toBe(0);
  });
});
