/**
 * A change to a document, as a value. The same diff is the undo step, the input of incremental analysis, the line of
 * the recovery journal and the answer of a comparison.
 */
import type { AnyRecord } from '../model/registry';

export type AnyId = AnyRecord['id'];

export interface RecordsDiff {
  readonly added: ReadonlyMap<AnyId, AnyRecord>;
  readonly updated: ReadonlyMap<AnyId, readonly [before: AnyRecord, after: AnyRecord]>;
  readonly removed: ReadonlyMap<AnyId, AnyRecord>;
}

export const EMPTY_DIFF: RecordsDiff = { added: new Map(), updated: new Map(), removed: new Map() };

/** True when applying the diff would change nothing. */
export function isEmptyDiff(diff: RecordsDiff): boolean {
  return diff.added.size === 0 && diff.updated.size === 0 && diff.removed.size === 0;
}

/** Number of records the diff touches. */
export function diffSize(diff: RecordsDiff): number {
  return diff.added.size + diff.updated.size + diff.removed.size;
}

/** The diff that takes `diff` back. Shares its records. */
export function reverseDiff(diff: RecordsDiff): RecordsDiff {
  const updated = new Map<AnyId, readonly [AnyRecord, AnyRecord]>();
  for (const [id, [before, after]] of diff.updated) updated.set(id, [after, before]);
  return { added: diff.removed, updated, removed: diff.added };
}

/**
 * One diff with the effect of `first` and then `second`. What is added and then removed disappears; what is updated
 * twice keeps its first before and its last after, and disappears when those are the same record.
 */
export function squashDiffs(first: RecordsDiff, second: RecordsDiff): RecordsDiff {
  const added = new Map(first.added);
  const updated = new Map(first.updated);
  const removed = new Map(first.removed);
  for (const [id, record] of second.added) {
    const before = removed.get(id);
    if (before === undefined) added.set(id, record);
    else {
      removed.delete(id);
      if (before !== record) updated.set(id, [before, record]);
    }
  }
  for (const [id, [before, after]] of second.updated) {
    if (added.has(id)) added.set(id, after);
    else {
      const first = updated.get(id)?.[0] ?? before;
      if (first === after) updated.delete(id);
      else updated.set(id, [first, after]);
    }
  }
  for (const [id, record] of second.removed) {
    if (added.delete(id)) continue;
    const before = updated.get(id)?.[0] ?? record;
    updated.delete(id);
    removed.set(id, before);
  }
  return { added, updated, removed };
}

/** Collects changes into one diff; later changes of the same record are squashed with earlier ones. */
export class DiffBuilder {
  private readonly addedRecords = new Map<AnyId, AnyRecord>();
  private readonly updatedRecords = new Map<AnyId, readonly [AnyRecord, AnyRecord]>();
  private readonly removedRecords = new Map<AnyId, AnyRecord>();

  add(record: AnyRecord): this {
    this.addedRecords.set(record.id, record);
    return this;
  }

  /** Does nothing when both are the same object. */
  update(before: AnyRecord, after: AnyRecord): this {
    if (before === after) return this;
    if (this.addedRecords.has(after.id)) this.addedRecords.set(after.id, after);
    else this.updatedRecords.set(after.id, [this.updatedRecords.get(after.id)?.[0] ?? before, after]);
    return this;
  }

  remove(record: AnyRecord): this {
    if (this.addedRecords.delete(record.id)) return this;
    const before = this.updatedRecords.get(record.id)?.[0] ?? record;
    this.updatedRecords.delete(record.id);
    this.removedRecords.set(record.id, before);
    return this;
  }

  /** The record as it stands after the changes so far, if they touch it; `null` when they remove it. */
  current(id: AnyId): AnyRecord | null | undefined {
    if (this.removedRecords.has(id)) return null;
    return this.addedRecords.get(id) ?? this.updatedRecords.get(id)?.[1];
  }

  build(): RecordsDiff {
    return { added: this.addedRecords, updated: this.updatedRecords, removed: this.removedRecords };
  }
}
