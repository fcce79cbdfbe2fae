import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import type { Pipe } from '../model/records/pipe';
import { cleanPath } from './path-points';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface DrawPipeArgs
  extends Making, Partial<Pick<Pipe, 'coolingLoopId' | 'name' | 'innerDiameterUm' | 'carries' | 'level'>> {
  readonly roomId: RecordId<'room'>;
  /** From end to end (µm). */
  readonly path: readonly PointUm[];
}

/** A run of pipe on the plan, without points that repeat the one before. */
export const drawPipe: Operation<DrawPipeArgs> = (view, { ids, roomId, path, coolingLoopId, ...rest }) =>
  plan(view, (draft) => {
    draft.need(roomId, 'room');
    if (coolingLoopId !== undefined) draft.need(coolingLoopId, 'coolingLoop');
    const points = cleanPath(path);
    if (points.length < 2) throw new Refusal('too-short', 'A pipe needs two ends that are apart.');
    draft.add('pipe', ids('pipe'), {
      roomId,
      path: points,
      ...(coolingLoopId === undefined ? {} : { coolingLoopId }),
      ...rest,
    });
  });

/** Supply and return of one run lie this far apart, from centre to centre, where no diameter says more. */
const PAIR_APART_UM = 200_000;

/** How far the lines of a pipe lie from its path. */
export function halfPairUm({ carries, innerDiameterUm }: Pipe): number {
  return carries === 'both' ? Math.max(PAIR_APART_UM, (innerDiameterUm ?? 0) * 1.5) / 2 : 0;
}
