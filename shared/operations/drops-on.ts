import type { Tray } from '../model/records/tray';
import type { TrayDrop } from '../model/records/tray-drop';
import { referring, type DocumentView } from '../store/document-view';
import { nearestOnPath } from './path-points';

/** A drop lies on a tray when it is no farther from its middle line: a millimetre, for lines at any angle. */
const ON_LINE_UM = 1000;

/**
 * The drops that lie on these trays and on no others: they go where the trays go. A riser to a tray that stays behind
 * stays with it.
 */
export function dropsOn(view: DocumentView, trays: readonly Tray[]): readonly TrayDrop[] {
  const going = new Set(trays);
  const found = new Set<TrayDrop>();
  for (const roomId of new Set(trays.map((tray) => tray.roomId))) {
    const ofRoom = [...referring(view, 'tray', 'roomId', roomId)];
    for (const drop of referring(view, 'trayDrop', 'roomId', roomId)) {
      const under = ofRoom.filter((tray) => (nearestOnPath(tray.path, drop)?.asideUm ?? Infinity) <= ON_LINE_UM);
      if (under.length > 0 && under.every((tray) => going.has(tray))) found.add(drop);
    }
  }
  return [...found];
}
