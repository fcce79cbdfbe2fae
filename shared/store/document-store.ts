import { recordTypeNames, type AnyRecord, type Records, type RecordTypeName } from '../model/registry';
import { typeNameOf, type RecordId } from '../model/record-id';
import type { DocumentView, ReferenceName } from './document-view';
import { checkIntegrity, IntegrityError } from './integrity';
import { isEmptyDiff, reverseDiff, type RecordsDiff } from './records-diff';
import { ReferenceIndex } from './reference-index';

/** Where a change came from: listeners may treat an edit and an undo differently, never the store. */
export type ChangeOrigin = 'edit' | 'undo' | 'redo' | 'load';

/** Told to listeners after a change is in place. */
export interface DocumentChange {
  readonly epoch: number;
  readonly diff: RecordsDiff;
  readonly origin: ChangeOrigin;
}

const RECORDS_PER_STEP = 2000;

/**
 * The document: frozen records by type, changed only by a diff, all or nothing. SPEC.md numbers its promises.
 * A change costs the size of its diff, not of the document.
 */
export class DocumentStore implements DocumentView {
  private readonly tables = new Map<string, Map<string, AnyRecord>>(recordTypeNames.map((name) => [name, new Map()]));
  private readonly references = new ReferenceIndex();
  private readonly listeners = new Set<(change: DocumentChange) => void>();
  private epochCount = 0;
  private recordCount = 0;

  /** A store filled with records, which may hold dangling references: a rule reports those of a loaded file. */
  static from(records: Iterable<AnyRecord>): DocumentStore {
    const steps = DocumentStore.fromSteps(records);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same in small steps, so that a host can do other things in between. Yields how many records are in. */
  static *fromSteps(records: Iterable<AnyRecord>): Generator<number, DocumentStore> {
    const store = new DocumentStore();
    for (const record of records) {
      store.insert(record);
      if (store.size % RECORDS_PER_STEP === 0) yield store.size;
    }
    return store;
  }

  get epoch(): number {
    return this.epochCount;
  }

  get size(): number {
    return this.recordCount;
  }

  get<T extends RecordTypeName>(id: RecordId<T>): Records[T] | undefined {
    return this.tables.get(typeNameOf(id))?.get(id) as Records[T] | undefined;
  }

  has(id: string): boolean {
    return this.tables.get(typeNameOf(id))?.has(id) ?? false;
  }

  all<T extends RecordTypeName>(typeName: T): ReadonlyMap<string, Records[T]> {
    return this.tables.get(typeName) as unknown as ReadonlyMap<string, Records[T]>;
  }

  referrers(reference: ReferenceName, id: string): Iterable<string> {
    return this.references.referrers(reference, id);
  }

  countReferrers(reference: ReferenceName, id: string): number {
    return this.references.count(reference, id);
  }

  /** Every record, type by type in file order. */
  *records(): Generator<AnyRecord> {
    for (const table of this.tables.values()) yield* table.values();
  }

  /** Calls `listener` after each change; returns the function that stops it. */
  onChange(listener: (change: DocumentChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Applies a diff whole or not at all. `applied` runs when it is in place and before listeners are told, so that
   * whoever keeps a history beside the document is never behind it when they look.
   * @throws IntegrityError when the diff does not fit this document; the document is then unchanged.
   */
  apply(diff: RecordsDiff, origin: ChangeOrigin = 'edit', applied?: () => void): void {
    if (isEmptyDiff(diff)) return;
    const problems = checkIntegrity(this, diff);
    if (problems.length > 0) throw new IntegrityError(problems);
    this.write(diff);
    this.epochCount++;
    applied?.();
    const change: DocumentChange = { epoch: this.epochCount, diff, origin };
    for (const listener of this.listeners) listener(change);
  }

  /**
   * Runs `read` on the document as it would be after `diff`, then restores it. No epoch, no listeners: nobody but
   * `read` sees the change. For checking a drag before it is committed.
   */
  peek<R>(diff: RecordsDiff, read: () => R): R {
    const problems = checkIntegrity(this, diff);
    if (problems.length > 0) throw new IntegrityError(problems);
    this.write(diff);
    try {
      return read();
    } finally {
      this.write(reverseDiff(diff));
    }
  }

  private write(diff: RecordsDiff): void {
    for (const record of diff.removed.values()) {
      this.tables.get(record.typeName)?.delete(record.id);
      this.references.remove(record);
      this.recordCount--;
    }
    for (const [before, after] of diff.updated.values()) {
      this.tables.get(after.typeName)?.set(after.id, after);
      this.references.update(before, after);
    }
    for (const record of diff.added.values()) this.insert(record);
  }

  private insert(record: AnyRecord): void {
    this.tables.get(record.typeName)?.set(record.id, record);
    this.references.add(record);
    this.recordCount++;
  }
}
