import type { Facts } from '../../analysis/facts';
import { forEachEdge, type Polygon } from '../../geometry/polygon';
import { ringsOf } from '../../geometry/region';
import {
  footprintBounds,
  footprintCorners,
  gapTo,
  normaliseRotation,
  overlapDepth,
  stripBeside,
  type Footprint,
} from '../../geometry/footprint';
import type { FindingShape } from '../engine/finding';
import { blocks } from './plan';

/** A side of an item, seen by someone who stands in it and looks out of its front. */
export type Face = 'front' | 'rear' | 'left' | 'right';

/** How much room there is on one side of an item, and what ends it. */
export interface FreeDepth {
  readonly depthUm: number;
  /** The slot of what stands there; nothing when it is the wall of the room. */
  readonly by: number | undefined;
}

/**
 * The footprint turned so that a side of it is its front: what holds of fronts then holds of that side. Turning a
 * quarter swaps width and depth.
 */
export function turnedTo(footprint: Footprint, face: Face): Footprint {
  if (face === 'front') return footprint;
  const rotationMdeg = normaliseRotation(footprint.rotationMdeg + TURNS[face]);
  return face === 'rear'
    ? { ...footprint, rotationMdeg }
    : { ...footprint, rotationMdeg, widthUm: footprint.depthUm, depthUm: footprint.widthUm };
}

const TURNS = { rear: 180_000, left: 270_000, right: 90_000 } as const;

/** The strip of this depth on a side of an item, for a finding to show. */
export function stripShape(footprint: Footprint, face: Face, depthUm: number): FindingShape {
  return { kind: 'area', points: footprintCorners(stripBeside(turnedTo(footprint, face), 'front', depthUm)) };
}

/**
 * The free depth on a side of an item, looking `toUm` far; nothing when that much is free. What overlaps the
 * item is left out: that is a finding of its own.
 */
export function freeDepth(
  surroundings: Facts['surroundings'],
  item: number,
  face: Face,
  toUm: number,
  counts: (other: number) => boolean = (other) => blocks(surroundings, other),
): FreeDepth | undefined {
  let nearest = toUm;
  let by = -1;
  const isAcross = face === 'left' || face === 'right';
  const sign = face === 'front' || face === 'right' ? 1 : -1;
  const frontX = surroundings.frontX(item);
  const frontY = surroundings.frontY(item);
  const outX = sign * (isAcross ? -frontY : frontX);
  const outY = sign * (isAcross ? frontX : frontY);
  const widthUm = isAcross ? surroundings.depthUm(item) : surroundings.widthUm(item);
  // Bounds of the strip, and somewhat more when it lies askew: enough to sort out what cannot be in it.
  const slack = Math.abs(outX * outY) * widthUm;
  const minX = surroundings.minX(item) + Math.min(0, outX * toUm) - slack;
  const maxX = surroundings.maxX(item) + Math.max(0, outX * toUm) + slack;
  const minY = surroundings.minY(item) + Math.min(0, outY * toUm) - slack;
  const maxY = surroundings.maxY(item) + Math.max(0, outY * toUm) + slack;
  surroundings.forEachIn(minX, minY, maxX, maxY, (other) => {
    if (other === item) return;
    if (
      surroundings.minX(other) >= maxX ||
      surroundings.maxX(other) <= minX ||
      surroundings.minY(other) >= maxY ||
      surroundings.maxY(other) <= minY
    )
      return;
    if (!counts(other)) return;
    const own = surroundings.footprint(item);
    const theirs = surroundings.footprint(other);
    const signedGap = gapTo(isAcross ? turnedTo(own, face) : own, face === 'rear' ? 'rear' : 'front', theirs);
    // Several that touch the face are all as near as can be, however rounding puts them: then the id decides.
    const gap = Math.max(0, signedGap);
    if (gap > nearest || (gap === nearest && by < 0)) return;
    if (signedGap < 0 && overlapDepth(own, theirs) > 0) return;
    const isNearer = gap < nearest || surroundings.idOf(other) < surroundings.idOf(by);
    if (!isNearer) return;
    nearest = gap;
    by = other;
  });
  const wall = depthToWall(surroundings, item, face, Math.min(toUm, nearest));
  if (wall !== undefined && wall < nearest) return { depthUm: wall, by: undefined };
  return by < 0 ? undefined : { depthUm: nearest, by };
}

