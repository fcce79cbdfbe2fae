import { rightDirection, type Footprint } from '../geometry/footprint';
import type { PointXY } from '../geometry/rect';

/** Where a point is, seen along a run such as a busway. */
export interface AlongRun {
  /** From the run's start (its left end, seen with its front), in micrometres; below zero or above its length beside it. */
  readonly alongUm: number;
  /** Distance from its middle line. */
  readonly asideUm: number;
  readonly lengthUm: number;
}

/** Projects a point onto the middle line of a run. */
export function placeAlong(run: Footprint, { xUm, yUm }: PointXY): AlongRun {
  const right = rightDirection(run.rotationMdeg);
  const dx = xUm - run.xUm;
  const dy = yUm - run.yUm;
  return {
    alongUm: Math.round(dx * right.x + dy * right.y + run.widthUm / 2),
    asideUm: Math.round(Math.abs(dx * right.y - dy * right.x)),
    lengthUm: run.widthUm,
  };
}
