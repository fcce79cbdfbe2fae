import { THERMAL_CLASSES, type ThermalClass } from '../../catalog/catalog-type';
import type { Room } from '../../model/records/room';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { returnTemperatureIndexPct, supplyHeatIndex } from '../formulas/air';
import { rackCoolingIndexPct, THERMAL_ENVELOPES } from '../formulas/thermal-envelope';
import { CLASS_CODES } from '../item-load';
import type { RackContents } from '../rack-contents';
import { AIR_W_PER_M3S_K } from './heat-network';
import type { AirRises } from './recirculation';

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
  /** Its intake is as a calibrated matrix says. */
  readonly isCalibrated: boolean;
}

/** The estimated air of racks by slot, each made when it is asked for. */
export interface RackAirs {
  readonly size: number;
  readonly get: (rack: number) => RackAir | undefined;
  readonly values: () => Iterable<RackAir>;
}

/** Why there is no picture of a room. `noSupply`: its units give no air, so that it has no steady temperature. */
export type ClimateState = 'estimated' | 'noRacks' | 'noUnits' | 'noSupply';

/** What shares of exhaust an estimate rests on: the program's own kernel, a matrix that was imported, or both. */
export type RecirculationBasis = 'kernel' | 'matrix' | 'both';

/** What an estimate rests on, in words; always beside "estimate, not CFD". */
export const BASIS_WORDS: { readonly [B in RecirculationBasis]: string } = {
  kernel: 'uncalibrated kernel',
  matrix: 'calibrated matrix',
  both: 'calibrated matrix for part of the racks, uncalibrated kernel for the others',
};

