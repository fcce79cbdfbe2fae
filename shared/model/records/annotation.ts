import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A note on the plan. */
export const annotationType = defineRecord('annotation', {
  noun: 'note',
  fields: {
    roomId: field.optional(field.ref('room', 'cascade')),
    groupId: field.optional(field.ref('group', 'clear')),
    text: field.text({ minLength: 1, maxLength: 2000 }),
    xUm: field.um(),
    yUm: field.um(),
    /** Height of the letters on the plan. */
    sizeUm: field.withDefault(field.sizeUm(), 300_000),
  },
});

export type Annotation = RecordOf<typeof annotationType>;
