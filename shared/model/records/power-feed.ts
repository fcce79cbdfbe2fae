import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A supply with a breaker: what a rack is plugged into, on one side of the redundancy. */
export const powerFeedType = defineRecord('powerFeed', {
  noun: 'power feed',
  fields: {
    name: field.text({ minLength: 1 }),
    /** The plant it comes from, when that is on the plan. */
    sourceId: field.optional(field.ref('equipment', 'clear')),
    /** `A`, `B`, …: feeds of different sides back each other up. */
    side: field.withDefault(field.text({ minLength: 1, maxLength: 8 }), 'A'),
    /** Line to line for three phases, line to neutral or line to line as wired for one. */
    voltageV: field.integer({ min: 1, max: 100_000 }),
    phases: field.withDefault(field.oneOf(['single', 'three', 'dc']), 'three'),
    breakerMilliA: field.milliA({ min: 1, max: 100_000_000 }),
    /** The breaker and its assembly are listed for 100 % continuous load. */
    isRated100: field.withDefault(field.flag(), false),
    powerFactorPermille: field.withDefault(field.integer({ min: 1, max: 1000 }), 1000),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type PowerFeed = RecordOf<typeof powerFeedType>;
