/** Trays and their drops: where they are, and what of them is under a point or in a rectangle. */
import { polygonBounds, type Polygon } from '#shared/geometry/polygon';
import { rectAt, rectCorners, rectGrown, rectHasPoint, type PointXY, type RectUm } from '#shared/geometry/rect';
import type { Tray } from '#shared/model/records/tray';
import type { TrayDrop } from '#shared/model/records/tray-drop';
import type { AnyRecord } from '#shared/model/registry';
import { trayOutline } from '#shared/operations/item-footprint';
import { nearestOnPath } from '#shared/operations/path-points';
import type { DocumentView } from '#shared/store/document-view';

export type TrayPart = Tray | TrayDrop;

export function isTrayPart(record: AnyRecord | undefined): record is TrayPart {
  return record?.typeName === 'tray' || record?.typeName === 'trayDrop';
}

/** A drop is a mark of this size on the plan. */
export const DROP_UM = 300_000;

interface Shape {
  readonly outline: Polygon;
  readonly bounds: RectUm;
}

/** Records never change, so a shape holds as long as its record. */
const shapes = new WeakMap<Tray, Shape>();

function shapeOf(tray: Tray): Shape {
  let shape = shapes.get(tray);
  if (!shape) {
    const outline = trayOutline(tray);
    shape = { outline, bounds: polygonBounds(outline) };
    shapes.set(tray, shape);
  }
  return shape;
}

/** What a tray takes on the plan, worked out once. */
export function trayBand(tray: Tray): Polygon {
  return shapeOf(tray).outline;
}

export function trayBounds(tray: Tray): RectUm {
  return shapeOf(tray).bounds;
}

export function trayPartBounds(record: TrayPart): RectUm {
  return record.typeName === 'tray' ? trayBounds(record) : rectAt(record, DROP_UM, DROP_UM);
}

export function trayPartOutline(record: TrayPart): Polygon {
  return record.typeName === 'tray' ? trayBand(record) : rectCorners(trayPartBounds(record));
}

/** A tray or drop under the pointer; `order` as in `Scene.hits`. */
export interface TrayHit {
  readonly record: TrayPart;
  readonly order: number;
  readonly area: number;
}

/**
 * Overhead trays lie over racks and under pipes, the others under the floor; drops lie over their trays. Over a rack a
 * tray is taken by its edges, where it is wide enough on screen to have any: most clicks there are meant for the rack.
 */
export function trayHits(view: DocumentView, point: PointXY, reachUm: number): TrayHit[] {
  const hits: TrayHit[] = [];
  for (const record of view.all('tray').values()) {
    const { minX, minY, maxX, maxY } = trayBounds(record);
    // Asked of thousands at each move of the pointer: nothing is made for those that are far.
    if (point.xUm < minX - reachUm || point.xUm > maxX + reachUm) continue;
    if (point.yUm < minY - reachUm || point.yUm > maxY + reachUm) continue;
    const aside = nearestOnPath(record.path, point)?.asideUm ?? Infinity;
    if (aside > Math.max(reachUm, record.widthUm / 2)) continue;
    const isAtEdge = record.widthUm >= 3 * reachUm && aside >= record.widthUm / 2 - reachUm;
    const order = record.level === 'underfloor' ? 1.65 : isAtEdge ? 4.4 : 2.9;
    hits.push({ record, order, area: record.widthUm });
  }
  for (const record of view.all('trayDrop').values())
    if (rectHasPoint(rectGrown(trayPartBounds(record), reachUm), point)) hits.push({ record, order: 4.45, area: 0 });
  return hits;
}

/** Trays and drops whose bounds a marquee takes. */
export function trayPartsTaken(view: DocumentView, takes: (bounds: RectUm) => boolean): TrayPart[] {
  const all: TrayPart[] = [...view.all('tray').values(), ...view.all('trayDrop').values()];
  return all.filter((record) => takes(trayPartBounds(record)));
}
