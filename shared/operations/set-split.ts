import type { RecordId } from '../model/record-id';
import { referring } from '../store/document-view';
import type { LoadId } from './connect-power';
import { labelOf, plan, Refusal } from './plan';
import type { Operation } from './types';

export interface SetSplitArgs {
  readonly loadId: LoadId;
  /** The part of the load each circuit carries in normal running; `undefined` gives an equal part of the rest. */
  readonly shares: ReadonlyMap<RecordId<'powerFeed'>, number | undefined>;
}

/**
 * How a load is shared among its circuits, in thousandths; those that are not named keep what they have. When every
 * circuit has a share they must add up to the whole load, and never to more.
 */
export const setSplit: Operation<SetSplitArgs> = (view, { loadId, shares }) =>
  plan(view, (draft) => {
    const load = draft.need(loadId, 'rack', 'device', 'equipment');
    const connections = [...referring(view, 'powerConnection', 'loadId', loadId)];
    for (const feedId of shares.keys())
      if (!connections.some((one) => one.feedId === feedId))
        throw new Refusal('not-connected', `${labelOf(load)} is not on ${labelOf(draft.need(feedId, 'powerFeed'))}.`);
    const wanted = connections.map((connection) =>
      shares.has(connection.feedId) ? shares.get(connection.feedId) : connection.sharePermille,
    );
    const sum = wanted.reduce<number>((total, share) => total + (share ?? 0), 0);
    const percent = String(sum / 10);
    if (sum > 1000)
      throw new Refusal(
        'too-much',
        `The shares of ${labelOf(load)} add up to ${percent} %, which is more than all of it.`,
      );
    if (sum < 1000 && wanted.length > 0 && !wanted.includes(undefined))
      throw new Refusal(
        'too-little',
        `The shares of ${labelOf(load)} add up to ${percent} %; leave one open, or bring them to 100 %.`,
      );
    for (const [index, connection] of connections.entries())
      if (connection.sharePermille !== wanted[index]) draft.change(connection, { sharePermille: wanted[index] });
  });
