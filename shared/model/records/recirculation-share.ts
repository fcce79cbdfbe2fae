import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/**
 * The part of one rack's exhaust that another draws in, as measured or computed elsewhere: an entry of a calibrated
 * heat-recirculation matrix. Racks named by any of these breathe as the matrix says, not by the program's kernel.
 */
export const recirculationShareType = defineRecord('recirculationShare', {
  noun: 'recirculation share',
  fields: {
    fromId: field.ref('rack', 'cascade'),
    toId: field.ref('rack', 'cascade'),
    /** Of the exhaust of `fromId`, in millionths. */
    sharePpm: field.integer({ min: 0, max: 1_000_000 }),
  },
});

export type RecirculationShare = RecordOf<typeof recirculationShareType>;
