import { SlotSet } from '../columns/slot-set';
import { deviceCode, isDeviceCode, slotOfCode } from '../owners';
import type { CarriedLoads } from './carried-loads';

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
    this.carried.forEachWay(load, (connection) => this.feeds.add(this.carried.feedOf.get(connection)));
  }
}
