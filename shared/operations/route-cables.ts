import type { RecordId } from '../model/record-id';
import { referring, type DocumentView } from '../store/document-view';
import { plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

type TrayId = RecordId<'tray'>;
type CableId = RecordId<'cable'>;

/** The trays a cable must pass, in order. */
export function viasOf(view: DocumentView, cableId: CableId): readonly TrayId[] {
  return [...referring(view, 'cableVia', 'cableId', cableId)]
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((via) => via.trayId);
}

export interface RouteCablesArgs extends Making {
  readonly cableIds: readonly CableId[];
  /** The trays they must pass, in order from their first end; none lets them take the shortest way again. */
  readonly trayIds: readonly TrayId[];
  /** Nothing leaves it as it is. */
  readonly isLocked?: boolean;
}

/** Gives cables a way by trays. Refuses cables whose way is locked, unless the same step unlocks them. */
export const routeCables: Operation<RouteCablesArgs> = (view, { ids, cableIds, trayIds, isLocked }) =>
  plan(view, (draft) => {
    for (const trayId of trayIds) draft.need(trayId, 'tray');
    for (const id of cableIds) {
      const cable = draft.need(id, 'cable');
      if (cable.isRouteLocked && isLocked === undefined)
        throw new Refusal('locked', 'The way of this cable is locked. Unlock it first.');
      setVias(draft, id, trayIds, ids);
      if (isLocked !== undefined) draft.change(cable, { isRouteLocked: isLocked });
    }
  });

export interface LockRoutesArgs extends Making {
  /** Each cable with the trays of the way it takes now, in order. */
  readonly ways: ReadonlyMap<CableId, readonly TrayId[]>;
}

/** Keeps the ways of cables as they are: the trays they take now are those they must take. */
export const lockCableRoutes: Operation<LockRoutesArgs> = (view, { ids, ways }) =>
  plan(view, (draft) => {
    for (const [id, trayIds] of ways) {
      setVias(draft, id, trayIds, ids);
      draft.change(draft.need(id, 'cable'), { isRouteLocked: true });
    }
  });

export interface LeadCablesArgs extends Making {
  /** Each cable with the trays it must pass, in order from its first end. */
  readonly ways: ReadonlyMap<CableId, readonly TrayId[]>;
}

/** Gives each of several cables a way of its own by trays, in one step: what relieves trays that are too full. */
export const leadCables: Operation<LeadCablesArgs> = (view, { ids, ways }) =>
  plan(view, (draft) => {
    for (const [id, trayIds] of ways) {
      if (draft.need(id, 'cable').isRouteLocked)
        throw new Refusal('locked', 'The way of a cable is locked. Unlock it first.');
      setVias(draft, id, trayIds, ids);
    }
  });

function setVias(draft: Plan, cableId: CableId, trayIds: readonly TrayId[], ids: Making['ids']): void {
  const now = viasOf(draft.view, cableId);
  if (now.length === trayIds.length && now.every((trayId, index) => trayId === trayIds[index])) return;
  for (const via of [...referring(draft.view, 'cableVia', 'cableId', cableId)]) draft.remove(via);
  trayIds.forEach((trayId, order) => draft.add('cableVia', ids('cableVia'), { cableId, trayId, order }));
}
