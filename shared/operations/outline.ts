import type { PointUm } from '../model/field';
import { isSelfCrossing, polygonAreaM2, polygonContains } from '../geometry/polygon';
import { polygonsOverlap } from '../geometry/region';
import type { Room } from '../model/records/room';
import { Refusal } from './plan';

/** Smaller than this, a room or zone is a slip of the hand. */
export const MIN_OUTLINE_AREA_M2 = 0.25;

/**
 * An outline ready to be stored: whole micrometres, without repeated corners or corners on a straight edge.
 * Refuses one that crosses itself or encloses next to nothing. `noun` is what the message calls it.
 */
export function cleanOutline(outline: readonly PointUm[], noun: string): readonly PointUm[] {
  const rounded = outline.map(([x, y]): PointUm => [Math.round(x), Math.round(y)]);
  const distinct = rounded.filter((corner, index) => !isSame(corner, rounded.at(index - 1)) || rounded.length === 1);
  const corners = distinct.filter((corner, index) => {
    const before = distinct.at(index - 1);
    const after = distinct[(index + 1) % distinct.length];
    return before === undefined || after === undefined || !isBetween(before, corner, after);
  });
  if (corners.length < 3)
    throw new Refusal('outline-flat', `A ${noun} needs at least three corners that are not in one line.`);
  if (isSelfCrossing(corners))
    throw new Refusal(
      'outline-crossing',
      `The outline of this ${noun} crosses itself. Draw the corners in order around it.`,
    );
  const area = polygonAreaM2(corners);
  if (area < MIN_OUTLINE_AREA_M2)
    throw new Refusal(
      'outline-small',
      `This ${noun} would have ${area.toFixed(2)} m²; it needs at least ${MIN_OUTLINE_AREA_M2} m².`,
    );
  return Object.freeze(corners.map((corner) => Object.freeze(corner)));
}

/** The outline shifted, frozen. */
export function movedOutline(outline: readonly PointUm[], dxUm: number, dyUm: number): readonly PointUm[] {
  return Object.freeze(outline.map(([x, y]): PointUm => Object.freeze([x + dxUm, y + dyUm] as const)));
}

/** What changes of a room that is shifted: its outline, its holes and its tile grid. */
export function movedRoom(room: Room, dxUm: number, dyUm: number) {
  return {
    outline: movedOutline(room.outline, dxUm, dyUm),
    ...(room.holes ? { holes: room.holes.map((hole) => movedOutline(hole, dxUm, dyUm)) } : {}),
    tileOriginXUm: room.tileOriginXUm + dxUm,
    tileOriginYUm: room.tileOriginYUm + dyUm,
  };
}

/**
 * Holes ready to be stored in a room of this outline. Refuses one that is not within it, or that overlaps another;
 * without any, nothing is stored.
 */
export function cleanHoles(
  outline: readonly PointUm[],
  holes: readonly (readonly PointUm[])[],
): Room['holes'] | undefined {
  const clean = holes.map((hole) => cleanOutline(hole, 'hole'));
  for (const [index, hole] of clean.entries()) {
    if (!polygonContains(outline, hole))
      throw new Refusal('hole-outside', 'A hole must lie within the walls of its room. Move its corners inside.');
    if (clean.slice(0, index).some((other) => polygonsOverlap(other, hole)))
      throw new Refusal('hole-overlap', 'Two holes of a room must not overlap. Draw them as one, or apart.');
  }
  return clean.length === 0 ? undefined : Object.freeze(clean);
}

function isSame(a: PointUm, b: PointUm | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** True when `b` lies on the way from `a` to `c`. */
function isBetween(a: PointUm, b: PointUm, c: PointUm): boolean {
  const cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return cross === 0 && dot > 0;
}
