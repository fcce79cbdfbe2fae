import type { Facts } from '../../analysis/facts';

/** How many half rack units two devices both take, whichever faces they are on; nothing or less when none. */
function sharedHalfRu(mounting: Facts['mounting'], a: number, b: number): number {
  const bottomA = mounting.bottomHalfRu(a);
  const bottomB = mounting.bottomHalfRu(b);
  if (bottomA < 0 || bottomB < 0) return 0;
  const top = Math.min(bottomA + mounting.heightHalfRu(a), bottomB + mounting.heightHalfRu(b));
  return top - Math.max(bottomA, bottomB);
}

/**
 * Calls `visit` for each pair of devices of a rack that take the same rack units, on one face or on both, with the
 * number of half units they share. The device whose id comes first is `a`.
 */
export function forEachMeeting(
  mounting: Facts['mounting'],
  rack: number,
  onOneFace: boolean,
  visit: (a: number, b: number, halfRu: number) => void,
): void {
  const { inRack } = mounting;
  for (let device = inRack.firstOf(rack); device >= 0; device = inRack.nextOf(device))
    for (let other = inRack.nextOf(device); other >= 0; other = inRack.nextOf(other)) {
      const halfRu = sharedHalfRu(mounting, device, other);
      if (halfRu <= 0 || (mounting.isRear(device) === mounting.isRear(other)) !== onOneFace) continue;
      if (deviceId(mounting, device) < deviceId(mounting, other)) visit(device, other, halfRu);
      else visit(other, device, halfRu);
    }
}

/** The record id of a device. */
export function deviceId(mounting: Facts['mounting'], device: number): string {
  return mounting.devices.at(device)?.id ?? '';
}

/** Rack units are counted, not measured: an OpenU frame counts units of its own height. */
export const RU_COUNT = { dimension: 'rackUnits', unit: 'RU' } as const;
