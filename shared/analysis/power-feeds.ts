import type { PowerConnection } from '../model/records/power-connection';
import type { PowerFeed } from '../model/records/power-feed';
import { IntColumn } from './columns/column';
import { Links } from './columns/links';
import { SlotTable } from './columns/slot-table';
import type { DanglingReferences } from './dangling-references';
import { feedRatingW } from './feed-capacity';
import type { FloorItems } from './floor-items';
import { deviceCode, isDeviceCode, itemCode, slotOfCode, type Owners } from './owners';
import type { RackContents } from './rack-contents';
import type { Touches } from './touches';

interface Parts {
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly owners: Owners;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

/** Watts on a feed, how many loads of it nobody knows, and on which failure the worst case rests. */
export interface FeedLoad {
  readonly normalW: number;
  /** With the worst one of the other sides failed. Equal to `normalW` when nothing is fed from another side. */
  readonly failedSideW: number;
  /** The side whose failure gives `failedSideW`; nothing when no failure adds load. */
  readonly failedSide: string | undefined;
  readonly unknownLoads: number;
  readonly connections: number;
}

/**
 * Feeds and what hangs on them. A load on several feeds is shared as its connections say, equally where they say
 * nothing; when a side fails, its part goes to the surviving feeds of the same load in the proportion of their shares.
 */
export class PowerFeeds {
  readonly feeds = new SlotTable<PowerFeed>();
  private readonly connections = new SlotTable<PowerConnection>();
  private readonly byFeed = new Links();
  private readonly byLoad = new Links();
  private readonly feedOf = new IntColumn(-1);
  private regionOfDocument: 'NA' | 'IEC' = 'IEC';
  private corded = 0;

  constructor(private readonly parts: Parts) {}

  /** Lets the slots of removed records be used again, once the whole change is in place. */
  release(): void {
    this.feeds.release();
    this.connections.release();
  }

  regionInForce(): 'NA' | 'IEC' {
    return this.regionOfDocument;
  }

  setRegion(region: 'NA' | 'IEC'): void {
    if (region === this.regionOfDocument) return;
    this.regionOfDocument = region;
    for (let slot = 0; slot < this.feeds.capacity; slot++) if (this.feeds.has(slot)) this.touchFeed(slot);
  }

  putFeed(feed: PowerFeed): void {
    const { dangling, items } = this.parts;
    const slot = this.feeds.put(feed);
    dangling.forget(feed.id);
    if (feed.sourceId !== undefined && items.table.slotOf(feed.sourceId) < 0)
      dangling.note(feed, 'sourceId', feed.sourceId);
    this.touchFeed(slot);
    // A new side changes what the other feeds of its loads must take over.
    for (let one = this.byFeed.firstOf(slot); one >= 0; one = this.byFeed.nextOf(one))
      this.touchLoad(this.byLoad.ownerOf(one));
  }

  removeFeed(feed: PowerFeed): void {
    this.parts.dangling.forget(feed.id);
    const slot = this.feeds.remove(feed.id);
    if (slot >= 0) this.parts.touches.removed.feed.push(slot);
  }

  put(connection: PowerConnection): void {
    const { dangling, owners } = this.parts;
    const slot = this.connections.put(connection);
    dangling.forget(connection.id);
    this.detach(slot);
    const feed = this.feeds.slotOf(connection.feedId);
    const load = owners.codeOf(connection.loadId);
    if (feed < 0) dangling.note(connection, 'feedId', connection.feedId);
    if (load < 0) dangling.note(connection, 'loadId', connection.loadId);
    if (feed < 0 || load < 0) return;
    this.byFeed.link(slot, feed);
    this.byLoad.link(slot, load);
    this.feedOf.set(slot, feed);
    if (isDeviceCode(load)) this.corded++;
    this.touchLoad(load);
  }

  remove(connection: PowerConnection): void {
    this.parts.dangling.forget(connection.id);
    const slot = this.connections.remove(connection.id);
    if (slot >= 0) this.detach(slot);
  }

  /** Tells the feeds of an item and of the devices in it that its load has changed. */
  touchItem(item: number): void {
    this.touchFeedsOf(itemCode(item));
    this.parts.touches.facts.supply.add(item);
    if (this.corded === 0) return;
    const { inRack } = this.parts.contents;
    for (let device = inRack.firstOf(item); device >= 0; device = inRack.nextOf(device))
      this.touchFeedsOf(deviceCode(device));
  }

  feedAt(slot: number): PowerFeed | undefined {
    return this.feeds.at(slot);
  }

  /** Watts at the breaker's rating. */
  ratingW(slot: number): number {
    const feed = this.feeds.at(slot);
    return feed ? feedRatingW(feed) : 0;
  }

  /** Number of feeds the item itself is connected to. */
  connectionCount(item: number): number {
    return this.byLoad.countOf(itemCode(item));
  }

  /** The feeds the item itself is connected to, each once. */
  feedsOf(item: number): readonly PowerFeed[] {
    const found = new Set<PowerFeed>();
    for (let one = this.byLoad.firstOf(itemCode(item)); one >= 0; one = this.byLoad.nextOf(one)) {
      const feed = this.feeds.at(this.feedOf.get(one));
      if (feed) found.add(feed);
    }
    return [...found];
  }

  /** Watts of the item that its own feeds must carry: its load less that of devices with cords of their own. */
  carriedW(item: number): number {
    return this.loadW(itemCode(item));
  }

  /** Parts of it whose draw nobody knows, devices with cords of their own left out. */
  carriedUnknown(item: number): number {
    return this.loadUnknown(itemCode(item));
  }

