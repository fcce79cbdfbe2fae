import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';
import { generatedFields } from './generated';
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
    /** Which side of a panel's port it is plugged into; the front where nothing is said. */
    fromFace: field.optional(field.oneOf(['front', 'rear'])),
    toFace: field.optional(field.oneOf(['front', 'rear'])),
    /** Which part of a port that is split it uses, counted from 1. */
    fromLane: field.optional(field.integer({ min: 1, max: 16 })),
    toLane: field.optional(field.integer({ min: 1, max: 16 })),
    /** The cable and the modules in its two cages, from the catalog. */
    typeId: field.optional(field.ref('catalogType', 'clear')),
    fromModuleId: field.optional(field.ref('catalogType', 'clear')),
    toModuleId: field.optional(field.ref('catalogType', 'clear')),
    /** Row of the reach table it is judged by: `DAC-100G-PAM4`, `MMF-OM4-NDR`, `Cat6A`. */
    medium: field.optional(field.text({ maxLength: 60 })),
    /** Speed it is meant to run at, in megabits per second. */
    speedMbps: field.optional(field.integer({ min: 1 })),
    /** Length when it is already bought or measured, in place of the routed one. */
    lengthUm: field.optional(field.sizeUm()),
    purpose: field.withDefault(field.oneOf(['compute', 'storage', 'management', 'nvlink', 'uplink', 'other']), 'other'),
    side: field.optional(field.text({ maxLength: 8 })),
    bundleId: field.optional(field.ref('bundle', 'clear')),
    /** Its way is kept as it is: the trays it must pass are all of its trays. */
    isRouteLocked: field.withDefault(field.flag(), false),
    ...generatedFields,
    colour: field.optional(field.text({ maxLength: 20 })),
    status: field.withDefault(field.oneOf(STATUSES), 'planned'),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Cable = RecordOf<typeof cableType>;
