import type { RecordId } from '../model/record-id';
import { asDeviceType, mountingPlace, type MountingPlace } from './check-mounting';
import { makeRoom } from './make-room';
import { plan } from './plan';
import type { Operation } from './types';

export interface MoveDeviceArgs extends MountingPlace {
  readonly deviceId: RecordId<'device'>;
  /** @default the rack it is in */
  readonly rackId?: RecordId<'rack'>;
  /** Shifts what is in the way up instead of lying over it. @default false */
  readonly makesRoom?: boolean;
}

/**
 * Moves a device to another place of its rack, or to another rack. Its cables and ports stay with it. Without a
 * position it keeps its own within the same rack, and takes the lowest free place of another.
 */
export const moveDevice: Operation<MoveDeviceArgs> = (view, args) =>
  plan(view, (draft) => {
    const device = draft.need(args.deviceId, 'device');
    const rack = draft.need(args.rackId ?? device.rackId, 'rack');
    const type = asDeviceType(view.get(device.typeId)?.type);
    const isSameRack = rack.id === device.rackId;
    const kept = isSameRack && device.bottomHalfRu !== undefined ? { bottomHalfRu: device.bottomHalfRu } : {};
    const sides = device.side === undefined ? {} : { side: device.side };
    const place = mountingPlace(
      view,
      rack,
      type,
      { face: device.face, ...kept, ...sides, ...given(args) },
      new Set([device.id]),
    );
    if (args.makesRoom) makeRoom(draft, rack, type, place, device.id);
    draft.change(device, { rackId: rack.id, ...place });
  });

/** Only what was said, so that it may be laid over what was before. */
function given({ bottomHalfRu, face, side }: MountingPlace): MountingPlace {
  return {
    ...(bottomHalfRu === undefined ? {} : { bottomHalfRu }),
    ...(face === undefined ? {} : { face }),
    ...(side === undefined ? {} : { side }),
  };
}
