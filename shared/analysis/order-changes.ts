import { recordTypeNames, type AnyRecord } from '../model/registry';
import type { RecordsDiff } from '../store/records-diff';

/** File order: what others refer to comes before what refers to it. */
const RANKS: ReadonlyMap<string, number> = new Map(recordTypeNames.map((name, index) => [name, index]));

/** A change in the order in which it can be followed: gone children before parents, then new parents before children. */
export interface OrderedChanges {
  readonly removed: readonly AnyRecord[];
  /** Records as they are now: added, changed, or removed and added again under the same id. */
  readonly put: readonly AnyRecord[];
}

/** Orders a diff. O(records in it). */
export function orderChanges(diff: RecordsDiff): OrderedChanges {
  const removed: AnyRecord[] = [];
  for (const [id, record] of diff.removed) if (!diff.added.has(id)) removed.push(record);
  const put: AnyRecord[] = [...diff.added.values()];
  for (const [, after] of diff.updated.values()) put.push(after);
  if (removed.length > 1) removed.sort((a, b) => rankOf(b) - rankOf(a));
  if (put.length > 1) put.sort((a, b) => rankOf(a) - rankOf(b));
  return { removed, put };
}

function rankOf(record: AnyRecord): number {
  return RANKS.get(record.typeName) ?? 0;
}
