import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';
import { STATUSES } from './rack';

/** Plant on the plan: UPS, floor PDU, busway, CRAH, in-row cooler, CDU, chiller. */
export const equipmentType = defineRecord('equipment', {
  noun: 'equipment',
  fields: {
    roomId: field.ref('room', 'cascade'),
    typeId: field.ref('catalogType', 'cascade'),
    name: field.text({ minLength: 1 }),
    /** Centre of the footprint. */
    xUm: field.um(),
    yUm: field.um(),
    rotationMdeg: field.rotationMdeg(),
    /** Length of a run (busway) along its own x, in place of its type's width. */
    lengthUm: field.optional(field.sizeUm()),
    /** Hangs above the racks, so that it shares their floor area. */
    isOverhead: field.withDefault(field.flag(), false),
    /** Underside above the finished floor of what hangs. */
    elevationUm: field.optional(field.um()),
    status: field.withDefault(field.oneOf(STATUSES), 'planned'),
    /** What the designer plans it to draw, in place of its type's figure. */
    plannedPowerW: field.optional(field.watts()),
    groupId: field.optional(field.ref('group', 'clear')),
    isLocked: field.withDefault(field.flag(), false),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Equipment = RecordOf<typeof equipmentType>;
