import { frontDirection, normaliseRotation } from '../geometry/footprint';
import { rectAroundAll, rectCentre, type PointXY } from '../geometry/rect';
import type { PointUm } from '../model/field';
import type { AnyId } from '../store/records-diff';
import { isRun, isStanding, planBounds } from './item-footprint';
import { handledItems, settleInRoom, type RoomItem } from './move-records';
import { labelOf, plan, Refusal, type Plan } from './plan';
import type { Operation } from './types';

export interface RotateItemsArgs {
  readonly ids: readonly AnyId[];
  /** Clockwise, in thousandths of a degree; negative turns back. Multiples of 90,000 are exact. */
  readonly byMdeg: number;
  /** The centre of all together, or each item's own. @default 'common' */
  readonly about?: 'common' | 'own';
}

/** Turns items. Locked items stay; a room cannot be turned. */
export const rotateItems: Operation<RotateItemsArgs> = (view, { ids, byMdeg, about = 'common' }) =>
  plan(view, (draft) => {
    const { chosen } = handledItems(draft, ids, 'turned');
    const angle = normaliseRotation(byMdeg);
    const room = chosen.find((item) => item.typeName === 'room');
    if (room) throw new Refusal('room', `${labelOf(room)} is a room. Change its outline instead of turning it.`);
    const all = rectAroundAll(chosen.map((item) => planBounds(view, item)));
    if (angle === 0 || !all) return;
    for (const item of chosen as readonly RoomItem[]) {
      const bounds = about === 'own' ? planBounds(view, item) : all;
      settleInRoom(draft, turnItem(draft, item, roundedCentre(rectCentre(bounds)), angle));
    }
  });

function turnItem(draft: Plan, item: RoomItem, centre: PointXY, angle: number): RoomItem {
  if (item.typeName === 'zone') return draft.change(item, { outline: turnedAll(item.outline, centre, angle) });
  if (isRun(item)) return draft.change(item, { path: turnedAll(item.path, centre, angle) });
  const [xUm, yUm] = turned([item.xUm, item.yUm], centre, angle);
  if (!isStanding(item)) return draft.change(item, { xUm, yUm });
  return draft.change(item, { xUm, yUm, rotationMdeg: normaliseRotation(item.rotationMdeg + angle) });
}

function turnedAll(points: readonly PointUm[], centre: PointXY, angle: number): readonly PointUm[] {
  return Object.freeze(points.map((point) => Object.freeze(turned(point, centre, angle))));
}

/** A point turned clockwise about a centre; on screen y grows downwards, so a quarter turn takes (x, y) to (−y, x). */
function turned([x, y]: PointUm, centre: PointXY, angle: number): PointUm {
  const front = frontDirection(angle);
  const [dx, dy] = [x - centre.xUm, y - centre.yUm];
  // A direction of length one north, (0, −1), goes to `front`: cosine is −front.y and sine is front.x.
  return [Math.round(centre.xUm - dx * front.y - dy * front.x), Math.round(centre.yUm + dx * front.x - dy * front.y)];
}

function roundedCentre(centre: PointXY): PointXY {
  return { xUm: Math.round(centre.xUm), yUm: Math.round(centre.yUm) };
}
