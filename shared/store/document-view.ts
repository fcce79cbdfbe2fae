import type { AnyRecord, Records, RecordTypeName } from '../model/registry';
import type { RecordId } from '../model/record-id';
import type { AnyId } from './records-diff';

/** A reference field: the type that holds it and the field's name, `device.rackId`. */
export type ReferenceName = `${RecordTypeName}.${string}`;

/** What may be read of a document. Operations, analysis, rules and painters see only this. */
export interface DocumentView {
  /** Counts the changes made so far; equal epochs of one document mean equal records. */
  readonly epoch: number;
  readonly size: number;
  get<T extends RecordTypeName>(id: RecordId<T>): Records[T] | undefined;
  has(id: string): boolean;
  /** Records of one type by id, in the order in which they were added. */
  all<T extends RecordTypeName>(typeName: T): ReadonlyMap<string, Records[T]>;
  /** Ids of the records that name `id` in this field. O(1) to find; live until the next change. */
  referrers(reference: ReferenceName, id: string): Iterable<string>;
  countReferrers(reference: ReferenceName, id: string): number;
}

/** The record, when it exists and is of that type. For ids whose type is only known at run time. */
export function getRecord(view: DocumentView, id: string): AnyRecord | undefined {
  return view.get(id as AnyId) as AnyRecord | undefined;
}

/** The records of one type that name `id` in one of their fields. */
export function* referring<T extends RecordTypeName>(
  view: DocumentView,
  typeName: T,
  fieldName: string,
  id: string,
): Generator<Records[T]> {
  const records = view.all(typeName);
  for (const referrer of view.referrers(`${typeName}.${fieldName}`, id)) {
    const record = records.get(referrer);
    if (record) yield record;
  }
}
