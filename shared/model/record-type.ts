import type { Field, Fields, FieldValues, Json } from './field';

/** Changes the stored form of one record to the next version. Pure; never changes its input. */
export interface Migration {
  /** `rack/2-add-orientation`: the type, the version it leads to, and what it does. Numbers are never reused. */
  readonly id: string;
  readonly up: (stored: { readonly [key: string]: Json }) => { readonly [key: string]: Json };
}

/** Everything the program knows about one type of record. */
export interface RecordType<N extends string = string, F extends Fields = Fields> {
  readonly typeName: N;
  /** What a person calls one of these: `rack`, `power feed`. */
  readonly noun: string;
  /** In the order in which the file writes them. */
  readonly fields: F;
  /** Oldest first; the version of the type is one more than their number. */
  readonly migrations: readonly Migration[];
}

/** A record in memory: frozen, with the fields its type describes. */
export type RecordOf<T> =
  T extends RecordType<infer N, infer F>
    ? { readonly id: `${N}:${string}`; readonly typeName: N } & FieldValues<F> & UnknownFields
    : never;

/** Fields that a newer version wrote and this one does not know. They are kept and written back untouched. */
export interface UnknownFields {
  readonly unknownFields?: { readonly [key: string]: Json };
}

/** Describes a record type. `fields` in file order. */
export function defineRecord<const N extends string, F extends Fields>(
  typeName: N,
  description: { noun: string; fields: F; migrations?: readonly Migration[] },
): RecordType<N, F> {
  return { typeName, noun: description.noun, fields: description.fields, migrations: description.migrations ?? [] };
}

/** The version a type's records are stored at: one, plus one for each migration. */
export function versionOf(type: RecordType): number {
  return type.migrations.length + 1;
}

/**
 * What is wrong with a record of this type, field by field; empty when it is right. Defaults must be filled in.
 * Fields go by the names they have in the file unless `nameOf` says otherwise.
 */
export function checkFields(
  type: RecordType,
  record: { readonly [key: string]: unknown },
  nameOf: (fieldName: string) => string = (fieldName) => fieldName,
): readonly string[] {
  const problems: string[] = [];
  for (const name in type.fields) {
    const description = type.fields[name] as Field<unknown>;
    const value = record[name];
    if (value === undefined) {
      if (description.presence !== 'optional') problems.push(`${nameOf(name)} is missing`);
      continue;
    }
    const problem = description.check(value);
    if (problem !== undefined) problems.push(`${nameOf(name)} ${problem}`);
  }
  return problems;
}
