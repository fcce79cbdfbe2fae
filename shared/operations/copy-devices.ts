import { asDeviceType, mountingPlace, takenPlaces } from './check-mounting';
import { DeviceCopies } from './device-copies';
import { makeRoom } from './make-room';
import type { DeviceMove } from './move-devices';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface CopyDevicesArgs extends Making {
  /** Each device with the place of its copy. */
  readonly copies: readonly DeviceMove[];
  /** Shifts what is in the way up instead of lying over it. @default false */
  readonly makesRoom?: boolean;
}

/** Copies devices to places in racks, each with what is part of it. Refuses the whole when one leaves its frame. */
export const copyDevices: Operation<CopyDevicesArgs> = (view, { ids, copies, makesRoom }) =>
  plan(view, (draft) => {
    if (copies.length === 0) throw new Refusal('nothing-chosen', 'Select the devices to copy.');
    const planned = copies.map((copy) => {
      const device = draft.need(copy.deviceId, 'device');
      const rack = draft.need(copy.rackId ?? device.rackId, 'rack');
      const type = asDeviceType(view.get(device.typeId)?.type);
      const side = copy.side ?? device.side;
      const wanted = {
        face: copy.face ?? device.face,
        ...(copy.bottomHalfRu === undefined ? {} : { bottomHalfRu: copy.bottomHalfRu }),
        ...(side === undefined ? {} : { side }),
      };
      return { device, rack, type, place: mountingPlace(view, rack, type, wanted) };
    });
    if (makesRoom)
      for (const rack of new Set(planned.map((copy) => copy.rack))) {
        const places = planned.flatMap((copy) => (copy.rack === rack ? takenPlaces(copy.type, copy.place) : []));
        makeRoom(draft, rack, places);
      }
    const made = new DeviceCopies(draft, { ids });
    made.add(planned.map(({ device, rack, place }) => ({ device, rackId: rack.id, ...place })));
  });