/** The estimated air of a room. An estimate, not CFD. */
export interface RoomClimate {
  readonly state: ClimateState;
  /** Racks without heat or of unknown size have none. */
  readonly racks: RackAirs;
  readonly basis: RecirculationBasis;
  /** Racks to which a calibrated matrix sends more exhaust than they draw in: their shares were cut to fit. */
  readonly overdrawnRacks: number;
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

/** A room without a picture: nothing but the reason is known. */
export const NO_CLIMATE: RoomClimate = {
  state: 'noRacks',
  racks: { size: 0, get: () => undefined, values: () => [] },
  basis: 'kernel',
  overdrawnRacks: 0,
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

/** Keeps sums that end on half a thousandth from being rounded by the order in which they were added. */
const TIE = 3.1e-7;

interface Estimate {
  readonly room: Room;
  readonly racks: readonly number[];
  readonly rises: AirRises;
  readonly contents: RackContents;
  readonly isCalibrated: (rack: number) => boolean;
  readonly overdrawnRacks: number;
  readonly supplyM3s: number | undefined;
  readonly supplyMilliC: Known<number>;
  readonly isSupplyUnknown: boolean;
  readonly unknownRacks: number;
  readonly unplacedRacks: number;
}

/**
 * The picture of a room from the rises that were found. What it says of single racks, and sums over all, are worked out
 * when they are asked for: a drag reads a few racks of thousands.
 */
export class EstimatedClimate implements RoomClimate {
  readonly state = 'estimated';
  readonly supplyMilliC: Known<number>;
  readonly returnMilliC: Known<number>;
  readonly meanInletMilliC: Known<number>;
  readonly isSupplyUnknown: boolean;
  readonly unknownRacks: number;
  readonly unplacedRacks: number;
  readonly overdrawnRacks: number;
  readonly basis: RecirculationBasis;
  readonly racks: RackAirs;
  readonly rtiPermille: number | undefined;
  readonly shiPermille: number | undefined;
  readonly leastCapturePermille: number;
  private readonly found: (RackAir | undefined)[] = [];
  private allFound: readonly RackAir[] | undefined;

  constructor(private readonly estimate: Estimate) {
    const { racks, rises, supplyM3s, supplyMilliC } = estimate;
    this.supplyMilliC = supplyMilliC;
    this.isSupplyUnknown = estimate.isSupplyUnknown;
    this.unknownRacks = estimate.unknownRacks;
    this.unplacedRacks = estimate.unplacedRacks;
    this.overdrawnRacks = estimate.overdrawnRacks;
    let inletSum = 0;
    let mostRecirculated = 0;
    for (let at = 0; at < racks.length; at++) {
      inletSum += (rises.flowM3s[at] ?? 0) * (rises.inletK[at] ?? 0);
      mostRecirculated = Math.max(mostRecirculated, rises.recirculated[at] ?? 0);
    }
    this.meanInletMilliC = above(supplyMilliC, inletSum / rises.demandM3s);
    // Supply that no rack draws comes back as it went.
    const backK = (rises.returnK * rises.returnM3s) / Math.max(rises.returnM3s, supplyM3s ?? 0);
    this.returnMilliC = above(supplyMilliC, backK);
    this.rtiPermille = supplyM3s ? permille(returnTemperatureIndexPct(rises.demandM3s, supplyM3s) / 100) : undefined;
    const addedW = AIR_W_PER_M3S_K * inletSum;
    this.shiPermille = rises.heatW > 0 ? permille(supplyHeatIndex(rises.heatW, addedW)) : undefined;
    this.leastCapturePermille = 1000 - permille(mostRecirculated);
    const calibrated = racks.filter((rack) => estimate.isCalibrated(rack)).length;
    this.basis = calibrated === 0 ? 'kernel' : calibrated === racks.length ? 'matrix' : 'both';
    const places = new Map(racks.map((rack, at) => [rack, at]));
    this.racks = {
      size: racks.length,
      get: (rack) => {
        const at = places.get(rack);
        return at === undefined ? undefined : this.airAt(at);
      },
      values: () => this.all(),
    };
  }

  get hottest(): RackAir | undefined {
    return this.all().reduce<RackAir | undefined>(hotter, undefined);
  }

  get rciHighPermille(): number | undefined {
    return this.coolingIndex('high');
  }

  get rciLowPermille(): number | undefined {
    return this.coolingIndex('low');
  }

  private coolingIndex(end: 'high' | 'low'): number | undefined {
    const judged = this.all().flatMap(({ inletMilliC, thermalClass }) =>
      isKnown(inletMilliC) && thermalClass
        ? [{ inletC: inletMilliC / 1000, envelope: THERMAL_ENVELOPES[thermalClass] }]
        : [],
    );
    return judged.length === this.racks.size ? permille(rackCoolingIndexPct(judged, end) / 100) : undefined;
  }

  private all(): readonly RackAir[] {
    return (this.allFound ??= this.estimate.racks.map((_, at) => this.airAt(at)));
  }

  private airAt(at: number): RackAir {
    return (this.found[at] ??= this.make(at));
  }

  private make(at: number): RackAir {
    const { racks, rises, supplyMilliC, contents, room, isCalibrated } = this.estimate;
    const rack = racks[at] ?? -1;
    const inletRiseMilliK = Math.round((rises.inletK[at] ?? 0) * 1000 + TIE);
    const inletMilliC = isKnown(supplyMilliC) ? supplyMilliC + inletRiseMilliK : UNKNOWN;
    const thermalClass = strictestClass(contents, rack, room);
    const maxC = thermalClass && THERMAL_ENVELOPES[thermalClass].allowable.maxC;
    return {
      rack,
      inletRiseMilliK,
      inletMilliC,
      thermalClass,
      marginMilliK: maxC !== undefined && isKnown(inletMilliC) ? maxC * 1000 - inletMilliC : UNKNOWN,
      recirculatedPermille: permille(rises.recirculated[at] ?? 0),
      isCalibrated: isCalibrated(rack),
    };
  }
}

/** The class with the lowest maximum among the devices of a rack; what states none counts as the room's. */
function strictestClass({ sums }: RackContents, rack: number, room: Room): ThermalClass | undefined {
  const isIn = (name: ThermalClass): boolean => sums.classCount(rack, CLASS_CODES[name]) > 0;
  const found = THERMAL_CLASSES.filter(isIn);
  if (room.airClass && (found.length === 0 || sums.classCount(rack, CLASS_CODES.unstated) > 0))
    found.push(room.airClass);
  const maxOf = (name: ThermalClass): number => THERMAL_ENVELOPES[name].allowable.maxC;
  return found.reduce<ThermalClass | undefined>((best, one) => (!best || maxOf(one) < maxOf(best) ? one : best), undefined); // prettier-ignore
}

function hotter(best: RackAir | undefined, one: RackAir): RackAir {
  if (!best) return one;
  const bestMargin = isKnown(best.marginMilliK) ? best.marginMilliK : Infinity;
  const margin = isKnown(one.marginMilliK) ? one.marginMilliK : Infinity;
  if (margin !== bestMargin) return margin < bestMargin ? one : best;
  return one.inletRiseMilliK > best.inletRiseMilliK ? one : best;
}

function permille(value: number): number {
  return Math.round(value * 1000 + TIE);
}

function above(supply: Known<number>, riseK: number): Known<number> {
  return isKnown(supply) ? supply + Math.round(riseK * 1000 + TIE) : UNKNOWN;
}
