import { pumpId, pumpOfId } from '../model/pump-id';
import { isIdOf } from '../model/record-id';
import type { CoolingUnit } from '../model/records/cooling-unit';
import type { ScenarioFailure } from '../model/records/scenario-failure';
import { referring, type DocumentView } from './document-view';

/** What can fail under this id is there: a record, or a pump that its unit has. */
export function canBeFailed(view: DocumentView, id: string): boolean {
  return view.has(id) || unitOfPump(view, id) !== undefined;
}

/** What a kept failure names: a record, or one pump of a unit. */
export function failedIdOf({ failedId, pump }: Pick<ScenarioFailure, 'failedId' | 'pump'>): string {
  return pump !== undefined && isIdOf(failedId, 'coolingUnit') ? pumpId({ unitId: failedId, pump }) : failedId;
}

/** Everything that is out of service in a scenario. */
export function failedIn(view: DocumentView, scenarioId: string): readonly string[] {
  return [...referring(view, 'scenarioFailure', 'scenarioId', scenarioId)].map(failedIdOf);
}

/** The unit whose pump an id names; nothing when it names no pump, or one more than the unit has. */
export function unitOfPump(view: DocumentView, id: string): CoolingUnit | undefined {
  const named = pumpOfId(id);
  const unit = named && view.get(named.unitId);
  return unit && named.pump <= (unit.pumpCount ?? 0) ? unit : undefined;
}
