import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** Coolant that goes round: the facility water system (FWS), or a technology cooling system (TCS) behind CDUs. */
export const coolingLoopType = defineRecord('coolingLoop', {
  noun: 'cooling loop',
  fields: {
    name: field.text({ minLength: 1 }),
    kind: field.oneOf(['FWS', 'TCS']),
    fluid: field.withDefault(field.oneOf(['PG25', 'water']), 'water'),
    /** What it delivers, when that is decided; else it follows from the units that supply it. */
    supplyMilliC: field.optional(field.milliC({ min: -50_000, max: 100_000 })),
    /** How much warmer it is designed to come back, in thousandths of a kelvin. */
    designRiseMilliK: field.optional(field.integer({ min: 1, max: 100_000 })),
    /** Coolant in the loop, for how long it holds without cooling. */
    volumeMl: field.optional(field.integer({ min: 0, max: 10_000_000_000 })),
    /** Units that may be out with the rest carrying the loop. */
    spareUnitCount: field.withDefault(field.integer({ min: 0, max: 100 }), 0),
    /** Bends, valves and tees of its pipes, as a share of their straight length in thousandths. */
    fittingsPermille: field.optional(field.integer({ min: 0, max: 10_000 })),
    side: field.optional(field.text({ minLength: 1, maxLength: 8 })),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type CoolingLoop = RecordOf<typeof coolingLoopType>;
