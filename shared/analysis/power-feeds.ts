import type { PowerConnection } from '../model/records/power-connection';
import type { PowerCord } from '../model/records/power-cord';
import type { PowerFeed } from '../model/records/power-feed';
import { SlotTable } from './columns/slot-table';
import type { DanglingReferences } from './dangling-references';
import { feedRatingW } from './feed-capacity';
import { deviceCode, isDeviceCode, itemCode, slotOfCode, type Owners } from './owners';
import { CarriedLoads, type IsOut } from './power/carried-loads';
import type { RackContents } from './rack-contents';
import type { Touches } from './touches';

interface Parts {
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
  readonly carried: CarriedLoads;
  private regionOfDocument: 'NA' | 'IEC' = 'IEC';

  constructor(private readonly parts: Parts) {
    this.carried = new CarriedLoads(parts);
  }

  /** Lets the slots of removed records be used again, once the whole change is in place. */
  release(): void {
    this.feeds.release();
    this.carried.release();
  }

  regionInForce(): 'NA' | 'IEC' {
    return this.regionOfDocument;
  }

  setRegion(region: 'NA' | 'IEC'): void {
    if (region === this.regionOfDocument) return;
    this.regionOfDocument = region;
    for (let slot = 0; slot < this.feeds.capacity; slot++) if (this.feeds.has(slot)) this.touchFeed(slot);
  }

  /** Files a feed; whether what it leaves is there is for the chain to say. Returns its slot. */
  putFeed(feed: PowerFeed): number {
    const { byFeed, byLoad } = this.carried;
    const slot = this.feeds.put(feed);
    this.parts.dangling.forget(feed.id);
    this.touchFeed(slot);
    // A new side changes what the other feeds of its loads must take over.
    for (let one = byFeed.firstOf(slot); one >= 0; one = byFeed.nextOf(one)) this.touchLoad(byLoad.ownerOf(one));
    return slot;
  }

  removeFeed(feed: PowerFeed): void {
    this.parts.dangling.forget(feed.id);
    const slot = this.feeds.remove(feed.id);
    if (slot >= 0) this.parts.touches.removed.feed.push(slot);
  }

  put(connection: PowerConnection): void {
    const { dangling, owners } = this.parts;
    const slot = this.carried.connections.put(connection);
    dangling.forget(connection.id);
    this.detach(slot);
    const feed = this.feeds.slotOf(connection.feedId);
    const load = owners.codeOf(connection.loadId);
    if (feed < 0) dangling.note(connection, 'feedId', connection.feedId);
    if (load < 0) dangling.note(connection, 'loadId', connection.loadId);
    if (feed < 0 || load < 0) return;
    this.carried.join(slot, feed, load);
    this.touchLoad(load);
  }

  remove(connection: PowerConnection): void {
    this.parts.dangling.forget(connection.id);
    const slot = this.carried.connections.remove(connection.id);
    if (slot >= 0) this.detach(slot);
  }

  putCord(cord: PowerCord): void {
    const { cords } = this.carried;
    const { device, pdu } = cords.endsOf(cord.id);
    const slot = cords.put(cord);
    this.touchCord(device, pdu);
    this.touchCord(cords.ofDevice.ownerOf(slot), cords.ofPdu.ownerOf(slot));
  }

  removeCord(cord: PowerCord): void {
    const { cords } = this.carried;
    const { device, pdu } = cords.endsOf(cord.id);
    cords.remove(cord);
    this.touchCord(device, pdu);
  }

  /** Tells that the rack PDUs of an item, and those its devices are plugged into, may be of another type. */
  touchPlugs(item: number): void {
    this.parts.touches.facts.rackPdus.add(item);
    if (!this.carried.hasApart) return;
    const { inRack } = this.parts.contents;
    for (let device = inRack.firstOf(item); device >= 0; device = inRack.nextOf(device)) this.touchPdusOf(device);
  }

  /** Tells the feeds of an item and of the devices in it that its load has changed. */
  touchItem(item: number): void {
    this.touchFeedsOf(itemCode(item));
    this.parts.touches.facts.rackPdus.add(item);
    this.parts.touches.facts.supply.add(item);
    if (!this.carried.hasApart) return;
    const { inRack } = this.parts.contents;
    for (let device = inRack.firstOf(item); device >= 0; device = inRack.nextOf(device)) {
      this.touchFeedsOf(deviceCode(device));
      this.touchPdusOf(device);
    }
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
    return this.carried.byLoad.countOf(itemCode(item));
  }

  /** The feeds the item itself is connected to, each once. */
  feedsOf(item: number): readonly PowerFeed[] {
    const { byLoad, feedOf } = this.carried;
    const found = new Set<PowerFeed>();
    for (let one = byLoad.firstOf(itemCode(item)); one >= 0; one = byLoad.nextOf(one)) {
      const feed = this.feeds.at(feedOf.get(one));
      if (feed) found.add(feed);
    }
    return [...found];
  }

  /** Watts of the item that its own feeds must carry: its load less that of devices with cords of their own. */
  carriedW(item: number): number {
    return this.carried.watts(itemCode(item));
  }

  /** Parts of it whose draw nobody knows, devices with cords of their own left out. */
  carriedUnknown(item: number): number {
    return this.carried.unknown(itemCode(item));
  }

  /** Ids of the loads of a feed. */
  loadIds(feed: number): readonly string[] {
    const { byFeed, byLoad } = this.carried;
    const ids = new Set<string>();
    for (let one = byFeed.firstOf(feed); one >= 0; one = byFeed.nextOf(one))
      ids.add(this.parts.owners.idOf(byLoad.ownerOf(one)));
    return [...ids].sort();
  }

