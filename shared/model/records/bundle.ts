import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** Cables that are made up, pulled and labelled together. Each names its bundle. */
export const bundleType = defineRecord('bundle', {
  noun: 'bundle',
  fields: {
    name: field.text({ minLength: 1 }),
    colour: field.optional(field.text({ maxLength: 20 })),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Bundle = RecordOf<typeof bundleType>;
