import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecord } from '../../model/create-record';
import { createSequentialIds } from '../../model/record-id';
import type { AnyRecord } from '../../model/registry';
import { DocumentStore } from '../../store/document-store';
import { DiffBuilder, isEmptyDiff, reverseDiff, type RecordsDiff } from '../../store/records-diff';
import { diffOf, instantiate, type RandomEdit, type RecordTemplate } from '../../testing/arbitraries';
import { idMaker } from '../../testing/compare';
import { chainTemplates, coolingTemplates, denseEdit, denseTemplates } from '../../testing/dense-edits';
import { allRules } from '../index';
import type { Finding } from './finding';
import { ValidationSession } from './validation-session';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 40);

function storeOf(templates: readonly RecordTemplate[]): DocumentStore {
  const store = new DocumentStore();
  const ids = createSequentialIds();
  for (const template of templates) {
    const record = instantiate(store, template, ids(template.typeName));
    if (record) store.apply(new DiffBuilder().add(record).build());
  }
  return store;
}

function content(findings: Iterable<Finding>): { readonly [id: string]: Finding } {
  return Object.fromEntries([...findings].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, one]));
}

function fresh(store: DocumentStore): ValidationSession {
  const session = new ValidationSession(store);
  session.run();
  return session;
}

function followEdits(
  templates: readonly RecordTemplate[],
  edits: readonly RandomEdit[],
  visit: (store: DocumentStore, session: ValidationSession, diff: RecordsDiff) => void,
): void {
  const store = storeOf(templates);
  const session = fresh(store);
  const newId = idMaker();
  for (const edit of edits) {
    const diff = diffOf(store, edit, newId);
    if (!isEmptyDiff(diff)) visit(store, session, diff);
  }
}

const documents = fc.oneof(denseTemplates(), chainTemplates(), coolingTemplates());
const edits = fc.array(denseEdit(), { minLength: 1, maxLength: 20 });

describe('validation session', () => {
  it('V1: after any sequence of edits the findings are those of a full run', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(documents, edits, (templates, steps) =>
        followEdits(templates, steps, (store, session, diff) => {
          store.apply(diff);
          session.apply(diff);
          expect(content(session.findings())).toEqual(content(fresh(store).findings()));
        }),
      ),
      { numRuns: RUNS },
    );
  });

  it('V17: what is left for later is caught up with, in whatever steps', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(documents, edits, fc.nat(3), (templates, steps, pause) => {
        let last: { readonly store: DocumentStore; readonly session: ValidationSession } | undefined;
        followEdits(templates, steps, (store, session, diff) => {
          store.apply(diff);
          session.apply(diff, { defersHeavy: true });
          const some = session.catchUp();
          for (let step = 0; step < pause; step++) some.next();
          last = { store, session };
        });
        if (!last) return;
        for (const steps = last.session.catchUp(); !steps.next().done;);
        expect(last.session.isBehind).toBe(false);
        expect(content(last.session.findings())).toEqual(content(fresh(last.store).findings()));
      }),
      { numRuns: RUNS },
    );
  });

  it('V3: undoing an edit gives the findings there were before', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(documents, edits, (templates, steps) =>
        followEdits(templates, steps, (store, session, diff) => {
          const before = content(session.findings());
          session.apply(diff);
          session.apply(reverseDiff(diff));
          expect(content(session.findings())).toEqual(before);
          store.apply(diff);
          session.apply(diff);
        }),
      ),
      { numRuns: RUNS },
    );
  });

  it(
    'V9: a preview leaves the session as it was, and says what applying the change then does',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(documents, edits, (templates, steps) =>
          followEdits(templates, steps, (store, session, diff) => {
            const before = content(session.findings());
            const preview = session.preview(diff);
            expect(content(session.findings())).toEqual(before);
            store.apply(diff);
            session.apply(diff);
            const after = content(session.findings());
            expect(after).toEqual(content(fresh(store).findings()));
            if (hasSettings(diff)) return;
            const appeared = Object.keys(after).filter((id) => !(id in before) && isOfLiveRule(after[id]));
            const vanished = Object.keys(before).filter((id) => !(id in after) && isOfLiveRule(before[id]));
            expect(preview.introduced.map((one) => one.id).sort()).toEqual(appeared);
            expect(preview.resolved.map((one) => one.id).sort()).toEqual(vanished);
          }),
        ),
        { numRuns: RUNS },
      );
    },
  );

  it('V2: the order of records in a document does not change the findings', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(documents, fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 60 }), (templates, numbers) => {
        const store = storeOf(templates);
        const order = new Map([...store.records()].map((record, index) => [record.id, numbers[index % 60] ?? 0]));
        const shuffled = [...store.records()].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
        expect(content(fresh(DocumentStore.from(shuffled)).findings())).toEqual(content(fresh(store).findings()));
      }),
      { numRuns: RUNS },
    );
  });

  it('V12: after a limit was changed, edits are followed with the new one', { timeout: 120_000 }, () => {
    const limits = allRules.flatMap((rule) =>
      Object.entries(rule.params).map(([name, spec]) => ({
        code: rule.code,
        name,
        value: spec.default,
        max: spec.max,
      })),
    );
    const setting = fc
      .tuple(fc.constantFrom(...limits), fc.constantFrom(0, 0.5, 2, 5))
      .map(([{ code, name, value, max }, factor]) =>
        createRecord('ruleSetting', `ruleSetting:${code}`, {
          params: { [name]: Math.min(Math.round(value * factor), max ?? Infinity) },
        }),
      );
    fc.assert(
      fc.property(documents, setting, edits, (templates, record, steps) => {
        let isSet = false;
        followEdits(templates, steps, (store, session, diff) => {
          if (!isSet) {
            const setting = new DiffBuilder().add(record).build();
            store.apply(setting);
            session.apply(setting);
            isSet = true;
          }
          if (diff.added.size + diff.updated.size > 0 && hasSettings(diff)) return;
          if ([...diff.removed.keys()].some((id) => id === record.id)) return;
          store.apply(diff);
          session.apply(diff);
          expect(content(session.findings())).toEqual(content(fresh(store).findings()));
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('V10: a loaded file with references to nothing is followed as well as any other', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(documents, fc.nat(1000), (templates, pick) => {
        const records: AnyRecord[] = [...storeOf(templates).records()];
        const lost = records[pick % records.length];
        if (!lost) return;
        const store = DocumentStore.from(records.filter((record) => record !== lost));
        const session = fresh(store);
        const diff = new DiffBuilder().add(lost).build();
        store.apply(diff);
        session.apply(diff);
        expect(content(session.findings())).toEqual(content(fresh(store).findings()));
      }),
      { numRuns: RUNS },
    );
  });
});

const liveCodes = new Set(allRules.filter((rule) => rule.isLive).map((rule) => rule.code));

function isOfLiveRule(finding: Finding | undefined): boolean {
  return finding !== undefined && liveCodes.has(finding.code);
}

function hasSettings(diff: RecordsDiff): boolean {
  return [...diff.added.keys(), ...diff.updated.keys(), ...diff.removed.keys()].some((id) =>
    id.startsWith('ruleSetting:'),
  );
}
