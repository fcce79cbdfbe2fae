import type { PowerCord } from '../../model/records/power-cord';
import type { AnyRecord } from '../../model/registry';
import type { PowerConnection } from '../../model/records/power-connection';
import type { PowerFeed } from '../../model/records/power-feed';
import type { PowerLink } from '../../model/records/power-link';
import type { PowerNode } from '../../model/records/power-node';
import type { RedundancyGroup } from '../../model/records/redundancy-group';
import { Links } from '../columns/links';
import { SlotSet } from '../columns/slot-set';
import type { PowerFeeds } from '../power-feeds';
import type { IsOut } from './carried-loads';
import { PowerFlow } from './flow';
import { PowerGraph, type GraphParts } from './graph';
import { bucketOf } from './line-buckets';
import { reactivePerW } from './node-traits';

interface Parts extends GraphParts {
  readonly power: PowerFeeds;
}

/** The records of the power chain. */
export type ChainRecord = PowerNode | PowerLink | RedundancyGroup | PowerFeed | PowerConnection | PowerCord;

const CHAIN_RECORDS: ReadonlySet<string> = new Set([
  'redundancyGroup',
  'powerNode',
  'powerLink',
  'powerFeed',
  'powerConnection',
  'powerCord',
] satisfies ChainRecord['typeName'][]);

/** A record that the power chain follows. */
export function isChainRecord(record: AnyRecord): record is ChainRecord {
  return CHAIN_RECORDS.has(record.typeName);
}

const NOTHING_DRAWN = { node: -1, watts: 0, vars: 0, unknown: 0, bucket: 0 } as const;

/** The power chain from utility to rack, kept up to date record by record; `settle` carries a whole change upwards. */
export class PowerChain {
  readonly graph: PowerGraph;
  readonly flow: PowerFlow;
  /** Feed slots by the node they leave. */
  readonly feedsOf = new Links();
  /** Feed slots by the equipment that they name as what they leave. */
  private readonly feedsOfItem = new Links();
  private readonly staleFeeds = new SlotSet();
  private readonly seen = new SlotSet();

  constructor(private readonly parts: Parts) {
    this.graph = new PowerGraph(parts);
    this.flow = new PowerFlow(this.graph, parts.touches);
  }

  release(): void {
    this.graph.release();
    this.parts.power.release();
  }

  put(record: ChainRecord): void {
    switch (record.typeName) {
      case 'redundancyGroup':
        return this.graph.putGroup(record);
      case 'powerNode':
        return this.putNode(record);
      case 'powerLink':
        return this.putLink(record);
      case 'powerFeed':
        return this.putFeed(record);
      case 'powerConnection':
        return this.parts.power.put(record);
      case 'powerCord':
        return this.parts.power.putCord(record);
    }
  }

  remove(record: ChainRecord): void {
    switch (record.typeName) {
      case 'redundancyGroup':
        return this.graph.removeGroup(record);
      case 'powerNode':
        return this.removeNode(record);
      case 'powerLink':
        return this.removeLink(record);
      case 'powerFeed':
        return this.removeFeed(record);
      case 'powerConnection':
        return this.parts.power.remove(record);
      case 'powerCord':
        return this.parts.power.removeCord(record);
    }
  }

  /** The limits of the region have changed for every node. */
  touchRegion(): void {
    const { facts } = this.parts.touches;
    for (let node = 0; node < this.graph.nodes.capacity; node++)
      if (this.graph.nodes.has(node)) facts.nodeLoad.add(node);
    this.touchGroups();
  }

  /** The equipment that nodes are hosted on has another type or stands in another room. */
  refreshHost(item: number): void {
    const { nodes, hosted } = this.graph;
    if (item < 0) return;
    const found: PowerNode[] = [];
    for (let node = hosted.firstOf(item); node >= 0; node = hosted.nextOf(node)) {
      const record = nodes.at(node);
      if (record) found.push(record);
    }
    for (const node of found) this.putNode(node);
  }

  /** Carries what the present change touched up the chain. O(feeds touched and nodes above them). */
  settle(): void {
    const { facts } = this.parts.touches;
    for (const feed of facts.feedLoad.values()) this.followFeed(feed);
    for (const feed of this.staleFeeds.values()) this.followFeed(feed);
    this.flow.settle();
    for (const feed of facts.feedLoad.values()) this.touchGroupsAbove(this.feedsOf.ownerOf(feed));
    for (const feed of this.staleFeeds.values()) this.touchGroupsAbove(this.feedsOf.ownerOf(feed));
    this.staleFeeds.clear();
    this.seen.clear();
  }

  /** Gives a feed what it carries, with some connections out of service. */
  followFeed(slot: number, isOut?: IsOut): void {
    const { power } = this.parts;
    const feed = power.feeds.at(slot);
    if (!feed) return;
    const { watts, unknown } = power.carriedBy(slot, isOut);
    const vars = feed.phases === 'dc' ? 0 : Math.round(watts * reactivePerW(feed.powerFactorPermille));
    this.flow.setFeed(slot, { node: this.feedsOf.ownerOf(slot), watts, vars, unknown, bucket: bucketOf(feed) });
  }

  private putNode(record: PowerNode): void {
    const { graph, flow } = this;
    const known = graph.nodes.slotOf(record.id);
    const before = graph.nodes.at(known);
    const hostBefore = known < 0 ? -1 : graph.hosted.ownerOf(known);
    this.touchRoomOf(known);
    const slot = graph.putNode(record);
    if (!before) flow.resetNode(slot);
    if (before?.kind !== record.kind) flow.unsettle();
    flow.markNode(slot);
    this.parts.touches.facts.nodeLoad.add(slot);
    this.touchAround(slot);
    this.resolveFeedsOf(hostBefore);
    this.resolveFeedsOf(graph.hosted.ownerOf(slot));
  }

