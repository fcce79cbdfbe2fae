import type { RecordId } from '../model/record-id';
import { referring } from '../store/document-view';
import { plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

export interface BundleCablesArgs extends Making {
  readonly cableIds: readonly RecordId<'cable'>[];
  readonly name: string;
  readonly colour?: string;
}

/** Makes one bundle of cables. They leave the bundles they were in, and one that is left empty goes. */
export const bundleCables: Operation<BundleCablesArgs> = (view, { ids, cableIds, name, colour }) =>
  plan(view, (draft) => {
    if (cableIds.length < 2) throw new Refusal('too-few', 'Select at least two cables to bundle them.');
    if (name.trim() === '') throw new Refusal('no-name', 'Give the bundle a name.');
    const left = leaveBundles(draft, cableIds);
    const bundle = draft.add('bundle', ids('bundle'), {
      name: name.trim(),
      ...(colour === undefined ? {} : { colour }),
    });
    for (const id of cableIds) draft.change(draft.need(id, 'cable'), { bundleId: bundle.id });
    dropEmpty(draft, left);
  });

export interface UnbundleCablesArgs {
  readonly cableIds: readonly RecordId<'cable'>[];
}

/** Takes cables out of their bundles. A bundle that is left empty goes. */
export const unbundleCables: Operation<UnbundleCablesArgs> = (view, { cableIds }) =>
  plan(view, (draft) => {
    const left = leaveBundles(draft, cableIds);
    if (left.size === 0) throw new Refusal('no-bundle', 'The selected cables are in no bundle.');
    dropEmpty(draft, left);
  });

function leaveBundles(draft: Plan, cableIds: readonly RecordId<'cable'>[]): ReadonlySet<RecordId<'bundle'>> {
  const left = new Set<RecordId<'bundle'>>();
  for (const id of cableIds) {
    const cable = draft.need(id, 'cable');
    if (cable.bundleId === undefined) continue;
    left.add(cable.bundleId);
    draft.change(cable, { bundleId: undefined });
  }
  return left;
}

function dropEmpty(draft: Plan, bundleIds: Iterable<RecordId<'bundle'>>): void {
  for (const id of bundleIds) {
    const bundle = draft.find(id);
    const isUsed = [...referring(draft.view, 'cable', 'bundleId', id)].some(
      (cable) => draft.find(cable.id)?.bundleId === id,
    );
    if (bundle && !isUsed) draft.remove(bundle);
  }
}
