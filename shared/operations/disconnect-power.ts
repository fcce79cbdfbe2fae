import type { RecordId } from '../model/record-id';
import { referring } from '../store/document-view';
import type { LoadId } from './connect-power';
import { plan } from './plan';
import type { Operation } from './types';

export interface DisconnectPowerArgs {
  readonly loadIds: readonly LoadId[];
  /** @default all feeds */
  readonly feedIds?: readonly RecordId<'powerFeed'>[];
}

/** Takes loads off feeds. What is not connected stays so, without complaint. */
export const disconnectPower: Operation<DisconnectPowerArgs> = (view, { loadIds, feedIds }) =>
  plan(view, (draft) => {
    const feeds = feedIds && new Set(feedIds);
    for (const loadId of new Set(loadIds))
      for (const connection of referring(view, 'powerConnection', 'loadId', loadId))
        if (feeds === undefined || feeds.has(connection.feedId)) draft.remove(connection);
  });
