import type { RecordId } from '../model/record-id';
import { referring } from '../store/document-view';
import { labelOf, plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export type CoolingTargetId = RecordId<'rack' | 'row' | 'zone' | 'room'>;

export interface ConnectCoolingArgs extends Making {
  readonly coolingUnitIds: readonly RecordId<'coolingUnit'>[];
  /** Racks of a liquid loop; racks, rows, zones or rooms for air. */
  readonly targetIds: readonly CoolingTargetId[];
}

/** Lets every cooling unit serve every target. What is connected already stays, so doing it twice changes nothing. */
export const connectCooling: Operation<ConnectCoolingArgs> = (view, { ids, coolingUnitIds, targetIds }) =>
  plan(view, (draft) => {
    if (coolingUnitIds.length === 0) throw new Refusal('nothing-chosen', 'Choose the cooling units to connect to.');
    if (targetIds.length === 0) throw new Refusal('nothing-chosen', 'Select the racks to cool.');
    for (const coolingUnitId of new Set(coolingUnitIds)) {
      const unit = draft.need(coolingUnitId, 'coolingUnit');
      const served = new Set<string>();
      for (const connection of referring(view, 'coolingConnection', 'coolingUnitId', unit.id))
        served.add(connection.targetId);
      for (const targetId of new Set(targetIds)) {
        const target = draft.need(targetId, 'rack', 'row', 'zone', 'room');
        if (unit.medium === 'liquid' && target.typeName !== 'rack')
          throw new Refusal(
            'wrong-medium',
            `${labelOf(unit)} cools by liquid, which reaches racks only; ${labelOf(target)} is not a rack.`,
          );
        if (!served.has(targetId))
          draft.add('coolingConnection', ids('coolingConnection'), { coolingUnitId: unit.id, targetId });
      }
    }
  });
