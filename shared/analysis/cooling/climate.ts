import type { Room } from '../../model/records/room';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import type { FloorItems } from '../floor-items';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { RoomTotals } from '../room-totals';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import type { Aisles } from './aisles';
import { AirNodes, type ClimateOutage } from './air-nodes';
import type { CalibratedShares } from './calibrated-shares';
import { Memo } from './memo';
import { solveRecirculation } from './recirculation';
import { EstimatedClimate, NO_CLIMATE, type RoomClimate } from './room-climate';
import type { SupplyTemperatures } from './supply-temperatures';

export type { ClimateOutage } from './air-nodes';
export type { ClimateState, RackAir, RecirculationBasis, RoomClimate } from './room-climate';

interface Parts {
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly cooling: CoolingUnits;
  readonly totals: RoomTotals;
  readonly aisles: Aisles;
  readonly supply: SupplyTemperatures;
  readonly calibration: CalibratedShares;
  readonly touches: Touches;
}

/** The share of one rack's exhaust, 0 to 1, that another draws in. */
export interface MatrixEntry {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly isCalibrated: boolean;
}

/** Estimates the air of rooms: energy balance first, then recirculation between near racks. */
export class Climates {
  private readonly nodes: AirNodes;
  private readonly rooms: Memo<RoomClimate>;

  constructor(private readonly parts: Parts) {
    this.nodes = new AirNodes(parts);
    this.rooms = new Memo(parts.touches);
  }

  /** Takes note of what the present change touched. */
  note(): void {
    this.nodes.note();
  }

  /** The air of a room in normal running. O(racks of the room and pairs near what changed), once between two changes. */
  of(room: number): RoomClimate {
    return this.rooms.get(room, (slot) => this.estimate(slot));
  }

  /** The recirculation between the racks of a room that the estimate rests on, whatever its units give. */
  matrixOf(room: number): readonly MatrixEntry[] {
    const network = this.nodes.network();
    return this.nodes.racksOf(room).racks.flatMap((to) => {
      const isCalibrated = network.isCalibrated(to);
      return network.drawnBy(to).map(({ from, share }) => ({ from, to, share, isCalibrated }));
    });
  }

  /** The same with things out of service. */
  estimate(room: number, outage?: ClimateOutage): RoomClimate {
    const { rooms, totals, contents } = this.parts;
    const record = rooms.table.at(room);
    const { racks, unplaced } = this.nodes.racksOf(room, outage);
    const units = this.parts.cooling.airUnitsOf(room).filter((unit) => !outage?.isUnitOut(unit));
    const air = totals.air(room);
    const empty = { ...NO_CLIMATE, unknownRacks: air.unknownRacks, unplacedRacks: unplaced };
    if (!record || racks.length === 0) return { ...empty, state: 'noRacks' };
    if (units.length === 0) return { ...empty, state: 'noUnits' };
    const { supplyM3s, isSupplyUnknown } = this.supplyFlow(units, record);
    const network = outage ? this.nodes.networkWithout(outage, room, racks) : this.nodes.network();
    const otherHeatW = air.lossW + air.rejectedW + air.lightingW;
    const rises = solveRecirculation(network, racks, { supplyM3s, otherHeatW });
    const supplyMilliC = this.supplyTemperature(units, record);
    if (!rises) return { ...empty, state: 'noSupply', supplyMilliC, isSupplyUnknown };
    return new EstimatedClimate({
      room: record,
      racks,
      rises,
      contents,
      isCalibrated: (rack) => network.isCalibrated(rack),
      overdrawnRacks: racks.filter((rack) => network.isOverdrawn(rack)).length,
      supplyM3s,
      supplyMilliC,
      isSupplyUnknown,
      unknownRacks: air.unknownRacks,
      unplacedRacks: unplaced,
    });
  }

  private supplyFlow(units: readonly number[], room: Room) {
    const flows = units.map((unit) => this.parts.cooling.airMlPerS(unit));
    if (!flows.every(isKnown)) return { supplyM3s: undefined, isSupplyUnknown: true };
    const sum = flows.filter(isKnown).reduce((total, flow) => total + flow, 0);
    return { supplyM3s: (sum / 1e6) * (1 - room.airLeakagePermille / 1000), isSupplyUnknown: false };
  }

  /** Supply air of a room: as stated, else the mean of what its units deliver. */
  private supplyTemperature(units: readonly number[], room: Room): Known<number> {
    if (room.supplyAirMilliC !== undefined) return room.supplyAirMilliC;
    const { supply, cooling } = this.parts;
    const each = units.map((unit) => {
      const { milliC } = supply.ofUnit(unit);
      return isKnown(milliC) ? milliC : (cooling.hostSpec(unit)?.supplyAirMilliC ?? UNKNOWN);
    });
    if (!each.every(isKnown)) return UNKNOWN;
    return Math.round(each.filter(isKnown).reduce((sum, one) => sum + one, 0) / each.length);
  }
}
