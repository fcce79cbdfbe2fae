import { useMemo } from 'react';
import { isKnown } from '#shared/units/known';
import { uncooledUnits } from '../failure/uncooled-units';
import { useProgram, useSignal } from '../program';
import type { LiquidMark } from './liquid-box';
import type { LiquidChain } from './liquid-chain';

const NONE: ReadonlyMap<string, LiquidMark> = new Map();

/** What the failure that is looked at does to the parts of the cooling system, by box. */
export function useLiquidMarks(chain: LiquidChain): ReadonlyMap<string, LiquidMark> {
  const { editor } = useProgram();
  const failure = useSignal(editor.failure.shown);
  return useMemo(() => {
    if (!failure) return NONE;
    const { cooling } = failure;
    const failed = new Set(failure.failedIds);
    const marks = new Map<string, LiquidMark>();
    for (const [id, { heatW, capacityW }] of cooling.loads)
      if (isKnown(capacityW) && heatW > capacityW) marks.set(id, 'over');
    for (const { id } of cooling.reducedUnits) if (!marks.has(id)) marks.set(id, 'reduced');
    for (const id of cooling.warmUnitIds) marks.set(id, 'idle');
    for (const id of uncooledUnits(editor.view, cooling)) marks.set(id, 'warm');
    for (const id of [...cooling.stoppedUnitIds, ...cooling.deadLoopIds]) marks.set(id, 'dead');
    const short = new Set(cooling.liquid.map((one) => one.id));
    for (const { id, unit, rackIds } of chain.boxes) {
      if (failed.has(id) || (unit && failed.has(unit.hostId))) marks.set(id, 'failed');
      const touched = rackIds.filter((rack) => short.has(rack)).length;
      if (touched > 0) marks.set(id, 'short');
    }
    return marks;
  }, [editor, chain, failure]);
}
