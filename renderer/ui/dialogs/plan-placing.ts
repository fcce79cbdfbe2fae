/** What the dialog "Place at" would do, as one plan. */
import type { CatalogType } from '#shared/catalog/catalog-type';
import type { PointXY } from '#shared/geometry/rect';
import type { RecordId } from '#shared/model/record-id';
import type { Device } from '#shared/model/records/device';
import { mountDevice } from '#shared/operations/mount-device';
import { placeEquipment } from '#shared/operations/place-equipment';
import { placeRack } from '#shared/operations/place-rack';
import type { OperationError } from '#shared/operations/types';
import type { RecordsDiff } from '#shared/store/records-diff';
import { err, type Result } from '#shared/units/result';
import type { Editor } from '../../editor/editor';
import { roomAt } from '../../editor/scene';

/** Where something goes by numbers: on the plan, or for a device in a rack. */
export interface TypedPlace {
  /** Centre of the footprint on the plan. */
  readonly point: PointXY;
  readonly rotationMdeg: number;
  readonly rackId: RecordId<'rack'> | undefined;
  readonly face: Device['face'];
  /** Half rack units below the device; nothing for the lowest free place. */
  readonly bottomHalfRu: number | undefined;
}

/** Places a type at typed coordinates; mounts a device in the rack. Refuses a point outside every room. */
export function planPlacing(
  { view, ids }: Editor,
  type: CatalogType,
  place: TypedPlace,
): Result<RecordsDiff, OperationError> {
  const { point, rotationMdeg, rackId, face, bottomHalfRu } = place;
  if (type.kind === 'device') {
    if (rackId === undefined) return err({ code: 'nothing-chosen', message: 'Choose the rack to mount it in.' });
    return mountDevice(view, { ids, rackId, type, face, ...(bottomHalfRu === undefined ? {} : { bottomHalfRu }) });
  }
  const room = roomAt(view, point);
  if (!room) return err({ code: 'outside-room', message: 'This point lies in no room. Choose one inside a room.' });
  const at = { ids, type, roomId: room.id, ...point, rotationMdeg };
  if (type.kind === 'rack') return placeRack(view, at);
  if (type.kind === 'cabling')
    return err({ code: 'not-placed', message: `${type.name} is not placed on the plan: a cable names it.` });
  const isDoor = type.plant.placement === 'rackDoor';
  return placeEquipment(view, { ...at, ...(isDoor && rackId !== undefined ? { rackId } : {}) });
}
