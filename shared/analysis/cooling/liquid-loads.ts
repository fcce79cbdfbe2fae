import type { CoolingLoop } from '../../model/records/cooling-loop';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import { coolantFlowLpm, coolantRiseK, fluidProperties } from '../formulas/liquid';
import type { RackContents } from '../rack-contents';
import type { Touches } from '../touches';
import type { AirShares } from './air-shares';
import type { CoolingLoops } from './cooling-loops';
import { Memo } from './memo';
import type { SupplyTemperatures, SupplyTemperature } from './supply-temperatures';
import { isLoopWay, loopWay, slotOfWay, unitWay, type WaySums } from './way-sums';

/** What a cooling unit has to carry, its part of what all units on the same loop or the same racks carry. */
export interface UnitLoad {
  readonly heatW: number;
  /** Coolant its part of the racks needs; nothing for a unit that supplies no racks. */
  readonly coolantMlPerMin: number;
  /** Liquid heat among it whose coolant need is the default per watt, because the types state none. */
  readonly estimatedForW: number;
  readonly racks: number;
  /** Racks with parts whose heat cannot be split. */
  readonly unknownRacks: number;
  /** Warmest supply that all it serves takes; infinity when nothing states a limit. */
  readonly coolantMaxMilliC: number;
  /** Liquid-cooled racks that do not state how warm their coolant may be. */
  readonly coolantMaxUnknown: number;
}

/** Heat with what is missing from it: the true heat is at least this when `unknownRacks` is above zero. */
export interface HeatAtLeast {
  readonly heatW: number;
  readonly unknownRacks: number;
}

/** What a cooling loop has to carry and what its units give it. */
export interface LoopLoad {
  /** All heat that enters the loop: racks, loops below it, air units. */
  readonly heatW: number;
  /** The part of it that came from the air of rooms. */
  readonly fromAirW: number;
  readonly unknownRacks: number;
  /** Racks on the loop itself. */
  readonly racks: number;
  /** Coolant the racks on it need, and the heat for which that is the default per watt. */
  readonly coolantMlPerMin: number;
  readonly estimatedForW: number;
  /** Flow for all its heat at the rise it is designed for; unknown when none is stated. */
  readonly designFlowMlPerMin: Known<number>;
  readonly units: number;
  readonly capacityW: number;
  readonly capacityUnknown: number;
  /** Capacity with the largest units out, as many as the loop declares spare. */
  readonly spareCapacityW: number;
  readonly flowMlPerMin: number;
  readonly flowUnknown: number;
  readonly supply: SupplyTemperature;
  /** How much warmer it comes back with the flow its units move; unknown without flow. */
  readonly riseMilliK: Known<number>;
  readonly coolantMaxMilliC: number;
  readonly coolantMaxUnknown: number;
  /** Its heat comes back to it by way of its own units. */
  readonly isCircular: boolean;
}

interface Parts {
  readonly contents: RackContents;
  readonly cooling: CoolingUnits;
  readonly loops: CoolingLoops;
  readonly sums: WaySums;
  readonly shares: AirShares;
  readonly supply: SupplyTemperatures;
  readonly touches: Touches;
}

const NO_HEAT: HeatAtLeast = { heatW: 0, unknownRacks: 0 };

/** Heat and flow by loop and unit, from the racks up to what leaves the building. Answers are kept between changes. */
export class LiquidLoads {
  private readonly fromRacks: Memo<HeatAtLeast>;
  private readonly fromAir: Memo<HeatAtLeast>;
  private readonly divisions: Memo<ReadonlyMap<number, number>>;
  private readonly circular: Memo<boolean>;

  constructor(private readonly parts: Parts) {
    this.fromRacks = new Memo(parts.touches);
    this.fromAir = new Memo(parts.touches);
    this.divisions = new Memo(parts.touches);
    this.circular = new Memo(parts.touches);
  }

  loopAt(loop: number): CoolingLoop | undefined {
    return this.parts.loops.loopAt(loop);
  }

  /** The units that supply a loop. */
  unitsOf(loop: number): readonly number[] {
    return this.parts.loops.unitsOf(loop);
  }

