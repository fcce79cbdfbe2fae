import type { PointXY, RectUm } from '../../geometry/rect';

/** No way between two points that passes a box is shorter than this, in µm. */
export function boundThrough(box: RectUm, one: PointXY, other: PointXY): number {
  return distanceTo(box, one) + distanceTo(box, other);
}

function distanceTo({ minX, minY, maxX, maxY }: RectUm, { xUm, yUm }: PointXY): number {
  return Math.hypot(Math.max(0, minX - xUm, xUm - maxX), Math.max(0, minY - yUm, yUm - maxY));
}
