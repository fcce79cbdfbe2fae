import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A named part of a room: an aisle, a containment, a cage, a phase of the build, a part of the slab that carries less or more. */
export const zoneType = defineRecord('zone', {
  noun: 'zone',
  fields: {
    roomId: field.ref('room', 'cascade'),
    kind: field.oneOf(['coldAisle', 'hotAisle', 'containment', 'cage', 'phase', 'floorLoad']),
    name: field.withDefault(field.text(), ''),
    /** Ends of an aisle that doors or walls close. */
    closedEnds: field.withDefault(field.oneOf(['none', 'one', 'both']), 'none'),
    /** What closes an aisle above: nothing, a roof, or chimneys to a ceiling plenum. */
    closedAbove: field.withDefault(field.oneOf(['none', 'roof', 'chimney']), 'none'),
    /** Live load the floor carries here, in place of the room's, in pascals. */
    floorUniformLimitPa: field.optional(field.integer({ min: 1 })),
    outline: field.outline(),
    groupId: field.optional(field.ref('group', 'clear')),
    isLocked: field.withDefault(field.flag(), false),
  },
});

export type Zone = RecordOf<typeof zoneType>;
