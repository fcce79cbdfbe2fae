import { footprintCorners, frontDirection, rightDirection, type Footprint } from '../../geometry/footprint';
import { distanceToEdge, polygonHasPoint } from '../../geometry/polygon';

type Corner = readonly [number, number];
export type Swing = 'left' | 'right' | 'double' | 'sliding';

interface Leaf {
  /** Which end of the door it hangs on: -1 left, 1 right, seen along the way it opens. */
  readonly end: -1 | 1;
  readonly lengthUm: number;
}

/** The leaves of a door. One whose swing nobody stated may hang on either end. */
function leavesOf(widthUm: number, swing: Swing | undefined): readonly Leaf[] {
  const half = Math.round(widthUm / 2);
  switch (swing) {
    case 'left':
      return [{ end: -1, lengthUm: widthUm }];
    case 'right':
      return [{ end: 1, lengthUm: widthUm }];
    case 'double':
      return [
        { end: -1, lengthUm: half },
        { end: 1, lengthUm: half },
      ];
    case 'sliding':
      return [];
    case undefined:
      return [
        { end: -1, lengthUm: widthUm },
        { end: 1, lengthUm: widthUm },
      ];
  }
}

/**
 * How far an item reaches into the quarter circle that a door sweeps, in µm; 0 when the door opens freely. The door's
 * leaf lies along its width and swings to its front.
 */
export function swingIntrusion(door: Footprint, swing: Swing | undefined, item: Footprint): number {
  const front = frontDirection(door.rotationMdeg);
  const right = rightDirection(door.rotationMdeg);
  let deepest = 0;
  for (const leaf of leavesOf(door.widthUm, swing)) {
    // Seen from the hinge: along the closed leaf, and along the way it opens.
    const corners = footprintCorners(item).map(([x, y]): Corner => {
      const dx = x - door.xUm;
      const dy = y - door.yUm;
      const along = -leaf.end * (dx * right.x + dy * right.y) + door.widthUm / 2;
      return [along, dx * front.x + dy * front.y];
    });
    const swept = keepPositive(keepPositive(corners, 0), 1);
    if (swept.length < 3) continue;
    const hinge = { xUm: 0, yUm: 0 };
    const distance = polygonHasPoint(swept, hinge) ? 0 : distanceToEdge(swept, hinge);
    deepest = Math.max(deepest, leaf.lengthUm - distance);
  }
  return deepest < 0.5 ? 0 : deepest;
}

/** The part of a convex polygon where this coordinate is above zero. */
function keepPositive(polygon: readonly Corner[], axis: 0 | 1): readonly Corner[] {
  const kept: Corner[] = [];
  let previous = polygon.at(-1);
  for (const corner of polygon) {
    if (previous && previous[axis] > 0 !== corner[axis] > 0) {
      const share = previous[axis] / (previous[axis] - corner[axis]);
      kept.push([previous[0] + share * (corner[0] - previous[0]), previous[1] + share * (corner[1] - previous[1])]);
    }
    if (corner[axis] > 0) kept.push(corner);
    previous = corner;
  }
  return kept;
}
