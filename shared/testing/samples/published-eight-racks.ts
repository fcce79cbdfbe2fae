/**
 * The eight-rack topology of NVIDIA's power simulator (DPS): a 750 kW utility, a 1.6 MW switchboard, four floor PDUs of
 * 450 kW, two GB300 NVL72 each. Eight racks want more than the utility gives: the known finding. The published topology
 * states no voltages and no cooling; 480/415 V and the cooling are this project's.
 */
import { ChainDrawing, LOSSES } from './chain-drawing';
import { Drawing, type Types } from './drawing';
import { drawSystemPod } from './system-pod';

/** The topology as a document. */
export function publishedEightRacks(types: Types) {
  const draw = new Drawing(types, {
    name: 'Eight GB300 NVL72, published topology',
    region: 'NA',
    notes: 'Ratings from docs.nvidia.com/datacenter/dps, topology of its simulator; voltages and cooling are assumed.',
  });
  const pod = drawSystemPod(draw, 'nvidia/gb300-nvl72', 'R', 4);
  const chain = new ChainDrawing(draw);
  const utility = chain.node('utility', 'Utility', { ratedW: 750_000, voltageV: 480 });
  const board = chain.node('switchgear', 'Switchboard', { ratedW: 1_600_000, voltageV: 480, ...LOSSES.switchgear });
  chain.supply(board, [utility], 2_500);
  const racks = pod.racks.flat();
  for (let index = 0; index < 4; index++) {
    const place = { at: [2_200 + index * 1_900, 10_500], facing: 'north' } as const;
    const host = draw.equipment(pod.roomId, 'generic/floor-pdu-500kva', `Floor PDU ${String(index + 1)}`, place);
    const pdu = chain.plant(host, 'floorPdu', { ratedW: 450_000, ratedMilliA: 800_000 });
    chain.supply(pdu, [board], 800, { lengthUm: 20_000_000 });
    chain.feed(racks.slice(index * 2, index * 2 + 2), [pdu]);
  }
  const panel = chain.node('panelboard', 'MP', {
    ratedMilliA: 225_000,
    voltageV: 480,
    poleCount: 42,
    lossSquarePpm: 10_000,
  });
  chain.supply(panel, [board], 225, { lengthUm: 20_000_000 });
  chain.feed(pod.cooling, [panel]);
  return draw.store;
}
