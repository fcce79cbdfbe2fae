import { plan, Refusal } from './plan';
import type { Operation } from './types';

export interface RemoveExclusionArgs {
  readonly findingId: string;
}

/** Takes back the acceptance of a finding, so that it counts again. */
export const removeExclusion: Operation<RemoveExclusionArgs> = (view, { findingId }) =>
  plan(view, (draft) => {
    const found = [...view.all('exclusion').values()].filter((exclusion) => exclusion.findingId === findingId);
    if (found.length === 0) throw new Refusal('not-found', 'This finding is not excluded.');
    for (const exclusion of found) draft.remove(exclusion);
  });
