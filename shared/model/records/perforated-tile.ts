import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A floor tile that lets air through, by its centre. */
export const perforatedTileType = defineRecord('perforatedTile', {
  noun: 'perforated tile',
  fields: {
    roomId: field.ref('room', 'cascade'),
    xUm: field.um(),
    yUm: field.um(),
    /** Open part of its area. */
    openPermille: field.withDefault(field.integer({ min: 1, max: 1000 }), 250),
    groupId: field.optional(field.ref('group', 'clear')),
    isLocked: field.withDefault(field.flag(), false),
  },
});

export type PerforatedTile = RecordOf<typeof perforatedTileType>;
