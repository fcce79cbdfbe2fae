import { field } from '../field';
import { conductorFields } from './conductor';
import { defineRecord, type RecordOf } from '../record-type';

/** The line from one power node to the next, with its breaker. */
export const powerLinkType = defineRecord('powerLink', {
  noun: 'power link',
  fields: {
    fromId: field.ref('powerNode', 'cascade'),
    toId: field.ref('powerNode', 'cascade'),
    /** Of the links into a node those with the lowest number that are live carry it; the others wait. */
    priority: field.withDefault(field.integer({ min: 1, max: 9 }), 1),
    /** Share among links of the same priority; without it they share equally. */
    sharePermille: field.optional(field.integer({ min: 0, max: 1000 })),
    breakerMilliA: field.optional(field.milliA({ min: 1, max: 100_000_000 })),
    isRated100: field.withDefault(field.flag(), false),
    ...conductorFields,
  },
});

export type PowerLink = RecordOf<typeof powerLinkType>;
