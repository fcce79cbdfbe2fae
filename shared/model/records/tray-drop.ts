import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/**
 * A place where cables leave a tray or change between trays: a waterfall down to a rack, or a riser that joins trays of
 * different heights (overhead and under the floor, or of two floors of tray).
 */
export const trayDropType = defineRecord('trayDrop', {
  noun: 'tray drop',
  fields: {
    roomId: field.ref('room', 'cascade'),
    kind: field.withDefault(field.oneOf(['waterfall', 'riser']), 'waterfall'),
    name: field.withDefault(field.text(), ''),
    xUm: field.um(),
    yUm: field.um(),
    groupId: field.optional(field.ref('group', 'clear')),
    isLocked: field.withDefault(field.flag(), false),
  },
});

export type TrayDrop = RecordOf<typeof trayDropType>;
