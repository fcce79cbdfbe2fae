import type { PointXY } from '../geometry/rect';
import type { RecordId } from '../model/record-id';
import { plan, Refusal } from './plan';
import type { Operation } from './types';

export interface ScaleUnderlayArgs {
  readonly underlayId: RecordId<'underlay'>;
  /** Two points of the drawing, where they lie on the plan now; the first stays where it is. */
  readonly from: PointXY;
  readonly to: PointXY;
  /** How far apart they truly are. */
  readonly trueUm: number;
}

/** Scales an underlay so that two of its points are as far apart as they truly are. */
export const scaleUnderlay: Operation<ScaleUnderlayArgs> = (view, { underlayId, from, to, trueUm }) =>
  plan(view, (draft) => {
    const underlay = draft.need(underlayId, 'underlay');
    const drawn = Math.hypot(to.xUm - from.xUm, to.yUm - from.yUm);
    if (drawn < 1) throw new Refusal('no-length', 'The two points are the same. Choose points far apart.');
    if (!(trueUm >= 1)) throw new Refusal('no-length', 'The true distance must be more than nothing.');
    const factor = trueUm / drawn;
    draft.change(underlay, {
      xUm: Math.round(from.xUm + (underlay.xUm - from.xUm) * factor),
      yUm: Math.round(from.yUm + (underlay.yUm - from.yUm) * factor),
      widthUm: Math.max(1, Math.round(underlay.widthUm * factor)),
      depthUm: Math.max(1, Math.round(underlay.depthUm * factor)),
    });
  });
