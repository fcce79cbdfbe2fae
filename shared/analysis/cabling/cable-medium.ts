import { couplingsOfMedium, type Coupling } from '../couplings';
import { REACH_TABLE, type ReachRow } from '../formulas/reach-table';

/** What follows from the medium and the speed that a cable states. */
export interface CableMedium {
  /** The row of the reach table it is judged by; nothing when none fits. */
  readonly reach: ReachRow | undefined;
  /** Longest it may be, in µm; -1 when not known. */
  readonly maxUm: number;
  /** What it can be plugged into; nothing when not known. */
  readonly couplings: readonly Coupling[] | undefined;
  /** It has several ends on one side, so that they share a port. */
  readonly isBreakout: boolean;
}

const NOTHING_STATED: CableMedium = { reach: undefined, maxUm: -1, couplings: undefined, isBreakout: false };
const remembered = new Map<string, Map<number, CableMedium>>();
const MOST_REMEMBERED = 10_000;

/** What follows from a medium and a speed. The answer is remembered, so that asking for each of many cables is cheap. */
export function mediumOf(medium: string | undefined, speedMbps: number | undefined): CableMedium {
  if (medium === undefined) return NOTHING_STATED;
  let bySpeed = remembered.get(medium);
  const known = bySpeed?.get(speedMbps ?? 0);
  if (known) return known;
  if (!bySpeed) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    bySpeed = new Map();
    remembered.set(medium, bySpeed);
  }
  const reach = reachOf(medium, speedMbps);
  const found: CableMedium = {
    reach,
    maxUm: reach ? reach.maxM * 1_000_000 : -1,
    couplings: couplingsOfMedium(reach ? reach.medium : medium),
    isBreakout: /splitter|breakout/i.test(medium),
  };
  bySpeed.set(speedMbps ?? 0, found);
  return found;
}

/**
 * The row of the reach table that a cable is judged by. `medium` may name a PHY (`NDR-MMF`), a cable (`OM4`, `Cat6A`) or
 * both (`NDR-MMF OM4`); a cable alone needs the speed where several PHYs run over it. Of several rows that fit, the one
 * with the shortest reach, so that a vague cable is not taken for a better one. Nothing when no row fits.
 */
export function reachOf(medium: string, speedMbps: number | undefined): ReachRow | undefined {
  const typed = normal(medium);
  const asked = SINGLE_MODE.has(typed) ? 'os2' : typed;
  const exact = REACH_TABLE.filter((row) => normal(`${row.phy} ${row.medium}`) === asked);
  if (exact.length > 0) return shortest(exact);
  const byPhy = REACH_TABLE.filter((row) => normal(row.phy) === asked);
  if (byPhy.length > 0) return shortest(byPhy);
  return shortest(
    REACH_TABLE.filter((row) => {
      const speed = speedOfReach(row);
      return normal(row.medium) === asked && (speedMbps === undefined || speed === undefined || speed === speedMbps);
    }),
  );
}

const SINGLE_MODE = new Set(['smf', 'sm', 'single mode', 'os1']);

/** Letters and digits in lower case; everything else is a space. */
function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();
}

/** Nominal speeds of PHY families in Mbit/s that do not begin with a number. */
const FAMILY_SPEEDS: readonly (readonly [RegExp, number])[] = [
  [/^1000BASE/i, 1000],
  [/^HDR/i, 200_000],
  [/^NDR/i, 400_000],
  [/^XDR/i, 800_000],
];

/** Nominal speed of a row in Mbit/s; nothing where its family does not say. */
export function speedOfReach(row: ReachRow): number | undefined {
  const family = FAMILY_SPEEDS.find(([pattern]) => pattern.test(row.phy));
  if (family) return family[1];
  const gigabits = /^(\d+)G/i.exec(row.phy)?.[1];
  return gigabits === undefined ? undefined : Number(gigabits) * 1000;
}

function shortest(rows: readonly ReachRow[]): ReachRow | undefined {
  return rows.reduce<ReachRow | undefined>((best, row) => (best && best.maxM <= row.maxM ? best : row), undefined);
}
