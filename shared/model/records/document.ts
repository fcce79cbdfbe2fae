import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** The header of the document: one record with the id `document:main`. */
export const documentType = defineRecord('document', {
  noun: 'document',
  fields: {
    name: field.text({ maxLength: 200 }),
    projectNumber: field.optional(field.text()),
    client: field.optional(field.text()),
    author: field.optional(field.text()),
    revision: field.optional(field.text({ maxLength: 40 })),
    /** NA checks continuous loads at 80 % of the breaker (NEC 210.20), IEC at the breaker's rating. */
    region: field.withDefault(field.oneOf(['NA', 'IEC']), 'IEC'),
    /** How each end of a cable is labelled: text with {room}, {rack}, {unit}, {device} and {port}. */
    cableEndLabel: field.optional(field.text({ minLength: 1, maxLength: 100 })),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type DocumentHeader = RecordOf<typeof documentType>;

/** The one id a document header has. */
export const DOCUMENT_ID = 'document:main' as const;
