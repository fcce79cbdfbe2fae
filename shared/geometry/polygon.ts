/** Closed polygons without holes, corners as `[x, y]` in micrometres, the last joined to the first. */
import type { PointXY, RectUm } from './rect';

export type Polygon = readonly (readonly [number, number])[];

/** The smallest upright rectangle around the polygon. An empty polygon gives an empty rectangle at the origin. */
export function polygonBounds(polygon: Polygon): RectUm {
  if (polygon.length === 0) return { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygon) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return { minX, minY, maxX, maxY };
}

/** Area in square metres, always positive (shoelace formula). */
export function polygonAreaM2(polygon: Polygon): number {
  let twice = 0;
  forEachEdge(polygon, ([ax, ay], [bx, by]) => {
    twice += (ax / 1e6) * (by / 1e6) - (bx / 1e6) * (ay / 1e6);
  });
  return Math.abs(twice) / 2;
}

/** Centre of area; the middle of the bounds when the area is nothing. */
export function polygonCentre(polygon: Polygon): PointXY {
  const bounds = polygonBounds(polygon);
  let [twice, cx, cy] = [0, 0, 0];
  forEachEdge(polygon, ([ax, ay], [bx, by]) => {
    const cross = (ax - bounds.minX) * (by - bounds.minY) - (bx - bounds.minX) * (ay - bounds.minY);
    twice += cross;
    cx += (ax + bx - 2 * bounds.minX) * cross;
    cy += (ay + by - 2 * bounds.minY) * cross;
  });
  if (twice === 0) return { xUm: (bounds.minX + bounds.maxX) / 2, yUm: (bounds.minY + bounds.maxY) / 2 };
  return { xUm: bounds.minX + cx / (3 * twice), yUm: bounds.minY + cy / (3 * twice) };
}

/** True when the point is inside or on the edge. */
export function polygonHasPoint(polygon: Polygon, point: PointXY): boolean {
  let isInside = false;
  let isOnEdge = false;
  const { xUm: x, yUm: y } = point;
  forEachEdge(polygon, ([ax, ay], [bx, by]) => {
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const isBetween = x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
    if (cross === 0 && isBetween) isOnEdge = true;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
  });
  return isInside || isOnEdge;
}

/** True when the whole of `inner` lies in `outer`, edges included. */
export function polygonContains(outer: Polygon, inner: Polygon): boolean {
  for (const [x, y] of inner) if (!polygonHasPoint(outer, { xUm: x, yUm: y })) return false;
  let isCrossed = false;
  forEachEdge(inner, (a, b) => {
    forEachEdge(outer, (c, d) => {
      if (segmentsCross(a, b, c, d)) isCrossed = true;
    });
    // An edge between two inside corners may still leave through a notch whose corners it touches.
    const middle = { xUm: (a[0] + b[0]) / 2, yUm: (a[1] + b[1]) / 2 };
    if (!polygonHasPoint(outer, middle)) isCrossed = true;
  });
  return !isCrossed;
}

/** True when edges of the polygon cross each other, so that it has no clear inside. */
export function isSelfCrossing(polygon: Polygon): boolean {
  const n = polygon.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      const [a, b, c, d] = [polygon[i], polygon[(i + 1) % n], polygon[j], polygon[(j + 1) % n]];
      if (a && b && c && d && segmentsCross(a, b, c, d)) return true;
    }
  }
  return false;
}

/** How far outside the polygon its farthest-out point of `inner` lies: 0 when all corners are inside. */
export function distanceOutside(outer: Polygon, inner: Polygon): number {
  let farthest = 0;
  for (const [x, y] of inner) {
    const point = { xUm: x, yUm: y };
    if (!polygonHasPoint(outer, point)) farthest = Math.max(farthest, distanceToEdge(outer, point));
  }
  return farthest;
}

/** Distance from a point to the nearest edge, in µm. */
export function distanceToEdge(polygon: Polygon, point: PointXY): number {
  let nearest = Infinity;
  forEachEdge(polygon, (a, b) => {
    nearest = Math.min(nearest, distanceToSegment(point, a, b));
  });
  return nearest;
}

/** Distance from a point to a segment, in µm. */
export function distanceToSegment(point: PointXY, a: readonly [number, number], b: readonly [number, number]): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((point.xUm - a[0]) * dx + (point.yUm - a[1]) * dy) / lengthSquared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.xUm - a[0] - t * dx, point.yUm - a[1] - t * dy);
}

/** Calls `visit` with each edge, the closing one included. */
export function forEachEdge(
  polygon: Polygon,
  visit: (a: readonly [number, number], b: readonly [number, number]) => void,
): void {
  let previous = polygon.at(-1);
  for (const corner of polygon) {
    if (previous) visit(previous, corner);
    previous = corner;
  }
}

type Corner = readonly [number, number];

/** True when two segments cross in a point inside both; touching does not count. */
export function segmentsCross(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  const side = (p: Corner, q: Corner, r: Corner) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
