import { THERMAL_CLASSES, type ThermalClass } from '../../catalog/catalog-type';
import type { Room } from '../../model/records/room';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import type { FloorItems } from '../floor-items';
import { returnTemperatureIndexPct, supplyHeatIndex } from '../formulas/air';
import { rackCoolingIndexPct, THERMAL_ENVELOPES } from '../formulas/thermal-envelope';
import { CLASS_CODES } from '../item-load';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { RoomTotals } from '../room-totals';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import type { Aisles } from './aisles';
import { RecirculationKernel, type Sources } from './kernel';
import { Memo } from './memo';
import { AIR_W_PER_M3S_K, solveRecirculation, type AirNode } from './recirculation';
import type { SupplyTemperatures } from './supply-temperatures';

/** The estimated air of one rack. An estimate, not CFD. */
export interface RackAir {
  readonly rack: number;
  /** Above the supply air. */
  readonly inletRiseMilliK: number;
  readonly inletMilliC: Known<number>;
  /** Strictest class in the rack, else the room's. */
  readonly thermalClass: ThermalClass | undefined;
  /** Allowable maximum of that class less the inlet; unknown without class or supply temperature. */
  readonly marginMilliK: Known<number>;
  /** Share of its intake that is exhaust of racks. */
  readonly recirculatedPermille: number;
}

/** Why there is no picture of a room. `noSupply`: its units give no air, so that it has no steady temperature. */
export type ClimateState = 'estimated' | 'noRacks' | 'noUnits' | 'noSupply';

/** The estimated air of a room. An estimate, not CFD. */
export interface RoomClimate {
  readonly state: ClimateState;
  /** By rack slot; racks without heat or of unknown size have none. */
  readonly racks: ReadonlyMap<number, RackAir>;
  readonly supplyMilliC: Known<number>;
  readonly returnMilliC: Known<number>;
  /** Mean inlet weighted by flow. */
  readonly meanInletMilliC: Known<number>;
  readonly hottest: RackAir | undefined;
  /** The flow of some unit is unknown: then supply is taken to be enough. */
  readonly isSupplyUnknown: boolean;
  /** Racks with parts whose heat nobody knows: temperatures are at least this. */
  readonly unknownRacks: number;
  /** Racks of unknown size, which are left out. */
  readonly unplacedRacks: number;
  /** In thousandths; undefined where what they rest on is not known. */
  readonly rciHighPermille: number | undefined;
  readonly rciLowPermille: number | undefined;
  readonly rtiPermille: number | undefined;
  readonly shiPermille: number | undefined;
  /** Least share of a rack's intake that is supply air (cold-aisle capture). */
  readonly leastCapturePermille: number | undefined;
}

/** What is out of service while a climate is estimated. */
export interface ClimateOutage {
  readonly isUnitOut: (unit: number) => boolean;
  readonly isRackOff: (rack: number) => boolean;
}

interface Parts {
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly cooling: CoolingUnits;
  readonly totals: RoomTotals;
  readonly aisles: Aisles;
  readonly supply: SupplyTemperatures;
  readonly touches: Touches;
}

interface KeptSources {
  readonly version: number;
  readonly racks: readonly number[];
  readonly sources: readonly Sources[];
}

/** What a closed aisle leaves of the recirculation over its racks. */
const CLOSED = 0.05;
/** Keeps sums that end on half a thousandth from being rounded by the order in which they were added. */
const TIE = 3.1e-7;

/** Estimates the air of rooms: energy balance first, then recirculation between near racks. */
export class Climates {
  readonly kernel: RecirculationKernel;
  private readonly rooms: Memo<RoomClimate>;
  private readonly kept = new Map<number, KeptSources>();

  constructor(private readonly parts: Parts) {
    this.kernel = new RecirculationKernel(parts);
    this.rooms = new Memo(parts.touches);
  }

  /** The air of a room in normal running. O(racks of the room and pairs near each other), once between two changes. */
  of(room: number): RoomClimate {
    return this.rooms.get(room, (slot) => this.estimate(slot));
  }

