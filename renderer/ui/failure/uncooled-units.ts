import type { CoolingFailureResult } from '#shared/analysis/cooling/failure';
import type { DocumentView } from '#shared/store/document-view';

/**
 * The units that a failure leaves without what cools them. Others that run and can do nothing supply a loop that is out:
 * a dry cooler beside a broken loop is not itself without cooling.
 */
export function uncooledUnits(view: DocumentView, failure: CoolingFailureResult): readonly string[] {
  const dead = new Set<string>(failure.deadLoopIds);
  const uncooled = new Set<string>();
  for (const { id, drawsFromLoopId } of view.all('coolingUnit').values())
    if (drawsFromLoopId !== undefined && dead.has(drawsFromLoopId)) uncooled.add(id);
  return failure.warmUnitIds.filter((id) => uncooled.has(id));
}
