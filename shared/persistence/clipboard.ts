/**
 * The clipboard as text: a `.plenum` file of its own, read and checked by the same reader, so that what comes from
 * another window, another version or a text editor is treated like any file.
 */
import { createRecord } from '../model/create-record';
import { DOCUMENT_ID } from '../model/records/document';
import type { AnyRecord } from '../model/registry';
import { DocumentStore } from '../store/document-store';
import { err, ok, type Result } from '../units/result';
import { readDocument } from './read-document';
import { writeDocument, type WriteOptions } from './write-document';

/** What text on the clipboard holds. */
export interface ClipboardContents {
  readonly records: readonly AnyRecord[];
  /** What could not be read of it, in sentences. */
  readonly notes: readonly string[];
}

/** Copied records as text. */
export function writeClipboard(records: readonly AnyRecord[], options: WriteOptions): string {
  const header = createRecord('document', DOCUMENT_ID, { name: 'Clipboard' });
  const copied = records.filter((record) => record.typeName !== 'document');
  return writeDocument(DocumentStore.from([header, ...copied]), options);
}

/** True when text looks like copied records, for enabling Paste without reading all of it. */
export function isClipboardText(text: string): boolean {
  return /^\uFEFF?\{"format":"plenum"/.test(text);
}

/** Records from clipboard text: copied ones, or those of a whole document. */
export function readClipboard(text: string): Result<ClipboardContents, string> {
  if (!isClipboardText(text)) return err('The clipboard holds nothing that Plenum copied.');
  const read = readDocument(text, 'The clipboard');
  if (!read.ok) return err(read.error.message);
  const records = read.value.records.filter((record) => record.typeName !== 'document');
  return ok({ records, notes: read.value.problems.map((problem) => problem.message) });
}
