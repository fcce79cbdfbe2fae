import { describe, field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** What a fabric was generated from, as `shared/generate` describes it. */
export type FabricSpecJson = { readonly [name: string]: unknown };

const MAX_SPEC_LENGTH = 100_000;

/**
 * A network fabric that was generated: what it was made from. The racks, switches and cables made for it name it and
 * carry a key each, by which generating again finds them.
 */
export const fabricType = defineRecord('fabric', {
  noun: 'fabric',
  fields: {
    name: field.text({ minLength: 1 }),
    purpose: field.withDefault(
      field.oneOf(['compute', 'storage', 'management', 'nvlink', 'uplink', 'other']),
      'compute',
    ),
    spec: field.json<FabricSpecJson>(checkSpec),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Fabric = RecordOf<typeof fabricType>;

function checkSpec(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `must be an object, not ${describe(value)}`;
  const length = JSON.stringify(value).length;
  return length > MAX_SPEC_LENGTH
    ? `must be at most ${String(MAX_SPEC_LENGTH)} characters of JSON, not ${String(length)}`
    : undefined;
}
