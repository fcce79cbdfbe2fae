/**
 * A block redundant hall on IEC voltages: a UPS for each of three rows and a catcher that stands idle for them, reached
 * through static transfer switches; A and B busways of 400/230 V over each row.
 */
import type { PowerNode } from '../../model/records/power-node';
import { ChainDrawing, LOSSES } from './chain-drawing';
import { Drawing, type Types } from './drawing';
import { drawFrameHall, ROWS_WEST_MM } from './frame-hall';

/** Row C has two racks more than its UPS carries: a known finding. */
const ROWS = [
  { name: 'A', yMm: 3_600, facing: 'north', racks: 8 },
  { name: 'B', yMm: 6_600, facing: 'south', racks: 8 },
  { name: 'C', yMm: 9_600, facing: 'north', racks: 10 },
] as const;

/** The hall as a document. */
export function blockHall(types: Types) {
  const draw = new Drawing(types, {
    name: 'Block redundant hall',
    client: 'Example Cloud',
    region: 'IEC',
    revision: 'P1',
  });
  const hall = drawFrameHall(draw, ROWS, 13_200, 'generic/rpdu-3ph-63a');
  draw.zone(hall.roomId, 'hotAisle', 'Hot aisle', [3_600, 4_200], [10_000, 6_000]);
  draw.zone(hall.roomId, 'coldAisle', 'Cold aisle', [3_600, 7_200], [11_600, 9_000]);
  const plantRoom = draw.room(
    8_000,
    4_000,
    { name: 'UPS room', floorUniformLimitPa: 12_000, lightingW: 300 },
    [0, 15_400],
  );
  const chain = new ChainDrawing(draw);

  const utility = chain.node('utility', 'Utility', { ratedVa: 1_600_000, voltageV: 11_000 });
  const transformer = chain.node('transformer', 'TX1', {
    ratedVa: 1_600_000,
    inputVoltageV: 11_000,
    voltageV: 400,
    ...LOSSES.transformer,
  });
  const generator = chain.node('generator', 'GEN1', {
    ratedW: 1_200_000,
    voltageV: 400,
    ...LOSSES.generator,
    fuelMl: 6_000_000,
    fuelBurnMlPerKwh: 265,
    fuelTargetHours: 24,
  });
  const board = chain.node('switchgear', 'MSB', { ratedMilliA: 2_500_000, voltageV: 400, ...LOSSES.switchgear });
  chain.supply(transformer, [utility], 100);
  chain.supply(board, [transformer, generator], 2_500);

  const ups = (name: string, index: number, values: { readonly isReserve?: boolean; readonly side?: string }) => {
    const host = draw.equipment(plantRoom.id, 'generic/ups-250kva', name, {
      at: [1_000 + index * 1_600, 15_900],
      facing: 'south',
    });
    const node = chain.plant(host, 'ups', { ...values, batteryWh: 40_000, batteryTargetMinutes: 5 });
    chain.supply(node, [board], 630, { lengthUm: 25_000_000 });
    return node;
  };
  const catcher = ups('UPS-R', 3, { isReserve: true });
  const primaries: PowerNode[] = [];
  for (const [index, row] of ROWS.entries()) {
    const primary = ups(`UPS-${row.name}`, index, {});
    primaries.push(primary);
    const lengthMm = row.racks * 800;
    const busways = (['A', 'B'] as const).map((side, n) => {
      const transfer = chain.node('staticTransferSwitch', `STS-${row.name}${side}`, {
        side,
        roomId: plantRoom.id,
        ratedMilliA: 630_000,
        voltageV: 400,
        ...LOSSES.staticTransferSwitch,
      });
      chain.supply(transfer, [primary, catcher], 630);
      const host = draw.equipment(
        hall.roomId,
        'generic/busway-630a',
        `BUS-${row.name}${side}`,
        { at: [ROWS_WEST_MM + lengthMm / 2, row.yMm - 200 + n * 400] },
        { lengthUm: lengthMm * 1_000, isOverhead: true },
      );
      const busway = chain.plant(host, 'busway', { side, voltageV: 400 });
      chain.supply(busway, [transfer], 630, { lengthUm: 30_000_000, conductorUm2: 300_000_000 });
      return busway;
    });
    chain.feed(hall.racks[index] ?? [], busways);
  }
  chain.group('UPS block', 'block', [...primaries, catcher], catcher);
  const panel = chain.node('panelboard', 'MP', {
    ratedMilliA: 250_000,
    voltageV: 400,
    poleCount: 42,
    lossSquarePpm: 10_000,
  });
  chain.supply(panel, [board], 250, { lengthUm: 40_000_000 });
  chain.feed(hall.cooling, [panel]);
  draw.plug(hall.racks.flat());
  return draw.store;
}