  private removeNode(record: PowerNode): void {
    const { graph, flow } = this;
    const known = graph.nodes.slotOf(record.id);
    if (known < 0) return;
    this.touchRoomOf(known);
    this.touchAround(known);
    const host = graph.hosted.ownerOf(known);
    const orphans: ChainRecord[] = [];
    for (const links of [graph.into, graph.outOf])
      for (let link = links.firstOf(known); link >= 0; link = links.nextOf(link)) {
        const orphan = graph.links.at(link);
        if (orphan) orphans.push(orphan);
      }
    for (let feed = this.feedsOf.firstOf(known); feed >= 0; feed = this.feedsOf.nextOf(feed)) {
      const orphan = this.parts.power.feeds.at(feed);
      if (orphan) orphans.push(orphan);
    }
    graph.removeNode(record);
    flow.unsettle();
    // In a sound change these go or are told otherwise too; until then they lead to nothing.
    for (const orphan of orphans) this.put(orphan);
    this.resolveFeedsOf(host);
  }

  /** Tells the room a node stands in that the heat of its losses may be another. */
  private touchRoomOf(node: number): void {
    if (node >= 0) this.parts.touches.facts.roomAir.add(this.graph.roomOf(node));
  }

  private putLink(record: PowerLink): void {
    const { graph, flow } = this;
    const known = graph.links.slotOf(record.id);
    if (known >= 0) this.detachLink(known);
    const slot = graph.putLink(record);
    if (known < 0) flow.resetLink(slot);
    flow.unsettle();
    this.touchAround(graph.into.ownerOf(slot));
  }

  private removeLink(record: PowerLink): void {
    const known = this.graph.links.slotOf(record.id);
    if (known >= 0) this.detachLink(known);
    this.graph.removeLink(record);
    this.flow.unsettle();
  }

  private detachLink(link: number): void {
    this.flow.dropLink(link);
    this.touchAround(this.graph.into.ownerOf(link));
  }

  private putFeed(record: PowerFeed): void {
    const { power, items, dangling } = this.parts;
    const isNew = power.feeds.slotOf(record.id) < 0;
    const slot = power.putFeed(record);
    if (isNew) this.flow.resetFeed(slot);
    const item = record.sourceId === undefined ? -1 : items.table.slotOf(record.sourceId);
    this.feedsOfItem.link(slot, item);
    this.resolveFeed(slot, record);
    if (record.sourceId !== undefined && item < 0 && this.feedsOf.ownerOf(slot) < 0)
      dangling.note(record, 'sourceId', record.sourceId);
  }

  private removeFeed(record: PowerFeed): void {
    const { power } = this.parts;
    const slot = power.feeds.slotOf(record.id);
    if (slot >= 0) {
      this.touchGroupsAbove(this.feedsOf.ownerOf(slot));
      this.flow.setFeed(slot, NOTHING_DRAWN);
      this.feedsOf.unlink(slot);
      this.feedsOfItem.unlink(slot);
    }
    power.removeFeed(record);
  }

  /** Finds the nodes of feeds that name an item anew, when what is hosted on it has changed. */
  private resolveFeedsOf(item: number): void {
    if (item < 0) return;
    const { feeds } = this.parts.power;
    for (let feed = this.feedsOfItem.firstOf(item); feed >= 0; feed = this.feedsOfItem.nextOf(feed)) {
      const record = feeds.at(feed);
      if (record) this.resolveFeed(feed, record);
    }
  }

  private resolveFeed(slot: number, record: PowerFeed): void {
    this.touchGroupsAbove(this.feedsOf.ownerOf(slot));
    this.feedsOf.link(slot, this.graph.nodeOfSource(record.sourceId));
    this.staleFeeds.add(slot);
    this.parts.touches.facts.feedPath.add(slot);
  }

  /** Tells what lies below a node that its supply may be another, and every group that its test may be. */
  private touchAround(node: number): void {
    if (node < 0 || this.parts.touches.isMuted) return;
    const { facts } = this.parts.touches;
    const { graph } = this;
    const below = [node];
    this.seen.clear();
    this.seen.add(node);
    for (let one = below.pop(); one !== undefined; one = below.pop()) {
      facts.nodeSupply.add(one);
      for (let feed = this.feedsOf.firstOf(one); feed >= 0; feed = this.feedsOf.nextOf(feed)) facts.feedPath.add(feed);
      for (let link = graph.outOf.firstOf(one); link >= 0; link = graph.outOf.nextOf(link)) {
        const next = graph.into.ownerOf(link);
        if (next < 0 || this.seen.has(next)) continue;
        this.seen.add(next);
        below.push(next);
      }
    }
    this.seen.clear();
    this.touchGroups();
  }

  private touchGroups(): void {
    const { groups } = this.graph;
    for (let group = 0; group < groups.capacity; group++)
      if (groups.has(group)) this.parts.touches.facts.groupState.add(group);
  }

  /** Tells the groups of a node and of all that can feed it. Nodes that were seen since the last settling are left out. */
  private touchGroupsAbove(node: number): void {
    const { graph, seen } = this;
    if (node < 0 || graph.groups.size === 0 || this.parts.touches.isMuted) return;
    const above = [node];
    for (let one = above.pop(); one !== undefined; one = above.pop()) {
      if (one < 0 || seen.has(one)) continue;
      seen.add(one);
      this.parts.touches.facts.groupState.add(graph.members.ownerOf(one));
      for (let link = graph.into.firstOf(one); link >= 0; link = graph.into.nextOf(link))
        above.push(graph.outOf.ownerOf(link));
    }
  }
}
