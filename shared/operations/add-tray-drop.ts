import type { PointXY } from '../geometry/rect';
import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import type { Tray } from '../model/records/tray';
import type { TrayDrop } from '../model/records/tray-drop';
import type { DocumentView } from '../store/document-view';
import { nearestOnPath } from './path-points';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface AddTrayDropArgs extends Making {
  readonly kind: TrayDrop['kind'];
  /** Where it is wanted; it goes to the middle line of the tray that is nearest (µm). */
  readonly at: PointXY;
  /** How far outside a tray it may be wanted (µm). @default 0 */
  readonly reachUm?: number;
}

/** A waterfall or riser on a tray. A riser comes where two trays of different heights cross, when that is as near. */
export const addTrayDrop: Operation<AddTrayDropArgs> = (view, { ids, kind, at, reachUm = 0 }) =>
  plan(view, (draft) => {
    const place = trayPlaceAt(view, at, { reachUm, atCrossings: kind === 'riser' });
    if (!place)
      throw new Refusal(
        'no-tray',
        `There is no tray here. A ${kind} is part of a tray: click on one${view.all('tray').size === 0 ? ', or draw one first' : ''}.`,
      );
    const [xUm, yUm] = place.at;
    const taken = [...view.all('trayDrop').values()].some(
      (drop) => drop.kind === kind && drop.xUm === xUm && drop.yUm === yUm,
    );
    if (taken) throw new Refusal('taken', `There is a ${kind} here already.`);
    draft.add('trayDrop', ids('trayDrop'), { roomId: place.tray.roomId, kind, xUm, yUm });
  });

/** A place on the middle line of a tray. */
export interface TrayPlace {
  readonly tray: Tray;
  readonly at: PointUm;
  readonly roomId: RecordId<'room'>;
}

/** The place on a tray that is nearest to a point, when the point is on the tray or within reach of it. */
export function trayPlaceAt(
  view: DocumentView,
  at: PointXY,
  { reachUm = 0, atCrossings = false }: { readonly reachUm?: number; readonly atCrossings?: boolean } = {},
): TrayPlace | undefined {
  const near = [...view.all('tray').values()]
    .flatMap((tray) => {
      const place = nearestOnPath(tray.path, at);
      return place && place.asideUm <= tray.widthUm / 2 + reachUm ? [{ tray, ...place }] : [];
    })
    .sort((a, b) => a.asideUm - b.asideUm || (a.tray.id < b.tray.id ? -1 : 1));
  const [nearest] = near;
  if (!nearest) return undefined;
  const crossing = atCrossings ? near.find(({ tray }) => tray.elevationUm !== nearest.tray.elevationUm) : undefined;
  const onBoth = crossing && nearestOnPath(crossing.tray.path, { xUm: nearest.at[0], yUm: nearest.at[1] });
  const meeting = onBoth && nearestOnPath(nearest.tray.path, { xUm: onBoth.at[0], yUm: onBoth.at[1] });
  return { tray: nearest.tray, roomId: nearest.tray.roomId, at: meeting?.at ?? nearest.at };
}
