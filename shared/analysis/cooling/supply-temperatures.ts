import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import type { Rooms } from '../rooms';
import type { CoolingLoops } from './cooling-loops';

/** How a supply temperature came about. */
export type SupplyBasis = 'stated' | 'approach' | 'defaultApproach' | 'unknown';

export interface SupplyTemperature {
  readonly milliC: Known<number>;
  readonly basis: SupplyBasis;
}

/** Approach of a liquid-to-liquid and of a liquid-to-air CDU where none is stated (LIQ-APPROACH, CoolIT, grade S). */
export const DEFAULT_APPROACH_MILLI_K = { liquid: 5000, air: 15_000 } as const;

const NOT_KNOWN: SupplyTemperature = { milliC: UNKNOWN, basis: 'unknown' };

interface Parts {
  readonly rooms: Rooms;
  readonly cooling: CoolingUnits;
  readonly loops: CoolingLoops;
}

/** How warm coolant is delivered: as stated, else what it is cooled with plus the approach, down the chain. */
export class SupplyTemperatures {
  constructor(private readonly parts: Parts) {}

  /** What a loop delivers: as stated for it, else the warmest that one of its units delivers. */
  ofLoop(loop: number, seen: ReadonlySet<number> = new Set()): SupplyTemperature {
    const { loops } = this.parts;
    const stated = loops.loopAt(loop)?.supplyMilliC;
    if (stated !== undefined) return { milliC: stated, basis: 'stated' };
    if (seen.has(loop)) return NOT_KNOWN;
    const below = new Set(seen).add(loop);
    let warmest: SupplyTemperature = NOT_KNOWN;
    for (const unit of loops.unitsOf(loop)) {
      const one = this.ofUnit(unit, below);
      if (!isKnown(one.milliC)) return NOT_KNOWN;
      if (!isKnown(warmest.milliC) || one.milliC > warmest.milliC) warmest = one;
    }
    return warmest;
  }

  /** What a unit delivers: as stated for it, else what cools it plus its approach. */
  ofUnit(unit: number, seen: ReadonlySet<number> = new Set()): SupplyTemperature {
    const record = this.parts.cooling.unitAt(unit);
    if (!record) return NOT_KNOWN;
    if (record.supplyMilliC !== undefined) return { milliC: record.supplyMilliC, basis: 'stated' };
    return this.fromApproach(unit, seen);
  }

  /** What a unit can deliver by its approach, whatever is stated for it. */
  fromApproach(unit: number, seen: ReadonlySet<number> = new Set()): SupplyTemperature {
    const record = this.parts.cooling.unitAt(unit);
    if (!record) return NOT_KNOWN;
    const approach = this.approachOf(unit);
    const cold = this.coldSideOf(unit, seen);
    if (!isKnown(cold)) return NOT_KNOWN;
    if (isKnown(approach)) return { milliC: cold + approach, basis: 'approach' };
    if (record.medium === 'air') return NOT_KNOWN;
    if (record.rejectsToRoom) return { milliC: cold + DEFAULT_APPROACH_MILLI_K.air, basis: 'defaultApproach' };
    if (record.drawsFromLoopId === undefined) return NOT_KNOWN;
    return { milliC: cold + DEFAULT_APPROACH_MILLI_K.liquid, basis: 'defaultApproach' };
  }

  /** The approach of a unit as stated for it or by its host's type. */
  approachOf(unit: number): Known<number> {
    return (
      this.parts.cooling.unitAt(unit)?.approachMilliK ?? this.parts.cooling.hostSpec(unit)?.approachMilliK ?? UNKNOWN
    );
  }

  /** Temperature of what cools a unit: its facility water, the air of its room, or the ambient. */
  coldSideOf(unit: number, seen: ReadonlySet<number> = new Set()): Known<number> {
    const { loops, cooling, rooms } = this.parts;
    const loop = loops.drawers.ownerOf(unit);
    if (loop >= 0) return this.ofLoop(loop, seen).milliC;
    const room = rooms.table.at(cooling.hostRoomOf(unit));
    return (cooling.unitAt(unit)?.rejectsToRoom ? room?.supplyAirMilliC : room?.ambientMilliC) ?? UNKNOWN;
  }
}
