import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A finding that someone accepts, with the reason. It stays in the document and in every report. */
export const exclusionType = defineRecord('exclusion', {
  noun: 'exclusion',
  fields: {
    /** The finding's stable id. */
    findingId: field.text({ minLength: 1, maxLength: 1000 }),
    comment: field.text({ minLength: 1, maxLength: 2000 }),
    author: field.withDefault(field.text(), ''),
    /** When it was accepted: ISO 8601 in UTC. */
    at: field.text({ maxLength: 40 }),
  },
});

export type Exclusion = RecordOf<typeof exclusionType>;
