import type { RecordId } from '../model/record-id';
import type { Zone } from '../model/records/zone';
import { labelOf, plan, Refusal } from './plan';
import type { Operation } from './types';

export interface CloseContainmentArgs {
  /** Aisles and containments. */
  readonly zoneIds: readonly RecordId<'zone'>[];
  /** What closes them above. */
  readonly above: Exclude<Zone['closedAbove'], 'none'>;
}

/** Closes aisles at both ends, with doors or walls, and above. */
export const closeContainment: Operation<CloseContainmentArgs> = (view, { zoneIds, above }) =>
  plan(view, (draft) => {
    if (zoneIds.length === 0) throw new Refusal('nothing-chosen', 'Select the aisles to close.');
    for (const id of new Set(zoneIds)) {
      const zone = draft.need(id, 'zone');
      if (!canBeClosed(zone))
        throw new Refusal('wrong-kind', `${labelOf(zone)} is not an aisle or a containment, so it cannot be closed.`);
      draft.change(zone, { closedEnds: 'both', closedAbove: above });
    }
  });

/** True for what air can be kept in. */
export function canBeClosed({ kind }: Zone): boolean {
  return kind === 'coldAisle' || kind === 'hotAisle' || kind === 'containment';
}
