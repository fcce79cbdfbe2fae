import type { HallAnalysis } from '../../analysis/hall-analysis';
import { frontDirection } from '../../geometry/footprint';
import type { Polygon } from '../../geometry/polygon';
import { holesOf } from '../../geometry/region';
import type { RecordId } from '../../model/record-id';
import { DOCUMENT_ID } from '../../model/records/document';
import type { Room } from '../../model/records/room';
import { nameOfRecord } from '../../rules/report/message-style';
import { getRecord, referring, type DocumentView } from '../../store/document-view';
import { isKnown, mapKnown, UNKNOWN, type Known } from '../../units/known';
import type { CfdBlock, CfdDevice, CfdHeatSource, CfdManifest, CfdPlace, CfdRack, CfdRoom, CfdTile, CfdUnit, CfdZone, PointM } from './manifest'; // prettier-ignore

/** A document with its engineering data. */
interface Source {
  readonly view: DocumentView;
  readonly analysis: HallAnalysis;
}

/** The manifest as a JSON file. */
export function cfdJson(view: DocumentView, analysis: HallAnalysis): string {
  return `${JSON.stringify(cfdManifest(view, analysis), null, 2)}\n`;
}

/** Every room of a document for a CFD program. What nobody stated is "unknown", never zero. O(records). */
export function cfdManifest(view: DocumentView, analysis: HallAnalysis): CfdManifest {
  return {
    format: 'plenum-cfd-rooms',
    version: '1.0',
    name: view.get(DOCUMENT_ID)?.name ?? '',
    units: {
      length: 'm',
      angle: 'deg',
      heat: 'W',
      airFlow: 'm3/s',
      temperature: 'degC',
      pressure: 'Pa',
      share: '0..1',
    },
    axes: 'x east, y north, z up from the finished floor; rotation clockwise from north',
    rooms: [...view.all('room').values()].sort(byId).map((room) => roomOf(room, { view, analysis })),
  };
}

function roomOf(room: Room, source: Source): CfdRoom {
  const { analysis } = source;
  const { coolingSystem, rooms } = analysis;
  const slot = rooms.table.slotOf(room.id);
  const air = coolingSystem.totals.air(slot);
  const isRaised = room.floorKind === 'raised';
  const stated = <T>(value: T | undefined): T | 'unknown' => value ?? UNKNOWN;
  return {
    id: room.id,
    name: room.name,
    outline: outlineOf(room.outline),
    holes: holesOf(room).map(outlineOf),
    heightM: mapKnown(stated(room.ceilingHeightUm), metres),
    airSupply: stated(room.airSupply),
    supplyC: mapKnown(coolingSystem.climates.of(slot).supplyMilliC, thousandth),
    dewPointC: mapKnown(stated(room.dewPointMilliC), thousandth),
    floor: {
      kind: room.floorKind,
      plenumHeightM: isRaised ? mapKnown(stated(room.raisedFloorHeightUm), metres) : null,
      plenumPressurePa: isRaised ? mapKnown(stated(room.floorPressureMilliPa), thousandth) : null,
      leakageRatio: room.airLeakagePermille / 1000,
    },
    otherHeat: { plantLossW: air.lossW, unknownPlantLosses: air.unknownLosses, lightingW: air.lightingW },
    racks: racksOf(room, slot, source),
    units: unitsOf(slot, source),
    heatSources: heatSourcesOf(slot, source),
    tiles: tilesOf(room, slot, source),
    zones: zonesOf(slot, source),
    blocks: [...blocksOf(room, 'equipment', source), ...blocksOf(room, 'obstacle', source)],
  };
}

function racksOf(room: Room, slot: number, { view, analysis }: Source): readonly CfdRack[] {
  const { items, contents, coolingSystem } = analysis;
  const climate = coolingSystem.climates.of(slot);
  return [...view.all('rack').values()]
    .filter((rack) => rack.roomId === room.id)
    .sort(byId)
    .map((rack) => {
      const item = items.table.slotOf(rack.id);
      const ways = [...referring(view, 'device', 'rackId', rack.id)].flatMap(({ typeId }) => {
        const type = view.get(typeId)?.type;
        return type?.kind === 'device' && type.device.airflow !== 'passive' ? [type.device.airflow] : [];
      });
      return {
        id: rack.id,
        name: rack.name,
        type: view.get(rack.typeId)?.type.name ?? '',
        ...placeOf(item, analysis),
        airHeatW: contents.airHeatW(item),
        liquidHeatW: contents.liquidHeatW(item),
        unknownParts: contents.heatUnknown(item),
        airFlowM3s: contents.airNeedMlPerS(item) / 1e6,
        airFlowEstimatedForW: contents.airEstimatedForW(item),
        airflow: [...new Set(ways)].sort(),
        inletClass: climate.racks.get(item)?.thermalClass ?? room.airClass ?? UNKNOWN,
        devices: devicesOf(rack.id, { view, analysis }),
      };
    });
}

function devicesOf(rackId: RecordId<'rack'>, { view, analysis }: Source): readonly CfdDevice[] {
  const { contents } = analysis;
  return [...referring(view, 'device', 'rackId', rackId)]
    .sort((a, b) => (a.bottomHalfRu ?? -1) - (b.bottomHalfRu ?? -1) || byId(a, b))
    .map((device) => {
      const slot = contents.devices.slotOf(device.id);
      const { powerW, liquidW, airFlowMlPerS } = contents.deviceLoad(slot);
      const type = view.get(device.typeId)?.type;
      return {
        id: device.id,
        name: device.name,
        type: type?.name ?? '',
        bottomRu: device.bottomHalfRu === undefined ? UNKNOWN : device.bottomHalfRu / 2,
        heightRu: contents.heightHalfRu(slot) / 2,
        face: device.face,
        isFullDepth: contents.isFullDepth(slot),
        airHeatW: powerW < 0 || liquidW < 0 ? UNKNOWN : powerW - liquidW,
        liquidHeatW: liquidW < 0 ? UNKNOWN : liquidW,
        airFlowM3s: airFlowMlPerS < 0 ? UNKNOWN : cubicMetres(airFlowMlPerS),
        airflow: type?.kind === 'device' ? type.device.airflow : UNKNOWN,
      };
    });
}

