import { recordTypes, recordTypeNames, type AnyRecord, type RecordTypeName } from '../model/registry';
import { getRecord, type DocumentView } from '../store/document-view';
import { referencesTo } from '../store/integrity';
import type { AnyId } from '../store/records-diff';
import { countLabel } from './count-label';
import { dropEmptyGroups } from './group-items';
import { groupOf } from './group-tree';
import { isLocked } from './move-records';
import { labelOf, needAny, plan, Refusal } from './plan';
import type { Operation } from './types';

export interface DeleteItemsArgs {
  readonly ids: readonly AnyId[];
}

/**
 * Deletes records with all that cannot be without them, as each reference's `onDelete` says: `cascade` takes the
 * record that names a deleted one along, `clear` empties its field. Locked items stay, unless their room goes.
 */
export const deleteItems: Operation<DeleteItemsArgs> = (view, { ids }) =>
  plan(view, (draft) => {
    const records = [...new Set(ids)].map((id) => needAny(draft, id));
    if (records.length === 0) throw new Refusal('nothing-chosen', 'Select what is to be deleted.');
    if (records.some((record) => record.typeName === 'document'))
      throw new Refusal('document', 'The document’s own properties cannot be deleted.');
    const free = records.filter((record) => !isLocked(record));
    const first = records[0];
    if (free.length === 0 && first) {
      const what = records.length === 1 ? `${labelOf(first)} is` : `These ${records.length} items are`;
      throw new Refusal('locked', `${what} locked, so nothing was deleted. Unlock first.`);
    }
    const { removed, cleared } = followDeletion(view, free);
    for (const { record, fieldName } of cleared)
      if (!removed.has(record.id)) draft.change(record, { [fieldName]: undefined });
    for (const record of removed.values()) draft.remove(record);
    dropEmptyGroups(draft, new Set([...removed.values()].flatMap((record) => groupOf(record) ?? [])));
  });

/** What goes along with a deletion, for saying so before. */
export interface Consequence {
  readonly typeName: RecordTypeName;
  readonly count: number;
  /** `deleted` with it, or `kept` with an emptied field. */
  readonly fate: 'deleted' | 'kept';
  /** `4 cables`. */
  readonly label: string;
}

/** What else deleting these would delete or change, by type in file order. Empty when nothing hangs on them. */
export function deletionConsequences(view: DocumentView, ids: readonly AnyId[]): readonly Consequence[] {
  const chosen = new Set<string>(ids);
  const records = [...chosen].flatMap((id) => getRecord(view, id) ?? []).filter((record) => !isLocked(record));
  const { removed, cleared } = followDeletion(view, records);
  const deleted = [...removed.values()].filter((record) => !chosen.has(record.id));
  const kept = new Map(cleared.map(({ record }) => [record.id, record]));
  return [
    ...countByType(deleted, 'deleted'),
    ...countByType(
      [...kept.values()].filter((record) => !removed.has(record.id)),
      'kept',
    ),
  ];
}

function countByType(records: readonly AnyRecord[], fate: Consequence['fate']): Consequence[] {
  return recordTypeNames.flatMap((typeName) => {
    const count = records.filter((record) => record.typeName === typeName).length;
    return count === 0 ? [] : [{ typeName, count, fate, label: countLabel(count, typeName) }];
  });
}

/** All that a deletion takes along or empties. */
export interface Deletion {
  readonly removed: ReadonlyMap<string, AnyRecord>;
  readonly cleared: readonly { readonly record: AnyRecord; readonly fieldName: string }[];
}

/** Follows references from what is deleted to what names it, until nothing more is touched. */
export function followDeletion(view: DocumentView, from: readonly AnyRecord[]): Deletion {
  const removed = new Map<string, AnyRecord>(from.map((record) => [record.id, record]));
  const cleared: { record: AnyRecord; fieldName: string }[] = [];
  // A map grows while it is walked, so what is found here is followed in turn.
  for (const target of removed.values()) {
    for (const { typeName, fieldName } of referencesTo(target.typeName)) {
      const onDelete = recordTypes[typeName].fields[fieldName]?.reference?.onDelete;
      for (const id of view.referrers(`${typeName}.${fieldName}`, target.id)) {
        const record = getRecord(view, id);
        if (record === undefined || removed.has(id)) continue;
        if (onDelete === 'cascade') removed.set(id, record);
        else cleared.push({ record, fieldName });
      }
    }
  }
  return { removed, cleared };
}