/**
 * How far a rectangle of floor beside an item can be widened to its left or its right, up to `toUm`. What overlaps the
 * rectangle itself is left out.
 */
export function freeBeside(
  surroundings: Facts['surroundings'],
  item: number,
  area: Footprint,
  side: 'left' | 'right',
  toUm: number,
): number {
  const turned = turnedTo(area, side);
  const { minX, minY, maxX, maxY } = footprintBounds(stripBeside(turned, 'front', toUm));
  let free = toUm;
  surroundings.forEachIn(minX, minY, maxX, maxY, (other) => {
    if (other === item || !blocks(surroundings, other)) return;
    const theirs = surroundings.footprint(other);
    const gap = gapTo(turned, 'front', theirs);
    if (gap < free && overlapDepth(area, theirs) === 0) free = Math.max(0, gap);
  });
  const room = surroundings.roomOf(item);
  for (const ring of room ? ringsOf(room) : []) free = depthToOutline(turned, 'front', ring, free) ?? free;
  return free;
}

/** Distance from the face to the wall of the room, when it is less than `toUm`. */
function depthToWall(surroundings: Facts['surroundings'], item: number, face: Face, toUm: number): number | undefined {
  const slot = surroundings.roomSlotOf(item);
  const room = surroundings.roomOf(item);
  const bounds = surroundings.roomBounds(slot);
  if (!room || !bounds) return undefined;
  const isClear =
    surroundings.isRoomRectangular(slot) &&
    surroundings.minX(item) - toUm >= bounds.minX &&
    surroundings.maxX(item) + toUm <= bounds.maxX &&
    surroundings.minY(item) - toUm >= bounds.minY &&
    surroundings.maxY(item) + toUm <= bounds.maxY;
  if (isClear) return undefined;
  const own = surroundings.footprint(item);
  const isAcross = face === 'left' || face === 'right';
  let nearest: number | undefined;
  for (const ring of ringsOf(room))
    nearest =
      (isAcross
        ? depthToOutline(turnedTo(own, face), 'front', ring, nearest ?? toUm)
        : depthToOutline(own, face, ring, nearest ?? toUm)) ?? nearest;
  return nearest;
}

/**
 * Distance from a face straight ahead to the nearest edge of an outline within the width of the footprint, when it is
 * at least nothing and less than `toUm`.
 */
export function depthToOutline(
  footprint: Footprint,
  face: 'front' | 'rear',
  outline: Polygon,
  toUm: number,
): number | undefined {
  const angle = (footprint.rotationMdeg * Math.PI) / 180_000;
  const isQuarter = footprint.rotationMdeg % 90_000 === 0;
  const round = (value: number) => (isQuarter ? Math.round(value) : value);
  const sign = face === 'front' ? 1 : -1;
  const outX = sign * round(Math.sin(angle));
  const outY = -sign * round(Math.cos(angle));
  const half = footprint.widthUm / 2;
  let nearest: number | undefined;
  forEachEdge(outline, (a, b) => {
    const local = ([x, y]: readonly [number, number]) => {
      const dx = x - footprint.xUm;
      const dy = y - footprint.yUm;
      return { side: dy * outX - dx * outY, ahead: dx * outX + dy * outY - footprint.depthUm / 2 };
    };
    const from = local(a);
    const to = local(b);
    if (Math.max(from.side, to.side) <= -half || Math.min(from.side, to.side) >= half) return;
    const aheadAt = (side: number) =>
      from.side === to.side
        ? Math.min(from.ahead, to.ahead)
        : from.ahead + ((side - from.side) / (to.side - from.side)) * (to.ahead - from.ahead);
    const low = Math.max(-half, Math.min(from.side, to.side));
    const high = Math.min(half, Math.max(from.side, to.side));
    const ahead = Math.min(aheadAt(low), aheadAt(high));
    if (ahead >= 0 && ahead < toUm && (nearest === undefined || ahead < nearest)) nearest = ahead;
  });
  return nearest;
}
