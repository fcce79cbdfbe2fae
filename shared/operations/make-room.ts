import type { DeviceType } from '../catalog/catalog-type';
import type { Rack } from '../model/records/rack';
import { referring } from '../store/document-view';
import type { MountedAt } from './check-mounting';
import { labelOf, Refusal, type Plan } from './plan';
import { deviceTypeOf, frameHalfRu } from './rack-space';

/**
 * Shifts the devices that are in the way of a new one up, and those above them as far as needed, in their order. What
 * does not touch stays. Refuses when the topmost would leave the frame. `movedId` is a device that goes away from its
 * place itself.
 */
export function makeRoom(draft: Plan, rack: Rack, type: DeviceType, place: MountedAt, movedId?: string): void {
  if (place.bottomHalfRu === undefined) return;
  const frame = frameHalfRu(draft.view.get(rack.typeId)?.type) ?? 0;
  const { bottomHalfRu: from, face } = place;
  let top = from + type.device.heightHalfRu;
  const above = [...referring(draft.view, 'device', 'rackId', rack.id)]
    .flatMap((device) => {
      const { device: structure } = deviceTypeOf(draft.view, device) ?? {};
      const bottom = device.bottomHalfRu;
      if (device.id === movedId || bottom === undefined || !structure) return [];
      const sharesDepth = device.face === face || structure.isFullDepth || type.device.isFullDepth;
      return sharesDepth && bottom + structure.heightHalfRu > from
        ? [{ device, bottom, height: structure.heightHalfRu }]
        : [];
    })
    .sort((a, b) => a.bottom - b.bottom);
  for (const { device, bottom, height } of above) {
    if (bottom >= top) return;
    // Gear of whole rack units stays on whole units, as rails are drilled.
    const next = height % 2 === 0 ? Math.ceil(top / 2) * 2 : top;
    if (next + height > frame)
      throw new Refusal('no-space', `${labelOf(rack)} has no room above to shift ${labelOf(device)} up.`);
    draft.change(device, { bottomHalfRu: next });
    top = next + height;
  }
}
