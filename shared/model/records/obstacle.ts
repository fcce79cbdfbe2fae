import { field } from '../field';
import { defineRecord, type RecordOf } from '../record-type';

/**
 * Something of the building that equipment must respect: a column, a wall, a door with its swing, a ramp, a stretch to
 * keep clear, the dock where deliveries come in, a lift.
 */
export const obstacleType = defineRecord('obstacle', {
  noun: 'obstacle',
  fields: {
    roomId: field.ref('room', 'cascade'),
    kind: field.oneOf(['column', 'wall', 'door', 'ramp', 'keepOut', 'dock', 'lift']),
    name: field.withDefault(field.text(), ''),
    xUm: field.um(),
    yUm: field.um(),
    widthUm: field.sizeUm(),
    depthUm: field.sizeUm(),
    rotationMdeg: field.rotationMdeg(),
    heightUm: field.optional(field.sizeUm()),
    /**
     * How a door opens. At rotation 0 the leaf lies along x and swings towards north; `left` hangs it on its west end.
     */
    swing: field.optional(field.oneOf(['left', 'right', 'double', 'sliding'])),
    /** Free width of a door, where it is less than its own. */
    clearWidthUm: field.optional(field.sizeUm()),
    /** A door people may leave by in an emergency. */
    isExit: field.withDefault(field.flag(), false),
    /** Rise of a ramp over its length, in thousandths. */
    slopePermille: field.optional(field.integer({ min: 0, max: 1000 })),
    /** What a lift, a ramp or a dock carries. */
    maxLoadG: field.optional(field.grams()),
    groupId: field.optional(field.ref('group', 'clear')),
    isLocked: field.withDefault(field.flag(), false),
  },
});

export type Obstacle = RecordOf<typeof obstacleType>;
