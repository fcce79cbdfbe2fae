import { recordTypeNames, type AnyRecord } from '../model/registry';
import { referenceFields, valueOf } from '../store/reference-index';
import { getRecord, type DocumentView } from '../store/document-view';
import type { AnyId } from '../store/records-diff';
import { err, ok, type Result } from '../units/result';
import { collectCopySet } from './copy-set';
import { countLabel } from './count-label';
import type { OperationError } from './types';

/** What the clipboard holds: records that need nothing else, but for the room they stood in. */
export interface CopiedItems {
  /** The catalog types in use first, then the items with their parts. */
  readonly records: readonly AnyRecord[];
  /** What joins the copied items to others and so stays behind: `2 power connections`. */
  readonly leftOut: readonly string[];
}

/** Gathers items for the clipboard, with all that is part of them and the catalog types they use. Changes nothing. */
export function copyItems(view: DocumentView, ids: readonly AnyId[]): Result<CopiedItems, OperationError> {
  const set = collectCopySet(view, ids);
  if (set.length === 0)
    return err({
      code: 'nothing-chosen',
      message: 'Select what is to be copied: racks, devices, plant, rooms or notes.',
    });
  const types = new Map<string, AnyRecord>();
  for (const record of set) {
    for (const name of referenceFields[record.typeName]) {
      const type = getRecord(view, valueOf(record, name) ?? '');
      if (type?.typeName === 'catalogType') types.set(type.id, type);
    }
  }
  return ok({ records: [...types.values(), ...set], leftOut: leftOutOf(view, set) });
}

function leftOutOf(view: DocumentView, set: readonly AnyRecord[]): string[] {
  const ids = new Set<string>(set.map((record) => record.id));
  const left = new Set<string>();
  for (const typeName of [
    'powerLink',
    'powerConnection',
    'powerCord',
    'coolingConnection',
    'loopConnection',
    'cable',
  ] as const)
    for (const name of referenceFields[typeName])
      for (const id of ids)
        for (const joining of view.referrers(`${typeName}.${name}`, id)) if (!ids.has(joining)) left.add(joining);
  return recordTypeNames.flatMap((typeName) => {
    const count = [...left].filter((id) => getRecord(view, id)?.typeName === typeName).length;
    return count === 0 ? [] : [countLabel(count, typeName)];
  });
}
