import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A failure worth keeping: a name for a set of things that are out of service together. */
export const scenarioType = defineRecord('scenario', {
  noun: 'scenario',
  fields: {
    name: field.text({ minLength: 1 }),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Scenario = RecordOf<typeof scenarioType>;
