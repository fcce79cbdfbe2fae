import type { PowerNode } from '../../model/records/power-node';
import type { PowerFeeds } from '../power-feeds';
import { byCodePoint } from './by-code-point';
import type { PowerChain } from './chain';
import type { SupplyPaths } from './paths';

/** Loads with the nodes that are a danger to them. */
export interface Endangered {
  readonly nodes: readonly PowerNode[];
  readonly loadIds: readonly string[];
}

/** The loads that hang on some nodes, and what their ways have in common. */
export interface PathsBelow {
  readonly loadIds: readonly string[];
  /** Loads that one node alone takes down. */
  readonly single: Endangered;
  /** Loads two sides of which lead through one node, whether or not something else could stand in for it. */
  readonly shared: Endangered;
}

interface Parts {
  readonly chain: PowerChain;
  readonly power: PowerFeeds;
  readonly paths: SupplyPaths;
}

/** Looks at every load below these nodes. O(loads below × nodes above each). */
export function pathsBelow(tops: readonly number[], parts: Parts): PathsBelow {
  const { power, paths } = parts;
  const feeds = feedsBelow(tops, parts.chain);
  const items = new Set<number>();
  for (const feed of feeds) power.forEachItemOn(feed, (item) => items.add(item));
  const loadIds: string[] = [];
  const single = new Danger();
  const shared = new Danger();
  for (const item of items) {
    if (item < 0) continue;
    for (const way of paths.waysIn(item)) {
      if (!way.feeds.some((feed) => feeds.has(feed))) continue;
      loadIds.push(way.id);
      single.note(way.id, paths.singlePointsOf(way.feeds));
      shared.note(way.id, paths.sharedBySides(way.feeds));
    }
  }
  const recordOf = (node: number): PowerNode | undefined => paths.nodeAt(node);
  return { loadIds: loadIds.sort(byCodePoint), single: single.told(recordOf), shared: shared.told(recordOf) };
}

/** Gathers loads and the nodes that are a danger to them. */
class Danger {
  private readonly nodes = new Set<number>();
  private readonly loadIds: string[] = [];

  note(id: string, nodes: readonly number[]): void {
    if (nodes.length === 0) return;
    this.loadIds.push(id);
    for (const node of nodes) this.nodes.add(node);
  }

  told(recordOf: (node: number) => PowerNode | undefined): Endangered {
    const nodes = [...this.nodes].flatMap((node) => recordOf(node) ?? []);
    return { nodes: nodes.sort((a, b) => byCodePoint(a.id, b.id)), loadIds: this.loadIds.sort(byCodePoint) };
  }
}

function feedsBelow(tops: readonly number[], chain: PowerChain): ReadonlySet<number> {
  const { graph, feedsOf } = chain;
  const below = new Set(tops);
  const feeds = new Set<number>();
  for (const node of below) {
    for (let feed = feedsOf.firstOf(node); feed >= 0; feed = feedsOf.nextOf(feed)) feeds.add(feed);
    for (let link = graph.outOf.firstOf(node); link >= 0; link = graph.outOf.nextOf(link)) {
      const next = graph.into.ownerOf(link);
      if (next >= 0) below.add(next);
    }
  }
  return feeds;
}
