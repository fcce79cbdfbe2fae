import type { Measured } from '../model/records/exclusion';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

/** A finding to exclude: its stable id and what it says now. */
export interface ToExclude extends Measured {
  readonly id: string;
}

export interface ExcludeFindingsArgs extends Making {
  readonly findings: readonly ToExclude[];
  /** Why they are excluded. */
  readonly comment: string;
  readonly author?: string;
  /** Now, as ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * Excludes findings with one reason, which stays in the document with what each of them says now. Doing it again
 * replaces reason and figures.
 */
export const excludeFindings: Operation<ExcludeFindingsArgs> = (view, { ids, findings, comment, author = '', at }) =>
  plan(view, (draft) => {
    const reason = comment.trim();
    if (reason === '') throw new Refusal('no-comment', 'Say why this is excluded; the reason goes into every report.');
    if (findings.length === 0) throw new Refusal('nothing', 'There is no finding to exclude.');
    const exclusions = new Map([...view.all('exclusion').values()].map((one) => [one.findingId, one]));
    for (const { id, actual, limit, unit } of findings) {
      const values = { comment: reason, author, at, measured: { actual, limit, unit } };
      const known = exclusions.get(id);
      if (known) draft.change(known, values);
      else draft.add('exclusion', ids('exclusion'), { findingId: id, ...values });
    }
  });
