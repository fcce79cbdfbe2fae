import type { RecordId } from '../model/record-id';
import { referring } from '../store/document-view';
import { plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export type LoadId = RecordId<'rack' | 'device' | 'equipment'>;

export interface ConnectPowerArgs extends Making {
  readonly feedIds: readonly RecordId<'powerFeed'>[];
  readonly loadIds: readonly LoadId[];
}

/** Connects every load to every feed. What is connected already stays as it is, so doing it twice changes nothing. */
export const connectPower: Operation<ConnectPowerArgs> = (view, { ids, feedIds, loadIds }) =>
  plan(view, (draft) => {
    if (feedIds.length === 0) throw new Refusal('nothing-chosen', 'Choose the power feeds to connect to.');
    if (loadIds.length === 0) throw new Refusal('nothing-chosen', 'Select the racks or plant to connect.');
    for (const feedId of new Set(feedIds)) draft.need(feedId, 'powerFeed');
    for (const loadId of new Set(loadIds)) {
      draft.need(loadId, 'rack', 'device', 'equipment');
      const connected = new Set<string>();
      for (const connection of referring(view, 'powerConnection', 'loadId', loadId)) connected.add(connection.feedId);
      for (const feedId of new Set(feedIds))
        if (!connected.has(feedId)) draft.add('powerConnection', ids('powerConnection'), { feedId, loadId });
    }
  });
