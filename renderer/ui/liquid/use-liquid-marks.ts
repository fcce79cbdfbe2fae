import { useMemo } from 'react';
import { getRecord } from '#shared/store/document-view';
import { useProgram, useSignal } from '../program';
import type { LiquidMark } from './liquid-box';
import type { LiquidChain } from './liquid-chain';

const NONE: ReadonlyMap<string, LiquidMark> = new Map();

/** What the failure that is looked at does to the parts of the cooling system: failed itself, or nothing left of it. */
export function useLiquidMarks(chain: LiquidChain): ReadonlyMap<string, LiquidMark> {
  const { editor } = useProgram();
  const failure = useSignal(editor.failure.shown);
  return useMemo(() => {
    if (!failure) return NONE;
    const failed = new Set(failure.failedIds);
    const dark = new Set<string>(failure.result.down.map((one) => one.id));
    const marks = new Map<string, LiquidMark>();
    for (const { id, unit } of chain.boxes) {
      const host = unit && getRecord(editor.view, unit.hostId);
      if (failed.has(id) || (host && failed.has(host.id))) marks.set(id, 'failed');
      else if (host && dark.has(host.id)) marks.set(id, 'dead');
    }
    spread(chain, marks);
    return marks;
  }, [editor, chain, failure]);
}

/** A part all of whose supplies are out is out too; what nothing supplies in normal running stays in service. */
function spread(chain: LiquidChain, marks: Map<string, LiquidMark>): void {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const { id } of chain.boxes) {
      if (marks.has(id)) continue;
      const supplies = chain.lines.filter((line) => line.to === id);
      if (supplies.length === 0 || supplies.some((line) => !marks.has(line.from))) continue;
      marks.set(id, 'dead');
      isChanged = true;
    }
  }
}
