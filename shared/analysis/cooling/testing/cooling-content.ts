import type { HallAnalysis } from '../../hall-analysis';
import type { RoomClimate } from '../climate';

/** All that an analysis says of cooling, by ids, for comparing two of them. */
export function contentOfCooling(analysis: HallAnalysis) {
  const { coolingSystem, cooling, rooms, items } = analysis;
  const { loops, liquid, supply, totals } = coolingSystem;
  const content = {
    loops: {} as Record<string, unknown>,
    units: {} as Record<string, unknown>,
    rooms: {} as Record<string, unknown>,
    ways: {} as Record<string, unknown>,
    climates: {} as Record<string, unknown>,
    aisles: {} as Record<string, unknown>,
    pods: {} as Record<string, unknown>,
  };
  const idOf = (unit: number): string => cooling.unitAt(unit)?.id ?? '';
  for (let loop = 0; loop < loops.table.capacity; loop++) {
    const record = loops.loopAt(loop);
    if (record) content.loops[record.id] = { ...liquid.loopLoad(loop), of: liquid.unitsOf(loop).map(idOf).sort() };
  }
  for (let unit = 0; unit < cooling.units.capacity; unit++) {
    const record = cooling.unitAt(unit);
    if (!record) continue;
    content.units[record.id] = {
      ...liquid.unitLoad(unit),
      supply: supply.ofUnit(unit),
      fromApproach: supply.fromApproach(unit),
      isCircular: liquid.isCircular(unit),
    };
  }
  for (let room = 0; room < rooms.table.capacity; room++) {
    const record = rooms.table.at(room);
    if (!record) continue;
    content.rooms[record.id] = totals.air(room);
    content.climates[record.id] = contentOfClimate(coolingSystem.climates.of(room), (rack) => items.idOf(rack));
    content.pods[record.id] = coolingSystem.pods.of(room).map(({ units, racks, zone, ...one }) => ({
      ...one,
      zone: zone?.id,
      units: units.map(idOf),
      racks: racks.map((rack) => items.idOf(rack)).sort(),
    }));
    content.aisles[record.id] = coolingSystem.aisles
      .of(room)
      .map(({ racks: facing, ...one }) => ({ ...one, facing: facing.map((rack) => items.idOf(rack)).sort() }));
  }
  for (let item = 0; item < items.table.capacity; item++) {
    if (!items.isRack(item)) continue;
    content.ways[items.idOf(item)] = [...cooling.unitsServing(item, 'liquid')].map(idOf).sort();
  }
  return content;
}

function contentOfClimate(climate: RoomClimate, idOf: (rack: number) => string) {
  const { racks, hottest } = climate;
  const inlets = [...racks.values()].map(({ rack, ...one }) => ({ id: idOf(rack), ...one }));
  return {
    state: climate.state,
    basis: climate.basis,
    overdrawnRacks: climate.overdrawnRacks,
    supplyMilliC: climate.supplyMilliC,
    returnMilliC: climate.returnMilliC,
    meanInletMilliC: climate.meanInletMilliC,
    isSupplyUnknown: climate.isSupplyUnknown,
    unknownRacks: climate.unknownRacks,
    unplacedRacks: climate.unplacedRacks,
    rciHighPermille: climate.rciHighPermille,
    rciLowPermille: climate.rciLowPermille,
    rtiPermille: climate.rtiPermille,
    shiPermille: climate.shiPermille,
    leastCapturePermille: climate.leastCapturePermille,
    inlets: inlets.sort((a, b) => (a.id < b.id ? -1 : 1)),
    margin: hottest && [hottest.marginMilliK, hottest.inletRiseMilliK],
  };
}
