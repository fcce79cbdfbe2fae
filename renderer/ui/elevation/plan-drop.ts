/** What a drop on a rack would do: the plan for what is dragged, and the place in words. */
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { RecordId } from '#shared/model/record-id';
import { isIdOf } from '#shared/model/record-id';
import { mountDevice } from '#shared/operations/mount-device';
import { moveDevice } from '#shared/operations/move-device';
import { deviceTypeOf, ruLabel } from '#shared/operations/rack-space';
import type { OperationError } from '#shared/operations/types';
import { EMPTY_DIFF, squashDiffs, type RecordsDiff } from '#shared/store/records-diff';
import type { DocumentView } from '#shared/store/document-view';
import { err, ok, type Result } from '#shared/units/result';
import type { Editor } from '../../editor/editor';
import type { DragPayload } from '../../tools/drag-controller';
import type { Face } from './rack-layout';

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
    });
  }
  const moved = deviceIds(payload);
  const first = moved[0] && view.get(moved[0]);
  const by = (spot.bottomHalfRu ?? 0) - (first?.bottomHalfRu ?? 0);
  let diff = EMPTY_DIFF;
  for (const deviceId of moved) {
    const device = view.get(deviceId);
    if (!device) continue;
    const bottom = device.bottomHalfRu === undefined ? {} : { bottomHalfRu: device.bottomHalfRu + by };
    const step = moveDevice(view, { deviceId, rackId: spot.rackId, ...place, ...bottom });
    if (!step.ok) return step;
    diff = squashDiffs(diff, step.value);
  }
  return ok(diff);
}

/** Where the spot is, in words: `R01, rear, RU 12`. */
export function spotLabel(view: DocumentView, { rackId, face, bottomHalfRu, side }: RackSpot): string {
  const where = bottomHalfRu === undefined ? `${side} side` : ruLabel(bottomHalfRu);
  return `${view.get(rackId)?.name ?? 'rack'}, ${face}, ${where}`;
}

export function deviceIds(payload: DragPayload): readonly RecordId<'device'>[] {
  return payload.kind === 'devices' ? payload.ids.filter((id) => isIdOf(id, 'device')) : [];
}
