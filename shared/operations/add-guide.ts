import type { Guide } from '../model/records/guide';
import { plan } from './plan';
import type { Making, Operation } from './types';

export interface AddGuideArgs extends Making {
  readonly axis: Guide['axis'];
  readonly atUm: number;
}

/** A guide at this x (upright) or y (level). */
export const addGuide: Operation<AddGuideArgs> = (view, { ids, axis, atUm }) =>
  plan(view, (draft) => {
    draft.add('guide', ids('guide'), { axis, atUm: Math.round(atUm) });
  });
