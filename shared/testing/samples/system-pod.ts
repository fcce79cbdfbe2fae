/** Two rows of rack-scale systems over a cold aisle, cooled by floor CDUs and CRAHs: the hall of several samples. */
import type { RecordId } from '../../model/record-id';
import type { Equipment } from '../../model/records/equipment';
import type { Rack } from '../../model/records/rack';
import { two, upTo, type Drawing } from './drawing';

/** The hall is 12.6 × 11.4 m, from the origin. */
export const POD_WIDTH_MM = 12_600;
export const POD_DEPTH_MM = 11_400;

/** Fronts are in line at the cold aisle of 1.8 m between the rows. */
export const POD_ROWS = [
  { name: 'A', frontMm: 4_800, facing: 'south', sign: -1 },
  { name: 'B', frontMm: 6_600, facing: 'north', sign: 1 },
] as const;

export interface SystemPod {
  readonly roomId: RecordId<'room'>;
  /** By row. */
  readonly racks: readonly (readonly Rack[])[];
  /** CDUs and CRAHs: what draws power besides the racks. */
  readonly cooling: readonly Equipment[];
}

/** Draws the hall with `perRow` systems of a type in each of its two rows. */
export function drawSystemPod(draw: Drawing, system: string, prefix: string, perRow: number): SystemPod {
  const room = draw.room(POD_WIDTH_MM, POD_DEPTH_MM, {
    name: 'Hall 1',
    ceilingHeightUm: 4_800_000,
    floorUniformLimitPa: 17_000,
    supplyAirMilliC: 24_000,
    dewPointMilliC: 13_000,
    airClass: 'A2',
  });
  draw.obstacle(room.id, 'door', 'Delivery door', { at: [9_600, 11_350] }, [2_000, 100], 'double');
  const [west, east] = [5_000, 5_000 + perRow * 600];
  draw.zone(room.id, 'coldAisle', 'Cold aisle', [west, 4_800], [east, 6_600]);
  draw.zone(room.id, 'hotAisle', 'Hot aisle north', [west, 2_400], [east, 3_600]);
  draw.zone(room.id, 'hotAisle', 'Hot aisle south', [west, 7_800], [east, 9_000]);
  const racks = POD_ROWS.map(({ name, frontMm, facing, sign }, index) => {
    const row = draw.add('row', { roomId: room.id, name });
    return upTo(perRow).map((n) =>
      draw.rack(room.id, row.id, system, `${prefix}${two(index * perRow + n)}`, {
        at: [west - 300 + n * 600, frontMm + sign * 534],
        facing,
      }),
    );
  });
  const all = racks.flat().map((rack) => rack.id);
  const cdus = upTo(3).map((n) => {
    const place = { at: [3_000 + n * 1_600, 700], facing: 'south' } as const;
    const host = draw.equipment(room.id, 'generic/cdu-floor-800kw', `CDU${two(n)}`, place);
    const unit = draw.add('coolingUnit', {
      name: host.name,
      hostId: host.id,
      medium: 'liquid',
      supplyMilliC: 32_000,
      fluid: 'PG25',
      redundancyGroup: 'TCS-1',
    });
    draw.cool(unit.id, ...all);
    return host;
  });
  const crahs = (
    [
      { at: [495, 3_000], facing: 'east' },
      { at: [495, 8_000], facing: 'east' },
      { at: [12_105, 5_700], facing: 'west' },
    ] as const
  ).map((place, index) => {
    const host = draw.equipment(room.id, 'generic/crah-100kw', `CRAH${two(index + 1)}`, place);
    const unit = draw.add('coolingUnit', {
      name: host.name,
      hostId: host.id,
      medium: 'air',
      supplyMilliC: 24_000,
      redundancyGroup: 'CRAH',
    });
    draw.cool(unit.id, room.id);
    return host;
  });
  return { roomId: room.id, racks, cooling: [...cdus, ...crahs] };
}
