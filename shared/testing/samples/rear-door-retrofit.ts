/**
 * A server room that was built for 8 kW a rack and now holds GPU nodes: rear doors on the dense racks take their heat
 * before it reaches the room, the old CRACs keep the rest.
 */
import type { PowerFeed } from '../../model/records/power-feed';
import type { Rack } from '../../model/records/rack';
import { drawPipeRun, drawYard } from './chilled-water';
import { Drawing, two, upTo, type Types } from './drawing';

const RACK = 'generic/rack-600x1200-42u';
const PER_ROW = 6;
/** Nodes of 3 kW in a dense rack, servers of 1 kW in the others. */
const NODES_PER_RACK = 8;
const SERVERS_PER_RACK = 6;

const ROWS = [
  { name: 'A', yMm: 3_000, facing: 'south', doorSign: -1 },
  { name: 'B', yMm: 6_600, facing: 'north', doorSign: 1 },
] as const;

/** The room as a document. */
export function rearDoorRetrofit(types: Types) {
  const draw = new Drawing(types, { name: 'Rear door retrofit', client: 'Example Lab', region: 'IEC', revision: 'P1' });
  const room = draw.room(12_000, 9_600, {
    name: 'Server room',
    airSupply: 'raisedFloor',
    ceilingHeightUm: 3_000_000,
    floorKind: 'raised',
    raisedFloorHeightUm: 450_000,
    floorUniformLimitPa: 12_000,
    supplyAirMilliC: 22_000,
    dewPointMilliC: 12_000,
    airLeakagePermille: 150,
    airClass: 'A2',
  });
  draw.obstacle(room.id, 'door', 'Door', { at: [1_600, 9_550] }, [1_200, 100], 'left');
  draw.zone(room.id, 'coldAisle', 'Cold aisle', [3_600, 3_600], [7_200, 6_000]);
  const water = drawYard(draw, {
    type: 'generic/chiller-1000kw',
    prefix: 'CH',
    count: 2,
    waterMilliC: 16_000,
    northMm: 10_800,
    ambientMilliC: 35_000,
  });
  drawPipeRun(draw, room.id, water.id, 'Door water', 80, [
    [1_200, 9_300],
    [1_200, 1_500],
    [7_500, 1_500],
  ]);
  for (const { name, yMm, facing, doorSign } of ROWS) {
    const row = draw.add('row', { roomId: room.id, name });
    for (const n of upTo(PER_ROW)) {
      const rackName = `${name}${two(n)}`;
      const at = [3_300 + n * 600, yMm] as const;
      const rack = draw.rack(room.id, row.id, RACK, rackName, { at, facing });
      const feeds: PowerFeed[] = (['A', 'B'] as const).map((side) => draw.feed(`${rackName}-${side}`, side, 400, 63));
      draw.power(rack, ...feeds);
      draw.rackPdus(rack, 'generic/rpdu-3ph-63a');
      // Row A and the first half of row B were made dense; B03 has its nodes already, but no door, so that the room takes its heat.
      const isDense = name === 'A' || n <= 3;
      fill(draw, rack, isDense);
      if (!isDense || rackName === 'B03') continue;
      const door = draw.equipment(room.id, 'generic/rear-door-35kw-active', `RDX-${rackName}`, {
        at: [at[0], yMm + doorSign * 725],
        facing,
      });
      const unit = draw.add('coolingUnit', {
        name: door.name,
        hostId: door.id,
        medium: 'air',
        drawsFromLoopId: water.id,
      });
      draw.cool(unit.id, rack.id);
    }
  }
  for (const [index, y] of [3_000, 6_600].entries()) {
    const name = `CRAC${two(index + 1)}`;
    const host = draw.equipment(room.id, 'generic/crac-20ton', name, { at: [11_400, y], facing: 'west' });
    const unit = draw.add('coolingUnit', { name, hostId: host.id, medium: 'air', redundancyGroup: 'CRAC' });
    draw.cool(unit.id, room.id);
  }
  return draw.store;
}

function fill(draw: Drawing, rack: Rack, isDense: boolean): void {
  const [type, count, height] = isDense
    ? (['generic/gpu-node-2u-4gpu', NODES_PER_RACK, 3] as const)
    : (['generic/server-2u', SERVERS_PER_RACK, 2] as const);
  for (const n of upTo(count)) draw.device(rack, type, `Node ${n}`, 1 + (n - 1) * height);
}
