import type { PowerConnection } from '../../model/records/power-connection';
import { IntColumn } from '../columns/column';
import { Links } from '../columns/links';
import { SlotTable } from '../columns/slot-table';
import type { DanglingReferences } from '../dangling-references';
import { deviceCode, isDeviceCode, slotOfCode } from '../owners';
import type { RackContents } from '../rack-contents';
import { PowerCords } from './cords';

/** Says which connections are out of service. */
export type IsOut = (connection: number) => boolean;

/**
 * What each load draws and which part of it each of its connections carries. Loads are codes of `Owners`. A rack draws
 * what is in it, less the devices with feeds or cords of their own; a rack PDU draws what is plugged into it.
 */
export class CarriedLoads {
  readonly connections = new SlotTable<PowerConnection>();
  /** Connection slots by feed. */
  readonly byFeed = new Links();
  /** Connection slots by load. */
  readonly byLoad = new Links();
  readonly feedOf = new IntColumn(-1);
  readonly cords: PowerCords;
  /** Connections of devices: without these and cords, racks need not be searched. */
  private deviceConnections = 0;

  constructor(private readonly parts: { readonly contents: RackContents; readonly dangling: DanglingReferences }) {
    this.cords = new PowerCords(parts);
  }

  release(): void {
    this.connections.release();
    this.cords.table.release();
  }

  /** Some devices may have feeds or cords of their own. */
  get hasApart(): boolean {
    return this.deviceConnections > 0 || this.cords.table.size > 0;
  }

  /** Joins a connection, that is joined to nothing now, to its feed and its load. */
  join(connection: number, feed: number, load: number): void {
    this.byFeed.link(connection, feed);
    this.byLoad.link(connection, load);
    this.feedOf.set(connection, feed);
    if (isDeviceCode(load)) this.deviceConnections++;
  }

  /** Parts a connection from its feed and its load. */
  unjoin(connection: number): void {
    if (isDeviceCode(this.byLoad.ownerOf(connection))) this.deviceConnections--;
    this.byFeed.unlink(connection);
    this.byLoad.unlink(connection);
  }

  /** Watts of a load, as far as known, with some connections out of service: cords into dead rack PDUs pass theirs to others. */
  watts(load: number, isOut?: IsOut): number {
    const { contents } = this.parts;
    if (isDeviceCode(load)) {
      const { ofPdu } = this.cords;
      const device = slotOfCode(load);
      let watts = this.ownW(device);
      for (let cord = ofPdu.firstOf(device); cord >= 0; cord = ofPdu.nextOf(cord)) watts += this.cordW(cord, isOut);
      return watts;
    }
    const item = slotOfCode(load);
    let watts = contents.loadW(item);
    this.forEachApart(item, (device) => (watts -= this.ownW(device)));
    return Math.max(0, watts);
  }

  /** Parts of a load whose draw nobody knows. */
  unknown(load: number): number {
    const { contents } = this.parts;
    if (isDeviceCode(load)) {
      const { ofPdu, ofDevice } = this.cords;
      const device = slotOfCode(load);
      let unknown = this.isUnknown(device) ? 1 : 0;
      for (let cord = ofPdu.firstOf(device); cord >= 0; cord = ofPdu.nextOf(cord))
        if (this.isPlugged(ofDevice.ownerOf(cord)) && this.isUnknown(ofDevice.ownerOf(cord))) unknown++;
      return unknown;
    }
    const item = slotOfCode(load);
    let unknown = contents.loadUnknown(item);
    if (contents.plannedW(item) < 0) this.forEachApart(item, (device) => (unknown -= this.isUnknown(device) ? 1 : 0));
    return unknown;
  }

  /** Watts of its load that a connection carries with some out of service: nothing when its own is. */
  part(connection: number, isOut?: IsOut): number {
    if (isOut?.(connection)) return 0;
    const load = this.byLoad.ownerOf(connection);
    return this.partOf(connection, load, this.watts(load, isOut), isOut);
  }

