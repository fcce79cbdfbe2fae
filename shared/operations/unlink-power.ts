import type { RecordId } from '../model/record-id';
import { plan, Refusal } from './plan';
import type { Operation } from './types';

export interface UnlinkPowerArgs {
  readonly linkIds: readonly RecordId<'powerLink'>[];
}

/** Takes lines between power nodes away. The nodes stay. */
export const unlinkPower: Operation<UnlinkPowerArgs> = (view, { linkIds }) =>
  plan(view, (draft) => {
    if (linkIds.length === 0) throw new Refusal('nothing-chosen', 'Choose the links to take away.');
    for (const id of new Set(linkIds)) draft.remove(draft.need(id, 'powerLink'));
  });
