import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A named part of a room: an aisle, a containment, a cage, a phase of the build. */
export const zoneType = defineRecord('zone', {
  noun: 'zone',
  fields: {
    roomId: field.ref('room', 'cascade'),
    kind: field.oneOf(['coldAisle', 'hotAisle', 'containment', 'cage', 'phase']),
    name: field.withDefault(field.text(), ''),
    outline: field.outline(),
    groupId: field.optional(field.ref('group', 'clear')),
    isLocked: field.withDefault(field.flag(), false),
  },
});

export type Zone = RecordOf<typeof zoneType>;
