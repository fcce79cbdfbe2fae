import type { PowerNode } from '../../model/records/power-node';
import type { PowerChain } from './chain';

/** Which nodes a feed hangs on. */
export class SupplyPaths {
  constructor(private readonly chain: PowerChain) {}

  nodeAt(node: number): PowerNode | undefined {
    return this.chain.graph.nodeAt(node);
  }

  /** The node a feed leaves, -1 when it leaves nothing that the document shows. */
  sourceOf(feed: number): number {
    return this.chain.feedsOf.ownerOf(feed);
  }

  /** The node a feed leaves and all that can feed that, those that wait included. O(nodes above). */
  nodesAbove(feed: number): ReadonlySet<number> {
    const { suppliers, from } = this.chain.flow.topology;
    const found = new Set<number>();
    const source = this.sourceOf(feed);
    if (source < 0) return found;
    found.add(source);
    for (const node of found) for (const link of suppliers[node] ?? []) found.add(from[link] ?? -1);
    return found;
  }
}
