import type { Field, Json } from '../model/field';
import type { RecordType } from '../model/record-type';
import type { AnyRecord } from '../model/registry';

/**
 * One record as one line of JSON: the id, then the fields in the order of the type, without those at their default,
 * then fields of a newer version in the order of their names. The type is the prefix of the id.
 */
export function writeRecord(type: RecordType, record: AnyRecord): string {
  let text = `{"id":${JSON.stringify(record.id)}`;
  const values = record as unknown as Record<string, unknown>;
  for (const name in type.fields) {
    const value = values[name];
    const description = type.fields[name] as Field<unknown>;
    if (value === undefined || (description.presence === 'default' && value === description.defaultValue)) continue;
    text += `,${JSON.stringify(name)}:${JSON.stringify(value)}`;
  }
  for (const [name, value] of sortedEntries(record.unknownFields))
    text += `,${JSON.stringify(name)}:${JSON.stringify(value)}`;
  return `${text}}`;
}

function sortedEntries(fields: { readonly [key: string]: Json } | undefined): [string, Json][] {
  return fields ? Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)) : [];
}
