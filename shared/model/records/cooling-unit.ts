import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';
import { capacityPointsSchema, checkCapacityPoints, type CapacityPoint } from './capacity-points';

/** The cooling side of a piece of plant or of a unit inside a rack: what it can carry away, and how. */
export const coolingUnitType = defineRecord('coolingUnit', {
  noun: 'cooling unit',
  fields: {
    name: field.text({ minLength: 1 }),
    /** What it is built into. */
    hostId: field.ref(['equipment', 'rack', 'device'], 'cascade'),
    medium: field.oneOf(['air', 'liquid']),
    /** Capacity at the conditions of this project, in place of its type's figure. */
    capacityW: field.optional(field.watts()),
    airFlowMlPerS: field.optional(field.mlPerS()),
    liquidFlowMlPerMin: field.optional(field.mlPerMin()),
    /** Temperature of the air or the TCS coolant it delivers. */
    supplyMilliC: field.optional(field.milliC({ min: -50_000, max: 100_000 })),
    /** The loop it supplies. */
    suppliesLoopId: field.optional(field.ref('coolingLoop', 'clear')),
    /** The loop it gives its heat to. Without it the heat leaves the building by itself. */
    drawsFromLoopId: field.optional(field.ref('coolingLoop', 'clear')),
    /** A liquid-to-air unit gives its heat to the room it stands in. */
    rejectsToRoom: field.withDefault(field.flag(), false),
    /** How much warmer what it delivers is than what it is cooled with, in thousandths of a kelvin. */
    approachMilliK: field.optional(field.integer({ min: 0, max: 100_000 })),
    /** Return air at which its capacity is stated. */
    ratedReturnMilliC: field.optional(field.milliC({ min: -50_000, max: 100_000 })),
    /** Chilled water at which its capacity is stated. */
    ratedWaterMilliC: field.optional(field.milliC({ min: -50_000, max: 100_000 })),
    /** What its maker states it takes away, net and sensible, at several return temperatures. */
    capacityPoints: field.optional(
      field.json<readonly CapacityPoint[]>(checkCapacityPoints, () => capacityPointsSchema),
    ),
    /** Where these points were read. */
    capacityPointsSource: field.optional(field.text({ maxLength: 400 })),
    fanPowerW: field.optional(field.watts()),
    pumpCount: field.optional(field.integer({ min: 1, max: 100 })),
    /** Pumps that may be out with the rest moving its flow. */
    sparePumpCount: field.optional(field.integer({ min: 0, max: 100 })),
    fluid: field.withDefault(field.oneOf(['PG25', 'water']), 'PG25'),
    /** Units of the same group back each other up. */
    redundancyGroup: field.optional(field.text({ maxLength: 40 })),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type CoolingUnit = RecordOf<typeof coolingUnitType>;
