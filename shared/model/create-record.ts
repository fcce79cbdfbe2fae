import { deepFreeze } from './deep-freeze';
import type { Field } from './field';
import { fieldLabel } from './field-label';
import { checkFields } from './record-type';
import { recordTypes, type Records, type RecordTypeName } from './registry';
import type { RecordId } from './record-id';

/** A record that breaks the rules of its type: a defect, unless the values came unchecked from a person. */
export class InvalidRecordError extends Error {
  constructor(noun: string, problems: readonly string[]) {
    super(`A ${noun} cannot be made: ${problems.join('; ')}`);
    this.name = 'InvalidRecordError';
  }
}

type OptionalWhenDefault<R> = { [K in keyof R]?: R[K] };

/**
 * A record with defaults filled in, frozen with all that it holds.
 * @throws InvalidRecordError when a field is missing or wrong.
 */
export function createRecord<T extends RecordTypeName>(
  typeName: T,
  id: RecordId<T>,
  values: OptionalWhenDefault<Omit<Records[T], 'id' | 'typeName'>>,
): Records[T] {
  const type = recordTypes[typeName];
  const record: Record<string, unknown> = { id, typeName };
  for (const name in type.fields) {
    const description = type.fields[name] as Field<unknown>;
    const value = (values as Record<string, unknown>)[name];
    if (value !== undefined) record[name] = deepFreeze(value);
    else if (description.presence === 'default') record[name] = description.defaultValue;
  }
  const problems = checkFields(type, record, fieldLabel);
  if (problems.length > 0) throw new InvalidRecordError(type.noun, problems);
  return Object.freeze(record) as unknown as Records[T];
}

/**
 * The record with some fields changed, frozen. A field set to `undefined` is taken away.
 * Returns the same object when nothing differs, so that callers can skip it.
 */
export function changeRecord<R extends Records[RecordTypeName]>(
  record: R,
  changes: { readonly [K in keyof R]?: R[K] | undefined },
): R {
  const type = recordTypes[record.typeName];
  const next: Record<string, unknown> = { id: record.id, typeName: record.typeName };
  let isChanged = false;
  for (const name in type.fields) {
    const before = (record as unknown as Record<string, unknown>)[name];
    const value = name in changes ? (changes as Record<string, unknown>)[name] : before;
    const after = value === undefined ? (type.fields[name] as Field<unknown>).defaultValue : value;
    if (after !== undefined) next[name] = deepFreeze(after);
    if (after !== before) isChanged = true;
  }
  if (!isChanged) return record;
  if (record.unknownFields) next['unknownFields'] = record.unknownFields;
  return Object.freeze(next) as unknown as R;
}
