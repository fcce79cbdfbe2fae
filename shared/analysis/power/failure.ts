import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { SlotSet } from '../columns/slot-set';
import { isDeviceCode, slotOfCode, type Owners } from '../owners';
import type { PowerFeeds } from '../power-feeds';
import type { TypeTable } from '../type-table';
import { AffectedLoads } from './affected-loads';
import { bridging, type Bridging } from './batteries';
import { byCodePoint } from './by-code-point';
import type { IsOut } from './carried-loads';
import type { PowerChain } from './chain';
import type { DegradedLoad, DownLoad, FailureResult } from './failure-result';
import type { ContinuousShares } from './limits';
import type { NodeLoads } from './node-loads';
import { Outage } from './outage';
import { Overloads, settleOverload } from './overloads';
import { requiredCords } from './required-cords';

interface Parts {
  readonly types: TypeTable;
  readonly chain: PowerChain;
  readonly power: PowerFeeds;
  readonly owners: Owners;
  readonly nodeLoads: NodeLoads;
}

/** What is looked at in a failure. */
export interface FailureOptions {
  /** Everything that is overloaded, also what the failure did not change; else only what it changed. */
  readonly isComplete?: boolean;
  readonly shares?: ContinuousShares;
}

/**
 * Plays failures through: nodes, links, feeds, rack PDUs and plant out of service, what hangs on them moved to the ways
 * that are left, batteries empty and switches moved. The numbers of normal running are changed for that and put back,
 * so what a failure costs is what hangs below it, and afterwards everything is exactly as it was.
 */
export class Failures {
  private readonly outage: Outage;
  private readonly affected: AffectedLoads;
  private readonly overloads: Overloads;
  private readonly failedLoads = new SlotSet();
  private readonly failedFeeds = new SlotSet();

  constructor(private readonly parts: Parts) {
    this.outage = new Outage(parts.chain);
    this.affected = new AffectedLoads(parts.power.carried);
    this.overloads = new Overloads(parts.chain, parts.power, parts.nodeLoads);
  }

  /** What happens when all of these fail together. O(what hangs below them). */
  failureOf(ids: readonly string[], options: FailureOptions = {}): FailureResult {
    const ignoredIds: string[] = [];
    const { result, pending } = this.play(ids, (bridge) => this.read(bridge, options), ignoredIds);
    const overloaded = pending.map(settleOverload).sort((a, b) => byCodePoint(a.id, b.id));
    return { failedIds: ids, ignoredIds, ...result, overloaded };
  }

  /**
   * Everything that can do nothing for want of power, or because it failed itself: racks, devices and plant, among the
   * latter the pumps and fans on which cooling rests.
   */
  outOfService(ids: readonly string[]): ReadonlySet<string> {
    return new Set([...ids, ...this.failureOf(ids).down.map((one) => one.id)]);
  }

  /** Calls `read` while all of these are out of service: loads of nodes read then are those after the failure. */
  whileOut<T>(ids: readonly string[], read: () => T): T {
    return this.play(ids, read, []);
  }

  /** Nodes and feeds that carry something else in the failure that is being played; within `whileOut`. */
  changed(): { readonly nodes: Iterable<number>; readonly feeds: Iterable<number> } {
    return { nodes: this.parts.chain.flow.changedNodes.values(), feeds: this.affected.feeds.values() };
  }

  private play<T>(ids: readonly string[], read: (bridge: Bridging) => T, ignored: string[]): T {
    const { chain } = this.parts;
    const { flow } = chain;
    const failed = this.slotsOf(ids, ignored);
    flow.settle();
    flow.journal.open();
    try {
      this.outage.spread({ ...failed, feeds: this.failedFeeds.values() });
      const bridge = bridging(chain, this.outage, (node) => loadW(chain, node));
      for (const feed of this.outage.deadFeeds.values()) this.affected.addFeed(feed);
      for (const load of this.failedLoads.values()) this.affected.addLoad(load);
      for (const feed of this.affected.feeds.values()) chain.followFeed(feed, this.isOut);
      flow.settle();
      return read(bridge);
    } finally {
      flow.takeBack();
      this.outage.clear();
      this.affected.clear();
      this.failedLoads.clear();
      this.failedFeeds.clear();
    }
  }

  private slotsOf(ids: readonly string[], ignored: string[]): { nodes: number[]; links: number[] } {
    const { chain, power, owners } = this.parts;
    const { graph } = chain;
    const nodes: number[] = [];
    const links: number[] = [];
    for (const id of ids) {
      const node = graph.nodes.slotOf(id);
      const link = graph.links.slotOf(id);
      const feed = power.feeds.slotOf(id);
      const load = owners.codeOf(id);
      if (node >= 0) nodes.push(node);
      else if (link >= 0) links.push(link);
      else if (feed >= 0) this.failedFeeds.add(feed);
      else if (load >= 0) {
        this.failedLoads.add(load);
        if (isDeviceCode(load)) continue;
        const item = slotOfCode(load);
        for (let one = graph.hosted.firstOf(item); one >= 0; one = graph.hosted.nextOf(one)) nodes.push(one);
      } else ignored.push(id);
    }
    return { nodes, links };
  }

