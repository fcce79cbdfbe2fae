/** Where things stand on the plan, for operations that turn, repeat or paste them. */
import type { CatalogType } from '../catalog/catalog-type';
import { specOf } from '../catalog/spec';
import { footprintBounds, type Footprint } from '../geometry/footprint';
import { bandAround } from '../geometry/beside-path';
import { polygonBounds } from '../geometry/polygon';
import type { RectUm } from '../geometry/rect';
import type { PointUm } from '../model/field';
import type { Annotation } from '../model/records/annotation';
import type { Equipment } from '../model/records/equipment';
import type { Obstacle } from '../model/records/obstacle';
import type { PerforatedTile } from '../model/records/perforated-tile';
import type { Pipe } from '../model/records/pipe';
import type { Rack } from '../model/records/rack';
import type { Room } from '../model/records/room';
import type { Tray } from '../model/records/tray';
import type { TrayDrop } from '../model/records/tray-drop';
import type { Zone } from '../model/records/zone';
import type { AnyRecord } from '../model/registry';
import type { DocumentView } from '../store/document-view';
import { isKnown } from '../units/known';

/** What stands, lies or runs in a room, as it is seen on the plan. */
export const ROOM_ITEM_TYPES = [
  'rack',
  'equipment',
  'obstacle',
  'zone',
  'pipe',
  'tray',
  'trayDrop',
  'perforatedTile',
  'annotation',
] as const;

/** What has a place on the plan. */
export type PlanItem = Rack | Equipment | Obstacle | Zone | Pipe | Tray | TrayDrop | PerforatedTile | Annotation | Room;

/** What runs along a path. */
export type RunItem = Pipe | Tray;

/** What stands at a point and may be turned. */
export type StandingItem = Rack | Equipment | Obstacle;

/** Drawn for a type whose size nobody knows; rules report the size as missing. */
export const ASSUMED_WIDTH_UM = 600_000;
export const ASSUMED_DEPTH_UM = 1_200_000;

export function isPlanItem(record: AnyRecord): record is PlanItem {
  return record.typeName === 'room' || isRoomItem(record);
}

/** True for what stands, lies or runs in a room. */
export function isRoomItem(record: AnyRecord): record is Exclude<PlanItem, Room> {
  return ROOM_ITEM_TYPES.some((typeName) => typeName === record.typeName);
}

/** True for what runs along a path. */
export function isRun(record: AnyRecord | undefined): record is RunItem {
  return record?.typeName === 'pipe' || record?.typeName === 'tray';
}

export function isStanding(record: AnyRecord): record is StandingItem {
  return record.typeName === 'rack' || record.typeName === 'equipment' || record.typeName === 'obstacle';
}

/** Width and depth of a catalog type on the plan; assumed where unknown. */
export function planSizeOf(type: CatalogType | undefined): { readonly widthUm: number; readonly depthUm: number } {
  const spec = type && specOf(type);
  return {
    widthUm: spec && isKnown(spec.widthUm) ? spec.widthUm : ASSUMED_WIDTH_UM,
    depthUm: spec && isKnown(spec.depthUm) ? spec.depthUm : ASSUMED_DEPTH_UM,
  };
}

/** The footprint of a rack, a piece of plant or an obstacle. */
export function footprintOf(view: DocumentView, item: StandingItem): Footprint {
  if (item.typeName === 'obstacle') return item;
  const { widthUm, depthUm } = planSizeOf(view.get(item.typeId)?.type);
  const { xUm, yUm, rotationMdeg } = item;
  const lengthUm = item.typeName === 'equipment' ? item.lengthUm : undefined;
  return { xUm, yUm, rotationMdeg, widthUm: lengthUm ?? widthUm, depthUm };
}

/** The upright rectangle around any item of the plan. A note and a drop of a tray are their points. */
export function planBounds(view: DocumentView, item: PlanItem): RectUm {
  if (isStanding(item)) return footprintBounds(footprintOf(view, item));
  if (item.typeName === 'perforatedTile') return tileBounds(view, item);
  if ('xUm' in item) return { minX: item.xUm, minY: item.yUm, maxX: item.xUm, maxY: item.yUm };
  if (item.typeName === 'tray') return polygonBounds(trayOutline(item));
  return polygonBounds(item.typeName === 'pipe' ? item.path : item.outline);
}

/** What a tray takes of the plan: its width along its path (µm). */
export function trayOutline({ path, widthUm }: Pick<Tray, 'path' | 'widthUm'>): readonly PointUm[] {
  return bandAround(path, widthUm / 2);
}

/** The rectangle a perforated tile takes: one tile of its room's grid around its centre. */
export function tileBounds(view: DocumentView, { roomId, xUm, yUm }: PerforatedTile): RectUm {
  const room = view.get(roomId);
  const halfX = (room?.tilePitchXUm ?? ASSUMED_WIDTH_UM) / 2;
  const halfY = (room?.tilePitchYUm ?? ASSUMED_WIDTH_UM) / 2;
  return { minX: xUm - halfX, minY: yUm - halfY, maxX: xUm + halfX, maxY: yUm + halfY };
}

/** Order in which people read a plan: by lines from north to south, in each from west to east. */
export function inReadingOrder<T extends { readonly xUm: number; readonly yUm: number }>(items: readonly T[]): T[] {
  const sorted = [...items].sort((a, b) => a.yUm - b.yUm || a.xUm - b.xUm);
  const lines: T[][] = [];
  for (const item of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && item.yUm - first.yUm <= SAME_LINE_UM) line.push(item);
    else lines.push([item]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.xUm - b.xUm || a.yUm - b.yUm));
}

/** Items whose centres are less than half a rack's depth apart north to south stand in one line. */
const SAME_LINE_UM = 500_000;
