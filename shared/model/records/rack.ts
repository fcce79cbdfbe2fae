import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';
import { generatedFields } from './generated';

/** Whether something is drawn, standing, or to be taken out. */
export const STATUSES = ['planned', 'existing', 'toRemove'] as const;

/** A rack on the floor: an empty frame with devices in it, or a rack-scale system that comes filled. */
export const rackType = defineRecord('rack', {
  noun: 'rack',
  fields: {
    roomId: field.ref('room', 'cascade'),
    rowId: field.optional(field.ref('row', 'clear')),
    typeId: field.ref('catalogType', 'cascade'),
    name: field.text({ minLength: 1 }),
    /** Centre of the footprint. */
    xUm: field.um(),
    yUm: field.um(),
    /** Where the front faces, clockwise from north. */
    rotationMdeg: field.rotationMdeg(),
    status: field.withDefault(field.oneOf(STATUSES), 'planned'),
    /** What the designer lets this rack draw: the design density, a contract, a breaker. */
    powerLimitW: field.optional(field.watts()),
    /** What the designer plans this rack to draw, in place of the sum of its type's and devices' figures. */
    plannedPowerW: field.optional(field.watts()),
    tag: field.optional(field.text()),
    ...generatedFields,
    groupId: field.optional(field.ref('group', 'clear')),
    isLocked: field.withDefault(field.flag(), false),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Rack = RecordOf<typeof rackType>;
