import type { RecordId } from '../model/record-id';
import type { ScenarioFailure } from '../model/records/scenario-failure';
import { pumpOfId } from '../model/pump-id';
import { referring } from '../store/document-view';
import { failedIdOf } from '../store/failing';
import { NameBook } from './numbering';
import { plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

export interface SaveScenarioArgs extends Making {
  /** What is out of service together: ids of records, and of pumps. */
  readonly failedIds: readonly string[];
  /** @default the next free name: Failure 1, … */
  readonly name?: string;
  readonly notes?: string;
  /** A scenario that is saved anew with these failures. */
  readonly scenarioId?: RecordId<'scenario'>;
}

/** Keeps a failure in the document under a name. Deleting it is deleting its record. */
export const saveScenario: Operation<SaveScenarioArgs> = (view, { ids, failedIds, name, notes, scenarioId }) =>
  plan(view, (draft) => {
    const failed = new Map(failedIds.map((id) => [id, failureOf(draft, id)] as const));
    if (failed.size === 0) throw new Refusal('nothing-chosen', 'Choose what fails in this scenario.');
    const typed = name?.trim();
    const scenario =
      scenarioId === undefined
        ? draft.add('scenario', ids('scenario'), {
            name: typed ? typed : NameBook.of(view, 'scenario').next({ prefix: 'Failure ', digits: 1, suffix: '' }),
            ...(notes === undefined ? {} : { notes }),
          })
        : draft.change(draft.need(scenarioId, 'scenario'), {
            ...(typed ? { name: typed } : {}),
            ...(notes === undefined ? {} : { notes }),
          });
    for (const present of referring(view, 'scenarioFailure', 'scenarioId', scenario.id))
      if (!failed.delete(failedIdOf(present))) draft.remove(present);
    for (const failure of failed.values())
      draft.add('scenarioFailure', ids('scenarioFailure'), { scenarioId: scenario.id, ...failure });
  });

/** The record of what fails under an id. @throws Refusal for what is not there or cannot be kept. */
function failureOf(draft: Plan, id: string): Pick<ScenarioFailure, 'failedId'> & { readonly pump?: number } {
  const named = pumpOfId(id);
  const record = draft.need(
    (named?.unitId ?? id) as ScenarioFailure['failedId'],
    'powerNode',
    'powerLink',
    'powerFeed',
    'coolingUnit',
    'coolingLoop',
    'equipment',
  );
  return { failedId: record.id, ...(named ? { pump: named.pump } : {}) };
}
