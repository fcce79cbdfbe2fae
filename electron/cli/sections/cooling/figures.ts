import type { Aisle } from '#shared/analysis/cooling/aisles';
import type { RoomClimate } from '#shared/analysis/cooling/climate';
import type { SupplyTemperature } from '#shared/analysis/cooling/supply-temperatures';
import type { RoomAir } from '#shared/analysis/room-totals';
import { coolingLoopLines, coolingUnitLines, type LoopLine, type UnitLine } from '#shared/exchange/tables/cooling-list';
import type { Room } from '#shared/model/records/room';
import { isKnown, UNKNOWN, type Known } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';

/** A cooling unit with where its supply temperature comes from. */
export interface UnitFigures extends UnitLine {
  readonly supply: SupplyTemperature;
  /** Air it moves; unknown for one that moves none. */
  readonly airMlPerS: Known<number>;
}

/** The air of a room: what is needed and given, with the largest unit out too, and the estimated temperatures. */
export interface RoomFigures {
  readonly record: Room;
  readonly air: RoomAir;
  readonly capacityW: Known<number>;
  /** Capacity and supply with the largest air unit out; unknown while those of some unit are. */
  readonly capacityWithoutOneW: Known<number>;
  /** Air that reaches the racks: what units move, less leakage. */
  readonly supplyMlPerS: Known<number>;
  readonly supplyWithoutOneMlPerS: Known<number>;
  readonly climate: RoomClimate;
  readonly aisles: readonly Aisle[];
}

/** What `report --section cooling` tells. */
export interface CoolingFigures {
  readonly loops: readonly LoopLine[];
  readonly units: readonly UnitFigures[];
  readonly rooms: readonly RoomFigures[];
}

/** Reads the cooling of a document. O(racks, units and pairs of racks near each other). */
export function coolingFigures(document: AnalysedDocument): CoolingFigures {
  const { analysis, view } = document;
  const { cooling, coolingSystem } = analysis;
  return {
    loops: coolingLoopLines(view, analysis),
    units: coolingUnitLines(view, analysis).map((line) => {
      const slot = cooling.units.slotOf(line.unit.id);
      return { ...line, supply: coolingSystem.supply.ofUnit(slot), airMlPerS: cooling.airMlPerS(slot) };
    }),
    rooms: [...view.all('room').values()]
      .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
      .map((record) => roomFigures(record, document)),
  };
}

function roomFigures(record: Room, { analysis }: AnalysedDocument): RoomFigures {
  const { rooms, cooling, coolingSystem } = analysis;
  const slot = rooms.table.slotOf(record.id);
  const units = cooling.airUnitsOf(slot);
  const capacity = sums(units.map((unit) => cooling.capacityW(unit)));
  const supply = sums(units.map((unit) => cooling.airMlPerS(unit)));
  const arriving = (flow: Known<number>): Known<number> =>
    isKnown(flow) ? Math.floor((flow * (1000 - record.airLeakagePermille)) / 1000) : UNKNOWN;
  return {
    record,
    air: coolingSystem.totals.air(slot),
    capacityW: capacity.all,
    capacityWithoutOneW: capacity.withoutLargest,
    supplyMlPerS: arriving(supply.all),
    supplyWithoutOneMlPerS: arriving(supply.withoutLargest),
    climate: coolingSystem.climates.of(slot),
    aisles: coolingSystem.aisles.of(slot),
  };
}

/** Both unknown while a part is; nothing there sums to nothing. */
function sums(parts: readonly Known<number>[]): {
  readonly all: Known<number>;
  readonly withoutLargest: Known<number>;
} {
  if (!parts.every(isKnown)) return { all: UNKNOWN, withoutLargest: UNKNOWN };
  const known = parts.filter(isKnown);
  const all = known.reduce((sum, one) => sum + one, 0);
  return { all, withoutLargest: all - Math.max(0, ...known) };
}

/** By code unit: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
