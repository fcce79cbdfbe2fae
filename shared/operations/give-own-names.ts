import type { AnyId } from '../store/records-diff';
import { isStanding } from './item-footprint';
import { nameBooks } from './name-books';
import { needAny, plan } from './plan';
import type { Operation } from './types';

export interface GiveOwnNamesArgs {
  /** Racks and plant that are to be called otherwise than they are. */
  readonly ids: readonly AnyId[];
}

/** Gives each item the next free name of its series: R07 becomes R08, or what is free after it. */
export const giveOwnNames: Operation<GiveOwnNamesArgs> = (view, { ids }) =>
  plan(view, (draft) => {
    const racks = nameBooks(view)('rack');
    // Racks and plant share their names, as the rule against names used twice reads them.
    for (const record of view.all('equipment').values()) if (!racks.has(record.name)) racks.take(record.name);
    for (const id of ids) {
      const record = needAny(draft, id);
      if (isStanding(record) && record.name !== '') draft.change(record, { name: racks.copyOf(record.name) });
    }
  });