  /** Calls `visit` for each item that draws from a feed, itself or by devices in it. */
  forEachItemOn(feed: number, visit: (item: number) => void): void {
    const { byFeed, byLoad } = this.carried;
    const { owners } = this.parts;
    for (let one = byFeed.firstOf(feed); one >= 0; one = byFeed.nextOf(one)) {
      const load = byLoad.ownerOf(one);
      visit(owners.itemOf(load));
      if (isDeviceCode(load))
        this.forEachPlugged(slotOfCode(load), (device) => visit(owners.itemOf(deviceCode(device))));
    }
  }

  /** Watts on a feed and its loads that nobody knows, with some connections out of service. */
  carriedBy(feed: number, isOut?: IsOut): { readonly watts: number; readonly unknown: number } {
    const { byFeed, byLoad } = this.carried;
    let watts = 0;
    let unknown = 0;
    for (let one = byFeed.firstOf(feed); one >= 0; one = byFeed.nextOf(one)) {
      if (isOut?.(one)) continue;
      watts += this.carried.part(one, isOut);
      if (this.carried.unknown(byLoad.ownerOf(one)) > 0) unknown++;
    }
    return { watts, unknown };
  }

  /** What a feed carries in normal running and with one other side failed. O(connections of its loads). */
  load(feed: number): FeedLoad {
    const { byFeed, byLoad, feedOf } = this.carried;
    const side = this.feeds.at(feed)?.side ?? '';
    let normalW = 0;
    let unknownLoads = 0;
    const extraBySide = new Map<string, number>();
    for (let one = byFeed.firstOf(feed); one >= 0; one = byFeed.nextOf(one)) {
      const load = byLoad.ownerOf(one);
      if (this.carried.unknown(load) > 0) unknownLoads++;
      const normal = this.carried.part(one);
      normalW += normal;
      for (const other of this.otherSides(load, side)) {
        const failed = this.carried.part(one, (out) => this.feeds.at(feedOf.get(out))?.side === other);
        extraBySide.set(other, (extraBySide.get(other) ?? 0) + failed - normal);
      }
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
      connections: byFeed.countOf(feed),
    };
  }

  /** The other sides on which a load, or a device plugged into it, has feeds. */
  private otherSides(load: number, side: string): ReadonlySet<string> {
    const { byLoad, feedOf, cords } = this.carried;
    const sides = new Set<string>();
    const addSidesOf = (code: number): void => {
      for (let one = byLoad.firstOf(code); one >= 0; one = byLoad.nextOf(one))
        sides.add(this.feeds.at(feedOf.get(one))?.side ?? '');
    };
    addSidesOf(load);
    if (isDeviceCode(load))
      this.forEachPlugged(slotOfCode(load), (device) => {
        for (let cord = cords.ofDevice.firstOf(device); cord >= 0; cord = cords.ofDevice.nextOf(cord))
          addSidesOf(deviceCode(cords.ofPdu.ownerOf(cord)));
      });
    sides.delete(side);
    return sides;
  }

  /** Calls `visit` for the device of each cord plugged into a rack PDU. */
  private forEachPlugged(pdu: number, visit: (device: number) => void): void {
    const { ofPdu, ofDevice } = this.carried.cords;
    for (let cord = ofPdu.firstOf(pdu); cord >= 0; cord = ofPdu.nextOf(cord)) visit(ofDevice.ownerOf(cord));
  }

  private detach(connection: number): void {
    const load = this.carried.byLoad.ownerOf(connection);
    if (load < 0) return;
    this.touchLoad(load);
    this.carried.unjoin(connection);
    this.touchFeed(this.carried.feedOf.get(connection));
  }

  private touchLoad(load: number): void {
    const item = this.parts.owners.itemOf(load);
    this.parts.touches.facts.supply.add(item);
    this.touchFeedsOf(load);
    if (!isDeviceCode(load)) return;
    if (item >= 0) this.touchFeedsOf(itemCode(item));
    this.parts.touches.facts.rackPdus.add(item);
    const device = slotOfCode(load);
    // Without a feed of its own a device draws through its cords, and so does what is plugged into it.
    this.touchPdusOf(device);
    this.forEachPlugged(device, (plugged) => this.touchDevice(plugged));
  }

  private touchCord(device: number, pdu: number): void {
    if (device < 0) return;
    const { facts } = this.parts.touches;
    // What something is plugged into is no load any more, or is one again.
    facts.supplyPaths.add(this.parts.contents.inRack.ownerOf(pdu));
    this.touchDevice(device);
    this.touchPdu(pdu);
  }

  /** Tells the rack of a device and its rack PDUs that its way to a feed has changed. */
  private touchDevice(device: number): void {
    const item = this.parts.contents.inRack.ownerOf(device);
    this.parts.touches.facts.supply.add(item);
    if (item >= 0) this.touchFeedsOf(itemCode(item));
    this.touchPdusOf(device);
  }

  private touchPdusOf(device: number): void {
    const { ofDevice, ofPdu } = this.carried.cords;
    for (let cord = ofDevice.firstOf(device); cord >= 0; cord = ofDevice.nextOf(cord))
      this.touchPdu(ofPdu.ownerOf(cord));
  }

  private touchPdu(pdu: number): void {
    this.parts.touches.facts.rackPdus.add(this.parts.contents.inRack.ownerOf(pdu));
    this.touchFeedsOf(deviceCode(pdu));
  }

  private touchFeedsOf(load: number): void {
    const { byLoad, feedOf } = this.carried;
    for (let one = byLoad.firstOf(load); one >= 0; one = byLoad.nextOf(one)) this.touchFeed(feedOf.get(one));
  }

  private touchFeed(feed: number): void {
    this.parts.touches.facts.feedLoad.add(feed);
  }
}