  /** Heat that reaches a loop from racks, through loops below it too. */
  rackHeat(loop: number): HeatAtLeast {
    return this.fromRacks.get(loop, (slot) => this.gather(slot, this.ownRackHeat(loopWay(slot)), false));
  }

  /** Heat that reaches a loop from the air of rooms, through loops below it too. */
  airHeat(loop: number): HeatAtLeast {
    return this.fromAir.get(loop, (slot) => this.gather(slot, NO_HEAT, true));
  }

  /** The heat of racks that a liquid unit takes over. */
  rackHeatOfUnit(unit: number): HeatAtLeast {
    const loop = this.parts.loops.suppliers.ownerOf(unit);
    return loop < 0 ? this.ownRackHeat(unitWay(unit)) : this.part(unit, loop, this.rackHeat(loop));
  }

  /** The whole load of a unit of either medium; for an air unit the air heat it takes. */
  unitLoad(unit: number): UnitLoad {
    const { loops, sums, cooling } = this.parts;
    const loop = loops.suppliers.ownerOf(unit);
    const way = loop < 0 ? unitWay(unit) : loopWay(loop);
    sums.reserve(way);
    const share = (value: number): number => (loop < 0 ? value : this.partOf(unit, loop, value));
    const racks = this.parts.cooling.racksOf(unit);
    const heat = cooling.unitAt(unit)?.medium === 'air' ? this.parts.shares.heatOf(unit) : this.liquidHeat(unit, loop);
    return {
      ...heat,
      coolantMlPerMin: share(sums.coolantMlPerMin.get(way)),
      estimatedForW: share(sums.estimatedForW.get(way)),
      racks: racks.size,
      ...this.limitsOf(racks),
    };
  }

  /** Everything about one loop. O(its racks and units). */
  loopLoad(loop: number): LoopLoad {
    const { sums, cooling, supply } = this.parts;
    const way = loopWay(loop);
    sums.reserve(way);
    const fromRacks = this.rackHeat(loop);
    const fromAir = this.airHeat(loop);
    const heatW = fromRacks.heatW + fromAir.heatW;
    const units = this.unitsOf(loop);
    const capacities = units.map((unit) => cooling.capacityW(unit)).filter(isKnown);
    const flows = units.map((unit) => cooling.coolantMlPerMin(unit)).filter(isKnown);
    const flowMlPerMin = total(flows);
    const temperature = supply.ofLoop(loop);
    const record = this.loopAt(loop);
    const spare = record?.spareUnitCount ?? 0;
    const fluid = fluidProperties(
      record?.fluid ?? 'water',
      isKnown(temperature.milliC) ? temperature.milliC / 1000 : 40,
    );
    return {
      heatW,
      fromAirW: fromAir.heatW,
      unknownRacks: fromRacks.unknownRacks + fromAir.unknownRacks,
      racks: sums.racks.get(way),
      coolantMlPerMin: sums.coolantMlPerMin.get(way),
      estimatedForW: sums.estimatedForW.get(way),
      designFlowMlPerMin:
        record?.designRiseMilliK === undefined
          ? UNKNOWN
          : Math.round(1000 * coolantFlowLpm(heatW / 1000, record.designRiseMilliK / 1000, fluid)),
      units: units.length,
      capacityW: total(capacities),
      capacityUnknown: units.length - capacities.length,
      spareCapacityW: total([...capacities].sort((a, b) => b - a).slice(spare)),
      flowMlPerMin,
      flowUnknown: units.length - flows.length,
      supply: temperature,
      riseMilliK:
        flowMlPerMin === 0 ? UNKNOWN : Math.round(1000 * coolantRiseK(heatW / 1000, flowMlPerMin / 1000, fluid)),
      ...this.limitsOf(cooling.racksOfWay(way)),
      isCircular: this.parts.loops.drawersOf(loop).some((unit) => this.isCircular(unit)),
    };
  }

