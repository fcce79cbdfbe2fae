import { useMemo } from 'react';
import { useProgram, useSignal } from '../program';
import type { Chain } from './chain';
import type { FailureMark, FailureMarks } from './failure-marks';

const NO_MARKS: FailureMarks = new Map();

/** What the failure that is looked at does to the boxes, links and circuits of the chain. */
export function useMarks(chain: Chain): FailureMarks {
  const { editor } = useProgram();
  const failure = useSignal(editor.failure.shown);
  return useMemo(() => {
    if (!failure) return NO_MARKS;
    const { result, failedIds } = failure;
    const marks = new Map<string, FailureMark>();
    for (const { id, isNew } of result.overloaded) if (isNew) marks.set(id, 'overloaded');
    for (const id of [...result.deadNodeIds, ...result.deadFeedIds]) marks.set(id, 'dead');
    for (const { id } of result.onBattery) marks.set(id, 'onBattery');
    for (const id of failedIds) marks.set(id, 'failed');
    const failed = new Set(failedIds);
    for (const { id, node } of chain.boxes)
      if (node?.hostId !== undefined && failed.has(node.hostId)) marks.set(id, 'failed');
    const dead = new Set<string>(result.deadNodeIds);
    const isOut = (id: string): boolean => dead.has(id) || marks.get(id) === 'failed';
    for (const { id, from } of chain.lines) if (isOut(from)) marks.set(id, 'dead');
    return marks;
  }, [failure, chain]);
}
