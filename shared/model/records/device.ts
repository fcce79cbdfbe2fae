import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';
import { generatedFields } from './generated';
import { STATUSES } from './rack';

/** Something mounted in a rack. */
export const deviceType = defineRecord('device', {
  noun: 'device',
  fields: {
    rackId: field.ref('rack', 'cascade'),
    typeId: field.ref('catalogType', 'cascade'),
    name: field.text({ minLength: 1 }),
    /** Half rack units below it: 0 sits in RU 1, 2 in RU 2, 3 half a unit higher. Nothing for a 0U device. */
    bottomHalfRu: field.optional(field.integer({ min: 0, max: 400 })),
    /** Which rails carry it; a 0U device hangs on one side of that face. */
    face: field.withDefault(field.oneOf(['front', 'rear']), 'front'),
    /** Which side of the rack a 0U device hangs on, seen from its face. */
    side: field.optional(field.oneOf(['left', 'right'])),
    status: field.withDefault(field.oneOf(STATUSES), 'planned'),
    ...generatedFields,
    /** What the designer plans it to draw, in place of its type's figure. */
    plannedPowerW: field.optional(field.watts()),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Device = RecordOf<typeof deviceType>;
