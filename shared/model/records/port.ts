import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/**
 * A port that this one device, rack or plant item has in place of or besides the ports of its type.
 * Ports of the type itself are not repeated here: a cable names them by owner and port name.
 */
export const portType = defineRecord('port', {
  noun: 'port',
  fields: {
    ownerId: field.ref(['device', 'rack', 'equipment'], 'cascade'),
    name: field.text({ minLength: 1 }),
    connector: field.text({ minLength: 1, maxLength: 40 }),
    /** Speeds it can run at, in megabits per second. */
    speedsMbps: field.integers(),
    /** Lanes of the port, and into how many parts it may be split by a breakout. */
    lanes: field.optional(field.integer({ min: 1, max: 64 })),
    breakouts: field.optional(field.integers(8)),
    role: field.withDefault(field.oneOf(['data', 'management', 'console', 'nvlink']), 'data'),
  },
});

export type Port = RecordOf<typeof portType>;
