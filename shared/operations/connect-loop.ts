import type { RecordId } from '../model/record-id';
import { referring } from '../store/document-view';
import { plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

export type LoopTargetId = RecordId<'rack' | 'row'>;

export interface ConnectLoopArgs extends Making {
  readonly coolingLoopIds: readonly RecordId<'coolingLoop'>[];
  /** Racks, or rows for every rack that is or will be in them. */
  readonly targetIds: readonly LoopTargetId[];
}

/** Puts racks and rows on cooling loops. What is on one already stays, so doing it twice changes nothing. */
export const connectLoop: Operation<ConnectLoopArgs> = (view, { ids, coolingLoopIds, targetIds }) =>
  plan(view, (draft) => {
    if (coolingLoopIds.length === 0) throw new Refusal('nothing-chosen', 'Choose the loops to connect to.');
    if (targetIds.length === 0) throw new Refusal('nothing-chosen', 'Select the racks to connect to a loop.');
    for (const loopId of new Set(coolingLoopIds)) addToLoop(draft, { ids }, loopId, targetIds);
  });

/** Adds the connections that are not there yet. */
export function addToLoop(
  draft: Plan,
  { ids }: Making,
  coolingLoopId: RecordId<'coolingLoop'>,
  targetIds: readonly LoopTargetId[],
): void {
  draft.need(coolingLoopId, 'coolingLoop');
  const present = new Set<string>();
  for (const one of referring(draft.view, 'loopConnection', 'coolingLoopId', coolingLoopId)) present.add(one.targetId);
  for (const targetId of new Set(targetIds)) {
    const target = draft.need(targetId, 'rack', 'row');
    // A rack whose row is on the loop is on it already; a second connection would say the same twice.
    const row = target.typeName === 'rack' ? target.rowId : undefined;
    if (present.has(targetId) || (row !== undefined && (present.has(row) || targetIds.includes(row)))) continue;
    draft.add('loopConnection', ids('loopConnection'), { coolingLoopId, targetId });
  }
}

export interface DisconnectLoopArgs {
  readonly targetIds: readonly LoopTargetId[];
  /** @default all loops */
  readonly coolingLoopIds?: readonly RecordId<'coolingLoop'>[];
}

/** Takes racks and rows off cooling loops. What is on none stays so, without complaint. */
export const disconnectLoop: Operation<DisconnectLoopArgs> = (view, { targetIds, coolingLoopIds }) =>
  plan(view, (draft) => {
    const loops = coolingLoopIds && new Set(coolingLoopIds);
    for (const targetId of new Set(targetIds))
      for (const one of referring(view, 'loopConnection', 'targetId', targetId))
        if (loops === undefined || loops.has(one.coolingLoopId)) draft.remove(one);
  });