  /** Ids of the loads of a feed. */
  loadIds(feed: number): readonly string[] {
    const ids = new Set<string>();
    for (let one = this.byFeed.firstOf(feed); one >= 0; one = this.byFeed.nextOf(one))
      ids.add(this.parts.owners.idOf(this.byLoad.ownerOf(one)));
    return [...ids].sort();
  }

  /** What a feed carries in normal running and with one other side failed. O(connections of its loads). */
  load(feed: number): FeedLoad {
    const side = this.feeds.at(feed)?.side ?? '';
    let normalW = 0;
    let unknownLoads = 0;
    const extraBySide = new Map<string, number>();
    for (let one = this.byFeed.firstOf(feed); one >= 0; one = this.byFeed.nextOf(one)) {
      const load = this.byLoad.ownerOf(one);
      const watts = this.loadW(load);
      if (this.loadUnknown(load) > 0) unknownLoads++;
      const normal = this.partOf(one, load, watts, undefined);
      normalW += normal;
      for (const other of this.otherSides(load, side))
        extraBySide.set(other, (extraBySide.get(other) ?? 0) + this.partOf(one, load, watts, other) - normal);
    }
    let failedSide: string | undefined;
    let extra = 0;
    for (const [other, watts] of extraBySide)
      if (watts > extra || (watts === extra && failedSide !== undefined && other < failedSide)) {
        extra = watts;
        failedSide = other;
      }
    return {
      normalW,
      failedSideW: normalW + extra,
      failedSide,
      unknownLoads,
      connections: this.byFeed.countOf(feed),
    };
  }

  /** The part of a load that one of its connections carries, with the feeds of one side out of service. */
  private partOf(connection: number, load: number, watts: number, failedSide: string | undefined): number {
    let weightSum = 0;
    let survivors = 0;
    for (let one = this.byLoad.firstOf(load); one >= 0; one = this.byLoad.nextOf(one)) {
      if (failedSide !== undefined && this.sideOf(one) === failedSide) continue;
      weightSum += this.weightOf(one, load);
      survivors++;
    }
    if (weightSum === 0) return Math.round(watts / survivors);
    return Math.round((watts * this.weightOf(connection, load)) / weightSum);
  }

  /**
   * The share a connection is given, else an equal part of what the others leave; times the number of connections that
   * are given none, so that weights stay integers and their sum does not depend on the order.
   */
  private weightOf(connection: number, load: number): number {
    let rest = 1000;
    let silent = 0;
    for (let one = this.byLoad.firstOf(load); one >= 0; one = this.byLoad.nextOf(one)) {
      const share = this.connections.at(one)?.sharePermille;
      if (share === undefined) silent++;
      else rest -= share;
    }
    const given = this.connections.at(connection)?.sharePermille;
    return given === undefined ? Math.max(0, rest) : given * Math.max(1, silent);
  }

  private otherSides(load: number, side: string): ReadonlySet<string> {
    const sides = new Set<string>();
    for (let one = this.byLoad.firstOf(load); one >= 0; one = this.byLoad.nextOf(one)) sides.add(this.sideOf(one));
    sides.delete(side);
    return sides;
  }

  private sideOf(connection: number): string {
    return this.feeds.at(this.feedOf.get(connection))?.side ?? '';
  }

  private loadW(load: number): number {
    const { contents } = this.parts;
    if (isDeviceCode(load)) return Math.max(0, contents.deviceLoad(slotOfCode(load)).powerW);
    const item = slotOfCode(load);
    let watts = contents.loadW(item);
    this.forEachCorded(item, (device) => {
      watts -= Math.max(0, contents.deviceLoad(device).powerW);
    });
    return Math.max(0, watts);
  }

  private loadUnknown(load: number): number {
    const { contents } = this.parts;
    if (isDeviceCode(load)) return contents.deviceLoad(slotOfCode(load)).powerW < 0 ? 1 : 0;
    const item = slotOfCode(load);
    let unknown = contents.loadUnknown(item);
    this.forEachCorded(item, (device) => {
      if (contents.plannedW(item) < 0 && contents.deviceLoad(device).powerW < 0) unknown--;
    });
    return unknown;
  }

  /** Calls `visit` for each device in the item that has a feed of its own. */
  private forEachCorded(item: number, visit: (device: number) => void): void {
    if (this.corded === 0) return;
    const { inRack } = this.parts.contents;
    for (let device = inRack.firstOf(item); device >= 0; device = inRack.nextOf(device))
      if (this.byLoad.countOf(deviceCode(device)) > 0) visit(device);
  }

  private detach(connection: number): void {
    const load = this.byLoad.ownerOf(connection);
    if (load < 0) return;
    this.touchLoad(load);
    if (isDeviceCode(load)) this.corded--;
    this.byFeed.unlink(connection);
    this.byLoad.unlink(connection);
  }

  private touchLoad(load: number): void {
    const item = this.parts.owners.itemOf(load);
    this.parts.touches.facts.supply.add(item);
    this.touchFeedsOf(load);
    if (isDeviceCode(load) && item >= 0) this.touchFeedsOf(itemCode(item));
  }

  private touchFeedsOf(load: number): void {
    for (let one = this.byLoad.firstOf(load); one >= 0; one = this.byLoad.nextOf(one))
      this.touchFeed(this.feedOf.get(one));
  }

  private touchFeed(feed: number): void {
    this.parts.touches.facts.feedLoad.add(feed);
  }
}
