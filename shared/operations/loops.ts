/** What operations on cooling loops share: who may supply, draw from and be connected to one. */
import type { CoolingLoop } from '../model/records/cooling-loop';
import type { CoolingUnit } from '../model/records/cooling-unit';
import { referring, type DocumentView } from '../store/document-view';
import { labelOf, Refusal, type Plan } from './plan';

/** Lets a unit supply a loop. Refuses an air unit, which delivers no coolant, and a circle. */
export function supplyLoop(draft: Plan, unit: CoolingUnit, loop: CoolingLoop): CoolingUnit {
  if (unit.medium !== 'liquid')
    throw new Refusal('wrong-medium', `${labelOf(unit)} delivers air. A loop is supplied by a CDU or a chiller.`);
  const drawsFrom = draft.need(unit.id, 'coolingUnit').drawsFromLoopId;
  if (drawsFrom === loop.id || (drawsFrom !== undefined && isFedBy(draft.view, drawsFrom, loop.id)))
    throw new Refusal('circle', `${labelOf(unit)} is cooled by ${labelOf(loop)}, so it cannot supply it too.`);
  return draft.change(unit, { suppliesLoopId: loop.id });
}

/** Lets a unit give its heat to a loop. Refuses a circle. */
export function drawFromLoop(draft: Plan, unit: CoolingUnit, loop: CoolingLoop): CoolingUnit {
  const supplies = draft.need(unit.id, 'coolingUnit').suppliesLoopId;
  if (supplies === loop.id || (supplies !== undefined && isFedBy(draft.view, loop.id, supplies)))
    throw new Refusal(
      'circle',
      `${labelOf(unit)} already helps to supply ${labelOf(loop)}, so ${labelOf(loop)} cannot cool it in turn.`,
    );
  return draft.change(unit, { drawsFromLoopId: loop.id });
}

/** True when heat of the lower loop goes, by one unit or several, to the upper. */
function isFedBy(view: DocumentView, lower: string, upper: string): boolean {
  const reached = new Set<string>([lower]);
  for (const id of reached) {
    if (id === upper) return true;
    for (const unit of referring(view, 'coolingUnit', 'suppliesLoopId', id))
      if (unit.drawsFromLoopId !== undefined) reached.add(unit.drawsFromLoopId);
  }
  return false;
}
