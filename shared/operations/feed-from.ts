import { referring } from '../store/document-view';
import type { AtLeast } from '../units/known';
import { Circuits, circuitsOf, type CircuitChoice } from './circuits';
import type { LoadId } from './connect-power';
import { loadWatts } from './load-watts';
import { NameBook } from './numbering';
import { labelOf, plan, Refusal, type Plan } from './plan';
import { hostedNode, needNode, type NodeId } from './power-nodes';
import { combinations, nodeForLoad, sidesOf, type SupplySide } from './supply-sides';
import type { Making, Operation } from './types';

export interface FeedFromArgs extends Making, CircuitChoice {
  /** Busways, panels, PDUs: nodes, or plant that is one. */
  readonly nodeIds: readonly NodeId[];
  readonly loadIds: readonly LoadId[];
  /** How many sides each load is connected to. @default all sides of the nodes */
  readonly feedsPerLoad?: number;
}

/**
 * Connects loads to nodes of the power chain: for each load one circuit from every side of the nodes (a tap-off of a
 * busway, a branch of a panel), with the next common breaker for what it must carry when one of the others fails, at
 * the node's voltage. Of several nodes of one side the nearest busway is taken, else the one that carries least. Loads
 * that are on a side already stay as they are, so doing it twice changes nothing.
 */
export const feedFrom: Operation<FeedFromArgs> = (view, { ids, nodeIds, loadIds, feedsPerLoad, ...choice }) =>
  plan(view, (draft) => {
    if (nodeIds.length === 0) throw new Refusal('nothing-chosen', 'Choose the busways, panels or PDUs to connect to.');
    if (loadIds.length === 0) throw new Refusal('nothing-chosen', 'Select the racks or plant to connect.');
    const nodes = new Map([...new Set(nodeIds)].map((id) => [id, needNode(draft, { ids }, id)] as const));
    const sides = sidesOf([...new Map([...nodes.values()].map((node) => [node.id, node])).values()]);
    const count = feedsPerLoad ?? sides.length;
    if (!Number.isInteger(count) || count < 1 || count > sides.length)
      throw new Refusal(
        'bad-count',
        `These nodes have ${sides.length === 1 ? '1 side' : `${sides.length} sides`}; connect each load to 1 or more of them, not ${count}.`,
      );
    const turns = combinations(sides, count);
    const circuits = new Circuits(draft, choice);
    const names = NameBook.of(view, 'powerFeed');
    for (const [index, loadId] of [...new Set(loadIds)].entries()) {
      const load = needLoad(draft, loadId);
      for (const supply of turns[index % turns.length] ?? []) {
        if (isFedFrom(draft, loadId, supply)) continue;
        const node = nodeForLoad(circuits, supply, loadId);
        if (!node) continue;
        const wanted = `${load.name} ${supply.side}`;
        const feed = draft.add('powerFeed', ids('powerFeed'), {
          name: names.has(wanted) ? names.copyOf(wanted) : names.take(wanted),
          side: supply.side,
          ...circuits.valuesFor(node, loadId, partToCarry(loadWatts(view, loadId), count)),
        });
        draft.add('powerConnection', ids('powerConnection'), { feedId: feed.id, loadId });
      }
    }
  });

/** A rack, device or piece of plant that draws power; plant of the chain itself is linked, not fed. */
export function needLoad(draft: Plan, loadId: LoadId) {
  const load = draft.need(loadId, 'rack', 'device', 'equipment');
  if (load.typeName === 'equipment' && hostedNode(draft.view, load.id))
    throw new Refusal('not-a-load', `${labelOf(load)} hands power on: link it from the node that feeds it.`);
  return load;
}

/** What one of several circuits of a load must carry: all of it when it is one of two, as one of them may fail. */
export function partToCarry(load: AtLeast, feeds: number): AtLeast {
  return { known: Math.ceil(load.known / Math.max(1, feeds - 1)), unknownCount: load.unknownCount };
}

function isFedFrom(draft: Plan, loadId: LoadId, { nodes }: SupplySide): boolean {
  const feeds = new Set<string>();
  for (const connection of referring(draft.view, 'powerConnection', 'loadId', loadId)) feeds.add(connection.feedId);
  return nodes.some((node) => circuitsOf(draft, node).some((feed) => feeds.has(feed.id)));
}
