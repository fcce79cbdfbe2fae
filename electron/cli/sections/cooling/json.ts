import type { Aisle } from '#shared/analysis/cooling/aisles';
import { BASIS_WORDS, type RackAir, type RoomClimate } from '#shared/analysis/cooling/room-climate';
import type { LoopLine } from '#shared/exchange/tables/cooling-list';
import { mapKnown, UNKNOWN, type Known } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';
import type { CoolingFigures, RoomFigures, UnitFigures } from './figures';

/** The section for programs: W, L/min, m³/s, °C; what nobody knows is "unknown". */
export function coolingJson({ loops, units, rooms }: CoolingFigures, document: AnalysedDocument): string {
  const content = {
    file: document.file,
    section: 'cooling',
    temperatures: 'estimate, not CFD',
    loops: loops.map(loopJson),
    units: units.map(unitJson),
    rooms: rooms.map((room) => roomJson(room, document)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function loopJson(line: LoopLine): object {
  const { loop, load } = line;
  return {
    id: loop.id,
    name: loop.name,
    kind: loop.kind,
    fluid: loop.fluid,
    side: loop.side ?? null,
    heatW: load.heatW,
    heatIsAtLeast: load.unknownRacks > 0,
    heatFromAirW: load.fromAirW,
    racks: load.racks,
    units: load.units,
    spareUnits: loop.spareUnitCount,
    capacityW: line.capacityW,
    capacityWithSpareOutW: line.spareCapacityW,
    flowNeededByRacksLpm: load.coolantMlPerMin / 1000,
    flowNeededAtDesignRiseLpm: thousandth(load.designFlowMlPerMin),
    flowLpm: thousandth(line.flowMlPerMin),
    supplyC: thousandth(load.supply.milliC),
    supplyBasis: load.supply.basis,
    returnC: thousandth(line.returnMilliC),
    warmestSupplyTakenC: Number.isFinite(load.coolantMaxMilliC) ? load.coolantMaxMilliC / 1000 : UNKNOWN,
    pipes: line.drop.pipes,
    pipesOfUnknownDrop: line.drop.unknownPipes,
    pressureDropAtMostKpa: thousandth(line.drop.pa),
    fastestFlowMs: thousandth(line.drop.fastestMmPerS),
    isCircular: load.isCircular,
  };
}

function unitJson(line: UnitFigures): object {
  const { unit } = line;
  const isLiquid = unit.medium === 'liquid';
  return {
    id: unit.id,
    name: unit.name,
    medium: unit.medium,
    type: line.typeName,
    room: line.roomName,
    suppliesLoop: unit.suppliesLoopId ?? null,
    cooledByLoop: unit.drawsFromLoopId ?? null,
    rejectsToRoom: unit.rejectsToRoom,
    heatW: line.heat.known,
    heatIsAtLeast: line.heat.unknownCount > 0,
    capacityW: line.capacityW,
    ...(isLiquid
      ? {
          flowNeededLpm: line.flowNeedMlPerMin === 0 ? null : line.flowNeedMlPerMin / 1000,
          flowLpm: thousandth(line.flowMlPerMin),
        }
      : { airM3s: cubicMetres(line.airMlPerS) }),
    supplyC: thousandth(line.supply.milliC),
    supplyBasis: line.supply.basis,
    redundancyGroup: unit.redundancyGroup ?? null,
  };
}

function roomJson(room: RoomFigures, document: AnalysedDocument): object {
  const { record, air } = room;
  return {
    id: record.id,
    name: record.name,
    airSupply: record.airSupply ?? UNKNOWN,
    heatW: air.totalHeatW,
    heatIsAtLeast: air.unknownRacks > 0,
    heatOfRacksW: air.heatW,
    units: air.units,
    capacityW: room.capacityW,
    capacityWithLargestOutW: room.capacityWithoutOneW,
    airNeededM3s: air.needMlPerS / 1e6,
    airNeedEstimatedForW: air.estimatedForW,
    airSuppliedM3s: cubicMetres(room.supplyMlPerS),
    airSuppliedWithLargestOutM3s: cubicMetres(room.supplyWithoutOneMlPerS),
    aisles: room.aisles.map((aisle) => aisleJson(aisle, document)),
    climate: climateJson(room.climate, document),
  };
}

function aisleJson(aisle: Aisle, { analysis }: AnalysedDocument): object {
  return {
    id: aisle.zone.id,
    name: aisle.zone.name,
    kind: aisle.zone.kind,
    racks: aisle.racks.map((rack) => analysis.items.idOf(rack)),
    heatW: aisle.heatW,
    airNeededM3s: aisle.needMlPerS / 1e6,
    tiles: aisle.tiles,
    tileAirM3s: cubicMetres(aisle.tileFlowMlPerS),
    isClosed: aisle.isClosed,
  };
}

function climateJson(climate: RoomClimate, document: AnalysedDocument): object {
  const share = (permille: number | undefined): Known<number> => (permille === undefined ? UNKNOWN : permille / 1000);
  return {
    state: climate.state,
    recirculation: BASIS_WORDS[climate.basis],
    overdrawnRacks: climate.overdrawnRacks,
    supplyC: thousandth(climate.supplyMilliC),
    returnC: thousandth(climate.returnMilliC),
    meanInletC: thousandth(climate.meanInletMilliC),
    isSupplyUnknown: climate.isSupplyUnknown,
    rciHigh: share(climate.rciHighPermille),
    rciLow: share(climate.rciLowPermille),
    rti: share(climate.rtiPermille),
    shi: share(climate.shiPermille),
    rhi: share(climate.shiPermille === undefined ? undefined : 1000 - climate.shiPermille),
    leastCapture: share(climate.leastCapturePermille),
    unknownRacks: climate.unknownRacks,
    unplacedRacks: climate.unplacedRacks,
    racks: [...climate.racks.values()].map((rack) => rackJson(rack, document)),
  };
}

function rackJson(air: RackAir, { analysis, nameOf }: AnalysedDocument): object {
  const id = analysis.items.idOf(air.rack);
  return {
    id,
    name: nameOf(id),
    inletC: thousandth(air.inletMilliC),
    aboveSupplyK: air.inletRiseMilliK / 1000,
    thermalClass: air.thermalClass ?? UNKNOWN,
    marginK: thousandth(air.marginMilliK),
    recirculated: air.recirculatedPermille / 1000,
    isCalibrated: air.isCalibrated,
  };
}

function thousandth(value: Known<number>): Known<number> {
  return mapKnown(value, (one) => one / 1000);
}

function cubicMetres(mlPerS: Known<number>): Known<number> {
  return mapKnown(mlPerS, (one) => one / 1e6);
}
