import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A row of racks, by name. Where it stands follows from its racks. */
export const rowType = defineRecord('row', {
  noun: 'row',
  fields: {
    roomId: field.ref('room', 'cascade'),
    name: field.text({ minLength: 1 }),
  },
});

export type Row = RecordOf<typeof rowType>;
