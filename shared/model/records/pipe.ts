import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A run of pipe of a cooling loop on the plan. */
export const pipeType = defineRecord('pipe', {
  noun: 'pipe',
  fields: {
    roomId: field.ref('room', 'cascade'),
    coolingLoopId: field.optional(field.ref('coolingLoop', 'clear')),
    name: field.withDefault(field.text(), ''),
    path: field.path(),
    innerDiameterUm: field.optional(field.sizeUm()),
    /** Flow it is designed for; without it that of its whole loop. */
    flowMlPerMin: field.optional(field.mlPerMin()),
    /** Supply and return side by side, or one of them. */
    carries: field.withDefault(field.oneOf(['both', 'supply', 'return']), 'both'),
    level: field.withDefault(field.oneOf(['overhead', 'underfloor']), 'overhead'),
    /** Underside above the finished floor; below zero under a raised floor. */
    elevationUm: field.optional(field.um()),
    groupId: field.optional(field.ref('group', 'clear')),
    isLocked: field.withDefault(field.flag(), false),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Pipe = RecordOf<typeof pipeType>;
