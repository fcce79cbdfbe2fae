import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A line across the whole plan to set things along: upright at an x, or level at a y. */
export const guideType = defineRecord('guide', {
  noun: 'guide',
  fields: {
    axis: field.oneOf(['x', 'y']),
    atUm: field.um(),
  },
});

export type Guide = RecordOf<typeof guideType>;
