import type { PointXY } from '../geometry/rect';
import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import { referring } from '../store/document-view';
import { NameBook } from './numbering';
import { cleanPath, nearestOnPath, pathLengthUm } from './path-points';
import { labelOf, plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface SplitTrayArgs extends Making {
  readonly trayId: RecordId<'tray'>;
  /** Where it is cut: the place of its middle line nearest to this (µm). */
  readonly at: PointXY;
}

/** Nothing shorter than this is left of a tray, in micrometres. */
const LEAST_UM = 10_000;

/**
 * Cuts a tray in two. The part where it begins stays the tray it was, the other gets a name of its own. A cable that is
 * to pass the tray passes its first part; one whose way is locked keeps both.
 */
export const splitTray: Operation<SplitTrayArgs> = (view, { ids, trayId, at }) =>
  plan(view, (draft) => {
    const tray = draft.need(trayId, 'tray');
    if (tray.isLocked) throw new Refusal('locked', `${labelOf(tray)} is locked. Unlock it before it is split.`);
    const place = nearestOnPath(tray.path, at);
    if (!place) throw new Refusal('too-short', `${labelOf(tray)} is too short to be split.`);
    const first = cleanPath([...tray.path.slice(0, place.segment + 1), place.at]);
    const second = cleanPath([place.at, ...tray.path.slice(place.segment + 1)]);
    if ([first, second].some((path) => pathLengthUm(path) < LEAST_UM))
      throw new Refusal('at-end', `${labelOf(tray)} ends here. Split it somewhere along it.`);
    draft.change(tray, { path: first });
    const { id: _id, typeName: _type, unknownFields: _unknown, ...rest } = tray;
    const part = draft.add('tray', ids('tray'), {
      ...rest,
      path: second,
      name: NameBook.of(view, 'tray').copyOf(tray.name),
    });
    for (const via of [...referring(view, 'cableVia', 'trayId', trayId)]) {
      if (!view.get(via.cableId)?.isRouteLocked) continue;
      const ofCable = [...referring(view, 'cableVia', 'cableId', via.cableId)];
      for (const one of ofCable) if (one.order > via.order) draft.change(one, { order: one.order + 1 });
      const pathAt = (order: number) => view.get(ofCable.find((one) => one.order === order)?.trayId ?? trayId)?.path;
      const isForward = runsForward(tray.path, pathAt(via.order - 1), pathAt(via.order + 1));
      draft.change(via, { trayId: isForward ? tray.id : part.id });
      draft.add('cableVia', ids('cableVia'), {
        cableId: via.cableId,
        trayId: isForward ? part.id : tray.id,
        order: via.order + 1,
      });
    }
  });

/** Whether a cable that comes from one tray and goes on to another runs along this one from its first end to its last. */
function runsForward(
  path: readonly PointUm[],
  from: readonly PointUm[] | undefined,
  to: readonly PointUm[] | undefined,
): boolean {
  const [start, end] = [path[0], path.at(-1)];
  if (!start || !end) return true;
  const far = (other: readonly PointUm[] | undefined, [xUm, yUm]: PointUm): number =>
    (other && nearestOnPath(other, { xUm, yUm })?.asideUm) ?? 0;
  return far(from, start) + far(to, end) <= far(from, end) + far(to, start);
}
