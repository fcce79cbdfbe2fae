import type { Zone } from '../../model/records/zone';
import type { FloorItems } from '../floor-items';

/** Gaps up to this are taken as closed: joints and levelling feet. */
export const GAP_UM = 50_000;

/** The two ends of an aisle. */
export interface AisleEnds {
  /** Sides of the plan they lie on: west and east, north and south, or between these. */
  readonly sides: readonly [string, string];
  /** Across the aisle. */
  readonly widthUm: number;
}

/** Gaps between neighbours along an aisle that stand side by side, facing the same way. */
export interface AisleGaps {
  readonly gaps: number;
  readonly widestGapUm: number;
  /** Ids of the racks at the widest. */
  readonly widestBetween: readonly string[];
}

type Standing = Pick<FloorItems, 'recordAt' | 'frontX' | 'frontY' | 'widthUm' | 'idOf'>;

/** Finds the gaps wider than `GAP_UM` along the lines in which these racks stand. */
export function gapsBetween(items: Standing, racks: readonly number[]): AisleGaps {
  const lines = new Map<string, { rack: number; at: number; width: number }[]>();
  for (const rack of racks) {
    const record = items.recordAt(rack);
    if (!record) continue;
    const key = String(record.rotationMdeg);
    const line = lines.get(key) ?? [];
    // Along the aisle is across the front.
    const at = record.yUm * items.frontX(rack) - record.xUm * items.frontY(rack);
    line.push({ rack, at, width: items.widthUm(rack) });
    lines.set(key, line);
  }
  const found: { um: number; between: readonly string[] }[] = [];
  for (const line of lines.values()) {
    // Racks that stand on each other in the order of their ids, not in that of the document.
    line.sort((a, b) => a.at - b.at || (items.idOf(a.rack) < items.idOf(b.rack) ? -1 : 1));
    for (const [index, next] of line.entries()) {
      const before = line[index - 1];
      const um = before ? Math.round(next.at - before.at - (next.width + before.width) / 2) : 0;
      if (before && um > GAP_UM) found.push({ um, between: [items.idOf(before.rack), items.idOf(next.rack)].sort() });
    }
  }
  // The same one each time when two are as wide.
  const [widest] = found.sort((a, b) => b.um - a.um || (a.between.join() < b.between.join() ? -1 : 1));
  return { gaps: found.length, widestGapUm: widest?.um ?? 0, widestBetween: widest?.between ?? [] };
}

const WINDS = ['east', 'south-east', 'south', 'south-west'] as const;
const OPPOSITE = ['west', 'north-west', 'north', 'north-east'] as const;

/** Where the ends of an aisle lie and how wide they are: across its racks, or along its shorter side without any. */
export function endsOf(items: Standing, { outline }: Zone, racks: readonly number[]): AisleEnds {
  // The same one each time, also where racks at the aisle are turned against each other.
  const first = racks.reduce<number | undefined>(
    (best, rack) => (best === undefined || items.idOf(rack) < items.idOf(best) ? rack : best),
    undefined,
  );
  const span = (x: number, y: number): number => {
    const along = outline.map(([xUm, yUm]) => xUm * x + yUm * y);
    return Math.max(...along) - Math.min(...along);
  };
  let across = first === undefined ? [1, 0] : [items.frontX(first), items.frontY(first)];
  if (first === undefined && span(0, 1) < span(1, 0)) across = [0, 1];
  const [x = 1, y = 0] = across;
  // A quarter turn from across is along; opposite directions are the two ends of one line.
  const eighths = Math.round(Math.atan2(x, -y) / (Math.PI / 4));
  const wind = ((eighths % 4) + 4) % 4;
  return { sides: [OPPOSITE[wind] ?? 'west', WINDS[wind] ?? 'east'], widthUm: Math.round(span(x, y)) };
}
