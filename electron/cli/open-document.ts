import { MAX_FILE_BYTES } from '#shared/host/contract';
import { readDocument, type ReadDocument } from '#shared/persistence/read-document';
import { printable } from '#shared/rules/report/plain-text';
import type { ReportedProblem } from '#shared/rules/report/report';
import { DocumentStore } from '#shared/store/document-store';
import path from 'node:path';
import { errorCode, failureFrom } from '../main/files/failures';
import { decodeText, readFileBytes } from '../main/files/read-file';
import { CommandError, type CommandIo } from './command';

/** A document as it was read from a file. */
export interface OpenDocument {
  /** The file as it was named on the command line. */
  readonly file: string;
  readonly formatVersion: string;
  readonly store: DocumentStore;
  /** What was wrong in the file; what could be read is in the store all the same. */
  readonly problems: readonly ReportedProblem[];
  /** The line of a record in the file, from 1. */
  readonly lineOf: (recordId: string) => number | undefined;
}

/**
 * Reads a document within the limits of the program and tells on stderr what was wrong in it.
 * @throws CommandError when nothing of it can be read.
 */
export async function openDocument(file: string, io: CommandIo): Promise<OpenDocument> {
  const { bytes } = await readFileBytes(path.resolve(io.folder, file), MAX_FILE_BYTES).catch((error: unknown) => {
    throw new CommandError(readFailure(error, file));
  });
  const { text, hasInvalidBytes } = decodeText(bytes);
  const read = readDocument(text, path.basename(file));
  if (!read.ok) throw new CommandError(read.error.message);
  const problems = problemsOf(read.value, hasInvalidBytes ? text : undefined);
  for (const { line, message } of problems) io.err(`plenum: ${printable(`${file}:${line}: ${message}`)}\n`);
  tellOfNewerVersion(read.value, file, io);
  return {
    file,
    formatVersion: read.value.header.formatVersion,
    store: DocumentStore.from(read.value.records),
    problems,
    lineOf: lineIndex(text),
  };
}

/** Why a file could not be read, in a sentence that names it as it was typed. */
export function readFailure(error: unknown, file: string): string {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file “${file}”.`;
  return failureFrom(error, file).reason;
}

function problemsOf({ problems }: ReadDocument, textWithInvalidBytes: string | undefined): ReportedProblem[] {
  const found: ReportedProblem[] = problems.map(({ line, message }) => ({ line, message }));
  if (textWithInvalidBytes !== undefined) {
    const line = textWithInvalidBytes.slice(0, textWithInvalidBytes.indexOf('\ufffd')).split('\n').length;
    found.push({ line, message: `Line ${line} holds bytes that are not UTF-8 text; they were read as “\ufffd”.` });
  }
  return found.sort((a, b) => a.line - b.line);
}

function tellOfNewerVersion({ isNewer, unknownLines }: ReadDocument, file: string, io: CommandIo): void {
  if (!isNewer && unknownLines.length === 0) return;
  const unread = unknownLines.length === 0 ? '' : ` and ${unknownLines.length} of its records were not checked`;
  io.err(`plenum: ${printable(file)} was written by a newer version of Plenum${unread}.\n`);
}

/** Finds lines of records by their ids, in one pass when first asked. */
function lineIndex(text: string): (recordId: string) => number | undefined {
  let lines: Map<string, number> | undefined;
  return (recordId) => {
    if (!lines) {
      lines = new Map();
      let number = 1;
      for (let start = 0; start < text.length; number++) {
        const found = text.indexOf('\n', start);
        const id = /^\{"id":"([^"\\]+)"/.exec(text.slice(start, start + 250))?.[1];
        if (id !== undefined && !lines.has(id)) lines.set(id, number);
        start = found < 0 ? text.length : found + 1;
      }
    }
    return lines.get(recordId);
  };
}
