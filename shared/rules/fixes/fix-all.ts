import { DocumentStore } from '../../store/document-store';
import type { DocumentView } from '../../store/document-view';
import { EMPTY_DIFF, squashDiffs, type RecordsDiff } from '../../store/records-diff';
import { recordTypeNames, type AnyRecord } from '../../model/registry';
import type { Finding } from '../engine/finding';
import type { MakeFixes } from '../engine/fix';

export interface FixedAll {
  /** All fixes as one change. */
  readonly diff: RecordsDiff;
  readonly fixedCount: number;
  /** Findings without a fix, or about something that an earlier fix already changed: look again after this. */
  readonly leftCount: number;
}

/**
 * Takes the first fix of each finding, one after the other on a copy of the document. Each record is changed for one
 * finding only: what a fix has changed may have resolved, or made worse, the next finding about it.
 */
export function fixAll(view: DocumentView, findings: readonly Finding[], makeFixes: MakeFixes): FixedAll {
  const copy = DocumentStore.from(allRecords(view));
  const touched = new Set<string>();
  let diff: RecordsDiff = EMPTY_DIFF;
  let fixedCount = 0;
  for (const finding of findings) {
    const about = [...finding.subjects, ...finding.related];
    if (finding.isUnknown || about.some((id) => touched.has(id))) continue;
    const [first] = makeFixes(finding, copy);
    if (!first?.plan.ok) continue;
    const step = first.plan.value;
    copy.apply(step);
    diff = squashDiffs(diff, step);
    fixedCount++;
    for (const id of [...about, ...step.updated.keys(), ...step.added.keys(), ...step.removed.keys()]) touched.add(id);
  }
  return { diff, fixedCount, leftCount: findings.length - fixedCount };
}

function* allRecords(view: DocumentView): Generator<AnyRecord> {
  for (const typeName of recordTypeNames) yield* view.all(typeName).values();
}
