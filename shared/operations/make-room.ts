import type { Rack } from '../model/records/rack';
import { referring } from '../store/document-view';
import { labelOf, Refusal, type Plan } from './plan';
import { deviceTypeOf, frameHalfRu, placesMeet, type TakenPlace } from './rack-space';

/**
 * Shifts the devices that are in the way of new places up, and those above them as far as needed, in their order. What
 * does not touch stays. Refuses when the topmost would leave the frame. `movedIds` are devices that go away from their
 * places themselves.
 */
export function makeRoom(
  draft: Plan,
  rack: Rack,
  places: readonly TakenPlace[],
  movedIds: ReadonlySet<string> = new Set(),
): void {
  const frame = frameHalfRu(draft.view.get(rack.typeId)?.type) ?? 0;
  const taken = [...places];
  const isTaken = (place: TakenPlace): boolean => taken.some((other) => placesMeet(place, other));
  const others = [...referring(draft.view, 'device', 'rackId', rack.id)]
    .flatMap((device) => {
      const structure = deviceTypeOf(draft.view, device)?.device;
      const { bottomHalfRu, face } = device;
      if (movedIds.has(device.id) || bottomHalfRu === undefined || !structure) return [];
      const { heightHalfRu, isFullDepth } = structure;
      return [{ device, place: { bottomHalfRu, face, heightHalfRu, isFullDepth } }];
    })
    .sort((a, b) => a.place.bottomHalfRu - b.place.bottomHalfRu);
  for (const { device, place } of others) {
    if (!isTaken(place)) continue;
    // Gear of whole rack units stays on whole units, as rails are drilled.
    const step = place.heightHalfRu % 2 === 0 ? 2 : 1;
    let bottomHalfRu = Math.floor(place.bottomHalfRu / step) * step + step;
    while (bottomHalfRu + place.heightHalfRu <= frame && isTaken({ ...place, bottomHalfRu })) bottomHalfRu += step;
    if (bottomHalfRu + place.heightHalfRu > frame)
      throw new Refusal('no-space', `${labelOf(rack)} has no room above to shift ${labelOf(device)} up.`);
    draft.change(device, { bottomHalfRu });
    taken.push({ ...place, bottomHalfRu });
  }
}
