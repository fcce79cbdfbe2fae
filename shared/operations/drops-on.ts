import { polygonBounds } from '../geometry/polygon';
import { rectGrown, rectHasPoint, type RectUm } from '../geometry/rect';
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
  const found: TrayDrop[] = [];
  for (const roomId of new Set(trays.map((tray) => tray.roomId))) {
    const drops = [...referring(view, 'trayDrop', 'roomId', roomId)];
    if (drops.length === 0) continue;
    const here = trays.filter((tray) => tray.roomId === roomId).map(withBounds);
    const onThese = drops.filter((drop) => here.some((tray) => isOn(tray, drop)));
    if (onThese.length === 0) continue;
    const staying = [...referring(view, 'tray', 'roomId', roomId)].filter((tray) => !going.has(tray)).map(withBounds);
    found.push(...onThese.filter((drop) => !staying.some((tray) => isOn(tray, drop))));
  }
  return found;
}

interface Bounded {
  readonly tray: Tray;
  readonly bounds: RectUm;
}

function withBounds(tray: Tray): Bounded {
  return { tray, bounds: rectGrown(polygonBounds(tray.path), ON_LINE_UM) };
}

function isOn({ tray, bounds }: Bounded, drop: TrayDrop): boolean {
  return rectHasPoint(bounds, drop) && (nearestOnPath(tray.path, drop)?.asideUm ?? Infinity) <= ON_LINE_UM;
}
