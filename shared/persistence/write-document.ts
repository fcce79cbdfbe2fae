import { recordTypeNames, recordTypes, type AnyRecord } from '../model/registry';
import { currentHeader, END_LINE } from './file-format';
import { writeRecord } from './write-record';

/** Something to write: a store has it. */
export interface WritableDocument {
  all(typeName: AnyRecord['typeName']): ReadonlyMap<string, AnyRecord>;
}

export interface WriteOptions {
  readonly appVersion: string;
  /** Lines of record types that a newer version wrote and this one does not know; written back untouched. */
  readonly unknownLines?: readonly string[];
}

/** How many records are written between two looks at the clock. */
const RECORDS_PER_STEP = 2000;

/**
 * The canonical text of a document: equal documents give equal bytes, whatever the order of their records. Yields the
 * share done, from 0 to 1, so that a host can spread a large document over frames.
 */
export function* writeDocumentSteps(document: WritableDocument, options: WriteOptions): Generator<number, string> {
  const lines: string[] = [JSON.stringify(currentHeader(options.appVersion))];
  const total = recordTypeNames.reduce((sum, name) => sum + document.all(name).size, 0);
  let written = 0;
  for (const name of recordTypeNames) {
    const table = document.all(name);
    for (const id of [...table.keys()].sort(compareIds)) {
      const record = table.get(id);
      if (record) lines.push(writeRecord(recordTypes[name], record));
      if (++written % RECORDS_PER_STEP === 0) yield written / total;
    }
  }
  lines.push(...[...(options.unknownLines ?? [])].sort(compareIds), END_LINE);
  return `${lines.join('\n')}\n`;
}

/** The canonical text of a document, at once. */
export function writeDocument(document: WritableDocument, options: WriteOptions): string {
  const steps = writeDocumentSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** By code unit: the same order on every machine and in every language. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
