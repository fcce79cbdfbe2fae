import { REACH_TABLE, type ReachRow } from './formulas/reach-table';

/** Nominal speeds by what PHY names begin with, in Mbit/s. */
const FAMILY_SPEEDS: readonly (readonly [RegExp, number])[] = [
  [/^1000BASE/i, 1000],
  [/^(\d+)GBASE/i, 0],
  [/^(\d+)G-/i, 0],
  [/^HDR/i, 200_000],
  [/^NDR/i, 400_000],
  [/^XDR/i, 800_000],
];

function speedOf(row: ReachRow): number | undefined {
  for (const [pattern, speed] of FAMILY_SPEEDS) {
    const match = pattern.exec(row.phy);
    if (match) return speed > 0 ? speed : Number(match[1]) * 1000;
  }
  return undefined;
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_/:+-]+/g, ' ')
    .trim();
const SINGLE_MODE = new Set(['smf', 'sm', 'single mode', 'os1']);
const remembered = new Map<string, ReachRow | undefined>();

/**
 * The row of the reach table that a cable is judged by. `medium` may name a PHY (`NDR-MMF`), a cable (`OM4`, `Cat6A`) or
 * both (`NDR-MMF OM4`); a cable alone needs the speed where several PHYs run over it. Of several rows that fit, the one
 * with the shortest reach, so that a vague cable is not taken for a better one. Nothing when no row fits.
 */
export function reachOf(medium: string, speedMbps: number | undefined): ReachRow | undefined {
  const key = `${medium} ${String(speedMbps)}`;
  if (remembered.has(key)) return remembered.get(key);
  const found = search(normal(medium), speedMbps);
  if (remembered.size > 10_000) remembered.clear();
  remembered.set(key, found);
  return found;
}

function search(asked: string, speedMbps: number | undefined): ReachRow | undefined {
  const medium = SINGLE_MODE.has(asked) ? 'os2' : asked;
  const exact = REACH_TABLE.filter((row) => normal(`${row.phy} ${row.medium}`) === medium);
  if (exact.length > 0) return shortest(exact);
  const byPhy = REACH_TABLE.filter((row) => normal(row.phy) === medium);
  if (byPhy.length > 0) return shortest(byPhy);
  const byMedium = REACH_TABLE.filter((row) => normal(row.medium) === medium);
  const atSpeed = byMedium.filter((row) => {
    const speed = speedOf(row);
    return speedMbps === undefined || speed === undefined || speed === speedMbps;
  });
  return shortest(atSpeed);
}

function shortest(rows: readonly ReachRow[]): ReachRow | undefined {
  return rows.reduce<ReachRow | undefined>((best, row) => (best && best.maxM <= row.maxM ? best : row), undefined);
}
