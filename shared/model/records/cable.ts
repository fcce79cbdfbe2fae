import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';
import { STATUSES } from './rack';

/** A cable from a port to a port. */
export const cableType = defineRecord('cable', {
  noun: 'cable',
  fields: {
    name: field.withDefault(field.text(), ''),
    fromId: field.ref(['device', 'rack', 'equipment'], 'cascade'),
    fromPort: field.text({ minLength: 1 }),
    toId: field.ref(['device', 'rack', 'equipment'], 'cascade'),
    toPort: field.text({ minLength: 1 }),
    /** Row of the reach table it is judged by: `DAC-100G-PAM4`, `MMF-OM4-NDR`, `Cat6A`. */
    medium: field.optional(field.text({ maxLength: 60 })),
    /** Speed it is meant to run at, in megabits per second. */
    speedMbps: field.optional(field.integer({ min: 1 })),
    /** Length when it is already bought or measured, in place of the routed one. */
    lengthUm: field.optional(field.sizeUm()),
    purpose: field.withDefault(field.oneOf(['compute', 'storage', 'management', 'nvlink', 'uplink', 'other']), 'other'),
    side: field.optional(field.text({ maxLength: 8 })),
    colour: field.optional(field.text({ maxLength: 20 })),
    status: field.withDefault(field.oneOf(STATUSES), 'planned'),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Cable = RecordOf<typeof cableType>;
