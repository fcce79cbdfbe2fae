/** What is seen on one face of a rack, and where; pure, in half rack units. */
import type { DeviceType, RackType } from '#shared/catalog/catalog-type';
import type { RecordId } from '#shared/model/record-id';
import type { Device } from '#shared/model/records/device';
import { deviceTypeOf, frameHalfRu } from '#shared/operations/rack-space';
import { referring, type DocumentView } from '#shared/store/document-view';

export type Face = Device['face'];

/** A device as one face of the rack shows it. */
export interface SeenDevice {
  readonly device: Device;
  readonly type: DeviceType | undefined;
  readonly bottomHalfRu: number;
  readonly heightHalfRu: number;
  /** It is mounted on the other face and reaches through. */
  readonly isBehind: boolean;
  /** Devices in one place are drawn beside each other: which one this is, of how many. */
  readonly lane: number;
  readonly lanes: number;
}

/** One rack as the elevation draws it. */
export interface RackLayout {
  readonly type: RackType | undefined;
  /** Height of the mounting space in half rack units. */
  readonly frameHalfRu: number;
  readonly devices: readonly SeenDevice[];
  /** Devices without a position, on the sides of this face. */
  readonly sides: { readonly left: readonly Device[]; readonly right: readonly Device[] };
}

/** Shown for a rack whose type is missing, so that what is in it can still be seen and moved. */
const FALLBACK_HALF_RU = 84;
/** Height drawn for a device whose type is missing. */
const FALLBACK_DEVICE_HALF_RU = 2;

/** What one face of a rack shows. A system rack has no free mounting space; what is in it is part of its type. */
export function layoutOf(view: DocumentView, rackId: RecordId<'rack'>, face: Face): RackLayout {
  const rack = view.get(rackId);
  const type = rack && view.get(rack.typeId)?.type;
  const devices: Omit<SeenDevice, 'lane' | 'lanes'>[] = [];
  const sides: { left: Device[]; right: Device[] } = { left: [], right: [] };
  for (const device of referring(view, 'device', 'rackId', rackId)) {
    const deviceType = deviceTypeOf(view, device);
    if (device.bottomHalfRu === undefined) {
      if (device.face === face) sides[device.side ?? 'left'].push(device);
      continue;
    }
    const isBehind = device.face !== face;
    if (isBehind && deviceType?.device.isFullDepth !== true) continue;
    devices.push({
      device,
      type: deviceType,
      bottomHalfRu: device.bottomHalfRu,
      heightHalfRu: deviceType?.device.heightHalfRu ?? FALLBACK_DEVICE_HALF_RU,
      isBehind,
    });
  }
  // From the bottom up, what is mounted on this face first, so that a reader of the screen meets it so too.
  devices.sort((a, b) => a.bottomHalfRu - b.bottomHalfRu || Number(a.isBehind) - Number(b.isBehind));
  return {
    type: type?.kind === 'rack' ? type : undefined,
    frameHalfRu: frameHalfRu(type) ?? FALLBACK_HALF_RU,
    devices: inLanes(devices),
    sides,
  };
}

/** Parts devices that share rack units into lanes, so that none hides another. `devices` come from the bottom up. */
function inLanes(devices: readonly Omit<SeenDevice, 'lane' | 'lanes'>[]): SeenDevice[] {
  const seen: SeenDevice[] = [];
  let cluster: { readonly device: Omit<SeenDevice, 'lane' | 'lanes'>; readonly lane: number }[] = [];
  let laneTops: number[] = [];
  const close = (): void => {
    for (const { device, lane } of cluster) seen.push({ ...device, lane, lanes: laneTops.length });
    cluster = [];
    laneTops = [];
  };
  for (const device of devices) {
    if (cluster.length > 0 && device.bottomHalfRu >= Math.max(...laneTops)) close();
    const free = laneTops.findIndex((top) => top <= device.bottomHalfRu);
    const lane = free < 0 ? laneTops.length : free;
    laneTops[lane] = device.bottomHalfRu + device.heightHalfRu;
    cluster.push({ device, lane });
  }
  close();
  return seen;
}
