import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** One cord of a device, plugged into a rack PDU. */
export const powerCordType = defineRecord('powerCord', {
  noun: 'power cord',
  fields: {
    loadId: field.ref('device', 'cascade'),
    /** The rack PDU. */
    pduId: field.ref('device', 'cascade'),
    /** The outlet by number, counted through the outlets of the PDU's type; not chosen yet when absent. */
    outlet: field.optional(field.integer({ min: 1, max: 1000 })),
    /** Which of the device's power inputs, counted from 1. */
    input: field.optional(field.integer({ min: 1, max: 1000 })),
  },
});

export type PowerCord = RecordOf<typeof powerCordType>;
