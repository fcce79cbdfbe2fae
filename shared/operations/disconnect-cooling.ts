import type { RecordId } from '../model/record-id';
import { referring } from '../store/document-view';
import type { CoolingTargetId } from './connect-cooling';
import { plan } from './plan';
import type { Operation } from './types';

export interface DisconnectCoolingArgs {
  readonly targetIds: readonly CoolingTargetId[];
  /** @default all cooling units */
  readonly coolingUnitIds?: readonly RecordId<'coolingUnit'>[];
}

/** Takes targets off cooling units. What is not connected stays so, without complaint. */
export const disconnectCooling: Operation<DisconnectCoolingArgs> = (view, { targetIds, coolingUnitIds }) =>
  plan(view, (draft) => {
    const units = coolingUnitIds && new Set(coolingUnitIds);
    for (const targetId of new Set(targetIds))
      for (const connection of referring(view, 'coolingConnection', 'targetId', targetId))
        if (units === undefined || units.has(connection.coolingUnitId)) draft.remove(connection);
  });
