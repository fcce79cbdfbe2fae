import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '#shared/persistence/file-format';
import { readDocument } from '#shared/persistence/read-document';
import { writeDocument } from '#shared/persistence/write-document';
import { ValidationSession } from '#shared/rules/engine/validation-session';
import { makeReport } from '#shared/rules/report/report';
import { DocumentStore } from '#shared/store/document-store';
import { SAMPLES } from '#shared/testing/samples/index';
import { BUILT_IN_TYPES } from '../catalog/catalog';

const types = new Map(BUILT_IN_TYPES.map((type) => [type.id, type]));
const at = (file: string) => new URL(file, import.meta.url);
/** `PLENUM_WRITE_SAMPLES=1` writes the files anew instead of comparing them. */
const isWriting = process.env['PLENUM_WRITE_SAMPLES'] === '1';

function compare(file: string, text: string): void {
  if (isWriting) writeFileSync(at(file), text);
  expect(readFileSync(at(file), 'utf8')).toBe(text);
}

/** What the rules say about a document, one line each: state, code, and what it is about. */
function findingsOf(store: DocumentStore, name: string): string[] {
  const session = new ValidationSession(store);
  session.run();
  const report = makeReport(session, store, { name, formatVersion: FORMAT_VERSION, problems: [] });
  return report.findings.map(({ state, code, subjectNames }) => `${state} ${code} ${subjectNames.join(', ')}`);
}

describe.each(Object.entries(SAMPLES))('sample %s', (name, build) => {
  const store = build(types);

  it('is what its generator draws', () => {
    compare(`${name}.plenum`, writeDocument(store, { appVersion: '0.1.0' }));
  });

  it('opens without a problem', () => {
    const result = readDocument(readFileSync(at(`${name}.plenum`), 'utf8'), name);
    expect(result).toMatchObject({ ok: true, value: { problems: [], isNewer: false } });
  });

  it('has the findings that are listed beside it, as drawn and as read back', () => {
    const findings = findingsOf(store, name);
    compare(`${name}.findings.json`, `${JSON.stringify(findings, null, 2)}\n`);
    const result = readDocument(readFileSync(at(`${name}.plenum`), 'utf8'), name);
    if (!result.ok) throw new Error(result.error.message);
    expect(findingsOf(DocumentStore.from(result.value.records), name)).toEqual(findings);
  });
});
