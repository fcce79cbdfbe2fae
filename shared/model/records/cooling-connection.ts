import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** What a cooling unit serves: a rack on its loop, or the air of a row, a zone or a room. */
export const coolingConnectionType = defineRecord('coolingConnection', {
  noun: 'cooling connection',
  fields: {
    coolingUnitId: field.ref('coolingUnit', 'cascade'),
    targetId: field.ref(['rack', 'row', 'zone', 'room'], 'cascade'),
  },
});

export type CoolingConnection = RecordOf<typeof coolingConnectionType>;
