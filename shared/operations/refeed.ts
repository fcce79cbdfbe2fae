import type { PowerConnection } from '../model/records/power-connection';
import type { PowerFeed } from '../model/records/power-feed';
import { referring } from '../store/document-view';
import { Circuits, type CircuitChoice } from './circuits';
import type { LoadId } from './connect-power';
import { needLoad, partToCarry } from './feed-from';
import { loadWatts } from './load-watts';
import { NameBook } from './numbering';
import { plan, Refusal, type Plan } from './plan';
import { needNode, type NodeId } from './power-nodes';
import { nodeForLoad, sidesOf } from './supply-sides';
import type { Making, Operation } from './types';

export interface RefeedArgs extends Making, CircuitChoice {
  readonly loadIds: readonly LoadId[];
  /** Where they are to be fed from. */
  readonly nodeIds: readonly NodeId[];
}

/**
 * Moves loads to other nodes: on each side of the new nodes a load's circuit of that side is taken off its old node
 * and put on the new one, with its name and breaker. A circuit that also feeds loads which stay is left to them and
 * the load gets one of its own. Sides on which the new nodes have nothing stay as they are; a load that had no circuit
 * on a side gets one.
 */
export const refeed: Operation<RefeedArgs> = (view, { ids, loadIds, nodeIds, ...choice }) =>
  plan(view, (draft) => {
    if (loadIds.length === 0) throw new Refusal('nothing-chosen', 'Select the racks or plant to move.');
    if (nodeIds.length === 0) throw new Refusal('nothing-chosen', 'Choose the busways, panels or PDUs to move to.');
    const nodes = new Map(
      [...new Set(nodeIds)].map((id) => needNode(draft, { ids }, id)).map((node) => [node.id, node]),
    );
    const sides = sidesOf([...nodes.values()]);
    const circuits = new Circuits(draft, choice);
    const names = NameBook.of(view, 'powerFeed');
    const moving = new Set<string>(loadIds);
    const moved = new Set<string>();
    for (const loadId of new Set(loadIds)) {
      const load = needLoad(draft, loadId);
      const watts = loadWatts(view, loadId);
      const connections = [...referring(view, 'powerConnection', 'loadId', loadId)];
      const feedCount = Math.max(sides.length, connections.length);
      for (const supply of sides) {
        const { side } = supply;
        const present = onSide(draft, connections, side);
        if (present && (moved.has(present.feed.id) || nodes.has(present.feed.sourceId as never))) continue;
        const node = nodeForLoad(circuits, supply, loadId);
        if (!node) continue;
        const values = circuits.valuesFor(node, loadId, partToCarry(watts, feedCount));
        if (present && feedsOnly(draft, present.feed, moving)) {
          const { breakerMilliA, isRated100 } = present.feed;
          const kept = choice.breakerMilliA === undefined && present.feed.voltageV === values.voltageV;
          draft.change(present.feed, {
            lines: undefined,
            pole: undefined,
            alongUm: undefined,
            ...values,
            ...(kept ? { breakerMilliA, isRated100 } : {}),
          });
          moved.add(present.feed.id);
          continue;
        }
        if (present) draft.remove(present.connection);
        const wanted = `${load.name} ${side}`;
        const name = names.has(wanted) ? names.copyOf(wanted) : names.take(wanted);
        const feed = draft.add('powerFeed', ids('powerFeed'), { name, side, ...values });
        const share = present?.connection.sharePermille;
        draft.add('powerConnection', ids('powerConnection'), {
          feedId: feed.id,
          loadId,
          ...(share === undefined ? {} : { sharePermille: share }),
        });
      }
    }
  });

/** The first circuit of a load on a side. */
function onSide(
  draft: Plan,
  connections: readonly PowerConnection[],
  side: string,
): { readonly connection: PowerConnection; readonly feed: PowerFeed } | undefined {
  for (const connection of connections) {
    const feed = draft.find(connection.feedId);
    if (feed?.side === side) return { connection, feed };
  }
  return undefined;
}

/** True when all that a circuit feeds is on the move. */
function feedsOnly(draft: Plan, feed: PowerFeed, moving: ReadonlySet<string>): boolean {
  for (const connection of referring(draft.view, 'powerConnection', 'feedId', feed.id))
    if (!moving.has(connection.loadId)) return false;
  return true;
}
