import { describe, type Json } from '../model/field';
import { typeNameOf } from '../model/record-id';
import { versionOf } from '../model/record-type';
import { findRecordType, type AnyRecord } from '../model/registry';
import { DOCUMENT_ID } from '../model/records/document';
import { createRecord } from '../model/create-record';
import { err, ok, type Result } from '../units/result';
import { END_LINE, MAX_LINE_LENGTH, MAX_RECORDS, type FileHeader } from './file-format';
import { readChunk } from './read-chunk';
import { readHeader } from './read-header';
import { ID_PATTERN, readRecord } from './read-record';
import { TakenIds } from './taken-ids';

/** Something wrong in a file, where it is, and what was done about it. */
export interface FileProblem {
  /** From 1. */
  readonly line: number;
  /** The record concerned, when its id could be read. */
  readonly recordId?: string;
  readonly message: string;
  /** The line as it stood, cut to 200 characters, so that nothing vanishes without trace. */
  readonly excerpt?: string;
}

/** A file as read. With problems, the records are those that could be saved from it. */
export interface ReadDocument {
  readonly header: FileHeader;
  readonly records: readonly AnyRecord[];
  readonly problems: readonly FileProblem[];
  /** Lines of record types that a newer version wrote; to be written back on saving. */
  readonly unknownLines: readonly string[];
  /** A newer version of the program wrote the file. */
  readonly isNewer: boolean;
  /** Records came from an older version and were brought up to date. */
  readonly isMigrated: boolean;
}

/** Why a file could not be read at all: a sentence that names the file and says what to do. */
export interface UnreadableFile {
  readonly message: string;
  readonly line?: number;
}

/** How much is read between two looks at the clock: some hundred lines. */
const CHUNK_LENGTH = 64_000;

/**
 * Reads the text of a `.plenum` file. Never throws: a file that is damaged in places gives the rest and a list of
 * problems by line; a file that cannot be read at all says why. Yields the share done, from 0 to 1.
 */
export function* readDocumentSteps(
  text: string,
  fileName: string,
): Generator<number, Result<ReadDocument, UnreadableFile>> {
  const lines = new LineReader(text);
  const firstLine = lines.next();
  if (firstLine === undefined || text.trim() === '') return err({ message: `${fileName} is empty.`, line: 1 });
  if (firstLine.startsWith('\0'))
    return err({
      message: `${fileName} holds zeros where its header should be: it was not written to the end, perhaps in a power loss. Look for ${fileName}.bak beside it.`,
      line: 1,
    });
  const read = readHeader(firstLine);
  if (!read.ok) return err({ message: `${fileName}: ${read.error}`, line: 1 });

  const reading = new RecordReading(read.value.header);
  while (lines.position < text.length) {
    const chunk = lines.peekLines(CHUNK_LENGTH);
    const taken = reading.takeChunk(chunk.text);
    if (taken !== undefined) lines.skip(chunk.end, taken);
    while (lines.position < chunk.end) {
      reading.take(lines.next() ?? '', lines.number);
      if (reading.records.length > MAX_RECORDS)
        return err({
          message: `${fileName} holds more than ${MAX_RECORDS} records, which is more than Plenum opens.`,
          line: lines.number,
        });
    }
    yield Math.min(1, lines.position / text.length);
  }
  return ok(reading.finish(fileName, lines.number, read.value.isNewer));
}