  /** The same with things out of service. */
  estimate(room: number, outage?: ClimateOutage): RoomClimate {
    const { rooms, totals } = this.parts;
    const record = rooms.table.at(room);
    const { racks, unplaced } = this.racksOf(room, outage);
    const units = this.parts.cooling.airUnitsOf(room).filter((unit) => !outage?.isUnitOut(unit));
    const air = totals.air(room);
    const empty = { ...NOTHING_KNOWN, unknownRacks: air.unknownRacks, unplacedRacks: unplaced };
    if (!record || racks.length === 0) return { ...empty, state: 'noRacks' };
    if (units.length === 0) return { ...empty, state: 'noUnits' };
    const { supplyM3s, isSupplyUnknown } = this.supplyFlow(units, record);
    const nodes = this.nodesOf(room, racks);
    const sources = outage ? this.sourcesOf(racks) : this.keptSources(room, racks);
    const otherHeatW = air.lossW + air.rejectedW + air.lightingW;
    const solved = solveRecirculation({ nodes, sources, isCalibrated: false, supplyM3s, otherHeatW });
    const supplyMilliC = this.supplyTemperature(units, record);
    if (!solved) return { ...empty, state: 'noSupply', supplyMilliC, isSupplyUnknown };
    const found = racks.map((rack, at) => this.rackAir(rack, record, supplyMilliC, solved.inletK[at] ?? 0, solved.recirculated[at] ?? 0)); // prettier-ignore
    return {
      ...empty,
      state: 'estimated',
      racks: new Map(found.map((one) => [one.rack, one])),
      supplyMilliC,
      isSupplyUnknown,
      // Supply that no rack draws comes back as it went.
      returnMilliC: above(
        supplyMilliC,
        (solved.returnK * solved.returnM3s) / Math.max(solved.returnM3s, supplyM3s ?? 0),
      ),
      hottest: found.reduce<RackAir | undefined>(hotter, undefined),
      ...indices(nodes, found, solved.inletK, supplyM3s),
      meanInletMilliC: above(supplyMilliC, meanOf(nodes, solved.inletK)),
    };
  }

  /** The sources of a room in normal running, as long as nothing in it moves. */
  private keptSources(room: number, racks: readonly number[]): readonly Sources[] {
    const known = this.kept.get(room);
    const { version } = this.kernel;
    const isSame = known?.version === version && known.racks.length === racks.length;
    if (known && isSame && racks.every((rack, at) => known.racks[at] === rack)) return known.sources;
    const sources = this.sourcesOf(racks);
    this.kept.set(room, { version, racks, sources });
    return sources;
  }

  /** For each rack the others that reach it, by their place in the list. */
  private sourcesOf(racks: readonly number[]): readonly Sources[] {
    const index = new Int32Array(this.parts.items.table.capacity).fill(-1);
    for (const [at, rack] of racks.entries()) index[rack] = at;
    return racks.map((rack) => {
      const near = this.kernel.sourcesOf(rack);
      return { racks: near.racks.map((one) => index[one] ?? -1), weights: near.weights };
    });
  }

  private racksOf(room: number, outage: ClimateOutage | undefined) {
    const { rooms, items, contents } = this.parts;
    const racks: number[] = [];
    let unplaced = 0;
    for (let item = rooms.items.firstOf(room); item >= 0; item = rooms.items.nextOf(item)) {
      if (!items.isRack(item) || outage?.isRackOff(item)) continue;
      if (contents.airNeedMlPerS(item) <= 0) continue;
      if (items.isPlaced(item)) racks.push(item);
      else unplaced++;
    }
    return { racks, unplaced };
  }

  private nodesOf(room: number, racks: readonly number[]): readonly AirNode[] {
    const { contents, aisles } = this.parts;
    const inlets = new Set<number>();
    const exhausts = new Set<number>();
    const short = new Map<number, number>();
    for (const aisle of aisles.of(room)) {
      const { zone, tileFlowMlPerS, needMlPerS } = aisle;
      if (aisle.isClosed) for (const rack of aisle.racks) (zone.kind === 'hotAisle' ? exhausts : inlets).add(rack);
      if (zone.kind === 'hotAisle' || aisle.tiles === 0 || !isKnown(tileFlowMlPerS)) continue;
      const share = Math.max(0, 1 - tileFlowMlPerS / Math.max(1, needMlPerS));
      for (const rack of aisle.racks) short.set(rack, share);
    }
    return racks.map((rack) => {
      const heatW = contents.airHeatW(rack);
      return {
        flowM3s: contents.airNeedMlPerS(rack) / 1e6,
        heatW,
        capturedW: Math.min(heatW, this.capturedW(rack)),
        inletOpen: inlets.has(rack) ? CLOSED : 1,
        exhaustOpen: exhausts.has(rack) ? CLOSED : 1,
        localShort: short.get(rack) ?? 0,
      };
    });
  }

