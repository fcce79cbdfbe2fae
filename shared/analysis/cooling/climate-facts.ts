import type { FloorItems } from '../floor-items';
import type { CoolingSystem } from './cooling-system';

/** What rules may read of the climate of a room. */
export function climateFacts(system: CoolingSystem, items: FloorItems) {
  return {
    roomAt: (room: number) => system.totals.roomAt(room),
    air: (room: number) => system.totals.air(room),
    climate: (room: number) => system.climates.of(room),
    aisles: (room: number) => system.aisles.of(room),
    airUnitsOf: (room: number) => system.units.airUnitsOf(room),
    unitAt: (unit: number) => system.units.unitAt(unit),
    capacityW: (unit: number) => system.units.capacityW(unit),
    airMlPerS: (unit: number) => system.units.airMlPerS(unit),
    fanPowerW: (unit: number) => system.units.fanPowerW(unit),
    waterMilliC: (unit: number) => system.supply.coldSideOf(unit),
    tilesIn: (room: number) => system.tiles.countIn(room),
    rackId: (rack: number) => items.idOf(rack),
  };
}
