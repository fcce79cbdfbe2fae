import { plan, Refusal } from './plan';
import type { Operation } from './types';

export interface RemoveExclusionsArgs {
  readonly findingIds: readonly string[];
}

/** Takes back the exclusion of findings, so that they count again. */
export const removeExclusions: Operation<RemoveExclusionsArgs> = (view, { findingIds }) =>
  plan(view, (draft) => {
    const wanted = new Set(findingIds);
    const found = [...view.all('exclusion').values()].filter((exclusion) => wanted.has(exclusion.findingId));
    if (found.length === 0)
      throw new Refusal(
        'not-found',
        wanted.size === 1 ? 'This finding is not excluded.' : 'None of these findings is excluded.',
      );
    for (const exclusion of found) draft.remove(exclusion);
  });
