/**
 * A 2N hall in North America: six GB200 NVL72 on 415 V busways, a 480 V UPS and a switchboard on each side, each with
 * its own utility service and generator. All of one side may fail.
 */
import type { PowerNode } from '../../model/records/power-node';
import { saveScenario } from '../../operations/save-scenario';
import { ChainDrawing, LOSSES } from './chain-drawing';
import { Drawing, type Types } from './drawing';
import { drawSystemPod, POD_DEPTH_MM, POD_ROWS } from './system-pod';

/** The rooms of the sides, south of the hall. */
const SIDES = [
  { side: 'A', westMm: 0 },
  { side: 'B', westMm: 7_600 },
] as const;

/** The hall as a document. */
export function twoNHall(types: Types) {
  const draw = new Drawing(types, { name: '2N hall', client: 'Example AI', region: 'NA', revision: 'P1' });
  const pod = drawSystemPod(draw, 'nvidia/gb200-nvl72', 'GB', 3);
  const chain = new ChainDrawing(draw);
  const upses: PowerNode[] = [];
  const panels: PowerNode[] = [];
  const busways = new Map<string, PowerNode>();
  for (const { side, westMm } of SIDES) {
    const northMm = POD_DEPTH_MM + 2_000;
    const room = draw.room(6_000, 6_600, { name: `Electrical ${side}`, floorUniformLimitPa: 17_000, lightingW: 400 }, [
      westMm,
      northMm,
    ]);
    const plant = (type: string, name: string, x: number, y: number, facing: 'north' | 'south') =>
      draw.equipment(room.id, type, name, { at: [westMm + x, northMm + y], facing });

    const utility = chain.node('utility', `Utility ${side}`, { side, ratedVa: 2_500_000, voltageV: 480 });
    const generator = chain.node('generator', `GEN-${side}`, {
      side,
      ratedW: 2_000_000,
      voltageV: 480,
      ...LOSSES.generator,
      fuelMl: 8_000_000,
      fuelBurnMlPerKwh: 265,
      fuelTargetHours: 24,
    });
    const transfer = chain.node('automaticTransferSwitch', `ATS-${side}`, {
      side,
      ratedMilliA: 3_000_000,
      voltageV: 480,
      ...LOSSES.automaticTransferSwitch,
    });
    const board = chain.plant(
      plant('generic/switchgear-2000a-480v', `SWG-${side}`, 4_400, 800, 'south'),
      'switchgear',
      { side },
    );
    // The battery of side B is too small for its five minutes: a known finding.
    const ups = chain.plant(plant('generic/ups-1000kva-480v', `UPS-${side}`, 1_400, 500, 'south'), 'ups', {
      side,
      batteryWh: side === 'A' ? 120_000 : 30_000,
      batteryTargetMinutes: 5,
    });
    const panel = chain.node('panelboard', `MP-${side}`, {
      side,
      roomId: room.id,
      ratedMilliA: 225_000,
      voltageV: 480,
      poleCount: 42,
      lossSquarePpm: 10_000,
    });
    chain.supply(transfer, [utility, generator], 3_000);
    chain.supply(board, [transfer], 2_000);
    chain.supply(ups, [board], 1_600, { lengthUm: 8_000_000 });
    chain.supply(panel, [board], 225, { lengthUm: 20_000_000, conductorUm2: 120_000_000 });
    for (const [index, row] of POD_ROWS.entries()) {
      const pdu = chain.plant(
        plant('generic/floor-pdu-500kva', `PDU-${row.name}${side}`, 1_400 + index * 2_400, 6_000, 'north'),
        'floorPdu',
        { side },
      );
      const busway = chain.plant(
        draw.equipment(
          pod.roomId,
          'generic/busway-800a',
          `BUS-${row.name}${side}`,
          { at: [5_900, row.frontMm + row.sign * (side === 'A' ? 450 : 750)] },
          { lengthUm: 2_400_000, isOverhead: true },
        ),
        'busway',
        { side },
      );
      chain.supply(pdu, [ups], 800, { lengthUm: 10_000_000 });
      chain.supply(busway, [pdu], 800, { lengthUm: 25_000_000 });
      busways.set(`${row.name}${side}`, busway);
    }
    upses.push(ups);
    panels.push(panel);
  }
  for (const [index, row] of POD_ROWS.entries())
    chain.feed(
      pod.racks[index] ?? [],
      SIDES.flatMap(({ side }) => busways.get(`${row.name}${side}`) ?? []),
    );
  chain.feed(pod.cooling, panels);
  chain.group('UPS 2N', '2N', upses);

  const feeds = [...draw.store.all('powerFeed').values()];
  const feedOf = (name: string) => feeds.find((feed) => feed.name === name);
  // Two known findings: a breaker that cannot carry its rack alone, and a B circuit from the A busway.
  const [small, stray, straySource] = [feedOf('GB05 A'), feedOf('GB06 B'), busways.get('BA')];
  if (small) draw.replace({ ...small, breakerMilliA: 200_000 });
  if (stray && straySource) draw.replace({ ...stray, sourceId: straySource.id });
  draw.apply(saveScenario, { name: 'UPS-A fails', failedIds: upses.slice(0, 1).map((ups) => ups.id) });
  return draw.store;
}
