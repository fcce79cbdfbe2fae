import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import type { Pipe } from '../model/records/pipe';
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
    const points = path
      .map(([x, y]): PointUm => Object.freeze([Math.round(x), Math.round(y)] as const))
      .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
    if (points.length < 2) throw new Refusal('too-short', 'A pipe needs two ends that are apart.');
    draft.add('pipe', ids('pipe'), {
      roomId,
      path: Object.freeze(points),
      ...(coolingLoopId === undefined ? {} : { coolingLoopId }),
      ...rest,
    });
  });

/** Length along a pipe, in micrometres. */
export function pipeLengthUm(path: readonly PointUm[]): number {
  return Math.round(
    path.reduce((sum, [x, y], index) => {
      const before = path[index - 1];
      return before ? sum + Math.hypot(x - before[0], y - before[1]) : sum;
    }, 0),
  );
}

/** Supply and return of one run lie this far apart, from centre to centre, where no diameter says more. */
const PAIR_APART_UM = 200_000;

/** How far the lines of a pipe lie from its path. */
export function halfPairUm({ carries, innerDiameterUm }: Pipe): number {
  return carries === 'both' ? Math.max(PAIR_APART_UM, (innerDiameterUm ?? 0) * 1.5) / 2 : 0;
}
