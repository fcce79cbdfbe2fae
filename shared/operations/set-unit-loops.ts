import type { RecordId } from '../model/record-id';
import { drawFromLoop, supplyLoop } from './loops';
import { plan, Refusal } from './plan';
import type { Operation } from './types';

export interface SetUnitLoopsArgs {
  readonly coolingUnitIds: readonly RecordId<'coolingUnit'>[];
  /** The loop they supply; `null` for none, absent to leave it. */
  readonly suppliesLoopId?: RecordId<'coolingLoop'> | null;
  /** The loop they give their heat to; `null` for none, absent to leave it. */
  readonly drawsFromLoopId?: RecordId<'coolingLoop'> | null;
}

/** Says which loop units supply and which one cools them. A loop that would cool itself is refused. */
export const setUnitLoops: Operation<SetUnitLoopsArgs> = (view, { coolingUnitIds, suppliesLoopId, drawsFromLoopId }) =>
  plan(view, (draft) => {
    if (coolingUnitIds.length === 0) throw new Refusal('nothing-chosen', 'Choose the cooling units.');
    for (const id of new Set(coolingUnitIds)) {
      const unit = draft.need(id, 'coolingUnit');
      // What is taken away goes first, so that the two loops of a unit can be exchanged in one step.
      if (suppliesLoopId !== undefined) draft.change(unit, { suppliesLoopId: undefined });
      if (drawsFromLoopId !== undefined) draft.change(unit, { drawsFromLoopId: undefined });
      if (suppliesLoopId) supplyLoop(draft, unit, draft.need(suppliesLoopId, 'coolingLoop'));
      if (drawsFromLoopId) drawFromLoop(draft, unit, draft.need(drawsFromLoopId, 'coolingLoop'));
    }
  });
