import { deepFreeze } from '../model/deep-freeze';
import { describe, type Field, type Json } from '../model/field';
import { checkFields, versionOf, type RecordType } from '../model/record-type';
import type { AnyRecord } from '../model/registry';
import { err, ok, type Result } from '../units/result';

/** Keys that would change the prototype of an object they are copied to. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper than any record needs, and far from where walking a value would exhaust the stack. */
const MAX_DEPTH = 40;

type StoredRecord = { readonly [key: string]: Json };

/**
 * A record from its stored form: brought up to the present version, checked field by field, defaults filled in, frozen.
 * Fields this version does not know are kept when the file is of a newer version of the type, and refused otherwise.
 */
export function readRecord(type: RecordType, stored: StoredRecord, storedVersion: number): Result<AnyRecord, string> {
  if (isDeeperThan(stored, MAX_DEPTH)) return err(`is nested more than ${MAX_DEPTH} levels deep`);
  const current = versionOf(type);
  let fields = stored;
  for (const migration of type.migrations.slice(Math.max(0, storedVersion - 1))) fields = migration.up(fields);

  const record: Record<string, unknown> = { id: stored['id'], typeName: type.typeName };
  let unknownFields: Record<string, Json> | undefined;
  for (const key of Object.keys(fields)) {
    if (key === 'id') continue;
    if (FORBIDDEN_KEYS.has(key)) return err(`has a field named ${key}, which is not allowed`);
    if (key in type.fields) record[key] = fields[key];
    else if (storedVersion > current) (unknownFields ??= {})[key] = fields[key] ?? null;
    else return err(`has a field named ${describe(key)} that a ${type.noun} does not have`);
  }
  for (const name in type.fields) {
    const description = type.fields[name] as Field<unknown>;
    if (record[name] === undefined && description.presence === 'default') record[name] = description.defaultValue;
  }
  const problems = checkFields(type, record);
  if (problems.length > 0) return err(problems.join('; '));
  if (unknownFields) record['unknownFields'] = unknownFields;
  return ok(deepFreeze(record) as unknown as AnyRecord);
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
