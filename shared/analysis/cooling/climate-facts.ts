import type { Category } from '../../catalog/categories';
import type { CoolingLoop } from '../../model/records/cooling-loop';
import type { FloorItems } from '../floor-items';
import type { TypeTable } from '../type-table';
import { capacityAtReturn, type CapacityAtReturn } from './capacity-at-return';
import type { CoolingSystem } from './cooling-system';
import type { SupplyTemperature } from './supply-temperatures';

/** What rules may read of the climate of a room. */
export function climateFacts(system: CoolingSystem, items: FloorItems) {
  const { units, supply, totals } = system;
  return {
    roomAt: (room: number) => totals.roomAt(room),
    air: (room: number) => totals.air(room),
    climate: (room: number) => system.climates.of(room),
    aisles: (room: number) => system.aisles.of(room),
    pods: (room: number) => system.pods.of(room),
    airUnitsOf: (room: number) => units.airUnitsOf(room),
    unitAt: (unit: number) => units.unitAt(unit),
    capacityW: (unit: number) => units.capacityW(unit),
    airMlPerS: (unit: number) => units.airMlPerS(unit),
    rackId: (rack: number) => items.idOf(rack),
    /** What it takes away at this return air, and how that is known. */
    capacityAt: (unit: number, returnMilliC: number): CapacityAtReturn =>
      capacityAtReturn(units, supply, unit, returnMilliC),
  };
}

/** What rules may read of a unit beside its load. */
export function unitFacts(system: CoolingSystem, types: TypeTable, items: FloorItems) {
  const { units, supply, loops, airService } = system;
  return {
    /** The loop it supplies. */
    loopOf: (unit: number): CoolingLoop | undefined => {
      const loop = loops.suppliers.ownerOf(unit);
      return loop < 0 ? undefined : loops.loopAt(loop);
    },
    /** What it, or its loop, delivers. */
    delivered: (unit: number): SupplyTemperature => {
      const loop = loops.suppliers.ownerOf(unit);
      return loop < 0 ? supply.ofUnit(unit) : supply.ofLoop(loop);
    },
    fromApproach: (unit: number) => supply.fromApproach(unit),
    waterMilliC: (unit: number) => supply.coldSideOf(unit),
    hostCategory: (unit: number): Category | undefined =>
      types.typeAt(items.typeSlotOf(units.hostItemOf(unit)))?.category,
    airService: (unit: number) => airService.of(unit),
  };
}
