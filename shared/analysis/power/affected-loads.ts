import { SlotSet } from '../columns/slot-set';
import { deviceCode, isDeviceCode, slotOfCode } from '../owners';
import type { CarriedLoads, IsOut } from './carried-loads';

/** The loads that a failure reaches, and the feeds whose load it changes. Loads are codes of `Owners`. */
export class AffectedLoads {
  readonly loads = new SlotSet();
  readonly feeds = new SlotSet();

  constructor(private readonly carried: CarriedLoads) {}

  clear(): void {
    this.loads.clear();
    this.feeds.clear();
  }

  /** Takes in what hangs on a dead feed. */
  addFeed(feed: number): void {
    const { byFeed, byLoad } = this.carried;
    this.feeds.add(feed);
    for (let one = byFeed.firstOf(feed); one >= 0; one = byFeed.nextOf(one)) this.addLoad(byLoad.ownerOf(one));
  }

  /** Takes in a load that lost a way, or that failed itself; of a rack PDU also what is plugged into it. */
  addLoad(load: number): void {
    this.addOne(load);
    if (!isDeviceCode(load)) return;
    const { ofPdu, ofDevice } = this.carried.cords;
    const pdu = slotOfCode(load);
    for (let cord = ofPdu.firstOf(pdu); cord >= 0; cord = ofPdu.nextOf(cord))
      this.addOne(deviceCode(ofDevice.ownerOf(cord)));
  }

  private addOne(load: number): void {
    if (this.loads.has(load)) return;
    this.loads.add(load);
    this.forEachWay(load, (connection) => this.feeds.add(this.carried.feedOf.get(connection)));
  }

  /** Calls `visit` for each connection a load can draw through: its own, else those of the rack PDUs of its cords. */
  forEachWay(load: number, visit: (connection: number) => void): void {
    const { byLoad, cords } = this.carried;
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
    const { byLoad } = this.carried;
    if (byLoad.countOf(load) === 0) return isDeviceCode(load) ? this.carried.liveCords(slotOfCode(load), isOut) : 0;
    let live = 0;
    for (let one = byLoad.firstOf(load); one >= 0; one = byLoad.nextOf(one)) if (!isOut?.(one)) live++;
    return live;
  }

  /** A rack PDU hands on; what matters is what is plugged into it. */
  isHandingOn(load: number): boolean {
    return isDeviceCode(load) && this.carried.cords.ofPdu.countOf(slotOfCode(load)) > 0;
  }
}