  private readonly isOut: IsOut = (connection) => {
    const { feedOf, byLoad } = this.parts.power.carried;
    return this.outage.deadFeeds.has(feedOf.get(connection)) || this.failedLoads.has(byLoad.ownerOf(connection));
  };

  private read(bridge: Bridging, { isComplete, shares }: FailureOptions) {
    const { chain, power } = this.parts;
    const { graph, flow } = chain;
    const down: DownLoad[] = [];
    const degraded: DegradedLoad[] = [];
    for (const load of this.affected.loads.values()) this.judge(load, bridge, down, degraded);
    const idOfNode = (node: number): string => graph.nodeAt(node)?.id ?? '';
    const pending = this.overloads.collect(
      isComplete
        ? { nodes: slots(graph.nodes), links: slots(graph.links), feeds: slots(power.feeds) }
        : {
            nodes: flow.changedNodes.values(),
            links: flow.changedLinks.values(),
            feeds: this.affected.feeds.values(),
          },
      shares,
    );
    return {
      pending,
      result: {
        deadNodeIds: this.outage.deadNodes.map(idOfNode).sort(byCodePoint),
        deadFeedIds: this.outage.deadFeeds
          .values()
          .map((feed) => power.feedAt(feed)?.id ?? '')
          .sort(byCodePoint),
        down: down.sort((a, b) => byCodePoint(a.id, b.id)),
        degraded: degraded.sort((a, b) => byCodePoint(a.id, b.id)),
        onBattery: bridge.onBattery
          .map(({ node, minutes }) => ({ id: idOfNode(node), minutes }))
          .sort((a, b) => byCodePoint(a.id, b.id)),
        downW: down.reduce((sum, one) => sum + one.watts, 0),
        isDownAtLeast: down.some((one) => one.isAtLeast),
      },
    };
  }

  private judge(load: number, bridge: Bridging, down: DownLoad[], degraded: DegradedLoad[]): void {
    const { owners, power, types } = this.parts;
    const { carried } = power;
    if (this.failedLoads.has(load) || carried.isHandingOn(load)) return;
    const waysBefore = carried.countWays(load);
    const waysLeft = carried.countWays(load, this.isOut);
    if (waysLeft === waysBefore) return;
    const id = owners.idOf(load);
    const isCorded = isDeviceCode(load) && carried.byLoad.countOf(load) === 0;
    const needed = isCorded ? requiredCords(types.typeAt(owners.typeSlotOf(load)), waysBefore) : undefined;
    if (waysLeft > 0 && waysLeft >= (needed ?? 1)) {
      degraded.push({ id, waysBefore, waysLeft });
      return;
    }
    const watts = isCorded ? carried.ownW(slotOfCode(load)) : carried.watts(load);
    const isAtLeast = isCorded ? carried.isUnknown(slotOfCode(load)) : carried.unknown(load) > 0;
    const reason = waysLeft > 0 ? 'tooFewCords' : 'noFeed';
    down.push({ id, watts, isAtLeast, reason, heldMinutes: this.heldMinutes(load, bridge) });
  }

  /** The longest that a battery holds one of the ways of a load. */
  private heldMinutes(load: number, bridge: Bridging): Known<number> {
    const { chain, power } = this.parts;
    let longest: Known<number> = 0;
    power.carried.forEachWay(load, (connection) => {
      const feed = power.carried.feedOf.get(connection);
      if (this.failedFeeds.has(feed) || this.failedLoads.has(power.carried.byLoad.ownerOf(connection))) return;
      const held = bridge.heldMinutes(chain.feedsOf.ownerOf(feed));
      if (!isKnown(held)) longest = longest === 0 ? UNKNOWN : longest;
      else if (!isKnown(longest) ? held > 0 : held > longest) longest = held;
    });
    return longest;
  }
}

/** What a node hands on; unknown when nothing of it is known, zero when there is nothing. */
function loadW({ flow }: PowerChain, node: number): Known<number> {
  const watts = flow.outW(node);
  return watts === 0 && flow.unknownLoadsBelow(node) > 0 ? UNKNOWN : watts;
}

function* slots(table: { readonly capacity: number; has(slot: number): boolean }): Generator<number> {
  for (let slot = 0; slot < table.capacity; slot++) if (table.has(slot)) yield slot;
}
