import { mapKnown } from '#shared/units/known';
import type { AnalysedDocument } from '../../analysed-document';
import { deliveryWords } from './delivery-words';
import {
  LOOK_UM,
  type AisleFigures,
  type FreeRoom,
  type RackFigures,
  type RoomFigures,
  type SpaceFigures,
} from './figures';

const MM = 1000;

/** The section for programs: mm, kg, kPa, N; what nobody knows is "unknown". */
export function spaceJson({ rooms, racks, aisles }: SpaceFigures, { file, nameOf }: AnalysedDocument): string {
  const content = {
    file,
    section: 'space',
    freeRoomLookedAtMm: LOOK_UM / MM,
    rooms: rooms.map(roomJson),
    racks: racks.map((rack) => rackJson(rack, nameOf)),
    aisles: aisles.map(aisleJson),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function roomJson({ record, areaM2, racks, standing, loadW, massG }: RoomFigures): object {
  const stated = (value: number | undefined): number | 'unknown' => value ?? 'unknown';
  return {
    id: record.id,
    name: record.name,
    areaM2: Math.round(areaM2 * 100) / 100,
    racks,
    itemsOnFloor: standing,
    loadW,
    massKg: { known: massG.known / 1000, unknownCount: massG.unknownCount },
    ceilingMm: mapKnown(stated(record.ceilingHeightUm), (um) => um / MM),
    floor: record.floorKind,
    floorLimitKpa: mapKnown(stated(record.floorUniformLimitPa), (pa) => pa / 1000),
    panelPointLimitN: record.floorKind === 'raised' ? stated(record.panelPointLimitN) : null,
    panelRollingLimitN: record.floorKind === 'raised' ? stated(record.panelRollingLimitN) : null,
  };
}

function rackJson(rack: RackFigures, nameOf: AnalysedDocument['nameOf']): object {
  const { record, massG, delivery } = rack;
  return {
    id: record.id,
    name: record.name,
    room: rack.roomName,
    xMm: record.xUm / MM,
    yMm: record.yUm / MM,
    rotationDeg: record.rotationMdeg / 1000,
    massKg: massG.known / 1000,
    massIsAtLeast: massG.unknownCount > 0,
    areaLoadKpa: mapKnown(rack.areaLoadPa, (pa) => pa / 1000),
    areaLimitKpa: mapKnown(rack.areaLimitPa, (pa) => pa / 1000),
    footN: rack.footN,
    footLimitN: rack.footLimitN ?? null,
    freeFrontMm: free(rack.front),
    freeRearMm: free(rack.rear),
    delivery: {
      state: delivery.state,
      wayMm: rack.wayUm === undefined ? null : rack.wayUm / MM,
      narrowestMm: rack.narrowest ? rack.narrowest.freeUm / MM : null,
      narrowestDoorId: rack.narrowest?.doorId ?? null,
      points: 'way' in delivery ? delivery.way.map(([x, y]) => [x / MM, y / MM]) : [],
      says: deliveryWords(rack, nameOf),
    },
  };
}

function aisleJson({ aisle, roomName, narrowest }: AisleFigures): object {
  const { zone } = aisle;
  return {
    id: zone.id,
    name: zone.name,
    kind: zone.kind,
    room: roomName,
    racks: aisle.racks.length,
    narrowestMm: free(narrowest),
    narrowestAt: narrowest?.rackId ?? null,
    closedEnds: zone.closedEnds,
    closedAbove: zone.closedAbove,
    gaps: aisle.gaps,
    openRu: aisle.openRu,
    isClosed: aisle.isClosed,
  };
}

/** `null` where as much as was looked at is free; "unknown" without a size or a side. */
function free(room: FreeRoom | undefined): number | 'unknown' | null {
  if (!room) return 'unknown';
  return room.isAtLeast ? null : room.depthUm / MM;
}
