import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** How the members of a group back each other up. Tested on the power chain, never taken for granted. */
export const REDUNDANCY_SCHEMES = ['N', 'N+r', '2N', '2(N+1)', 'distributed', 'block'] as const;

/** What the designer declares about a group of power nodes. */
export const redundancyGroupType = defineRecord('redundancyGroup', {
  noun: 'redundancy group',
  fields: {
    name: field.text({ minLength: 1 }),
    scheme: field.oneOf(REDUNDANCY_SCHEMES),
    /** r of N+r: how many members may be out at once. */
    spareCount: field.withDefault(field.integer({ min: 1, max: 100 }), 1),
    /** Declared topology rating, 1 to 4: from 3 on every node must be removable with all loads fed. */
    rating: field.optional(field.integer({ min: 1, max: 4 })),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type RedundancyGroup = RecordOf<typeof redundancyGroupType>;
