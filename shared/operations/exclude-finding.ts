import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface ExcludeFindingArgs extends Making {
  /** The finding's stable id. */
  readonly findingId: string;
  /** Why it is accepted. */
  readonly comment: string;
  readonly author?: string;
  /** Now, as ISO 8601 in UTC. */
  readonly at: string;
}

/** Accepts a finding with a reason, which stays in the document. Doing it again replaces the reason. */
export const excludeFinding: Operation<ExcludeFindingArgs> = (view, { ids, findingId, comment, author = '', at }) =>
  plan(view, (draft) => {
    const reason = comment.trim();
    if (reason === '')
      throw new Refusal('no-comment', 'Say why this finding is accepted; the reason goes into every report.');
    for (const exclusion of view.all('exclusion').values()) {
      if (exclusion.findingId !== findingId) continue;
      draft.change(exclusion, { comment: reason, author, at });
      return;
    }
    draft.add('exclusion', ids('exclusion'), { findingId, comment: reason, author, at });
  });
