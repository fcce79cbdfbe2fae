import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** One thing that is out of service in a scenario. */
export const scenarioFailureType = defineRecord('scenarioFailure', {
  noun: 'failure in a scenario',
  fields: {
    scenarioId: field.ref('scenario', 'cascade'),
    failedId: field.ref(['powerNode', 'powerLink', 'powerFeed', 'coolingUnit', 'coolingLoop', 'equipment'], 'cascade'),
  },
});

export type ScenarioFailure = RecordOf<typeof scenarioFailureType>;
