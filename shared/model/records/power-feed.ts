import { field, MAX_COORDINATE_UM } from '../field';
import { defineRecord, type RecordOf } from '../record-type';
import { conductorFields } from './conductor';

/** The lines a circuit lies on: one to neutral, two (a 2-pole circuit), or all three. */
export const LINES = ['L1', 'L2', 'L3', 'L12', 'L23', 'L31', 'L123'] as const;

/** A circuit with a breaker (a tap-off, a panelboard's branch): what a rack is plugged into, on one side. */
export const powerFeedType = defineRecord('powerFeed', {
  noun: 'power feed',
  fields: {
    name: field.text({ minLength: 1 }),
    /** What it leaves: a power node, or plant on the plan. Without it the feed counts as always live. */
    sourceId: field.optional(field.ref(['equipment', 'powerNode'], 'clear')),
    /** `A`, `B`, …: feeds of different sides back each other up. */
    side: field.withDefault(field.text({ minLength: 1, maxLength: 8 }), 'A'),
    /** Line to line for three phases, line to neutral or line to line as wired for one. */
    voltageV: field.integer({ min: 1, max: 100_000 }),
    phases: field.withDefault(field.oneOf(['single', 'three', 'dc']), 'three'),
    breakerMilliA: field.milliA({ min: 1, max: 100_000_000 }),
    /** The breaker and its assembly are listed for 100 % continuous load. */
    isRated100: field.withDefault(field.flag(), false),
    powerFactorPermille: field.withDefault(field.integer({ min: 1, max: 1000 }), 1000),
    /** The lines it lies on; not assigned yet when absent. */
    lines: field.optional(field.oneOf(LINES)),
    /** Where it leaves a busway: the tap-off's distance from the busway's start. */
    alongUm: field.optional(field.integer({ min: 0, max: MAX_COORDINATE_UM })),
    /** First pole position in its panelboard. */
    pole: field.optional(field.integer({ min: 1, max: 1000 })),
    ...conductorFields,
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type PowerFeed = RecordOf<typeof powerFeedType>;
