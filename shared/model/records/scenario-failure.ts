import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** One thing that is out of service in a scenario. */
export const scenarioFailureType = defineRecord('scenarioFailure', {
  noun: 'failure in a scenario',
  fields: {
    scenarioId: field.ref('scenario', 'cascade'),
    failedId: field.ref(['powerNode', 'powerLink', 'powerFeed', 'coolingUnit', 'coolingLoop', 'equipment'], 'cascade'),
    /** Only this pump of a cooling unit, counted from 1. */
    pump: field.optional(field.integer({ min: 1, max: 100 })),
  },
});

export type ScenarioFailure = RecordOf<typeof scenarioFailureType>;
