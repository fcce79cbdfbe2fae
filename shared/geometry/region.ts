/** A polygon with holes in it, as a room around a core or a courtyard. The edge of a hole belongs to the region. */
import {
  distanceToEdge,
  forEachEdge,
  polygonAreaM2,
  polygonCentre,
  polygonContains,
  polygonHasPoint,
  segmentsCross,
  type Polygon,
} from './polygon';
import type { PointXY } from './rect';

export interface Region {
  readonly outline: Polygon;
  /** Within the outline, apart from each other. */
  readonly holes?: readonly Polygon[];
}

const NONE: readonly Polygon[] = [];

export function holesOf(region: Region): readonly Polygon[] {
  return region.holes ?? NONE;
}

/** The outline and the holes. */
export function ringsOf(region: Region): readonly Polygon[] {
  return [region.outline, ...holesOf(region)];
}

/** Area in square metres, without the holes. */
export function regionAreaM2(region: Region): number {
  return holesOf(region).reduce((area, hole) => area - polygonAreaM2(hole), polygonAreaM2(region.outline));
}

/** True when the point is in the region or on an edge of it. */
export function regionHasPoint(region: Region, point: PointXY): boolean {
  return (
    polygonHasPoint(region.outline, point) &&
    !holesOf(region).some((hole) => polygonHasPoint(hole, point) && distanceToEdge(hole, point) > 0)
  );
}

/** True when the whole polygon lies in the region; it may touch edges. */
export function regionContains(region: Region, inner: Polygon): boolean {
  return polygonContains(region.outline, inner) && !holesOf(region).some((hole) => polygonsOverlap(hole, inner));
}

/**
 * How far the polygon reaches out of the region, in µm: over its outline or into a hole; 0 when all its corners are
 * inside and none of a hole's is in it.
 */
export function distanceOutOf(region: Region, inner: Polygon): number {
  let farthest = 0;
  for (const [xUm, yUm] of inner) {
    const point = { xUm, yUm };
    if (!polygonHasPoint(region.outline, point)) farthest = Math.max(farthest, distanceToEdge(region.outline, point));
    for (const hole of holesOf(region))
      if (polygonHasPoint(hole, point)) farthest = Math.max(farthest, distanceToEdge(hole, point));
  }
  for (const hole of holesOf(region))
    for (const [xUm, yUm] of hole)
      if (polygonHasPoint(inner, { xUm, yUm })) farthest = Math.max(farthest, distanceToEdge(inner, { xUm, yUm }));
  return farthest;
}

/** Distance from a point to the nearest edge of the outline or of a hole, in µm. */
export function distanceToRegionEdge(region: Region, point: PointXY): number {
  return ringsOf(region).reduce((nearest, ring) => Math.min(nearest, distanceToEdge(ring, point)), Infinity);
}

/** True when two polygons have area in common; touching does not count. */
export function polygonsOverlap(one: Polygon, other: Polygon): boolean {
  let isCrossed = false;
  forEachEdge(one, (a, b) => {
    forEachEdge(other, (c, d) => {
      if (segmentsCross(a, b, c, d)) isCrossed = true;
    });
  });
  return isCrossed || reachesInto(one, other) || reachesInto(other, one);
}

/** A corner, the middle of an edge or the centre of one polygon lies within the other, off its edges. */
function reachesInto(one: Polygon, other: Polygon): boolean {
  const within = (point: PointXY) => polygonHasPoint(other, point) && distanceToEdge(other, point) > 0;
  let isWithin = within(polygonCentre(one)) && polygonHasPoint(one, polygonCentre(one));
  forEachEdge(one, (a, b) => {
    isWithin ||= within({ xUm: a[0], yUm: a[1] }) || within({ xUm: (a[0] + b[0]) / 2, yUm: (a[1] + b[1]) / 2 });
  });
  return isWithin;
}
