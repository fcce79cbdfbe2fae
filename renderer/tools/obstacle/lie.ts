import type { Footprint } from '#shared/geometry/footprint';
import { distanceToSegment, forEachEdge } from '#shared/geometry/polygon';
import { rectCentre, rectHeight, rectWidth, type PointXY, type RectUm } from '#shared/geometry/rect';
import { regionHasPoint, ringsOf } from '#shared/geometry/region';
import type { DocumentView } from '#shared/store/document-view';
import type { ObstacleKind } from '../tool-id';

/** How far from a wall a click may be for a door to go into it. */
const REACH_UM = 500_000;
/** How far to either side of a wall is looked for the floor of its room. */
const BESIDE_UM = 10_000;
const QUARTER_MDEG = 90_000;

interface Size {
  readonly widthUm: number;
  readonly depthUm: number;
}

/** How what a click sets down lies: upright about the place, but a door in the wall that is near. */
export function lieAt(view: DocumentView, kind: ObstacleKind, at: PointXY, size: Size): Footprint {
  return (kind === 'door' ? doorInWall(view, at, size) : undefined) ?? { ...at, ...size, rotationMdeg: 0 };
}

/**
 * How what was drawn as a rectangle lies: a door along its longer side and opening into the room, a ramp rising along
 * its longer side.
 */
export function lieIn(view: DocumentView, kind: ObstacleKind, rect: RectUm): Footprint {
  const [across, down] = [rectWidth(rect), rectHeight(rect)];
  const upright = { ...rectCentre(rect), widthUm: across, depthUm: down, rotationMdeg: 0 };
  const turned = { ...upright, widthUm: down, depthUm: across, rotationMdeg: QUARTER_MDEG };
  if (kind === 'ramp') return across > down ? turned : upright;
  if (kind !== 'door') return upright;
  const door = down > across ? turned : upright;
  const wall = doorInWall(view, door, door);
  const isAlong = wall !== undefined && (wall.rotationMdeg - door.rotationMdeg) % (2 * QUARTER_MDEG) === 0;
  return isAlong ? { ...door, rotationMdeg: wall.rotationMdeg } : door;
}

/** A door in the nearest wall of a room, its leaf inside it and opening into it; nothing where no wall takes it. */
function doorInWall(view: DocumentView, at: PointXY, { widthUm, depthUm }: Size): Footprint | undefined {
  let nearest = REACH_UM;
  let found: Footprint | undefined;
  for (const room of view.all('room').values())
    for (const outline of ringsOf(room))
      forEachEdge(outline, (a, b) => {
        const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        const distance = distanceToSegment(at, a, b);
        if (length < widthUm || distance > nearest) return;
        const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
        const half = widthUm / 2;
        const along = (at.xUm - a[0]) * ux + (at.yUm - a[1]) * uy;
        const kept = Math.min(length - half, Math.max(half, along));
        const middle = { xUm: a[0] + kept * ux, yUm: a[1] + kept * uy };
        const beside = (away: number) => ({ xUm: middle.xUm - uy * away, yUm: middle.yUm + ux * away });
        const side = regionHasPoint(room, beside(BESIDE_UM)) ? 1 : -1;
        if (!regionHasPoint(room, beside(side * BESIDE_UM))) return;
        // Of two rooms that share a wall the door opens into the one that was pointed into.
        if (found && distance === nearest && !regionHasPoint(room, at)) return;
        nearest = distance;
        const centre = beside((side * depthUm) / 2);
        found = {
          xUm: Math.round(centre.xUm),
          yUm: Math.round(centre.yUm),
          widthUm,
          depthUm,
          rotationMdeg: clockwiseFromNorth(-uy * side, ux * side),
        };
      });
  return found;
}

function clockwiseFromNorth(x: number, y: number): number {
  return (Math.round((Math.atan2(x, -y) * 180_000) / Math.PI) + 4 * QUARTER_MDEG) % (4 * QUARTER_MDEG);
}
