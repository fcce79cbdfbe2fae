import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { DocumentView } from '#shared/store/document-view';
import { aspectOf, type CableAspect } from './filter';

/** For each aspect, the values that occur among all cables, in order. */
export type CableValues = { readonly [A in CableAspect]: readonly string[] };

const ASPECTS: readonly CableAspect[] = ['purpose', 'side', 'medium', 'fabricId', 'status', 'bundleId'];
/** A list longer than this cannot be chosen from. */
const MAX_VALUES = 300;

let known: { readonly view: DocumentView; readonly epoch: number; readonly values: CableValues } | undefined;

/** What there is to filter by. Remembered for the present state of the document. */
export function cableValues(view: DocumentView, analysis: HallAnalysis): CableValues {
  if (known?.view === view && known.epoch === view.epoch) return known.values;
  const { cables } = analysis.cables;
  const found = new Map(ASPECTS.map((aspect) => [aspect, new Set<string>()]));
  for (let slot = 0; slot < cables.capacity; slot++) {
    const cable = cables.at(slot);
    if (!cable) continue;
    for (const [aspect, values] of found)
      if (values.size < MAX_VALUES) values.add(aspectOf(analysis, slot, cable, aspect));
  }
  const sorted = Object.fromEntries([...found].map(([aspect, values]) => [aspect, [...values].sort()]));
  const values = sorted as unknown as CableValues;
  known = { view, epoch: view.epoch, values };
  return values;
}
