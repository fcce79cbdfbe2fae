import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import { dropsOn } from './drops-on';
import { cleanPath, nearestOnPath } from './path-points';
import { labelOf, plan, Refusal } from './plan';
import type { Operation } from './types';

export interface ReshapeTrayArgs {
  readonly trayId: RecordId<'tray'>;
  /** The new middle line, with as many points as the old one (µm). */
  readonly path: readonly PointUm[];
}

/** Gives a tray another middle line; its waterfalls stay on the piece they were on, as near as they can. */
export const reshapeTray: Operation<ReshapeTrayArgs> = (view, { trayId, path }) =>
  plan(view, (draft) => {
    const tray = draft.need(trayId, 'tray');
    if (tray.isLocked) throw new Refusal('locked', `${labelOf(tray)} is locked. Unlock it before it is changed.`);
    if (cleanPath(path).length < 2) throw new Refusal('too-short', 'A tray needs two ends that are apart.');
    draft.change(tray, { path: cleanPath(path) });
    for (const drop of dropsOn(view, [tray])) {
      const segment = nearestOnPath(tray.path, drop)?.segment ?? 0;
      const piece = path.slice(segment, segment + 2);
      const place = nearestOnPath(piece.length === 2 ? piece : path, drop);
      if (place && !drop.isLocked) draft.change(drop, { xUm: place.at[0], yUm: place.at[1] });
    }
  });
