import type { PointXY } from '#shared/geometry/rect';

/** The corner that makes a square with `start`, as large as the larger way to `corner`: what Shift does while drawing. */
export function squareCorner(start: PointXY, corner: PointXY): PointXY {
  const [dx, dy] = [corner.xUm - start.xUm, corner.yUm - start.yUm];
  const side = Math.max(Math.abs(dx), Math.abs(dy));
  return { xUm: start.xUm + (dx < 0 ? -side : side), yUm: start.yUm + (dy < 0 ? -side : side) };
}

/**
 * The corner opposite `start` of a rectangle that is drawn to `corner` with these sizes typed. A typed size holds
 * against the hand; in a square one typed size is both.
 */
export function cornerWithSizes(
  start: PointXY,
  corner: PointXY,
  [widthUm, depthUm]: readonly (number | undefined)[],
  isSquare: boolean,
): PointXY {
  const at = isSquare ? squareCorner(start, corner) : corner;
  const width = widthUm ?? (isSquare ? depthUm : undefined);
  const depth = depthUm ?? (isSquare ? widthUm : undefined);
  const sign = (value: number) => (value < 0 ? -1 : 1);
  return {
    xUm: width === undefined ? at.xUm : start.xUm + width * sign(at.xUm - start.xUm),
    yUm: depth === undefined ? at.yUm : start.yUm + depth * sign(at.yUm - start.yUm),
  };
}
