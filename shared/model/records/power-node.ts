import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** What stands in the chain from utility to rack. */
export const POWER_NODE_KINDS = [
  'utility',
  'generator',
  'transformer',
  'switchgear',
  'automaticTransferSwitch',
  'staticTransferSwitch',
  'ups',
  'floorPdu',
  'panelboard',
  'busway',
  'powerRack',
] as const;

/** Parts per million of the node's rating. */
const lossPpm = () => field.optional(field.integer({ min: 0, max: 1_000_000 }));
const ratedVa = () => field.integer({ min: 0, max: 10_000_000_000 });

/**
 * One node of the power chain: plant on the plan, or something in a plant room that nobody has drawn. Its supply comes
 * over power links; power feeds leave it towards the racks. What is absent is taken from the host's catalog type, and
 * is unknown when that does not say either.
 */
export const powerNodeType = defineRecord('powerNode', {
  noun: 'power node',
  fields: {
    name: field.text({ minLength: 1 }),
    kind: field.oneOf(POWER_NODE_KINDS),
    /** The equipment on the plan that it is. */
    hostId: field.optional(field.ref('equipment', 'cascade')),
    /** The room it stands in, when it is not drawn. */
    roomId: field.optional(field.ref('room', 'clear')),
    /** `A`, `B`, …: nodes of different sides share nothing. */
    side: field.optional(field.text({ minLength: 1, maxLength: 8 })),
    redundancyGroupId: field.optional(field.ref('redundancyGroup', 'clear')),
    /** Stands idle for the other members of its group (block redundant). */
    isReserve: field.withDefault(field.flag(), false),
    /** What it can hand on: the smallest of those stated is in force. */
    ratedW: field.optional(field.watts()),
    ratedVa: field.optional(ratedVa()),
    ratedMilliA: field.optional(field.milliA({ min: 0, max: 100_000_000 })),
    /** It and its assembly are listed for 100 % continuous load. */
    isRated100: field.withDefault(field.flag(), false),
    /** At its output; line to line for three phases. */
    voltageV: field.optional(field.integer({ min: 1, max: 1_000_000 })),
    /** At its input, where that differs. */
    inputVoltageV: field.optional(field.integer({ min: 1, max: 1_000_000 })),
    phases: field.withDefault(field.oneOf(['single', 'three', 'dc']), 'three'),
    /** The power factor it shows to what feeds it, where it makes one of its own (a UPS). */
    inputPowerFactorPermille: field.optional(field.integer({ min: 1, max: 1000 })),
    /** Loss as parts of the rating: no-load + proportional × x + square × x², x being its load over its rating. */
    lossNoLoadPpm: lossPpm(),
    lossProportionalPpm: lossPpm(),
    lossSquarePpm: lossPpm(),
    /** Part of the sum of its loads that is taken to run at the same time. */
    diversityPermille: field.withDefault(field.integer({ min: 1, max: 1000 }), 1000),
    moduleCount: field.optional(field.integer({ min: 1, max: 1000 })),
    /** Modules of these that may be out with the rest carrying the load. */
    spareModuleCount: field.optional(field.integer({ min: 0, max: 1000 })),
    moduleRatedW: field.optional(field.watts()),
    /** Usable energy of the batteries on the DC side, new. */
    batteryWh: field.optional(field.integer({ min: 0, max: 10_000_000_000 })),
    /** How long the batteries are to carry the load. */
    batteryTargetMinutes: field.optional(field.integer({ min: 0, max: 100_000 })),
    fuelMl: field.optional(field.integer({ min: 0, max: 10_000_000_000 })),
    fuelBurnMlPerKwh: field.optional(field.integer({ min: 1, max: 100_000 })),
    /** How long the fuel is to last. */
    fuelTargetHours: field.optional(field.integer({ min: 0, max: 100_000 })),
    /** Pole positions of a panelboard. */
    poleCount: field.optional(field.integer({ min: 1, max: 1000 })),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type PowerNode = RecordOf<typeof powerNodeType>;
export type PowerNodeKind = (typeof POWER_NODE_KINDS)[number];
