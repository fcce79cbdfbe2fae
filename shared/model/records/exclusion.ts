import { UNKNOWN, type Known } from '../../units/known';
import { describe, field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** What a finding said: the number that was judged and the one it was judged by, both in `unit`. */
export interface Measured {
  readonly actual: Known<number>;
  readonly limit: Known<number>;
  readonly unit: string;
}

/** A finding that someone excludes, with the reason. It stays in the document and in every report. */
export const exclusionType = defineRecord('exclusion', {
  noun: 'exclusion',
  fields: {
    /** The finding's stable id. */
    findingId: field.text({ minLength: 1, maxLength: 1000 }),
    comment: field.text({ minLength: 1, maxLength: 2000 }),
    author: field.withDefault(field.text(), ''),
    /** When it was excluded: ISO 8601 in UTC. */
    at: field.text({ maxLength: 40 }),
    /** What the finding said then. Files of before it was kept lack it: such an exclusion holds whatever becomes of the finding. */
    measured: field.optional(field.json<Measured>(checkMeasured, measuredSchema)),
  },
});

export type Exclusion = RecordOf<typeof exclusionType>;

function checkMeasured(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `must be an object, not ${describe(value)}`;
  const { actual, limit, unit } = value as { readonly [name: string]: unknown };
  if (!isFigure(actual)) return `must have a number or "unknown" as actual, not ${describe(actual)}`;
  if (!isFigure(limit)) return `must have a number or "unknown" as limit, not ${describe(limit)}`;
  return typeof unit === 'string' && unit.length <= 40
    ? undefined
    : `must have a short text as unit, not ${describe(unit)}`;
}

function isFigure(value: unknown): boolean {
  return value === UNKNOWN || Number.isFinite(value);
}

function measuredSchema() {
  const figure = { anyOf: [{ type: 'number' }, { const: UNKNOWN }] };
  return {
    type: 'object',
    properties: { actual: figure, limit: figure, unit: { type: 'string', maxLength: 40 } },
    required: ['actual', 'limit', 'unit'],
  };
}
