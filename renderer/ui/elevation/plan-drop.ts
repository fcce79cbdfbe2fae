/** What a drop on a rack would do: the plan for what is dragged, and the place in words. */
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { RecordId } from '#shared/model/record-id';
import { isIdOf } from '#shared/model/record-id';
import { mountDevice } from '#shared/operations/mount-device';
import type { Device } from '#shared/model/records/device';
import { moveDevice } from '#shared/operations/move-device';
import { deviceTypeOf, ruLabel } from '#shared/operations/rack-space';
import { swapDevices } from '#shared/operations/swap-devices';
import type { OperationError } from '#shared/operations/types';
import { EMPTY_DIFF, squashDiffs, type RecordsDiff } from '#shared/store/records-diff';
import { referring, type DocumentView } from '#shared/store/document-view';
import { err, ok, type Result } from '#shared/units/result';
import type { Editor } from '../../editor/editor';
import type { DragPayload } from '../../tools/drag-controller';
import type { Face } from './rack-layout';

/** What a drop on a taken place does: lie over it as a finding, shift what is there up, or change places with it. */
export type DropMode = 'overlap' | 'shift' | 'swap';

/** A place in a rack that the pointer is over. */
export interface RackSpot {
  readonly rackId: RecordId<'rack'>;
  readonly face: Face;
  /** Bottom for the first of what is dragged; nothing for 0U gear. */
  readonly bottomHalfRu: number | undefined;
  readonly side: 'left' | 'right';
}

/** Height of the first of what is dragged, in half rack units; nothing when it does not go into a rack. */
export function heightOf(view: DocumentView, payload: DragPayload, type: CatalogType | undefined): number | undefined {
  if (payload.kind === 'catalogType') return type?.kind === 'device' ? type.device.heightHalfRu : undefined;
  const [first] = deviceIds(payload);
  const device = first && view.get(first);
  return device && deviceTypeOf(view, device)?.device.heightHalfRu;
}

/** The plan of a drop: mounts a type, or moves devices with their distances to each other kept. */
export function planDrop(
  editor: Editor,
  payload: DragPayload,
  spot: RackSpot,
  type: CatalogType | undefined,
  mode: DropMode = 'overlap',
): Result<RecordsDiff, OperationError> {
  const { view, ids } = editor;
  const place = { face: spot.face, ...(spot.bottomHalfRu === undefined ? { side: spot.side } : {}) };
  if (payload.kind === 'catalogType') {
    if (type?.kind !== 'device')
      return err({ code: 'wrong-type', message: 'Racks and plant go onto the plan, not into a rack.' });
    return mountDevice(view, {
      ids,
      rackId: spot.rackId,
      type,
      ...place,
      ...(spot.bottomHalfRu === undefined ? {} : { bottomHalfRu: spot.bottomHalfRu }),
      makesRoom: mode === 'shift',
    });
  }
  const moved = deviceIds(payload);
  const first = moved[0] && view.get(moved[0]);
  const isOne = moved.length === 1;
  const under = mode === 'swap' && isOne && first ? deviceUnder(view, first, spot) : undefined;
  if (first && under) return swapDevices(view, { firstId: first.id, secondId: under.id });
  const by = (spot.bottomHalfRu ?? 0) - (first?.bottomHalfRu ?? 0);
  let diff = EMPTY_DIFF;
  for (const deviceId of moved) {
    const device = view.get(deviceId);
    if (!device) continue;
    const bottom = device.bottomHalfRu === undefined ? {} : { bottomHalfRu: device.bottomHalfRu + by };
    const step = moveDevice(view, {
      deviceId,
      rackId: spot.rackId,
      ...place,
      ...bottom,
      makesRoom: mode === 'shift' && isOne,
    });
    if (!step.ok) return step;
    diff = squashDiffs(diff, step.value);
  }
  return ok(diff);
}

/** The device that the middle of a dragged one would lie on, on the same face. */
function deviceUnder(view: DocumentView, dragged: Device, spot: RackSpot): Device | undefined {
  const height = deviceTypeOf(view, dragged)?.device.heightHalfRu ?? 0;
  const middle = (spot.bottomHalfRu ?? 0) + height / 2;
  for (const device of referring(view, 'device', 'rackId', spot.rackId)) {
    if (device.id === dragged.id || device.face !== spot.face || device.bottomHalfRu === undefined) continue;
    const top = device.bottomHalfRu + (deviceTypeOf(view, device)?.device.heightHalfRu ?? 0);
    if (middle > device.bottomHalfRu && middle < top) return device;
  }
  return undefined;
}

/** Where the spot is, in words: `R01, rear, RU 12`. */
export function spotLabel(view: DocumentView, { rackId, face, bottomHalfRu, side }: RackSpot): string {
  const where = bottomHalfRu === undefined ? `${side} side` : ruLabel(bottomHalfRu);
  return `${view.get(rackId)?.name ?? 'rack'}, ${face}, ${where}`;
}

export function deviceIds(payload: DragPayload): readonly RecordId<'device'>[] {
  return payload.kind === 'devices' ? payload.ids.filter((id) => isIdOf(id, 'device')) : [];
}
