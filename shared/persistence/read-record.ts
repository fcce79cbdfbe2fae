import { deepFreeze } from '../model/deep-freeze';
import { describe, type Field, type Json } from '../model/field';
import { checkFields, versionOf, type RecordType } from '../model/record-type';
import type { AnyRecord } from '../model/registry';
import { err, ok, type Result } from '../units/result';

/** Keys that would change the prototype of an object they are copied to. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** What an id looks like: the name of a type, a colon, and printable characters without spaces. */
export const ID_PATTERN = /^[A-Za-z]+:[\x21-\x7e]{1,200}$/;

/** Deeper than any record needs, and far from where walking a value would exhaust the stack. */
const MAX_DEPTH = 40;

type StoredRecord = { readonly [key: string]: Json };

/** The fields of a type as a list: walking it is several times as fast as walking the keys of an object. */
const fieldLists = new WeakMap<RecordType, readonly (readonly [name: string, field: Field<unknown>])[]>();

function fieldsOf(type: RecordType): readonly (readonly [name: string, field: Field<unknown>])[] {
  const known = fieldLists.get(type);
  if (known) return known;
  const list = Object.entries(type.fields);
  fieldLists.set(type, list);
  return list;
}

/**
 * A record from its stored form: brought up to the present version, checked field by field, defaults filled in, frozen.
 * Fields this version does not know are kept when the file is of a newer version of the type, and refused otherwise.
 */
export function readRecord(type: RecordType, stored: StoredRecord, storedVersion: number): Result<AnyRecord, string> {
  if (isDeeperThan(stored, MAX_DEPTH)) return err(`is nested more than ${MAX_DEPTH} levels deep`);
  const current = versionOf(type);
  let fields = stored;
  if (storedVersion < current)
    for (const migration of type.migrations.slice(Math.max(0, storedVersion - 1))) fields = migration.up(fields);

  const record: Record<string, unknown> = { id: stored['id'], typeName: type.typeName };
  let isRight = true;
  let taken = fields['id'] === undefined ? 0 : 1;
  for (const [name, field] of fieldsOf(type)) {
    const value: unknown = fields[name];
    if (value !== undefined) {
      taken++;
      record[name] = deepFreeze(value);
      if (field.check(value) !== undefined) isRight = false;
    } else if (field.presence === 'default') record[name] = deepFreeze(field.defaultValue);
    else if (field.presence === 'required') isRight = false;
  }
  if (Object.keys(fields).length > taken) {
    const unknown = unknownFieldsOf(type, fields, storedVersion > current);
    if (!unknown.ok) return unknown;
    if (Object.keys(unknown.value).length > 0) record['unknownFields'] = deepFreeze(unknown.value);
  }
  if (!isRight) return err(checkFields(type, record).join('; '));
  return ok(Object.freeze(record) as unknown as AnyRecord);
}

/** The fields the type does not have, when there may be any. */
function unknownFieldsOf(
  type: RecordType,
  fields: StoredRecord,
  mayBe: boolean,
): Result<{ readonly [key: string]: Json }, string> {
  const unknown: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (FORBIDDEN_KEYS.has(key)) return err(`has a field named ${key}, which is not allowed`);
    if (key === 'id' || Object.hasOwn(type.fields, key)) continue;
    if (!mayBe) return err(`has a field named ${describe(key)} that a ${type.noun} does not have`);
    unknown[key] = value;
  }
  return ok(unknown);
}

function isDeeperThan(value: object, levels: number): boolean {
  if (levels === 0) return true;
  for (const key in value) {
    const inner = (value as { readonly [key: string]: unknown })[key];
    if (typeof inner === 'object' && inner !== null && isDeeperThan(inner, levels - 1)) return true;
  }
  return false;
}
