import { SlotSet } from '../columns/slot-set';
import type { PowerChain } from './chain';

/** What fails, by slots. */
export interface FailedSlots {
  readonly nodes: Iterable<number>;
  readonly links: Iterable<number>;
  readonly feeds: Iterable<number>;
}

/**
 * Carries a failure down the chain: a node dies when it fails, or when nothing live feeds it and it is no source and was
 * fed before. O(nodes and feeds that hang below).
 */
export class Outage {
  /** Nodes that are dead, from the top down; `failedNodes` are those among them that failed themselves. */
  readonly deadNodes: number[] = [];
  readonly deadFeeds = new SlotSet();
  readonly failedNodes = new SlotSet();
  readonly failedLinks = new SlotSet();
  private readonly seen = new SlotSet();

  constructor(private readonly chain: PowerChain) {}

  clear(): void {
    this.deadNodes.length = 0;
    for (const set of [this.deadFeeds, this.failedNodes, this.failedLinks, this.seen]) set.clear();
  }

  /** Marks in the flow what dies. Its journal must be open. */
  spread(failed: FailedSlots): void {
    const { graph, flow, feedsOf } = this.chain;
    const { rank, maxRank } = flow.topology;
    const levels: number[][] = Array.from({ length: maxRank + 1 }, () => []);
    const look = (node: number): void => {
      if (node < 0 || this.seen.has(node)) return;
      this.seen.add(node);
      levels[rank[node] ?? 0]?.push(node);
    };
    for (const node of failed.nodes) {
      this.failedNodes.add(node);
      look(node);
    }
    for (const link of failed.links) {
      this.failedLinks.add(link);
      flow.killLink(link);
      look(graph.into.ownerOf(link));
    }
    for (const feed of failed.feeds) this.deadFeeds.add(feed);
    for (const level of levels)
      for (const node of level) {
        flow.markNode(node);
        if (!this.dies(node)) continue;
        flow.killNode(node);
        this.deadNodes.push(node);
        for (let feed = feedsOf.firstOf(node); feed >= 0; feed = feedsOf.nextOf(feed)) this.deadFeeds.add(feed);
        for (let link = graph.outOf.firstOf(node); link >= 0; link = graph.outOf.nextOf(link)) {
          const below = graph.into.ownerOf(link);
          if (flow.topology.suppliers[below]?.includes(link)) look(below);
        }
      }
  }

  private dies(node: number): boolean {
    if (this.failedNodes.has(node)) return true;
    const { flow } = this.chain;
    const suppliers = flow.topology.suppliers[node] ?? [];
    return suppliers.length > 0 && !suppliers.some((link) => flow.isLinkLive(link));
  }
}
