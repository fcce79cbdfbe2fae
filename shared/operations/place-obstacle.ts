import { normaliseRotation } from '../geometry/footprint';
import type { RecordId } from '../model/record-id';
import type { Obstacle } from '../model/records/obstacle';
import { plan } from './plan';
import type { Making, Operation } from './types';

export interface PlaceObstacleArgs extends Making {
  readonly roomId: RecordId<'room'>;
  readonly kind: Obstacle['kind'];
  /** Centre of the footprint. */
  readonly xUm: number;
  readonly yUm: number;
  readonly widthUm: number;
  readonly depthUm: number;
  readonly rotationMdeg?: number;
  readonly heightUm?: number;
  readonly name?: string;
  /** How a door opens. @default 'left' for a door */
  readonly swing?: NonNullable<Obstacle['swing']>;
}

/** A column, wall, door, ramp or stretch to keep clear. */
export const placeObstacle: Operation<PlaceObstacleArgs> = (view, args) =>
  plan(view, (draft) => {
    draft.need(args.roomId, 'room');
    const swing = args.swing ?? (args.kind === 'door' ? ('left' as const) : undefined);
    draft.add('obstacle', args.ids('obstacle'), {
      roomId: args.roomId,
      kind: args.kind,
      name: args.name?.trim() ?? '',
      xUm: Math.round(args.xUm),
      yUm: Math.round(args.yUm),
      widthUm: Math.max(1, Math.round(args.widthUm)),
      depthUm: Math.max(1, Math.round(args.depthUm)),
      rotationMdeg: normaliseRotation(args.rotationMdeg ?? 0),
      ...(args.heightUm === undefined ? {} : { heightUm: Math.round(args.heightUm) }),
      ...(swing === undefined ? {} : { swing }),
    });
  });
