/** Points along what runs over the plan: pipes and trays. */
import { distanceToSegment } from '../geometry/polygon';
import type { PointXY } from '../geometry/rect';
import type { PointUm } from '../model/field';

/** A path in whole micrometres, without points that repeat the one before. */
export function cleanPath(path: readonly PointUm[]): readonly PointUm[] {
  const points = path
    .map(([x, y]): PointUm => Object.freeze([Math.round(x), Math.round(y)] as const))
    .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  return Object.freeze(points);
}

/** A path without the points at which it goes straight on. */
export function withoutStraightPoints(path: readonly PointUm[]): readonly PointUm[] {
  const points = path.filter((point, index) => {
    const [before, after] = [path[index - 1], path[index + 1]];
    if (!before || !after) return true;
    const [ax, ay] = [point[0] - before[0], point[1] - before[1]];
    const [bx, by] = [after[0] - point[0], after[1] - point[1]];
    return ax * by !== ay * bx || ax * bx + ay * by < 0;
  });
  return Object.freeze(points);
}

/** Length along a path, in micrometres. */
export function pathLengthUm(path: readonly PointUm[]): number {
  return Math.round(
    path.reduce((sum, [x, y], index) => {
      const before = path[index - 1];
      return before ? sum + Math.hypot(x - before[0], y - before[1]) : sum;
    }, 0),
  );
}

/** The part of a path between two distances along it (µm); the ends are cut to the path. */
export function pathBetween(path: readonly PointUm[], fromUm: number, toUm: number): readonly PointUm[] {
  const part: PointUm[] = [];
  let along = 0;
  path.forEach((end, index) => {
    const start = path[index - 1];
    if (!start) return;
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    const at = (distanceUm: number): PointUm => {
      const share = length === 0 ? 0 : Math.max(0, Math.min(1, (distanceUm - along) / length));
      return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
    };
    if (toUm > along && fromUm < along + length) {
      if (part.length === 0) part.push(at(fromUm));
      part.push(at(toUm));
    }
    along += length;
  });
  return part;
}

/** A place on a path: how far it is from where it was looked for, and after which point it lies. */
export interface OnPath {
  readonly at: PointUm;
  readonly asideUm: number;
  /** Index of the point at which its segment begins. */
  readonly segment: number;
}

/** The place of a path that is nearest to a point; nothing for a path without a segment. */
export function nearestOnPath(path: readonly PointUm[], point: PointXY): OnPath | undefined {
  let nearest: OnPath | undefined;
  path.forEach((end, index) => {
    const start = path[index - 1];
    if (!start) return;
    const asideUm = distanceToSegment(point, start, end);
    if (!nearest || asideUm < nearest.asideUm) nearest = { at: footOn(point, start, end), asideUm, segment: index - 1 };
  });
  return nearest;
}

function footOn({ xUm, yUm }: PointXY, [ax, ay]: PointUm, [bx, by]: PointUm): PointUm {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((xUm - ax) * dx + (yUm - ay) * dy) / square));
  return [Math.round(ax + share * dx), Math.round(ay + share * dy)];
}
