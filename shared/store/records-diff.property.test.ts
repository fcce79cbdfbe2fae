import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryEdit, arbitraryRecords, diffOf } from '../testing/arbitraries';
import { contentOf, idMaker } from '../testing/compare';
import { DocumentStore } from './document-store';
import {
  DiffBuilder,
  diffSize,
  EMPTY_DIFF,
  isEmptyDiff,
  reverseDiff,
  squashDiffs,
  type RecordsDiff,
} from './records-diff';

const session = fc.tuple(arbitraryRecords(15), fc.array(arbitraryEdit(), { maxLength: 12 }));

describe('diffs', () => {
  it('D1: a diff and then its reverse restores every record', () => {
    fc.assert(
      fc.property(session, ([records, edits]) => {
        const store = DocumentStore.from(records);
        const newId = idMaker();
        for (const edit of edits) {
          const before = contentOf(store);
          const diff = diffOf(store, edit, newId);
          store.apply(diff);
          const after = contentOf(store);
          store.apply(reverseDiff(diff));
          expect(contentOf(store)).toEqual(before);
          expect(reverseDiff(reverseDiff(diff))).toEqual(diff);
          store.apply(diff);
          expect(contentOf(store)).toEqual(after);
        }
      }),
    );
  });

  it('D2: squashed diffs have the effect of one after the other, however they are grouped', () => {
    fc.assert(
      fc.property(session, fc.nat(12), ([records, edits], cut) => {
        const stepwise = DocumentStore.from(records);
        const newId = idMaker();
        const diffs: RecordsDiff[] = [];
        for (const edit of edits) {
          const diff = diffOf(stepwise, edit, newId);
          stepwise.apply(diff);
          diffs.push(diff);
        }
        const squash = (some: readonly RecordsDiff[]) => some.reduce(squashDiffs, EMPTY_DIFF);
        const whole = squash(diffs);
        const atOnce = DocumentStore.from(records);
        atOnce.apply(whole);
        expect(contentOf(atOnce)).toEqual(contentOf(stepwise));
        expect(squashDiffs(squash(diffs.slice(0, cut)), squash(diffs.slice(cut)))).toEqual(whole);
        for (const [id, [before]] of whole.updated) expect(before).toBe(DocumentStore.from(records).get(id));
        expect(isEmptyDiff(squashDiffs(whole, reverseDiff(whole)))).toBe(true);
      }),
    );
  });

  it('D3: a diff that changes nothing is empty', () => {
    fc.assert(
      fc.property(arbitraryRecords(8), (records) => {
        const builder = new DiffBuilder();
        for (const record of records) builder.update(record, record);
        expect(isEmptyDiff(builder.build())).toBe(true);
        for (const record of records) builder.add(record);
        for (const record of records) builder.remove(record);
        expect(diffSize(builder.build())).toBe(0);
      }),
    );
  });
});
