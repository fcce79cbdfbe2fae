import { normaliseRotation } from '../geometry/footprint';
import type { RecordId } from '../model/record-id';
import type { Obstacle } from '../model/records/obstacle';
import type { Room } from '../model/records/room';
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
  /** Rise of a ramp over its length. @default up to the raised floor of its room, where its height is known */
  readonly slopePermille?: number;
}

/** A column, wall, door, ramp or stretch to keep clear. */
export const placeObstacle: Operation<PlaceObstacleArgs> = (view, args) =>
  plan(view, (draft) => {
    const room = draft.need(args.roomId, 'room');
    const swing = args.swing ?? (args.kind === 'door' ? ('left' as const) : undefined);
    const slope = args.slopePermille ?? (args.kind === 'ramp' ? slopeUpTo(room, args.depthUm) : undefined);
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
      ...(slope === undefined ? {} : { slopePermille: slope }),
    });
  });

/** Rise over length, in thousandths, of a ramp that leads up to the raised floor; nothing for one steeper than 1 : 1. */
function slopeUpTo({ raisedFloorHeightUm }: Room, lengthUm: number): number | undefined {
  if (raisedFloorHeightUm === undefined) return undefined;
  const slope = Math.round((raisedFloorHeightUm * 1000) / Math.max(1, lengthUm));
  return slope <= 1000 ? slope : undefined;
}
