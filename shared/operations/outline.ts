import type { PointUm } from '../model/field';
import { isSelfCrossing, polygonAreaM2 } from '../geometry/polygon';
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

function isSame(a: PointUm, b: PointUm | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** True when `b` lies on the way from `a` to `c`. */
function isBetween(a: PointUm, b: PointUm, c: PointUm): boolean {
  const cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return cross === 0 && dot > 0;
}