  /** The loop a unit supplies leads, through the units above it, back to that unit: it hands its heat to nothing. */
  isCircular(unit: number): boolean {
    return this.circular.get(unit, (slot) => {
      const { suppliers, drawers } = this.parts.loops;
      const target = suppliers.ownerOf(slot);
      const seen = new Set<number>();
      const ahead = [drawers.ownerOf(slot)];
      for (let loop = ahead.pop(); loop !== undefined; loop = ahead.pop()) {
        if (loop < 0 || seen.has(loop)) continue;
        if (loop === target) return true;
        seen.add(loop);
        for (const above of this.unitsOf(loop)) ahead.push(drawers.ownerOf(above));
      }
      return false;
    });
  }

  /** A unit's part of something its loop carries: by capacity when all capacities are known, else equal parts. */
  partOf(unit: number, loop: number, value: number): number {
    const parts = this.divisions.get(loop, (slot) => this.divide(slot));
    return Math.round(value * (parts.get(unit) ?? 0));
  }

  private divide(loop: number): ReadonlyMap<number, number> {
    const { cooling } = this.parts;
    const units = this.unitsOf(loop);
    const capacities = units.map((unit) => cooling.capacityW(unit));
    const sum = total(capacities.filter(isKnown));
    const byCapacity = sum > 0 && capacities.every(isKnown);
    return new Map(
      units.map((unit, index) => {
        const capacity = capacities[index];
        return [unit, byCapacity && typeof capacity === 'number' ? capacity / sum : 1 / units.length] as const;
      }),
    );
  }

  private part(unit: number, loop: number, heat: HeatAtLeast): HeatAtLeast {
    return { heatW: this.partOf(unit, loop, heat.heatW), unknownRacks: heat.unknownRacks };
  }

  private liquidHeat(unit: number, loop: number): HeatAtLeast {
    const racks = this.rackHeatOfUnit(unit);
    if (loop < 0) return racks;
    const air = this.part(unit, loop, this.airHeat(loop));
    return { heatW: racks.heatW + air.heatW, unknownRacks: racks.unknownRacks + air.unknownRacks };
  }

  private ownRackHeat(way: number): HeatAtLeast {
    const { sums } = this.parts;
    sums.reserve(way);
    return { heatW: sums.heatW.get(way), unknownRacks: sums.unknownRacks.get(way) };
  }

  /** What enters a loop of itself and over the units that give it their heat. */
  private gather(loop: number, own: HeatAtLeast, isAir: boolean): HeatAtLeast {
    const { loops, cooling, shares } = this.parts;
    let { heatW, unknownRacks } = own;
    const counted = new Set<number>();
    for (const unit of loops.drawersOf(loop)) {
      const record = cooling.unitAt(unit);
      if (!record || this.isCircular(unit)) continue;
      const isAirUnit = record.medium === 'air';
      if (isAirUnit && !isAir) continue;
      const below = isAirUnit ? -1 : loops.suppliers.ownerOf(unit);
      let heat = NO_HEAT;
      if (isAirUnit) heat = shares.heatOf(unit);
      else if (!isAir) heat = this.rackHeatOfUnit(unit);
      else if (below >= 0) heat = this.part(unit, below, this.airHeat(below));
      heatW += heat.heatW;
      // Units of one loop below share its racks, which count once.
      const source = below < 0 ? unitWay(unit) : loopWay(below);
      if (!counted.has(source)) unknownRacks += heat.unknownRacks;
      counted.add(source);
    }
    return { heatW, unknownRacks };
  }

  private limitsOf(racks: Iterable<number>): { coolantMaxMilliC: number; coolantMaxUnknown: number } {
    let coolantMaxMilliC = Infinity;
    let coolantMaxUnknown = 0;
    for (const rack of racks) {
      const max = this.parts.contents.coolantMaxMilliC(rack);
      if (max < 0) coolantMaxUnknown++;
      else coolantMaxMilliC = Math.min(coolantMaxMilliC, max);
    }
    return { coolantMaxMilliC, coolantMaxUnknown };
  }

  /** The ways of a rack's coolant as units: those of its loops and those that serve it without a loop. */
  unitsOfWay(way: number): readonly number[] {
    return isLoopWay(way) ? this.unitsOf(slotOfWay(way)) : [slotOfWay(way)];
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
