import type { RecordId } from '../model/record-id';
import type { Device } from '../model/records/device';
import type { CatalogType } from '../catalog/catalog-type';
import type { DocumentView } from '../store/document-view';
import { labelOf, Refusal } from './plan';
import { findFreePosition, type RackSpace } from './rack-space';

/**
 * A free place for each of several devices in one rack, nearest to where each is now and not over each other.
 * `typeOf` finds a device's type, which may not be in the document yet. Refuses when one has no place left.
 */
export function freePlaces(
  view: DocumentView,
  rackId: RecordId<'rack'>,
  devices: readonly Device[],
  typeOf: (device: Device) => CatalogType | undefined,
): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  const alsoTaken: (RackSpace & { bottomHalfRu: number })[] = [];
  for (const device of devices) {
    const type = typeOf(device);
    if (device.bottomHalfRu === undefined || type?.kind !== 'device' || type.device.heightHalfRu === 0) {
      places.set(device.id, undefined);
      continue;
    }
    const { heightHalfRu, isFullDepth } = type.device;
    const space = { heightHalfRu, isFullDepth, face: device.face };
    const bottomHalfRu = findFreePosition(view, { rackId, ...space, nearHalfRu: device.bottomHalfRu, alsoTaken });
    if (bottomHalfRu === undefined) {
      const rack = view.get(rackId);
      throw new Refusal(
        'no-space',
        `${rack ? labelOf(rack) : 'The rack'} has no free place of ${heightHalfRu / 2} RU for a copy of ${labelOf(device)}.`,
      );
    }
    alsoTaken.push({ ...space, bottomHalfRu });
    places.set(device.id, bottomHalfRu);
  }
  return places;
}