  /** What rear doors on the rack can take out of its exhaust. */
  private capturedW(rack: number): number {
    const { cooling, types, items } = this.parts;
    let capturedW = 0;
    for (const unit of cooling.unitsServing(rack, 'air')) {
      const host = cooling.hostItemOf(unit);
      if (host < 0 || types.typeAt(items.typeSlotOf(host))?.category !== 'rearDoor') continue;
      const capacity = cooling.capacityW(unit);
      if (isKnown(capacity)) capturedW += capacity / Math.max(1, cooling.racksOf(unit).size);
    }
    return capturedW;
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

  private rackAir(rack: number, room: Room, supply: Known<number>, riseK: number, recirculated: number): RackAir {
    const inletRiseMilliK = Math.round(riseK * 1000 + TIE);
    const inletMilliC = isKnown(supply) ? supply + inletRiseMilliK : UNKNOWN;
    const thermalClass = this.classOf(rack, room);
    const maxC = thermalClass && THERMAL_ENVELOPES[thermalClass].allowable.maxC;
    return {
      rack,
      inletRiseMilliK,
      inletMilliC,
      thermalClass,
      marginMilliK: maxC !== undefined && isKnown(inletMilliC) ? maxC * 1000 - inletMilliC : UNKNOWN,
      recirculatedPermille: Math.round(recirculated * 1000 + TIE),
    };
  }

  /** The class with the lowest maximum among the devices of a rack; what states none counts as the room's. */
  private classOf(rack: number, room: Room): ThermalClass | undefined {
    const { sums } = this.parts.contents;
    const isIn = (name: ThermalClass): boolean => sums.classCount(rack, CLASS_CODES[name]) > 0;
    const found = THERMAL_CLASSES.filter(isIn);
    if (room.airClass && (found.length === 0 || sums.classCount(rack, CLASS_CODES.unstated) > 0))
      found.push(room.airClass);
    const maxOf = (name: ThermalClass): number => THERMAL_ENVELOPES[name].allowable.maxC;
    return found.reduce<ThermalClass | undefined>(
      (best, one) => (!best || maxOf(one) < maxOf(best) ? one : best),
      undefined,
    );
  }
}

const NOTHING_KNOWN: RoomClimate = {
  state: 'noRacks',
  racks: new Map(),
  supplyMilliC: UNKNOWN,
  returnMilliC: UNKNOWN,
  meanInletMilliC: UNKNOWN,
  hottest: undefined,
  isSupplyUnknown: true,
  unknownRacks: 0,
  unplacedRacks: 0,
  rciHighPermille: undefined,
  rciLowPermille: undefined,
  rtiPermille: undefined,
  shiPermille: undefined,
  leastCapturePermille: undefined,
};

function hotter(best: RackAir | undefined, one: RackAir): RackAir {
  if (!best) return one;
  const bestMargin = isKnown(best.marginMilliK) ? best.marginMilliK : Infinity;
  const margin = isKnown(one.marginMilliK) ? one.marginMilliK : Infinity;
  if (margin !== bestMargin) return margin < bestMargin ? one : best;
  return one.inletRiseMilliK > best.inletRiseMilliK ? one : best;
}

function meanOf(nodes: readonly AirNode[], inletK: Float64Array): number {
  let flow = 0;
  let sum = 0;
  for (const [at, node] of nodes.entries()) {
    flow += node.flowM3s;
    sum += node.flowM3s * (inletK[at] ?? 0);
  }
  return flow === 0 ? 0 : sum / flow;
}

function above(supply: Known<number>, riseK: number): Known<number> {
  return isKnown(supply) ? supply + Math.round(riseK * 1000 + TIE) : UNKNOWN;
}

/** The indices of IDX-RCI, IDX-RTI, IDX-SHI and IDX-CI from what was estimated. */
function indices(
  nodes: readonly AirNode[],
  racks: readonly RackAir[],
  inletK: Float64Array,
  supplyM3s: number | undefined,
) {
  const judged = racks.flatMap(({ inletMilliC, thermalClass }) =>
    isKnown(inletMilliC) && thermalClass
      ? [{ inletC: inletMilliC / 1000, envelope: THERMAL_ENVELOPES[thermalClass] }]
      : [],
  );
  const permille = (value: number): number => Math.round(value * 1000 + TIE);
  const flow = nodes.reduce((sum, node) => sum + node.flowM3s, 0);
  const heat = nodes.reduce((sum, node) => sum + node.heatW, 0);
  const added = nodes.reduce((sum, node, at) => sum + AIR_W_PER_M3S_K * node.flowM3s * (inletK[at] ?? 0), 0);
  const isJudged = judged.length === racks.length;
  return {
    rciHighPermille: isJudged ? permille(rackCoolingIndexPct(judged, 'high') / 100) : undefined,
    rciLowPermille: isJudged ? permille(rackCoolingIndexPct(judged, 'low') / 100) : undefined,
    rtiPermille: supplyM3s ? permille(returnTemperatureIndexPct(flow, supplyM3s) / 100) : undefined,
    shiPermille: heat > 0 ? permille(supplyHeatIndex(heat, added)) : undefined,
    leastCapturePermille: 1000 - Math.max(...racks.map((one) => one.recirculatedPermille)),
  };
}
