import type { AnyId } from '../store/records-diff';
import { handledItems, settleInRoom, shiftItem } from './move-records';
import { plan } from './plan';
import type { Operation } from './types';

export interface MoveItemsArgs {
  /** Racks, plant, obstacles, zones, notes and rooms. */
  readonly ids: readonly AnyId[];
  readonly dxUm: number;
  readonly dyUm: number;
}

/**
 * Moves items of the plan. A room takes its contents and its tile grid along; an item that comes to lie in another
 * room belongs to it from then on. Locked items stay.
 */
export const moveItems: Operation<MoveItemsArgs> = (view, { ids, dxUm, dyUm }) =>
  plan(view, (draft) => {
    const { chosen, alongWithRoom } = handledItems(draft, ids, 'moved');
    const [dx, dy] = [Math.round(dxUm), Math.round(dyUm)];
    if (dx === 0 && dy === 0) return;
    for (const item of alongWithRoom) shiftItem(draft, item, dx, dy);
    const moved = chosen.map((item) => shiftItem(draft, item, dx, dy));
    for (const item of moved) if (item.typeName !== 'room') settleInRoom(draft, item);
  });
