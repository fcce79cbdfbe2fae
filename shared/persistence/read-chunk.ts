/**
 * The quick way through a file: many lines parsed at once, records checked in the order in which this program writes
 * their fields. It takes a chunk whole or not at all; one that is in any way out of the ordinary is left to the reader
 * that goes line by line and can say what is wrong, and where.
 */
import { deepFreeze } from '../model/deep-freeze';
import type { Field } from '../model/field';
import { typeNameOf } from '../model/record-id';
import { versionOf, type RecordType } from '../model/record-type';
import { findRecordType, type AnyRecord } from '../model/registry';
import { MAX_LINE_LENGTH, type FileHeader } from './file-format';
import { ID_PATTERN } from './read-record';

/** A line end after which no record begins. */
const ODD_LINE = /\n(?!\{)/;

/**
 * The records of a chunk: whole lines, the last without its line end. Nothing when they must be read one by one.
 *
 * Lines joined by commas could hide one that is broken, if the next happened to complete it. They cannot here: every
 * line begins an object, a line end within a string is no JSON, and no record read here holds an object, so every comma
 * that joins stands between records; and there are as many records as lines.
 */
export function readChunk(chunk: string, header: FileHeader): readonly AnyRecord[] | undefined {
  if (chunk.length > MAX_LINE_LENGTH || !chunk.startsWith('{') || ODD_LINE.test(chunk)) return undefined;
  const joined = chunk.replaceAll('\n', ',\n');
  const lineCount = joined.length - chunk.length + 1;
  let values: { readonly [key: string]: unknown }[];
  try {
    values = JSON.parse(`[${joined}]`) as { readonly [key: string]: unknown }[];
  } catch {
    return undefined;
  }
  if (values.length !== lineCount) return undefined;
  const records: AnyRecord[] = [];
  let known: KnownType | undefined;
  for (const stored of values) {
    const id = stored['id'];
    if (typeof id !== 'string' || !ID_PATTERN.test(id)) return undefined;
    if (!known || !id.startsWith(known.prefix)) known = knownTypeOf(id, header);
    const record = known && readKnown(known, id, stored);
    if (!record) return undefined;
    records.push(record);
  }
  return records;
}

interface KnownField {
  readonly name: string;
  readonly check: Field<unknown>['check'];
  readonly isRequired: boolean;
  /** Frozen; nothing for a field without a default. */
  readonly defaultValue: unknown;
}

interface KnownType {
  readonly typeName: string;
  readonly prefix: string;
  /** In the order of the file. */
  readonly fields: readonly KnownField[];
}

const knownTypes = new WeakMap<RecordType, KnownType>();

/** The type of this id, when the file stores it at the version of this program. */
function knownTypeOf(id: string, header: FileHeader): KnownType | undefined {
  const typeName = typeNameOf(id);
  const type = findRecordType(typeName);
  if (!type || (header.schema[typeName] ?? versionOf(type)) !== versionOf(type)) return undefined;
  const before = knownTypes.get(type);
  if (before) return before;
  const fields = Object.entries(type.fields).map(([name, field]) => ({
    name,
    check: field.check,
    isRequired: field.presence === 'required',
    defaultValue: field.presence === 'default' ? deepFreeze(field.defaultValue) : undefined,
  }));
  const known: KnownType = { typeName, prefix: `${typeName}:`, fields };
  knownTypes.set(type, known);
  return known;
}

/**
 * The record, when its fields are right and in the order of the file. The fields of type and record are walked side by
 * side: nothing is looked up.
 */
function readKnown(
  { typeName, fields }: KnownType,
  id: string,
  stored: { readonly [key: string]: unknown },
): AnyRecord | undefined {
  const record: Record<string, unknown> = { id, typeName };
  let at = 0;
  for (const key in stored) {
    if (key === 'id') continue;
    let field = fields[at++];
    for (; field !== undefined && field.name !== key; field = fields[at++]) {
      if (field.isRequired) return undefined;
      if (field.defaultValue !== undefined) record[field.name] = field.defaultValue;
    }
    if (field === undefined) return undefined;
    const value = stored[key];
    if (field.check(value) !== undefined) return undefined;
    if (typeof value === 'object') {
      if (!isPlainList(value)) return undefined;
      deepFreeze(value);
    }
    record[key] = value;
  }
  for (; at < fields.length; at++) {
    const field = fields[at];
    if (field?.isRequired) return undefined;
    if (field?.defaultValue !== undefined) record[field.name] = field.defaultValue;
  }
  return Object.freeze(record) as unknown as AnyRecord;
}

/** A list of numbers and texts, or of such lists, in no more levels than a list of outlines has. */
function isPlainList(value: unknown, levels = 3): boolean {
  if (!Array.isArray(value) || levels === 0) return false;
  return value.every((item) => typeof item !== 'object' || isPlainList(item, levels - 1));
}
