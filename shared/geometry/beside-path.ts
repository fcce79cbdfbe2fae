/** Lines that run beside an open path, points as `[x, y]` in any unit. */

type Point = readonly [x: number, y: number];

/** Sharper corners than this would throw the parallel line far out. */
const MOST_MITRE = 3;

/** The line that runs beside a path at a distance in the path's own unit, on its left for a positive one. */
export function besidePath(path: readonly Point[], aside: number): readonly Point[] {
  const normals = path.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = path[index] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY) || 1;
    return [(y - fromY) / length, -(x - fromX) / length];
  });
  return path.map(([x, y], index): Point => {
    const before = normals[index - 1] ?? normals[index] ?? [0, 0];
    const after = normals[index] ?? before;
    const [sumX, sumY] = [before[0] + after[0], before[1] + after[1]];
    const square = sumX * sumX + sumY * sumY;
    // At a corner the parallel lines meet on the bisector, 2 / |sum| times as far out as beside a straight.
    const far = square === 0 ? 0 : Math.min(2 / square, MOST_MITRE);
    return [x + sumX * far * aside, y + sumY * far * aside];
  });
}

/** The outline of a band that runs along a path, `halfWidth` to each side of it, with ends cut square. */
export function bandAround(path: readonly Point[], halfWidth: number): readonly Point[] {
  return [...besidePath(path, halfWidth), ...[...besidePath(path, -halfWidth)].reverse()];
}
