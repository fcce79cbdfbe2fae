import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A tray that a cable must pass, in the order a person gave. */
export const cableViaType = defineRecord('cableVia', {
  noun: 'cable way',
  fields: {
    cableId: field.ref('cable', 'cascade'),
    trayId: field.ref('tray', 'cascade'),
    order: field.integer({ min: 0, max: 10_000 }),
  },
});

export type CableVia = RecordOf<typeof cableViaType>;
