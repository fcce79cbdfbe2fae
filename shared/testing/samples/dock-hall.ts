/**
 * A hall with columns, a ramp and a route from the dock: what a contractor asks first. Receiving with a loading dock, a
 * ramp up to the raised floor between two rails, a gate, and two rows of frames and rack-scale systems.
 */
import { createRecord } from '../../model/create-record';
import type { Rack } from '../../model/records/rack';
import { DiffBuilder } from '../../store/records-diff';
import { Drawing, two, upTo, type Types } from './drawing';

const FRAME = 'generic/rack-800x1200-48u';
const SYSTEM = 'nvidia/gb200-nvl72';

/** The hall as a document. */
export function dockHall(types: Types) {
  const draw = new Drawing(types, { name: 'Dock hall', client: 'Example Works', region: 'NA', revision: 'P1' });
  const receiving = draw.room(6_000, 12_000, { name: 'Receiving', ceilingHeightUm: 4_000_000 });
  const hall = draw.room(
    19_200,
    12_000,
    {
      name: 'Hall',
      ceilingHeightUm: 3_200_000,
      floorKind: 'raised',
      raisedFloorHeightUm: 300_000,
      tileOriginXUm: 6_000_000,
      floorUniformLimitPa: 14_000,
      panelPointLimitN: 13_400,
      panelRollingLimitN: 5_400,
      supplyAirMilliC: 22_000,
      dewPointMilliC: 12_000,
      airClass: 'A2',
    },
    [6_000, 0],
  );
  drawWayIn(draw, receiving.id, hall.id);
  // Power and cooling are not drawn here, so what is missing of them says nothing.
  for (const code of ['PWR-UNFED', 'PWR-DC-BUS', 'AIR-CAPACITY', 'LIQ-SPLIT'])
    draw.store.apply(
      new DiffBuilder().add(createRecord('ruleSetting', `ruleSetting:${code}`, { severity: 'off' })).build(),
    );
  // The slab was not strengthened over the old basement: a known finding for what stands there.
  draw.add('zone', {
    roomId: hall.id,
    kind: 'floorLoad',
    name: 'Over the basement',
    floorUniformLimitPa: 6_000,
    outline: [
      [8_400_000, 6_000_000],
      [11_400_000, 6_000_000],
      [11_400_000, 8_400_000],
      [8_400_000, 8_400_000],
    ],
  });
  for (const [index, x] of [9_000, 15_000, 21_000].entries())
    draw.obstacle(hall.id, 'column', `Column ${index + 1}`, { at: [x, 9_900] }, [500, 500]);
  // It stands in the cold aisle, so that the racks before it have too little room.
  draw.obstacle(hall.id, 'column', 'Column 4', { at: [13_400, 5_550] }, [500, 500]);
  draw.zone(hall.id, 'coldAisle', 'Cold aisle', [9_000, 4_800], [19_400, 6_600]);
  const racks: Rack[] = [];
  for (const { name, frontMm, facing, sign } of [
    { name: 'A', frontMm: 4_800, facing: 'south', sign: -1 },
    { name: 'B', frontMm: 6_600, facing: 'north', sign: 1 },
  ] as const) {
    const row = draw.add('row', { roomId: hall.id, name });
    for (const n of upTo(13)) {
      const isSystem = name === 'B' && n <= 4;
      const depth = isSystem ? 1_068 : 1_200;
      const at = [9_000 + n * 800 - 400, frontMm + (sign * depth) / 2] as const;
      racks.push(draw.rack(hall.id, row.id, isSystem ? SYSTEM : FRAME, `${name}${two(n)}`, { at, facing }));
    }
  }
  for (const rack of racks.filter((one) => one.typeId.endsWith(FRAME)))
    for (const n of upTo(6)) draw.device(rack, 'generic/server-2u', `Server ${n}`, 2 * n - 1);
  // Two floor PDUs whose fronts face each other at 1 m: live parts on both sides need more.
  draw.equipment(hall.id, 'generic/floor-pdu-300kva', 'PDU-A', { at: [23_000, 3_000], facing: 'south' });
  draw.equipment(hall.id, 'generic/floor-pdu-300kva', 'PDU-B', { at: [23_000, 4_900], facing: 'north' });
  return draw.store;
}

/** Dock, ramp between rails, gate, and a side door that is too narrow for anything but people. */
function drawWayIn(draw: Drawing, receivingId: `room:${string}`, hallId: `room:${string}`): void {
  const building = (
    kind: 'dock' | 'ramp' | 'door' | 'wall',
    roomId: `room:${string}`,
    name: string,
    [xMm, yMm, widthMm, depthMm]: readonly [number, number, number, number],
    more: object = {},
  ) =>
    draw.add('obstacle', {
      roomId,
      kind,
      name,
      xUm: xMm * 1_000,
      yUm: yMm * 1_000,
      widthUm: widthMm * 1_000,
      depthUm: depthMm * 1_000,
      rotationMdeg: 90_000,
      ...more,
    });
  building('dock', receivingId, 'Dock', [700, 6_000, 3_000, 1_400], { maxLoadG: 4_000_000 });
  // Strong enough for frames, not for a filled NVL72: a known finding.
  building('ramp', receivingId, 'Ramp', [4_200, 6_000, 2_000, 3_600], { slopePermille: 83, maxLoadG: 1_200_000 });
  building('wall', receivingId, 'Rail north', [4_200, 4_950, 100, 3_600]);
  building('wall', receivingId, 'Rail south', [4_200, 7_050, 100, 3_600]);
  building('door', hallId, 'Gate', [6_000, 6_000, 1_800, 100], { heightUm: 2_600_000, swing: 'double', isExit: true });
  building('door', hallId, 'Side door', [25_150, 10_800, 1_000, 100], {
    heightUm: 2_100_000,
    swing: 'left',
    rotationMdeg: 270_000,
    clearWidthUm: 800_000,
    isExit: true,
  });
  building('door', receivingId, 'Dock door', [50, 10_600, 1_000, 100], {
    heightUm: 2_100_000,
    swing: 'left',
    isExit: true,
  });
}
