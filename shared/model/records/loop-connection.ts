import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A rack, or the racks of a row, on a cooling loop. */
export const loopConnectionType = defineRecord('loopConnection', {
  noun: 'loop connection',
  fields: {
    coolingLoopId: field.ref('coolingLoop', 'cascade'),
    targetId: field.ref(['rack', 'row'], 'cascade'),
  },
});

export type LoopConnection = RecordOf<typeof loopConnectionType>;
