/**
 * A distributed redundant hall in North America, four systems of which three carry the load: 24 racks of 27 kW, each on
 * two of the four, all six pairs used alike. Any one system may fail.
 */
import type { PowerNode } from '../../model/records/power-node';
import { ChainDrawing, LOSSES } from './chain-drawing';
import { Drawing, type Types } from './drawing';
import { drawFrameHall } from './frame-hall';

const SYSTEMS = ['A', 'B', 'C', 'D'] as const;

/** The hall as a document. */
export function distributedHall(types: Types) {
  const draw = new Drawing(types, {
    name: 'Distributed redundant hall, 4 make 3',
    client: 'Example AI',
    region: 'NA',
    revision: 'P1',
  });
  const rows = [
    { name: 'A', yMm: 3_600, facing: 'north', racks: 12 },
    { name: 'B', yMm: 6_600, facing: 'south', racks: 12 },
  ] as const;
  const hall = drawFrameHall(draw, rows, 13_200, 'generic/rpdu-na-60a-415');
  draw.zone(hall.roomId, 'hotAisle', 'Hot aisle', [3_600, 4_200], [13_200, 6_000]);
  const chain = new ChainDrawing(draw);
  const utility = chain.node('utility', 'Utility', { ratedVa: 2_500_000, voltageV: 480 });
  const upses: PowerNode[] = [];
  const pdus: PowerNode[] = [];
  const generators: PowerNode[] = [];
  for (const [index, side] of SYSTEMS.entries()) {
    const generator = chain.node('generator', `GEN-${side}`, {
      side,
      ratedW: 500_000,
      voltageV: 480,
      ...LOSSES.generator,
      fuelMl: 2_000_000,
      fuelBurnMlPerKwh: 265,
      fuelTargetHours: 24,
    });
    const transfer = chain.node('automaticTransferSwitch', `ATS-${side}`, {
      side,
      ratedMilliA: 600_000,
      voltageV: 480,
      ...LOSSES.automaticTransferSwitch,
    });
    const ups = chain.node('ups', `UPS-${side}`, {
      side,
      ratedW: 250_000,
      ratedVa: 250_000,
      voltageV: 480,
      inputPowerFactorPermille: 990,
      lossNoLoadPpm: 13_330,
      lossProportionalPpm: 6_400,
      lossSquarePpm: 10_810,
      batteryWh: 35_000,
      batteryTargetMinutes: 5,
    });
    const place = { at: [4_600 + index * 2_400, 11_400], facing: 'north' } as const;
    const pdu = chain.plant(draw.equipment(hall.roomId, 'generic/floor-pdu-300kva', `PDU-${side}`, place), 'floorPdu', {
      side,
    });
    chain.supply(transfer, [utility, generator], 600);
    chain.supply(ups, [transfer], 500, { lengthUm: 30_000_000 });
    chain.supply(pdu, [ups], 450, { lengthUm: 40_000_000 });
    generators.push(generator);
    upses.push(ups);
    pdus.push(pdu);
  }
  chain.group('UPS 4 make 3', 'distributed', upses);
  const racks = hall.racks.flat();
  chain.feed(racks, pdus, 2);
  const board = chain.node('panelboard', 'MP', {
    ratedMilliA: 225_000,
    voltageV: 480,
    poleCount: 42,
    lossSquarePpm: 10_000,
  });
  chain.supply(board, [utility, ...generators.slice(0, 1)], 225, { lengthUm: 40_000_000 });
  chain.feed(hall.cooling, [board]);
  // Both cords of B12 were moved to system A: a known finding.
  const last = racks.at(-1);
  const [systemA] = pdus;
  for (const feed of [...draw.store.all('powerFeed').values()])
    if (systemA && [`${last?.name ?? ''} C`, `${last?.name ?? ''} D`].includes(feed.name))
      draw.replace({ ...feed, sourceId: systemA.id });
  draw.plug(racks);
  return draw.store;
}
