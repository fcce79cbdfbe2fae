/** Rows of 48U racks full of GPU nodes with two cords each, cooled by CRAHs: the hall of two samples. */
import type { RecordId } from '../../model/record-id';
import type { Equipment } from '../../model/records/equipment';
import type { Rack } from '../../model/records/rack';
import { two, upTo, type Drawing, type Facing } from './drawing';

/** 800 mm wide. */
const FRAME = 'generic/rack-800x1200-48u';
/** 3 kW on an A and a B cord; nine make a rack of 27 kW. */
const NODE = 'generic/gpu-node-2u-4gpu';
const NODES_PER_RACK = 9;
/** West edge of every row. */
export const ROWS_WEST_MM = 3_600;

export interface HallRow {
  readonly name: string;
  readonly yMm: number;
  readonly facing: Facing;
  readonly racks: number;
}

export interface FrameHall {
  readonly roomId: RecordId<'room'>;
  /** By row. */
  readonly racks: readonly (readonly Rack[])[];
  readonly cooling: readonly Equipment[];
}

/** Draws the hall with its racks, their rack PDUs and nodes. Cords are plugged later, when the circuits are there. */
export function drawFrameHall(draw: Drawing, rows: readonly HallRow[], depthMm: number, rackPdu: string): FrameHall {
  const widthMm = 16_800;
  const room = draw.room(widthMm, depthMm, {
    name: 'Hall 1',
    ceilingHeightUm: 4_200_000,
    floorUniformLimitPa: 12_000,
    supplyAirMilliC: 22_000,
    dewPointMilliC: 11_000,
    airLeakagePermille: 30,
    airClass: 'A2',
  });
  draw.obstacle(room.id, 'door', 'Delivery door', { at: [8_400, depthMm - 50] }, [1_800, 100], 'double');
  const racks = rows.map(({ name, yMm, facing, racks: count }) => {
    const row = draw.add('row', { roomId: room.id, name });
    return upTo(count).map((place) => {
      const at = [ROWS_WEST_MM - 400 + place * 800, yMm] as const;
      const rack = draw.rack(room.id, row.id, FRAME, `${name}${two(place)}`, { at, facing });
      draw.rackPdus(rack, rackPdu);
      for (const n of upTo(NODES_PER_RACK)) draw.device(rack, NODE, `GPU node ${String(n)}`, n * 3);
      return rack;
    });
  });
  const crahs = upTo(3).flatMap((n) =>
    (['east', 'west'] as const).map((facing, side) => {
      const at = [facing === 'east' ? 650 : widthMm - 650, 2_000 + (n - 1) * 4_000] as const;
      const name = `CRAH${two(n * 2 - 1 + side)}`;
      const host = draw.equipment(room.id, 'generic/crah-200kw', name, { at, facing });
      const unit = draw.add('coolingUnit', {
        name,
        hostId: host.id,
        medium: 'air',
        supplyMilliC: 22_000,
        redundancyGroup: 'CRAH',
      });
      draw.cool(unit.id, room.id);
      return host;
    }),
  );
  return { roomId: room.id, racks, cooling: crahs };
}
