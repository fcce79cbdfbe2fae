import type { RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import { asDeviceType, mountingPlace } from './check-mounting';
import { plan } from './plan';
import type { Operation } from './types';
import { unplugStrays } from './unplug-strays';

export interface SwapDevicesArgs {
  readonly firstId: RecordId<'device'>;
  readonly secondId: RecordId<'device'>;
}

/**
 * Two devices change places, within a rack or between racks. Neighbours of different heights stay within the space
 * both had. Refuses a place outside the frame; what comes to overlap is a finding.
 */
export const swapDevices: Operation<SwapDevicesArgs> = (view, { firstId, secondId }) =>
  plan(view, (draft) => {
    const first = draft.need(firstId, 'device');
    const second = draft.need(secondId, 'device');
    const firstBottom = bottomInPlaceOf(first, second);
    const secondBottom = bottomInPlaceOf(second, first);
    const ignored = new Set([first.id, second.id]);
    const placed = (device: Device, other: Device, bottomHalfRu: number | undefined): void => {
      const rack = draft.need(other.rackId, 'rack');
      const place = mountingPlace(
        view,
        rack,
        asDeviceType(view.get(device.typeId)?.type),
        {
          face: other.face,
          ...(bottomHalfRu === undefined ? {} : { bottomHalfRu }),
          ...(other.side === undefined ? {} : { side: other.side }),
        },
        ignored,
      );
      draft.change(device, { rackId: rack.id, ...place });
    };
    placed(first, second, firstBottom);
    placed(second, first, secondBottom);
    unplugStrays(draft, [first, second]);

    /** Where a device goes when it takes the other's place. */
    function bottomInPlaceOf(device: Device, other: Device): number | undefined {
      const { bottomHalfRu: own } = device;
      const { bottomHalfRu: theirs } = other;
      if (own === undefined || theirs === undefined) return theirs;
      const height = asDeviceType(view.get(device.typeId)?.type).device.heightHalfRu;
      const otherHeight = asDeviceType(view.get(other.typeId)?.type).device.heightHalfRu;
      const isNextBelow = device.rackId === other.rackId && own + height === theirs;
      return isNextBelow ? theirs + otherHeight - height : theirs;
    }
  });
