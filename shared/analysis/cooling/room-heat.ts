import { isKnown } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import type { NodeLoads } from '../power/node-loads';
import type { PowerChain } from '../power/chain';
import type { Rooms } from '../rooms';
import type { LiquidLoads } from './liquid-loads';

/** Heat that things other than racks give to the air of a room. */
export interface PlantHeat {
  /** Losses of power nodes that stand in the room, as far as known. */
  readonly lossW: number;
  /** UPSs, transformers and floor PDUs among them whose loss nobody knows. */
  readonly unknownLosses: number;
  /** Liquid heat and fan power that liquid-to-air units give to the room. */
  readonly rejectedW: number;
  readonly lightingW: number;
}

interface Parts {
  readonly rooms: Rooms;
  readonly chain: PowerChain;
  readonly nodeLoads: NodeLoads;
  readonly cooling: CoolingUnits;
}

/** Nodes that lose enough to be missed when nobody knows how much. */
const LOSSY: ReadonlySet<string> = new Set(['ups', 'transformer', 'floorPdu']);

/** The heat of plant, lights and liquid-to-air units by room. */
export class RoomHeat {
  constructor(
    private readonly parts: Parts,
    private readonly liquid: () => LiquidLoads,
  ) {}

  /** O(power nodes + cooling units). Heat that air units brought to a loop and that comes back is left out. */
  of(room: number): PlantHeat {
    const { rooms, chain, nodeLoads, cooling } = this.parts;
    const { graph } = chain;
    let lossW = 0;
    let unknownLosses = 0;
    let rejectedW = 0;
    for (let node = 0; node < graph.nodes.capacity; node++) {
      const record = graph.nodeAt(node);
      if (!record || graph.roomOf(node) !== room) continue;
      const { lossW: lost, outW } = nodeLoads.load(node);
      if (isKnown(lost)) lossW += lost;
      else if (LOSSY.has(record.kind) && outW > 0) unknownLosses++;
    }
    for (const unit of cooling.rejecting())
      if (cooling.hostRoomOf(unit) === room)
        rejectedW += this.liquid().rackHeatOfUnit(unit).heatW + (cooling.fanPowerW(unit) ?? 0);
    return { lossW, unknownLosses, rejectedW, lightingW: rooms.table.at(room)?.lightingW ?? 0 };
  }
}
