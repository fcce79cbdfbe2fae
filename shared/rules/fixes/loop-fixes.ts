import type { RecordId } from '../../model/record-id';
import type { Rack } from '../../model/records/rack';
import { connectLoop } from '../../operations/connect-loop';
import { referring, type DocumentView } from '../../store/document-view';
import type { MakeFixes } from '../engine/fix';
import { derivedIds, fix } from './make-fix';

/** How far a rack without a row may stand from those that count as its neighbours, centre to centre. */
const NEAR_UM = 3_000_000;
/** With more loops than these beside it, which one is meant is no obvious choice. */
const MOST_LOOPS = 3;

/**
 * A liquid-cooled rack on no loop: onto the loop that most racks of its row are on, else of those close by in its room;
 * the other loops of its neighbours after it. Whether a loop has room for it is for the preview to say.
 */
export const joinLoopFixes: MakeFixes = (finding, view) => {
  const rack = view.get(finding.subjects[0] as RecordId<'rack'>);
  if (!rack || finding.isUnknown) return [];
  return loopsBeside(view, rack)
    .slice(0, MOST_LOOPS)
    .flatMap((loopId) =>
      fix(
        'FIX.joinLoop',
        'Connect {rack} to {loop}, the loop of its neighbours',
        { rack: { record: rack.id }, loop: { record: loopId } },
        connectLoop(view, { ids: derivedIds(view, rack.id), coolingLoopIds: [loopId], targetIds: [rack.id] }),
      ),
    );
};

/** The loops of the racks beside it that some unit supplies, the one with most of these racks first. */
function loopsBeside(view: DocumentView, rack: Rack): readonly RecordId<'coolingLoop'>[] {
  const counts = new Map<RecordId<'coolingLoop'>, number>();
  for (const other of neighbours(view, rack)) {
    const targets = other.rowId === undefined ? [other.id] : [other.id, other.rowId];
    const loops = targets.flatMap((id) => [...referring(view, 'loopConnection', 'targetId', id)]);
    for (const loopId of new Set(loops.map((one) => one.coolingLoopId)))
      if (view.get(loopId)?.kind === 'TCS' && view.countReferrers('coolingUnit.suppliesLoopId', loopId) > 0)
        counts.set(loopId, (counts.get(loopId) ?? 0) + 1);
  }
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([id]) => id);
}

function neighbours(view: DocumentView, rack: Rack): readonly Rack[] {
  const { rowId } = rack;
  const found =
    rowId === undefined
      ? [...referring(view, 'rack', 'roomId', rack.roomId)].filter(
          ({ xUm, yUm }) => Math.hypot(xUm - rack.xUm, yUm - rack.yUm) <= NEAR_UM,
        )
      : [...referring(view, 'rack', 'rowId', rowId)];
  return found.filter(({ id }) => id !== rack.id);
}
