/**
 * Sixteen GB300 NVL72 in two rows over a cold aisle: coolant of 40 °C from four floor CDUs of which one is spare, over
 * dry coolers without a chiller. The heat that stays in the air is carried away by CRAHs on chilled water.
 */
import type { RecordId } from '../../model/record-id';
import type { Rack } from '../../model/records/rack';
import { drawPipeRun, drawYard } from './chilled-water';
import { Drawing, two, upTo, type Types } from './drawing';

const SYSTEM = 'nvidia/gb300-nvl72';
const PER_ROW = 8;
const WEST_MM = 5_400;
const EAST_MM = WEST_MM + PER_ROW * 600;

/** Fronts are in line at the cold aisle of 1.8 m between the rows. */
const ROWS = [
  { name: 'A', frontMm: 5_400, facing: 'south', sign: -1 },
  { name: 'B', frontMm: 7_200, facing: 'north', sign: 1 },
] as const;

/** The hall as a document. */
export function gb300Hall(types: Types) {
  const draw = new Drawing(types, { name: 'GB300 hall', client: 'Example AI', region: 'IEC', revision: 'P1' });
  const room = draw.room(15_600, 12_600, {
    name: 'Hall 1',
    airSupply: 'overhead',
    ceilingHeightUm: 4_800_000,
    floorUniformLimitPa: 20_000,
    supplyAirMilliC: 24_000,
    dewPointMilliC: 14_000,
    airClass: 'A2',
  });
  draw.obstacle(room.id, 'door', 'Delivery door', { at: [12_600, 12_550] }, [2_400, 100], 'double');
  draw.zone(room.id, 'coldAisle', 'Cold aisle', [WEST_MM, 5_400], [EAST_MM, 7_200]);
  draw.zone(room.id, 'hotAisle', 'Hot aisle north', [WEST_MM, 3_000], [EAST_MM, 4_332]);
  draw.zone(room.id, 'hotAisle', 'Hot aisle south', [WEST_MM, 8_268], [EAST_MM, 9_600]);
  const warm = drawYard(draw, {
    type: 'generic/dry-cooler-1000kw',
    prefix: 'DC',
    count: 4,
    waterMilliC: 35_000,
    northMm: 13_800,
    ambientMilliC: 28_000,
  });
  const coolant = draw.add('coolingLoop', {
    name: 'TCS',
    kind: 'TCS',
    fluid: 'PG25',
    designRiseMilliK: 10_000,
    volumeMl: 2_500_000,
    spareUnitCount: 1,
  });
  for (const n of upTo(4)) {
    const name = `CDU${two(n)}`;
    const place = { at: [3_600 + n * 2_000, 900], facing: 'south' } as const;
    const host = draw.equipment(room.id, 'generic/cdu-floor-1300kw', name, place);
    draw.add('coolingUnit', {
      name,
      hostId: host.id,
      medium: 'liquid',
      approachMilliK: 5_000,
      pumpCount: 2,
      sparePumpCount: 1,
      suppliesLoopId: coolant.id,
      drawsFromLoopId: warm.id,
    });
  }
  const racks = ROWS.map(({ name, frontMm, facing, sign }) => {
    const row = draw.add('row', { roomId: room.id, name });
    const feeds = (['A', 'B'] as const).map((side, index) => {
      const at = [WEST_MM + 2_400, frontMm + sign * (450 + index * 300)] as const;
      const type = 'generic/busway-2500a';
      const bus = `BUS-${name}-${side}`;
      const busway = draw.equipment(room.id, type, bus, { at }, { lengthUm: 5_400_000, isOverhead: true });
      return draw.feed(bus, side, 415, 2_500, busway);
    });
    // Row B is on the loop as a row: what is added to it is on the loop as well.
    if (name === 'B') draw.add('loopConnection', { coolingLoopId: coolant.id, targetId: row.id });
    return upTo(PER_ROW).map((n) => {
      const at = [WEST_MM - 300 + n * 600, frontMm + sign * 534] as const;
      const rackName = `GB${two((name === 'A' ? 0 : PER_ROW) + n)}`;
      const rack = draw.rack(room.id, row.id, SYSTEM, rackName, { at, facing });
      draw.power(rack, ...feeds);
      return rack;
    });
  });
  putOnLoop(draw, coolant.id, racks[0] ?? []);
  coolTheRest(draw, room.id);
  drawPipeRun(draw, room.id, warm.id, 'Facility water', 250, [
    [1_200, 12_300],
    [1_200, 300],
    [12_000, 300],
  ]);
  drawPipeRun(draw, room.id, coolant.id, 'Header A', 200, [
    [6_000, 1_700],
    [6_000, 3_900],
    [10_200, 3_900],
  ]);
  drawPipeRun(draw, room.id, coolant.id, 'Header B', 200, [
    [4_800, 1_700],
    [4_800, 8_700],
    [10_200, 8_700],
  ]);
  return draw.store;
}

/** GB08 waits for its hoses: a known finding. */
function putOnLoop(draw: Drawing, coolingLoopId: RecordId<'coolingLoop'>, racks: readonly Rack[]): void {
  for (const rack of racks) if (rack.name !== 'GB08') draw.add('loopConnection', { coolingLoopId, targetId: rack.id });
}

/** Two CRAHs of 200 kW and one spare on a chilled loop of their own, whose chiller is the landlord's. */
function coolTheRest(draw: Drawing, roomId: RecordId<'room'>): void {
  const chilled = draw.add('coolingLoop', {
    name: 'Chilled water',
    kind: 'FWS',
    fluid: 'water',
    supplyMilliC: 16_000,
    designRiseMilliK: 8_000,
  });
  const places = [
    { at: [650, 4_500], facing: 'east' },
    { at: [650, 9_000], facing: 'east' },
    { at: [14_950, 6_300], facing: 'west' },
  ] as const;
  for (const [index, place] of places.entries()) {
    const name = `CRAH${two(index + 1)}`;
    const host = draw.equipment(roomId, 'generic/crah-200kw', name, place);
    const unit = draw.add('coolingUnit', {
      name,
      hostId: host.id,
      medium: 'air',
      supplyMilliC: 24_000,
      drawsFromLoopId: chilled.id,
      redundancyGroup: 'CRAH',
    });
    draw.cool(unit.id, roomId);
  }
}
