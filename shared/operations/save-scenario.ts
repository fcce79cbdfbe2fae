import type { RecordId } from '../model/record-id';
import type { ScenarioFailure } from '../model/records/scenario-failure';
import { referring } from '../store/document-view';
import { NameBook } from './numbering';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface SaveScenarioArgs extends Making {
  /** What is out of service together. */
  readonly failedIds: readonly ScenarioFailure['failedId'][];
  /** @default the next free name: Failure 1, … */
  readonly name?: string;
  readonly notes?: string;
  /** A scenario that is saved anew with these failures. */
  readonly scenarioId?: RecordId<'scenario'>;
}

/** Keeps a failure in the document under a name. Deleting it is deleting its record. */
export const saveScenario: Operation<SaveScenarioArgs> = (view, { ids, failedIds, name, notes, scenarioId }) =>
  plan(view, (draft) => {
    const failed = new Set(failedIds);
    if (failed.size === 0) throw new Refusal('nothing-chosen', 'Choose what fails in this scenario.');
    for (const id of failed)
      draft.need(id, 'powerNode', 'powerLink', 'powerFeed', 'coolingUnit', 'coolingLoop', 'equipment');
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
      if (!failed.delete(present.failedId)) draft.remove(present);
    for (const failedId of failed)
      draft.add('scenarioFailure', ids('scenarioFailure'), { scenarioId: scenario.id, failedId });
  });
