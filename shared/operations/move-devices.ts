import type { DeviceType } from '../catalog/catalog-type';
import type { RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import type { Rack } from '../model/records/rack';
import { asDeviceType, mountingPlace, takenPlaces, type MountedAt, type MountingPlace } from './check-mounting';
import { giveWay } from './give-way';
import { makeRoom } from './make-room';
import { plan, Refusal, type Plan } from './plan';
import type { Operation } from './types';
import { unplugStrays } from './unplug-strays';

/** What becomes of devices that lie where others go: stay under them as a finding, shift up, or take their places. */
export type OnTaken = 'overlap' | 'shift' | 'swap';

/** Where one of several devices goes. What is not said stays as it is. */
export interface DeviceMove extends MountingPlace {
  readonly deviceId: RecordId<'device'>;
  /** @default the rack it is in */
  readonly rackId?: RecordId<'rack'>;
}

export interface MoveDevicesArgs {
  readonly moves: readonly DeviceMove[];
  /** @default 'overlap' */
  readonly onTaken?: OnTaken;
}

/** A device with the place it goes to. */
export interface PlannedMove {
  readonly device: Device;
  readonly type: DeviceType;
  readonly rack: Rack;
  readonly place: MountedAt;
}

/**
 * Moves devices at once, each to a place of its own; cables and ports stay with them, power cords within
 * their rack. Without a position a device keeps
 * its own within the same rack, and takes the lowest free place of another. Refuses the whole when one of them would
 * leave its frame, or when what is in the way cannot go anywhere.
 */
export const moveDevices: Operation<MoveDevicesArgs> = (view, { moves, onTaken = 'overlap' }) =>
  plan(view, (draft) => {
    if (moves.length === 0) throw new Refusal('nothing-chosen', 'Select the devices to move.');
    const movedIds = new Set<string>(moves.map((move) => move.deviceId));
    const planned = moves.map((move) => plannedMove(draft, move, movedIds));
    if (onTaken === 'shift')
      for (const rack of new Set(planned.map((move) => move.rack))) {
        const places = planned.flatMap((move) => (move.rack === rack ? takenPlaces(move.type, move.place) : []));
        makeRoom(draft, rack, places, movedIds);
      }
    const displaced = onTaken === 'swap' ? giveWay(draft, planned) : [];
    for (const { device, rack, place } of planned) draft.change(device, { rackId: rack.id, ...place });
    unplugStrays(draft, [...planned.map(({ device }) => device), ...displaced]);
  });

function plannedMove(draft: Plan, move: DeviceMove, movedIds: ReadonlySet<string>): PlannedMove {
  const device = draft.need(move.deviceId, 'device');
  const rack = draft.need(move.rackId ?? device.rackId, 'rack');
  const type = asDeviceType(draft.view.get(device.typeId)?.type);
  const bottomHalfRu = move.bottomHalfRu ?? (rack.id === device.rackId ? device.bottomHalfRu : undefined);
  const side = move.side ?? device.side;
  const wanted: MountingPlace = {
    face: move.face ?? device.face,
    ...(bottomHalfRu === undefined ? {} : { bottomHalfRu }),
    ...(side === undefined ? {} : { side }),
  };
  return { device, type, rack, place: mountingPlace(draft.view, rack, type, wanted, movedIds) };
}
