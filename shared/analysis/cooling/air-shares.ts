import { isKnown } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import type { RoomTotals } from '../room-totals';
import type { Touches } from '../touches';
import type { HeatAtLeast } from './liquid-loads';
import { Memo } from './memo';

interface Parts {
  readonly cooling: CoolingUnits;
  readonly totals: RoomTotals;
  readonly touches: Touches;
}

interface RoomShare {
  readonly heatW: number;
  readonly unknownRacks: number;
  readonly units: number;
  /** Sum of capacities when all are known, else 0. */
  readonly capacityW: number;
}

/** The air heat of rooms parted among their air units: by capacity when all capacities are known, else equally. */
export class AirShares {
  private readonly rooms: Memo<RoomShare>;

  constructor(private readonly parts: Parts) {
    this.rooms = new Memo(parts.touches);
  }

  /** The air heat a unit takes, over all rooms it treats. */
  heatOf(unit: number): HeatAtLeast {
    const { cooling } = this.parts;
    const capacity = cooling.capacityW(unit);
    let heatW = 0;
    let unknownRacks = 0;
    for (const room of cooling.roomsOf(unit)) {
      const share = this.rooms.get(room, (slot) => this.shareOf(slot));
      const part = share.capacityW > 0 && isKnown(capacity) ? capacity / share.capacityW : 1 / Math.max(1, share.units);
      heatW += Math.round(share.heatW * part);
      unknownRacks += share.unknownRacks;
    }
    return { heatW, unknownRacks };
  }

  private shareOf(room: number): RoomShare {
    const air = this.parts.totals.air(room);
    return {
      heatW: air.totalHeatW,
      unknownRacks: air.unknownRacks,
      units: air.units,
      capacityW: air.capacityUnknown === 0 ? air.capacityW : 0,
    };
  }
}
