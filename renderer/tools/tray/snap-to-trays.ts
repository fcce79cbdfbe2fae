import { rectsOverlap, type RectUm } from '#shared/geometry/rect';
import type { Editor } from '../../editor/editor';
import { trayBounds } from '../../editor/trays';
import type { SnapTargets } from '../snapping';

/** Middle lines and ends of the trays that are near, but for those that move. */
export function trayTargets(editor: Editor, moving: ReadonlySet<string> = new Set()): SnapTargets {
  return (near) => {
    const targets: RectUm[] = [];
    for (const tray of editor.view.all('tray').values()) {
      if (moving.has(tray.id) || !rectsOverlap(near, trayBounds(tray))) continue;
      tray.path.forEach(([x, y], index) => {
        targets.push({ minX: x, minY: y, maxX: x, maxY: y });
        const before = tray.path[index - 1];
        if (before && (before[0] === x || before[1] === y))
          targets.push({
            minX: Math.min(x, before[0]),
            minY: Math.min(y, before[1]),
            maxX: Math.max(x, before[0]),
            maxY: Math.max(y, before[1]),
          });
      });
    }
    return targets;
  };
}
