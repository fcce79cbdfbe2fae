import { createSequentialIds } from '../model/record-id';
import type { AnyRecord, RecordTypeName } from '../model/registry';

/** The records of a document by id, for comparing documents by value whatever the order of their records. */
export function contentOf(document: { records(): Iterable<AnyRecord> }): { readonly [id: string]: AnyRecord } {
  const records = [...document.records()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

/** Ids that no random document has. */
export function idMaker(): (typeName: RecordTypeName) => string {
  return createSequentialIds('new');
}
