import type { MessageRef } from '../../i18n/message';
import type { OperationError } from '../../operations/types';
import type { DocumentView } from '../../store/document-view';
import type { RecordsDiff } from '../../store/records-diff';
import type { Result } from '../../units/result';
import type { Finding } from './finding';
import type { Rule } from './rule';

/** A way out of a finding: what it does, in words, and as a plan. Whether it brings other findings is for a preview to say. */
export interface Fix {
  readonly label: MessageRef;
  readonly plan: Result<RecordsDiff, OperationError>;
}

/** Whether a person may be offered a way out of a finding: its rule knows some, and it is not a missing figure. */
export function mayHaveFix(finding: Finding, rule: Pick<Rule, 'fixes' | 'isFixable'> | undefined): boolean {
  return rule?.fixes !== undefined && !finding.isUnknown && (rule.isFixable?.(finding) ?? true);
}

/** The ways out of a finding of one rule in this document, the most obvious first; none when there is no obvious one. */
export type MakeFixes = (finding: Finding, view: DocumentView) => readonly Fix[];
