/**
 * The recovery journal: one line for each change since the document was last saved, so that a crash loses nothing.
 * A line holds what a replay needs and no more: records after the change, and ids of removed ones.
 */
import { typeNameOf } from '../model/record-id';
import { findRecordType, recordTypes, type AnyRecord } from '../model/registry';
import { versionOf } from '../model/record-type';
import type { Json } from '../model/field';
import type { RecordsDiff } from '../store/records-diff';
import { readRecord } from './read-record';
import { writeRecord } from './write-record';

/** A diff as one journal line, without a line end. */
export function writeJournalLine(diff: RecordsDiff): string {
  const after = [...diff.added.values(), ...[...diff.updated.values()].map(([, record]) => record)];
  const put = after.map((record) => writeRecord(recordTypes[record.typeName], record)).join(',');
  return `{"put":[${put}],"removed":${JSON.stringify([...diff.removed.keys()])}}`;
}

/** A replayed journal: the records at its end, and how much of it could be used. */
export interface Replay {
  readonly records: readonly AnyRecord[];
  readonly linesUsed: number;
  /** Lines after the first that could not be read; the replay stops there. A crash may cut the last line short. */
  readonly linesLost: number;
}

/** Applies journal lines to the records they began from. Stops at the first line that cannot be read. */
export function replayJournal(base: readonly AnyRecord[], lines: readonly string[]): Replay {
  const records = new Map<string, AnyRecord>(base.map((record) => [record.id, record]));
  let linesUsed = 0;
  for (const line of lines) {
    const change = readJournalLine(line);
    if (!change) break;
    for (const id of change.removed) records.delete(id);
    for (const record of change.put) records.set(record.id, record);
    linesUsed++;
  }
  return { records: [...records.values()], linesUsed, linesLost: lines.length - linesUsed };
}

function readJournalLine(line: string): { put: AnyRecord[]; removed: string[] } | undefined {
  let value: { put?: unknown; removed?: unknown };
  try {
    value = JSON.parse(line) as typeof value;
  } catch {
    return undefined;
  }
  if (!Array.isArray(value?.put) || !Array.isArray(value.removed)) return undefined;
  const put: AnyRecord[] = [];
  for (const stored of value.put as ({ readonly [key: string]: Json } | null)[]) {
    if (typeof stored !== 'object' || stored === null) return undefined;
    const type = findRecordType(typeNameOf(String(stored['id'])));
    const read = type && readRecord(type, stored, versionOf(type));
    if (!read?.ok) return undefined;
    put.push(read.value);
  }
  return { put, removed: value.removed.map(String) };
}
