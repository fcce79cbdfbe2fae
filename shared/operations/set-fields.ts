import { recordTypes, type AnyRecord } from '../model/registry';
import { getRecord } from '../store/document-view';
import type { AnyId } from '../store/records-diff';
import { fieldLabel } from '../model/field-label';
import { renameHosted } from './rename-hosted';
import { cleanHoles, cleanOutline } from './outline';
import { labelOf, needAny, plan, Refusal } from './plan';
import type { Operation } from './types';

export interface SetFieldsArgs {
  /** Records of one type. */
  readonly ids: readonly AnyId[];
  /** The new values by field name; `undefined` clears an optional field and gives others their default back. */
  readonly changes: { readonly [fieldName: string]: unknown };
}

/**
 * Changes the given fields of many records of one type in one diff and leaves every other field alone. A value that
 * the field does not allow, or a reference to nothing, is refused with a sentence that names the field.
 */
export const setFields: Operation<SetFieldsArgs> = (view, { ids, changes }) =>
  plan(view, (draft) => {
    const typeNames = new Set<string>();
    for (const id of ids) {
      const record = needAny(draft, id);
      typeNames.add(record.typeName);
      if (typeNames.size > 1)
        throw new Refusal('mixed-types', 'These are of different kinds; change the fields of one kind at a time.');
      const wanted: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(changes)) {
        const clean = cleaned(record, name, value);
        if (!isSameValue(clean, (record as unknown as Record<string, unknown>)[name])) wanted[name] = clean;
        const reference = Object.hasOwn(recordTypes[record.typeName].fields, name)
          ? recordTypes[record.typeName].fields[name]?.reference
          : undefined;
        if (reference && typeof clean === 'string' && getRecord(view, clean) === undefined)
          throw new Refusal(
            'not-found',
            `${labelOf(record)}: ${fieldLabel(name)} names ${clean}, which does not exist.`,
          );
      }
      const after = draft.change(record, wanted);
      if (after.typeName === 'room' && ('outline' in wanted || 'holes' in wanted)) {
        const holes = cleanHoles(after.outline, after.holes ?? []);
        if (!isSameValue(holes, after.holes)) draft.change(after, { holes });
      }
      if (record.typeName === 'equipment' && after.typeName === 'equipment') renameHosted(draft, record, after.name);
    }
  });

function cleaned(record: AnyRecord, name: string, value: unknown): unknown {
  const isOutline = name === 'outline' && Array.isArray(value);
  if (isOutline && recordTypes[record.typeName].fields['outline']?.check(value) === undefined)
    return cleanOutline(value as [number, number][], recordTypes[record.typeName].noun);
  return typeof value === 'string' && name === 'name' ? value.trim() : value;
}

/** Values are plain JSON, so equal text is equal value. */
function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b));
}
