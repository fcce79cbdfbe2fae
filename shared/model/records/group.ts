import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** Items of the plan that are picked and moved together. Each member names its group; a group holds no group. */
export const groupType = defineRecord('group', {
  noun: 'group',
  fields: {
    name: field.withDefault(field.text(), ''),
  },
});

export type Group = RecordOf<typeof groupType>;
