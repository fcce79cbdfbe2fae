import { normaliseRotation } from '../geometry/footprint';
import { rectAroundAll, rectCentre, type PointXY } from '../geometry/rect';
import type { PointUm } from '../model/field';
import type { AnyId } from '../store/records-diff';
import { isStanding, planBounds } from './item-footprint';
import { handledItems, settleInRoom, type RoomItem } from './move-records';
import { labelOf, plan, Refusal, type Plan } from './plan';
import type { Operation } from './types';

export interface RotateItemsArgs {
  readonly ids: readonly AnyId[];
  /** Clockwise; negative turns back. */
  readonly quarterTurns: number;
  /** The centre of all together, or each item's own. @default 'common' */
  readonly about?: 'common' | 'own';
}

/** Turns items by quarter turns, which are exact. Locked items stay; a room cannot be turned. */
export const rotateItems: Operation<RotateItemsArgs> = (view, { ids, quarterTurns, about = 'common' }) =>
  plan(view, (draft) => {
    const { chosen } = handledItems(draft, ids, 'turned');
    const turns = ((Math.round(quarterTurns) % 4) + 4) % 4;
    const room = chosen.find((item) => item.typeName === 'room');
    if (room) throw new Refusal('room', `${labelOf(room)} is a room. Change its outline instead of turning it.`);
    const all = rectAroundAll(chosen.map((item) => planBounds(view, item)));
    if (turns === 0 || !all) return;
    for (const item of chosen as readonly RoomItem[]) {
      const bounds = about === 'own' ? planBounds(view, item) : all;
      settleInRoom(draft, turnItem(draft, item, roundedCentre(rectCentre(bounds)), turns));
    }
  });

function turnItem(draft: Plan, item: RoomItem, centre: PointXY, turns: number): RoomItem {
  if (item.typeName === 'zone')
    return draft.change(item, {
      outline: Object.freeze(item.outline.map((corner) => Object.freeze(turned(corner, centre, turns)))),
    });
  const [xUm, yUm] = turned([item.xUm, item.yUm], centre, turns);
  if (!isStanding(item)) return draft.change(item, { xUm, yUm });
  return draft.change(item, { xUm, yUm, rotationMdeg: normaliseRotation(item.rotationMdeg + turns * 90_000) });
}

/** A point after clockwise quarter turns about a centre; on screen y grows downwards, so (x, y) goes to (−y, x). */
function turned([x, y]: PointUm, centre: PointXY, turns: number): PointUm {
  let [dx, dy] = [x - centre.xUm, y - centre.yUm];
  for (let turn = 0; turn < turns; turn++) [dx, dy] = [-dy, dx];
  return [centre.xUm + dx, centre.yUm + dy];
}

function roundedCentre(centre: PointXY): PointXY {
  return { xUm: Math.round(centre.xUm), yUm: Math.round(centre.yUm) };
}
