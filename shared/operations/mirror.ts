/** Reflecting what stands on the plan across a line. */
import { frontDirection, normaliseRotation } from '../geometry/footprint';
import type { PointXY } from '../geometry/rect';
import type { PointUm } from '../model/field';
import type { Obstacle } from '../model/records/obstacle';
import type { AnyRecord } from '../model/registry';
import { isRoomItem, isRun, isStanding } from './item-footprint';
import type { RoomItem } from './move-records';

/** A line to reflect across: through a point, at right angles to a direction that is given clockwise from north. */
export interface MirrorLine {
  readonly through: PointXY;
  readonly normalMdeg: number;
}

/** A point on the other side of the line, as far from it; exact to the micrometre where the line is level or upright. */
export function mirroredPoint({ through, normalMdeg }: MirrorLine, { xUm, yUm }: PointXY): PointXY {
  const normal = frontDirection(normalMdeg);
  const twice = 2 * ((xUm - through.xUm) * normal.x + (yUm - through.yUm) * normal.y);
  return { xUm: Math.round(xUm - twice * normal.x), yUm: Math.round(yUm - twice * normal.y) };
}

/**
 * The fields that place an item, reflected. What is symmetrical faces the reflected way; a door changes the side it
 * hangs on. A front at angle a, reflected across a line whose normal is at n, comes to 2n + 180° − a.
 */
export function mirroredFields(line: MirrorLine, item: RoomItem): Partial<Record<string, unknown>> {
  if (item.typeName === 'zone') return { outline: mirroredOutline(line, item.outline) };
  if (isRun(item)) return { path: mirroredPath(line, item.path) };
  const place = mirroredPoint(line, item);
  if (!isStanding(item)) return { ...place };
  const rotationMdeg = normaliseRotation(2 * line.normalMdeg + 180_000 - item.rotationMdeg);
  const swing = item.typeName === 'obstacle' ? mirroredSwing(item) : undefined;
  return { ...place, rotationMdeg, ...(swing === undefined ? {} : { swing }) };
}

/** In the order of corners the outline had, so that it still runs the same way around. */
function mirroredOutline(line: MirrorLine, outline: readonly PointUm[]): readonly PointUm[] {
  return Object.freeze([...mirroredPath(line, outline)].reverse());
}

function mirroredPath(line: MirrorLine, path: readonly PointUm[]): readonly PointUm[] {
  const points = path.map(([xUm, yUm]): PointUm => {
    const at = mirroredPoint(line, { xUm, yUm });
    return Object.freeze([at.xUm, at.yUm] as const);
  });
  return Object.freeze(points);
}

function mirroredSwing({ swing }: Obstacle): Obstacle['swing'] {
  return swing === 'left' ? 'right' : swing === 'right' ? 'left' : swing;
}

/** What can be mirrored: all that stands or lies in a room. */
export function isMirrored(record: AnyRecord): record is RoomItem {
  return isRoomItem(record);
}
