import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** Items of the plan that are picked and moved together. Each member names its group, and so does a group in a group. */
export const groupType = defineRecord('group', {
  noun: 'group',
  fields: {
    name: field.withDefault(field.text(), ''),
    groupId: field.optional(field.ref('group', 'clear')),
  },
});

export type Group = RecordOf<typeof groupType>;
