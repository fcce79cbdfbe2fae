import type { PowerFeed } from '../../model/records/power-feed';
import type { PowerNode } from '../../model/records/power-node';
import type { Room } from '../../model/records/room';
import { deviceCode, itemCode, type Owners } from '../owners';
import type { PowerFeeds } from '../power-feeds';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { PowerChain } from './chain';
import type { Topology } from './topology';

interface Parts {
  readonly chain: PowerChain;
  readonly power: PowerFeeds;
  readonly contents: RackContents;
  readonly owners: Owners;
  readonly rooms: Rooms;
}

/** A load with feeds of its own: a rack, plant, or a device with feeds or cords of its own. */
export interface LoadWays {
  readonly id: string;
  /** Feed slots, each once, in ascending order. */
  readonly feeds: readonly number[];
}

const NONE: ReadonlySet<number> = new Set();

/** Which nodes feeds hang on, what the ways of a load share, and what alone takes a load down. */
export class SupplyPaths {
  private laidOut: Topology | undefined;
  private readonly aboveBySlot: (ReadonlySet<number> | undefined)[] = [];
  private readonly neededBySlot: (ReadonlySet<number> | undefined)[] = [];

  constructor(private readonly parts: Parts) {}

  nodeAt(node: number): PowerNode | undefined {
    return this.parts.chain.graph.nodeAt(node);
  }

  feedAt(feed: number): PowerFeed | undefined {
    return this.parts.power.feedAt(feed);
  }

  /** The node a feed leaves, -1 when it leaves nothing that the document shows. */
  sourceOf(feed: number): number {
    return this.parts.chain.feedsOf.ownerOf(feed);
  }

  /** The node a feed leaves and all that can feed that, those that wait included. Remembered by node. */
  nodesAbove(feed: number): ReadonlySet<number> {
    const source = this.sourceOf(feed);
    return source < 0 ? NONE : this.above(source);
  }

  /** The loads of an item: itself where it has feeds, and each device in it that has ways of its own. */
  waysIn(item: number): readonly LoadWays[] {
    const { power, contents, owners } = this.parts;
    const loads: number[] = [itemCode(item)];
    if (power.carried.hasApart)
      for (let device = contents.inRack.firstOf(item); device >= 0; device = contents.inRack.nextOf(device))
        if (!power.carried.isHandingOn(deviceCode(device))) loads.push(deviceCode(device));
    return loads.flatMap((load) => {
      const feeds = new Set<number>();
      power.carried.forEachWay(load, (connection) => feeds.add(power.carried.feedOf.get(connection)));
      return feeds.size === 0 ? [] : [{ id: owners.idOf(load), feeds: [...feeds].sort((a, b) => a - b) }];
    });
  }

  /** Nodes each of which, failing alone, takes down all of these feeds. Nothing when one of them hangs on no node. */
  singlePointsOf(feeds: readonly number[]): readonly number[] {
    return intersection(feeds.map((feed) => (this.sourceOf(feed) < 0 ? NONE : this.needed(this.sourceOf(feed)))));
  }

  /** Nodes that feeds of different sides have in common, whether or not something else could stand in for them. */
  sharedBySides(feeds: readonly number[]): readonly number[] {
    return this.common(feeds, (feed) => this.nodesAbove(feed));
  }

  /** Rooms that nodes of different sides stand in together, the rooms given left out. */
  roomsSharedBySides(feeds: readonly number[], except: ReadonlySet<number> = NONE): readonly number[] {
    const roomsOf = (feed: number): ReadonlySet<number> =>
      new Set([...this.nodesAbove(feed)].map((node) => this.parts.chain.graph.roomOf(node)));
    return this.common(feeds, roomsOf).filter((room) => room >= 0 && !except.has(room));
  }

  roomAt(room: number): Room | undefined {
    return this.parts.rooms.table.at(room);
  }

  /** A node and all that can feed it. */
  above(node: number): ReadonlySet<number> {
    this.refresh();
    const known = this.aboveBySlot[node];
    if (known) return known;
    const { suppliers, from } = this.parts.chain.flow.topology;
    const found = new Set([node]);
    for (const link of suppliers[node] ?? []) for (const one of this.above(from[link] ?? -1)) found.add(one);
    this.aboveBySlot[node] = found;
    return found;
  }

  /** A node and those of the nodes above it through which every way to it leads. */
  needed(node: number): ReadonlySet<number> {
    this.refresh();
    const known = this.neededBySlot[node];
    if (known) return known;
    const { suppliers, from } = this.parts.chain.flow.topology;
    const found = new Set(intersection((suppliers[node] ?? []).map((link) => this.needed(from[link] ?? -1))));
    found.add(node);
    this.neededBySlot[node] = found;
    return found;
  }

  private common(feeds: readonly number[], setOf: (feed: number) => ReadonlySet<number>): readonly number[] {
    const bySide = new Map<string, Set<number>>();
    for (const feed of feeds) {
      const side = this.feedAt(feed)?.side ?? '';
      const set = bySide.get(side) ?? new Set<number>();
      for (const one of setOf(feed)) set.add(one);
      bySide.set(side, set);
    }
    const seen = new Set<number>();
    const twice = new Set<number>();
    for (const set of bySide.values())
      for (const one of set)
        if (seen.has(one)) twice.add(one);
        else seen.add(one);
    return [...twice].sort((a, b) => a - b);
  }

  /** Forgets what was worked out for another layout of the chain. */
  private refresh(): void {
    const { topology } = this.parts.chain.flow;
    if (this.laidOut === topology) return;
    this.laidOut = topology;
    this.aboveBySlot.length = 0;
    this.neededBySlot.length = 0;
  }
}

/** What all sets have in common, in ascending order; nothing when there are none. */
function intersection(sets: readonly ReadonlySet<number>[]): readonly number[] {
  const [first, ...others] = sets;
  if (!first) return [];
  return [...first].filter((one) => others.every((set) => set.has(one))).sort((a, b) => a - b);
}