function unitsOf(room: number, { view, analysis }: Source): readonly CfdUnit[] {
  const { cooling, coolingSystem } = analysis;
  return cooling
    .airUnitsOf(room)
    .flatMap((slot) => {
      const unit = cooling.unitAt(slot);
      if (!unit) return [];
      const supply = coolingSystem.supply.ofUnit(slot);
      const ofType = cooling.hostSpec(slot)?.supplyAirMilliC ?? UNKNOWN;
      const isOfType = !isKnown(supply.milliC) && isKnown(ofType);
      return {
        id: unit.id,
        name: unit.name,
        type: typeNameOf(unit.hostId, view),
        ...placeOf(cooling.hostItemOf(slot), analysis),
        isInRoom: cooling.hostRoomOf(slot) === room,
        airFlowM3s: mapKnown(cooling.airMlPerS(slot), cubicMetres),
        supplyC: mapKnown(isOfType ? ofType : supply.milliC, thousandth),
        supplyBasis: isOfType ? 'type' : supply.basis,
        capacityW: cooling.capacityW(slot),
        serves: [...cooling.racksOf(slot)].map((rack) => analysis.items.idOf(rack)).sort(),
      };
    })
    .sort(byId);
}

function heatSourcesOf(room: number, { analysis }: Source): readonly CfdHeatSource[] {
  const { cooling, coolingSystem } = analysis;
  return cooling
    .rejecting()
    .filter((slot) => cooling.hostRoomOf(slot) === room)
    .flatMap((slot) => {
      const unit = cooling.unitAt(slot);
      if (!unit) return [];
      return {
        id: unit.id,
        name: unit.name,
        ...placeOf(cooling.hostItemOf(slot), analysis),
        heatW: coolingSystem.liquid.rackHeatOfUnit(slot).heatW + (cooling.fanPowerW(slot) ?? 0),
        airFlowM3s: mapKnown(cooling.airMlPerS(slot), cubicMetres),
      };
    })
    .sort(byId);
}

function tilesOf(room: Room, slot: number, { analysis }: Source): readonly CfdTile[] {
  const { tiles } = analysis.coolingSystem;
  return [...tiles.tilesOf(slot)].sort(byId).map((tile) => ({
    id: tile.id,
    centre: pointOf(tile.xUm, tile.yUm),
    sizeM: [metres(room.tilePitchXUm), metres(room.tilePitchYUm)],
    openRatio: tile.openPermille / 1000,
    airFlowM3s: mapKnown(tiles.flowMlPerS(slot, [tile]), cubicMetres),
  }));
}

function zonesOf(room: number, { analysis }: Source): readonly CfdZone[] {
  return analysis.coolingSystem.aisles.of(room).map(({ zone, racks, isClosed }) => ({
    id: zone.id,
    name: zone.name,
    kind: zone.kind,
    outline: outlineOf(zone.outline),
    closedEnds: zone.closedEnds,
    closedAbove: zone.closedAbove,
    isClosed,
    racks: racks.map((rack) => analysis.items.idOf(rack)).sort(),
  }));
}

function blocksOf(room: Room, typeName: 'equipment' | 'obstacle', { view, analysis }: Source): readonly CfdBlock[] {
  return [...view.all(typeName).values()]
    .filter((one) => one.roomId === room.id)
    .sort(byId)
    .map((one) => ({
      id: one.id,
      name: nameOfRecord(one),
      kind: one.typeName === 'obstacle' ? one.kind : (view.get(one.typeId)?.type.category ?? ''),
      ...placeOf(analysis.items.table.slotOf(one.id), analysis),
    }));
}

/** Where an item of the floor stands; all unknown but its centre when its size is. */
function placeOf(item: number, { items }: HallAnalysis): CfdPlace {
  const record = items.recordAt(item);
  const size = (valueUm: number): Known<number> => (items.isPlaced(item) ? metres(valueUm) : UNKNOWN);
  const height = record?.typeName === 'obstacle' ? record.heightUm : items.specOf(item)?.heightUm;
  const { x, y } = frontDirection(record?.rotationMdeg ?? 0);
  return {
    centre: pointOf(record?.xUm ?? 0, record?.yUm ?? 0),
    rotationDeg: (record?.rotationMdeg ?? 0) / 1000,
    front: [plain(x), plain(-y)],
    widthM: size(record ? items.widthUm(item) : 0),
    depthM: size(record ? items.depthUm(item) : 0),
    heightM: mapKnown(height ?? UNKNOWN, metres),
  };
}

function typeNameOf(hostId: string, view: DocumentView): string {
  const host = getRecord(view, hostId);
  return (host && 'typeId' in host ? view.get(host.typeId)?.type.name : undefined) ?? '';
}

function outlineOf(outline: Polygon): readonly PointM[] {
  return outline.map(([xUm, yUm]) => pointOf(xUm, yUm));
}

/** On the plan y grows to the south. */
function pointOf(xUm: number, yUm: number): PointM {
  return [metres(xUm), plain(-metres(yUm))];
}

/** Without a negative zero, and without the last digits of sines. */
function plain(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

function metres(um: number): number {
  return um / 1e6;
}

function thousandth(value: number): number {
  return value / 1000;
}

function cubicMetres(mlPerS: number): number {
  return mlPerS / 1e6;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
