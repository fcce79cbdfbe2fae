import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';
import { STATUSES } from './rack';

/**
 * A run of cable tray, ladder or raceway on the plan. Trays join where their lines cross or end on each other at the
 * same height, unless one of them bars it.
 */
export const trayType = defineRecord('tray', {
  noun: 'tray',
  fields: {
    roomId: field.ref('room', 'cascade'),
    name: field.withDefault(field.text(), ''),
    /** Middle line from end to end. */
    path: field.path(),
    /** What may lie in it. */
    kind: field.withDefault(field.oneOf(['copper', 'fibre', 'power', 'mixed']), 'mixed'),
    form: field.withDefault(field.oneOf(['ladder', 'basket', 'solid', 'raceway']), 'basket'),
    level: field.withDefault(field.oneOf(['overhead', 'underfloor']), 'overhead'),
    widthUm: field.sizeUm(),
    /** Usable depth. */
    depthUm: field.sizeUm(),
    /** Underside above the finished floor; below it for trays under a raised floor. */
    elevationUm: field.optional(field.um()),
    /** What it carries at the span of its supports, in grams per metre. */
    ratedGPerM: field.optional(field.integer({ min: 1, max: 10_000_000 })),
    /** The side whose cables it is kept for. */
    side: field.optional(field.text({ maxLength: 8 })),
    /** A wall in it parts power from data. */
    hasDivider: field.withDefault(field.flag(), false),
    /** Where cables may leave it: anywhere along it, or at its waterfalls alone. */
    exits: field.withDefault(field.oneOf(['anywhere', 'atDrops']), 'anywhere'),
    /** It passes over or under the trays it crosses, and is joined to those only on whose line it ends. */
    isCrossingFree: field.withDefault(field.flag(), false),
    status: field.withDefault(field.oneOf(STATUSES), 'planned'),
    groupId: field.optional(field.ref('group', 'clear')),
    isLocked: field.withDefault(field.flag(), false),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Tray = RecordOf<typeof trayType>;
