import { isKnown } from '../../units/known';
import { continuousShare } from '../feed-capacity';
import type { PowerFeeds } from '../power-feeds';
import type { PowerChain } from './chain';
import type { Overload } from './failure-result';
import { DEFAULT_SHARES, tightest, type ContinuousShares, type PowerLimit } from './limits';
import type { NodeLoads } from './node-loads';

/** Compares what nodes, links and feeds carry at the moment, in normal running or in a failure, with their limits. */
export class Overloads {
  constructor(
    private readonly chain: PowerChain,
    private readonly power: PowerFeeds,
    private readonly nodeLoads: NodeLoads,
  ) {}

  /** The limit that is exceeded most, nothing when none is. */
  ofNode(node: number, shares: ContinuousShares = DEFAULT_SHARES): PowerLimit | undefined {
    return exceeded(tightest(this.nodeLoads.limits(node, shares)));
  }

  /** Amperes of a link beyond what its breaker carries without end. */
  ofLink(link: number, shares: ContinuousShares = DEFAULT_SHARES): PowerLimit | undefined {
    const record = this.chain.graph.linkAt(link);
    if (record?.breakerMilliA === undefined) return undefined;
    const lines = this.nodeLoads.linkLines(link);
    if (!isKnown(lines)) return undefined;
    const { permille, basis } = continuousShare(record, this.power.regionInForce(), shares);
    const limit = Math.floor((record.breakerMilliA * permille) / 1000);
    return exceeded({ unit: 'mA', actual: lines.maxMilliA, limit, basis });
  }

  /** Watts of a feed beyond what its breaker carries without end. */
  ofFeed(feed: number, shares: ContinuousShares = DEFAULT_SHARES): PowerLimit | undefined {
    const record = this.power.feedAt(feed);
    if (!record) return undefined;
    const { permille, basis } = continuousShare(record, this.power.regionInForce(), shares);
    const limit = Math.floor((this.power.ratingW(feed) * permille) / 1000);
    return exceeded({ unit: 'W', actual: this.chain.flow.feedW(feed), limit, basis });
  }

  /** All that is overloaded among these, with a look at each again after `back`, for what is new. */
  collect(
    among: { readonly nodes: Iterable<number>; readonly links: Iterable<number>; readonly feeds: Iterable<number> },
    shares?: ContinuousShares,
  ): PendingOverload[] {
    const { graph, flow } = this.chain;
    const found: PendingOverload[] = [];
    const look = (id: string | undefined, again: () => PowerLimit | undefined): void => {
      const limit = id === undefined ? undefined : again();
      if (id !== undefined && limit) found.push({ id, limit, again });
    };
    for (const node of among.nodes)
      if (!flow.isDead(node)) look(graph.nodeAt(node)?.id, () => this.ofNode(node, shares));
    for (const link of among.links) look(graph.linkAt(link)?.id, () => this.ofLink(link, shares));
    for (const feed of among.feeds) look(this.power.feedAt(feed)?.id, () => this.ofFeed(feed, shares));
    return found;
  }
}

/** An overload found in a failure; `again` looks once more, when the failure has been taken back. */
export interface PendingOverload {
  readonly id: string;
  readonly limit: PowerLimit;
  readonly again: () => PowerLimit | undefined;
}

/** The overload, told whether it was there before; to be called in normal running. */
export function settleOverload({ id, limit, again }: PendingOverload): Overload {
  return { id, ...limit, isNew: again() === undefined };
}

function exceeded(limit: PowerLimit | undefined): PowerLimit | undefined {
  return limit && limit.actual > limit.limit ? limit : undefined;
}
