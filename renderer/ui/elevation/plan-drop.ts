/** What a drop on a rack would do: the plan for what is dragged, and the place in words. */
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { RecordId } from '#shared/model/record-id';
import { isIdOf } from '#shared/model/record-id';
import type { Device } from '#shared/model/records/device';
import { copyDevices } from '#shared/operations/copy-devices';
import { mountDevice } from '#shared/operations/mount-device';
import { moveDevices, type DeviceMove, type OnTaken } from '#shared/operations/move-devices';
import { deviceTypeOf, railWidthOf, ruLabel } from '#shared/operations/rack-space';
import { swapDevices } from '#shared/operations/swap-devices';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import { referring, type DocumentView } from '#shared/store/document-view';
import { err, type Result } from '#shared/units/result';
import type { Editor } from '../../editor/editor';
import type { DragPayload } from '../../tools/drag-controller';
import type { Face } from './rack-layout';
import { stepOf, type Grip } from './rack-scale';

/** A place in a rack that the pointer is over. */
export interface RackSpot {
  readonly rackId: RecordId<'rack'>;
  readonly face: Face;
  /** Bottom for the first of what is dragged; nothing for 0U gear. */
  readonly bottomHalfRu: number | undefined;
  readonly side: 'left' | 'right';
}

/** How a drop is meant. */
export interface DropOptions {
  /** @default 'overlap' */
  readonly onTaken?: OnTaken;
  /** Leaves what is dragged where it is and drops copies. @default false */
  readonly isCopy?: boolean;
  /** The racks that are shown, in order: devices of several racks keep their places beside each other. */
  readonly rackIds?: readonly RecordId<'rack'>[];
}

/** How what is dragged is held; nothing when it does not go into a rack. 0U gear has no height. */
export function gripOf(view: DocumentView, payload: DragPayload, type: CatalogType | undefined): Grip | undefined {
  if (payload.kind === 'catalogType') {
    if (type?.kind !== 'device') return undefined;
    const { heightHalfRu } = type.device;
    return { heightHalfRu, aboveMiddleHalfRu: 0, stepHalfRu: stepOf(heightHalfRu), fromHalfRu: 0 };
  }
  const heights = deviceIds(payload).flatMap((id) => {
    const device = view.get(id);
    return (device && deviceTypeOf(view, device)?.device.heightHalfRu) ?? [];
  });
  const [first] = deviceIds(payload);
  const device = first && view.get(first);
  const heightHalfRu = device && deviceTypeOf(view, device)?.device.heightHalfRu;
  if (heightHalfRu === undefined) return undefined;
  const stepHalfRu = Math.max(1, ...heights.filter((height) => height > 0).map(stepOf));
  return {
    heightHalfRu,
    aboveMiddleHalfRu: payload.grab?.aboveMiddleHalfRu ?? 0,
    stepHalfRu,
    // One device alone goes to whole units; several stay as they stand to each other.
    fromHalfRu: heights.length > 1 ? (device?.bottomHalfRu ?? 0) : 0,
  };
}

/** The plan of a drop: mounts a type, or moves or copies devices with their distances to each other kept. */
export function planDrop(
  editor: Editor,
  payload: DragPayload,
  spot: RackSpot,
  type: CatalogType | undefined,
  options: DropOptions = {},
): Result<RecordsDiff, OperationError> {
  const { view, ids } = editor;
  const { onTaken = 'overlap', isCopy = false } = options;
  if (payload.kind === 'catalogType') {
    if (type?.kind !== 'device')
      return err({ code: 'wrong-type', message: 'Racks and plant go onto the plan, not into a rack.' });
    const { rackId, face, bottomHalfRu, side } = spot;
    const place = bottomHalfRu === undefined ? { face, side } : { face, bottomHalfRu };
    return mountDevice(view, { ids, rackId, type, ...place, makesRoom: onTaken === 'shift' });
  }
  const moves = movesOf(view, payload, spot, options.rackIds ?? []);
  if (typeof moves === 'string') return err({ code: 'no-rack', message: moves });
  if (isCopy) return copyDevices(view, { ids, copies: moves, makesRoom: onTaken === 'shift' });
  const [only] = moves;
  if (onTaken === 'swap' && moves.length === 1 && only) {
    const under = deviceUnder(view, only);
    return under
      ? swapDevices(view, { firstId: only.deviceId, secondId: under.id })
      : moveDevices(view, { moves, onTaken: 'overlap' });
  }
  return moveDevices(view, { moves, onTaken });
}