  /** The same when the watts of the load are at hand. */
  partOf(connection: number, load: number, watts: number, isOut?: IsOut): number {
    let weightSum = 0;
    let survivors = 0;
    for (let one = this.byLoad.firstOf(load); one >= 0; one = this.byLoad.nextOf(one)) {
      if (isOut?.(one)) continue;
      weightSum += this.weightOf(one, load);
      survivors++;
    }
    if (weightSum === 0) return Math.round(watts / survivors);
    return Math.round((watts * this.weightOf(connection, load)) / weightSum);
  }

  /** The device has no feed of its own and at least one cord into a rack PDU that has one. */
  isPlugged(device: number): boolean {
    return this.byLoad.countOf(deviceCode(device)) === 0 && this.liveCords(device, undefined) > 0;
  }

  /** True when a load has a connection that is not out of service. */
  isFed(load: number, isOut?: IsOut): boolean {
    for (let one = this.byLoad.firstOf(load); one >= 0; one = this.byLoad.nextOf(one)) if (!isOut?.(one)) return true;
    return false;
  }

  /** Cords of a device into rack PDUs that have a feed in service. */
  liveCords(device: number, isOut: IsOut | undefined): number {
    const { ofDevice, ofPdu } = this.cords;
    let live = 0;
    for (let cord = ofDevice.firstOf(device); cord >= 0; cord = ofDevice.nextOf(cord))
      if (this.isFed(deviceCode(ofPdu.ownerOf(cord)), isOut)) live++;
    return live;
  }

  /** Watts that one cord carries: its device shares them equally among its live cords. */
  cordW(cord: number, isOut?: IsOut): number {
    const { ofDevice, ofPdu } = this.cords;
    const device = ofDevice.ownerOf(cord);
    if (device < 0 || this.byLoad.countOf(deviceCode(device)) > 0) return 0;
    if (!this.isFed(deviceCode(ofPdu.ownerOf(cord)), isOut)) return 0;
    return Math.round(this.ownW(device) / this.liveCords(device, isOut));
  }

  /** Calls `visit` for each connection a load can draw through: its own, else those of the rack PDUs of its cords. */
  forEachWay(load: number, visit: (connection: number) => void): void {
    const { byLoad, cords } = this;
    const visitAll = (code: number): void => {
      for (let one = byLoad.firstOf(code); one >= 0; one = byLoad.nextOf(one)) visit(one);
    };
    visitAll(load);
    if (!isDeviceCode(load) || byLoad.countOf(load) > 0) return;
    const device = slotOfCode(load);
    for (let cord = cords.ofDevice.firstOf(device); cord >= 0; cord = cords.ofDevice.nextOf(cord))
      visitAll(deviceCode(cords.ofPdu.ownerOf(cord)));
  }

  /** Ways of a load that are not out of service: its feeds, or its cords into fed rack PDUs. */
  countWays(load: number, isOut?: IsOut): number {
    const { byLoad } = this;
    if (byLoad.countOf(load) === 0) return isDeviceCode(load) ? this.liveCords(slotOfCode(load), isOut) : 0;
    let live = 0;
    for (let one = byLoad.firstOf(load); one >= 0; one = byLoad.nextOf(one)) if (!isOut?.(one)) live++;
    return live;
  }

  /** A rack PDU hands on; what matters is what is plugged into it. */
  isHandingOn(load: number): boolean {
    return isDeviceCode(load) && this.cords.ofPdu.countOf(slotOfCode(load)) > 0;
  }

  /** Watts of the device itself, zero when nobody knows. */
  ownW(device: number): number {
    return Math.max(0, this.parts.contents.deviceLoad(device).powerW);
  }

  isUnknown(device: number): boolean {
    return this.parts.contents.deviceLoad(device).powerW < 0;
  }

  /** Calls `visit` for each device in the item that does not draw from the item's own feeds. */
  forEachApart(item: number, visit: (device: number) => void): void {
    if (!this.hasApart) return;
    const { inRack } = this.parts.contents;
    for (let device = inRack.firstOf(item); device >= 0; device = inRack.nextOf(device))
      if (this.byLoad.countOf(deviceCode(device)) > 0 || this.isPlugged(device)) visit(device);
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
}
