import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

const measuredItem = () => field.optional(field.ref(['rack', 'equipment', 'obstacle'], 'cascade'));

/**
 * A distance that stays on the plan, between two points. A point on an item is given in the item's own frame, from its
 * centre to its right and to its back, so that it follows the item wherever it goes and however it is turned; a point
 * on nothing is a place of the plan.
 */
export const dimensionType = defineRecord('dimension', {
  noun: 'dimension',
  fields: {
    fromId: measuredItem(),
    fromXUm: field.um(),
    fromYUm: field.um(),
    toId: measuredItem(),
    toXUm: field.um(),
    toYUm: field.um(),
    /** The straight distance, or only its part from west to east (`x`) or from north to south (`y`). */
    along: field.withDefault(field.oneOf(['straight', 'x', 'y']), 'straight'),
    /** How far the line is drawn beside what it measures: south of a level one, west of an upright one. */
    offsetUm: field.withDefault(field.um(), 0),
  },
});

export type Dimension = RecordOf<typeof dimensionType>;
