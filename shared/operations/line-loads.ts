import type { PowerFeed } from '../model/records/power-feed';

/** The lines of a circuit. */
export type Lines = NonNullable<PowerFeed['lines']>;
export const ONE_LINE = ['L1', 'L2', 'L3'] as const satisfies readonly Lines[];
export const TWO_LINES = ['L12', 'L23', 'L31'] as const satisfies readonly Lines[];

/** Which lines, counted from 0, share the load of a circuit. */
const LINES_OF: Readonly<Record<Lines, readonly (0 | 1 | 2)[]>> = {
  L1: [0],
  L2: [1],
  L3: [2],
  L12: [0, 1],
  L23: [1, 2],
  L31: [2, 0],
  L123: [0, 1, 2],
};

/** Watts by line; a circuit between lines counts half, or a third, on each. */
export class LineLoads {
  private readonly watts: [number, number, number] = [0, 0, 0];

  add(lines: Lines, watts: number): void {
    const on = LINES_OF[lines];
    for (const line of on) this.watts[line] += watts / on.length;
  }

  /** The largest of the lines a circuit would lie on. */
  heaviestOf(lines: Lines): number {
    return Math.max(...LINES_OF[lines].map((line) => this.watts[line]));
  }

  sumOf(lines: Lines): number {
    return LINES_OF[lines].reduce<number>((sum, line) => sum + this.watts[line], 0);
  }
}

/** The choice whose lines carry least so far; the first of equals. */
export function lighterLines<L extends Lines>(loads: LineLoads, choices: readonly L[]): L {
  const [first, ...rest] = choices;
  if (first === undefined) throw new RangeError('There are no lines to choose from.');
  let best = first;
  for (const one of rest)
    if (
      loads.heaviestOf(one) < loads.heaviestOf(best) ||
      (loads.heaviestOf(one) === loads.heaviestOf(best) && loads.sumOf(one) < loads.sumOf(best))
    )
      best = one;
  return best;
}