/** Where each dragged device goes when the first of them goes to the spot; or why that cannot be. */
function movesOf(
  view: DocumentView,
  payload: Extract<DragPayload, { kind: 'devices' }>,
  spot: RackSpot,
  rackIds: readonly RecordId<'rack'>[],
): readonly DeviceMove[] | string {
  const devices = deviceIds(payload).flatMap((id) => view.get(id) ?? []);
  const [first] = devices;
  if (!first) return 'What was dragged is not in this document any more.';
  const by = (spot.bottomHalfRu ?? 0) - (first.bottomHalfRu ?? 0);
  // What reaches through can be moved on the face it is seen on without changing sides.
  const isTurned = payload.grab?.face !== spot.face && first.face !== spot.face;
  const aside = rackIds.indexOf(spot.rackId) - rackIds.indexOf(first.rackId);
  const moves: DeviceMove[] = [];
  for (const device of devices) {
    const rackId =
      device.rackId === first.rackId
        ? spot.rackId
        : spot.rackId === first.rackId
          ? device.rackId
          : rackIds[rackIds.indexOf(device.rackId) + aside];
    if (rackId === undefined || (device.rackId !== first.rackId && !rackIds.includes(device.rackId)))
      return `There is no rack shown beside this one for ${device.name}.`;
    moves.push({
      deviceId: device.id,
      rackId,
      face: isTurned ? (device.face === 'front' ? 'rear' : 'front') : device.face,
      ...(device === first && device.bottomHalfRu === undefined ? { side: spot.side } : {}),
      ...(device.bottomHalfRu === undefined ? {} : { bottomHalfRu: device.bottomHalfRu + by }),
    });
  }
  return moves;
}

/** The device that the middle of a dragged one would lie on. */
function deviceUnder(view: DocumentView, move: DeviceMove): Device | undefined {
  const dragged = view.get(move.deviceId);
  const structure = dragged && deviceTypeOf(view, dragged)?.device;
  if (!dragged || !structure) return undefined;
  const middle = (move.bottomHalfRu ?? 0) + structure.heightHalfRu / 2;
  for (const device of referring(view, 'device', 'rackId', move.rackId ?? dragged.rackId)) {
    const other = deviceTypeOf(view, device)?.device;
    if (device.id === dragged.id || device.bottomHalfRu === undefined || !other) continue;
    if (device.face !== move.face && !other.isFullDepth && !structure.isFullDepth) continue;
    if (middle > device.bottomHalfRu && middle < device.bottomHalfRu + other.heightHalfRu) return device;
  }
  return undefined;
}

/** Where the spot is, in words: `R01, rear, RU 12`. */
export function spotLabel(view: DocumentView, { rackId, face, bottomHalfRu, side }: RackSpot): string {
  const where = bottomHalfRu === undefined ? `${side} side` : ruLabel(bottomHalfRu);
  return `${view.get(rackId)?.name ?? 'rack'}, ${face}, ${where}`;
}

/** What a place means for gear narrower than the rails; nothing when it fits as it is. */
export function adapterNote(view: DocumentView, rackId: RecordId<'rack'>, type: CatalogType | undefined): string {
  const rack = view.get(rackId);
  const rackType = rack && view.get(rack.typeId)?.type;
  if (rackType?.kind !== 'rack' || type?.kind !== 'device' || type.device.heightHalfRu === 0) return '';
  return railWidthOf(type) < rackType.rack.railWidthIn ? ', on adapter rails' : '';
}

export function deviceIds(payload: DragPayload): readonly RecordId<'device'>[] {
  return payload.kind === 'devices' ? payload.ids.filter((id) => isIdOf(id, 'device')) : [];
}
