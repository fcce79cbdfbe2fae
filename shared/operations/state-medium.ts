import type { Cable } from '../model/records/cable';
import type { RecordId } from '../model/record-id';
import type { DocumentView } from '../store/document-view';
import { plan } from './plan';
import type { Operation } from './types';

export interface StateMediumArgs {
  readonly ids: readonly RecordId<'cable'>[];
  /** A row of the reach table, as `NDR-MMF OM4`: its PHY and its cable; nothing to leave it to the cable's type. */
  readonly medium: string | undefined;
}

/**
 * States the medium of cables. A type of cable of another medium and modules that do not speak its PHY are let go: what
 * is said of a cable must not contradict itself, and which ones take their place is left open.
 */
export const stateMedium: Operation<StateMediumArgs> = (view, { ids, medium }) =>
  plan(view, (draft) => {
    for (const id of ids) {
      const cable = draft.need(id, 'cable');
      if (cable.medium !== medium) draft.change(cable, { medium, ...foreignParts(view, cable, medium) });
    }
  });

/** Media are typed by hand too. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

type Parts = { readonly [F in 'typeId' | 'fromModuleId' | 'toModuleId']?: undefined };

function foreignParts(view: DocumentView, cable: Cable, medium: string | undefined): Parts {
  const words = medium?.split(' ') ?? [];
  const [wire] = words.slice(-1);
  const phy = words.slice(0, -1).join(' ');
  const cablingOf = (id: Cable['typeId']) => {
    const type = id && view.get(id)?.type;
    return type?.kind === 'cabling' ? type.cabling : undefined;
  };
  const wireOfType = cablingOf(cable.typeId)?.medium;
  const isForeign = (id: Cable['fromModuleId']): boolean => {
    const phys = cablingOf(id)?.phys ?? [];
    return phy !== '' && phys.length > 0 && !phys.some((one) => isSame(one, phy));
  };
  return {
    ...(wire !== undefined && wireOfType !== undefined && !isSame(wireOfType, wire) ? { typeId: undefined } : {}),
    ...(isForeign(cable.fromModuleId) ? { fromModuleId: undefined } : {}),
    ...(isForeign(cable.toModuleId) ? { toModuleId: undefined } : {}),
  };
}
