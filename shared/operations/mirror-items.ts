import { rectAroundAll, rectCentre } from '../geometry/rect';
import type { AnyId } from '../store/records-diff';
import { planBounds } from './item-footprint';
import { isMirrored, mirroredFields } from './mirror';
import { handledItems, settleInRoom } from './move-records';
import { labelOf, plan, Refusal } from './plan';
import type { Operation } from './types';

export interface MirrorItemsArgs {
  readonly ids: readonly AnyId[];
  /** `horizontal` changes west and east, `vertical` north and south. */
  readonly way: 'horizontal' | 'vertical';
}

/** Mirrors items about the middle of all together. Locked items stay; a room cannot be mirrored. One at a time turns. */
export const mirrorItems: Operation<MirrorItemsArgs> = (view, { ids, way }) =>
  plan(view, (draft) => {
    const { chosen } = handledItems(draft, ids, 'mirrored');
    const room = chosen.find((item) => item.typeName === 'room');
    if (room)
      throw new Refusal('room', `${labelOf(room)} is a room. Change its outline instead, or mirror what is in it.`);
    const all = rectAroundAll(chosen.map((item) => planBounds(view, item)));
    if (!all) return;
    const line = { through: rectCentre(all), normalMdeg: way === 'horizontal' ? 90_000 : 0 };
    for (const item of chosen)
      if (isMirrored(item)) settleInRoom(draft, draft.change(item, mirroredFields(line, item)));
  });
