import type { TrayPlace } from '#shared/operations/add-tray-drop';
import type { Sketch } from '../sketch';

/** A ring at the place of a tray that a click would take, with what it would do; a hint where there is no tray. */
export function trayMark(place: TrayPlace | undefined, what: string): Sketch {
  if (!place) return { hint: 'Click on a tray' };
  const { tray, at } = place;
  return { spot: { at, radiusUm: tray.widthUm / 2 }, hint: tray.name === '' ? what : `${what}: ${tray.name}` };
}
