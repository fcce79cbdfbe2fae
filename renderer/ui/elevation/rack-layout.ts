/** What is seen on one face of a rack, and where; pure, in half rack units and pixels. */
import type { DeviceType, RackType } from '#shared/catalog/catalog-type';
import type { RecordId } from '#shared/model/record-id';
import type { Device } from '#shared/model/records/device';
import { frameHalfRu } from '#shared/operations/rack-space';
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
  const devices: SeenDevice[] = [];
  const sides: { left: Device[]; right: Device[] } = { left: [], right: [] };
  for (const device of referring(view, 'device', 'rackId', rackId)) {
    const found = view.get(device.typeId)?.type;
    const deviceType = found?.kind === 'device' ? found : undefined;
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
  // What is mounted on this face is painted over what reaches through from the other.
  devices.sort((a, b) => Number(b.isBehind) - Number(a.isBehind) || a.bottomHalfRu - b.bottomHalfRu);
  return {
    type: type?.kind === 'rack' ? type : undefined,
    frameHalfRu: frameHalfRu(type) ?? FALLBACK_HALF_RU,
    devices,
    sides,
  };
}

/** Pixels of the parts of a rack drawing. */
export const NUMBER_WIDTH_PX = 24;
export const SIDE_WIDTH_PX = 14;
export const FRAME_WIDTH_PX = 136;
export const TOP_PX = 6;
export const DRAWING_WIDTH_PX = NUMBER_WIDTH_PX + SIDE_WIDTH_PX + FRAME_WIDTH_PX + SIDE_WIDTH_PX;
export const FRAME_LEFT_PX = NUMBER_WIDTH_PX + SIDE_WIDTH_PX;

/** Height of the whole drawing of a rack. */
export function drawingHeight(frame: number, halfPx: number): number {
  return TOP_PX * 2 + frame * halfPx;
}

/** Top of something in the drawing. */
export function topOf(bottomHalfRu: number, heightHalfRu: number, frame: number, halfPx: number): number {
  return TOP_PX + (frame - bottomHalfRu - heightHalfRu) * halfPx;
}

/**
 * The bottom a device gets when its middle is at this height of the drawing: within the frame, whole rack units for
 * gear of whole units.
 */
export function bottomAt(yPx: number, heightHalfRu: number, frame: number, halfPx: number): number {
  const step = heightHalfRu % 2 === 0 ? 2 : 1;
  const exact = frame - (yPx - TOP_PX) / halfPx - heightHalfRu / 2;
  const highest = Math.floor((frame - heightHalfRu) / step) * step;
  return Math.max(0, Math.min(highest, Math.round(exact / step) * step));
}

/** The step that arrow keys move a device by. */
export function stepOf(heightHalfRu: number): number {
  return heightHalfRu % 2 === 0 ? 2 : 1;
}