/** Reads the text of a `.plenum` file at once. See `readDocumentSteps`. */
export function readDocument(text: string, fileName: string): Result<ReadDocument, UnreadableFile> {
  const steps = readDocumentSteps(text, fileName);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lines of a text without copying it into a list first; takes LF and CRLF, and a byte-order mark at the start. */
class LineReader {
  number = 0;
  position: number;

  constructor(private readonly text: string) {
    this.position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  next(): string | undefined {
    if (this.position >= this.text.length) return undefined;
    const found = this.text.indexOf('\n', this.position);
    const end = found < 0 ? this.text.length : found;
    const line = this.text.slice(this.position, this.text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    this.position = end + 1;
    this.number++;
    return line;
  }

  /** The coming lines, whole, of about this length together, without the last line end; and where the next one begins. */
  peekLines(length: number): { readonly text: string; readonly end: number } {
    const found = this.text.indexOf('\n', this.position + length);
    const end = found < 0 ? this.text.length : found;
    const last = this.text.charCodeAt(end - 1) === 10 ? end - 1 : end;
    return { text: this.text.slice(this.position, last), end: found < 0 ? end : end + 1 };
  }

  /** Passes over lines that were read from a peek. */
  skip(end: number, lines: number): void {
    this.position = end;
    this.number += lines;
  }
}

/** What has been read so far of one file's records. */
class RecordReading {
  readonly records: AnyRecord[] = [];
  readonly problems: FileProblem[] = [];
  readonly unknownLines: string[] = [];
  hasEnd = false;
  private readonly ids = new TakenIds();
  private isMigrated = false;

  constructor(private readonly header: FileHeader) {}

  /** Takes whole lines if nothing about them is out of the ordinary, and says how many; otherwise takes none. */
  takeChunk(chunk: string): number | undefined {
    const hasEnd = chunk.endsWith(`\n${END_LINE}`);
    const records = readChunk(hasEnd ? chunk.slice(0, -END_LINE.length - 1) : chunk, this.header);
    if (!records || this.records.length + records.length > MAX_RECORDS) return undefined;
    if (!this.ids.addAll(records.map(({ id }) => id))) return undefined;
    for (const record of records) this.records.push(record);
    if (hasEnd) this.hasEnd = true;
    return records.length + (hasEnd ? 1 : 0);
  }

  take(line: string, number: number): void {
    if (line.trim() === '') return;
    if (line === END_LINE) {
      this.hasEnd = true;
      return;
    }
    if (line.length > MAX_LINE_LENGTH)
      return this.skip(number, line, `is ${line.length} characters long; at most ${MAX_LINE_LENGTH} are allowed`);
    let stored: unknown;
    try {
      stored = JSON.parse(line);
    } catch {
      return this.skip(number, line, 'is not a complete record (it cannot be read as JSON)');
    }
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
      return this.skip(number, line, `holds ${describe(stored)} where a record should be`);
    const id = (stored as { id?: unknown }).id;
    if (typeof id !== 'string' || !ID_PATTERN.test(id))
      return this.skip(number, line, `has ${describe(id)} as its id, which is not one`);
    if (!this.ids.addAll([id]))
      return this.skip(number, line, `repeats the id ${id}; the first record with it is kept`, id);
    this.readKnown(stored as { readonly [key: string]: Json }, id, line, number);
  }

  finish(fileName: string, lastLine: number, isNewer: boolean): ReadDocument {
    if (!this.hasEnd)
      this.problems.push({
        line: lastLine,
        message: `${fileName} was cut short: its closing line is missing, so records after line ${lastLine} may be lost`,
      });
    if (!this.ids.has(DOCUMENT_ID)) {
      this.problems.push({
        line: 1,
        message: 'The document header record is missing; a new one named after the file was made',
      });
      this.records.unshift(
        createRecord('document', DOCUMENT_ID, { name: fileName.replace(/\.plenum$/i, '').slice(0, 200) }),
      );
    }
    const { header, records, problems, unknownLines, isMigrated } = this;
    return { header, records, problems, unknownLines, isNewer, isMigrated };
  }

  private readKnown(stored: { readonly [key: string]: Json }, id: string, line: string, number: number): void {
    const typeName = typeNameOf(id);
    const type = findRecordType(typeName);
    if (!type) {
      const isFromNewerVersion = this.header.schema[typeName] !== undefined;
      if (isFromNewerVersion) this.unknownLines.push(line);
      else this.skip(number, line, `is of the type ${describe(typeName)}, which does not exist`, id);
      return;
    }
    const version = this.header.schema[typeName] ?? versionOf(type);
    const read = readRecord(type, stored, version);
    if (!read.ok) return this.skip(number, line, `(${type.noun} ${id}) ${read.error}`, id);
    if (version < versionOf(type)) this.isMigrated = true;
    this.records.push(read.value);
  }

  private skip(line: number, text: string, message: string, recordId?: string): void {
    this.problems.push({
      line,
      message: `Line ${line} ${message}. It was left out.`,
      excerpt: text.slice(0, 200),
      ...(recordId === undefined ? {} : { recordId }),
    });
  }
}
