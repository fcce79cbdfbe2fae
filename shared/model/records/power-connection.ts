import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** One load on one feed: a rack, a device with its own cord, or plant. */
export const powerConnectionType = defineRecord('powerConnection', {
  noun: 'power connection',
  fields: {
    feedId: field.ref('powerFeed', 'cascade'),
    loadId: field.ref(['rack', 'device', 'equipment'], 'cascade'),
    /** Share of the load this connection carries in normal running; without it, connected feeds share equally. */
    sharePermille: field.optional(field.integer({ min: 0, max: 1000 })),
  },
});

export type PowerConnection = RecordOf<typeof powerConnectionType>;
