/**
 * Pole positions of a panelboard: two columns, odd numbers on the left and even on the right, the lines taking turns
 * from row to row, so that positions 1 and 2 lie on L1, 3 and 4 on L2, 5 and 6 on L3, 7 and 8 on L1 again. A breaker of
 * two or three poles takes the next positions of its own column. General practice, grade K.
 */
import type { PowerFeed } from '../model/records/power-feed';

/** The line a position lies on: 0 for L1, 1 for L2, 2 for L3. */
export function lineOfPole(pole: number): 0 | 1 | 2 {
  return (Math.floor((pole - 1) / 2) % 3) as 0 | 1 | 2;
}

/** How many poles a circuit takes. */
export function polesOf(feed: Pick<PowerFeed, 'phases' | 'lines'>): 1 | 2 | 3 {
  if (feed.phases === 'three') return 3;
  if (feed.phases === 'dc') return 2;
  return feed.lines !== undefined && feed.lines.length > 2 ? 2 : 1;
}

/** The positions of a breaker whose first is `pole`. */
export function polePositions(pole: number, poles: number): readonly number[] {
  return Array.from({ length: poles }, (_, index) => pole + 2 * index);
}

const FIRST_LINE: { readonly [lines in NonNullable<PowerFeed['lines']>]?: 0 | 1 | 2 } = {
  L1: 0,
  L2: 1,
  L3: 2,
  L12: 0,
  L23: 1,
  L31: 2,
};

/** The first free position for a circuit on its lines, or nothing when the panel is full there. */
export function freePole(
  feed: Pick<PowerFeed, 'phases' | 'lines'>,
  poleCount: number,
  taken: ReadonlySet<number>,
): number | undefined {
  const poles = polesOf(feed);
  const line = feed.lines === undefined ? undefined : FIRST_LINE[feed.lines];
  for (let pole = 1; pole <= poleCount; pole++) {
    if (line !== undefined && lineOfPole(pole) !== line) continue;
    if (polePositions(pole, poles).every((position) => position <= poleCount && !taken.has(position))) return pole;
  }
  return undefined;
}
