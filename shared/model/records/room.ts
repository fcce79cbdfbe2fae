import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/** A hall or plant room: its outline on the building's plan, its floor, its ceiling and its air. */
export const roomType = defineRecord('room', {
  noun: 'room',
  fields: {
    name: field.text({ minLength: 1 }),
    outline: field.outline(),
    /** What the room goes around: a core, a shaft, a courtyard. Within the outline, apart from each other. */
    holes: field.optional(field.outlines()),
    /** How cooled air reaches the racks. */
    airSupply: field.optional(field.oneOf(['raisedFloor', 'overhead', 'inRow', 'fanWall'])),
    ceilingHeightUm: field.optional(field.sizeUm()),
    floorKind: field.withDefault(field.oneOf(['slab', 'raised']), 'slab'),
    raisedFloorHeightUm: field.optional(field.sizeUm()),
    tilePitchXUm: field.withDefault(field.sizeUm(), 600_000),
    tilePitchYUm: field.withDefault(field.sizeUm(), 600_000),
    tileOriginXUm: field.withDefault(field.um(), 0),
    tileOriginYUm: field.withDefault(field.um(), 0),
    tileLabels: field.withDefault(field.oneOf(['letters-numbers', 'numbers-letters', 'none']), 'letters-numbers'),
    /** Live load the floor carries, evenly spread, in pascals. */
    floorUniformLimitPa: field.optional(field.integer({ min: 1 })),
    /** Concentrated load one floor panel carries, in newtons. */
    panelPointLimitN: field.optional(field.integer({ min: 1 })),
    /** Wheel load one floor panel carries while equipment is rolled in, in newtons. */
    panelRollingLimitN: field.optional(field.integer({ min: 1 })),
    supplyAirMilliC: field.optional(field.milliC({ min: -50_000, max: 100_000 })),
    dewPointMilliC: field.optional(field.milliC({ min: -50_000, max: 50_000 })),
    /** Share of supply air that never reaches the equipment (floor leakage, bypass). */
    airLeakagePermille: field.withDefault(field.integer({ min: 0, max: 999 }), 0),
    /** Pressure under the raised floor against the room, in thousandths of a pascal. */
    floorPressureMilliPa: field.optional(field.integer({ min: 0, max: 1_000_000 })),
    /** Ambient the facility's heat rejection is designed for. */
    ambientMilliC: field.optional(field.milliC({ min: -60_000, max: 60_000 })),
    /** Strictest thermal class the room must hold, for equipment whose type names none. */
    airClass: field.optional(field.oneOf(['A1', 'A2', 'A3', 'A4', 'H1'])),
    /** What lighting and the like draw in this room. */
    lightingW: field.optional(field.watts()),
    notes: field.optional(field.text({ maxLength: 20_000 })),
  },
});

export type Room = RecordOf<typeof roomType>;
