import type { PowerCord } from '../../model/records/power-cord';
import { Links } from '../columns/links';
import { SlotTable } from '../columns/slot-table';
import type { DanglingReferences } from '../dangling-references';
import type { RackContents } from '../rack-contents';

/** The cords of devices and the rack PDUs they are plugged into, all by device slots. */
export class PowerCords {
  readonly table = new SlotTable<PowerCord>();
  /** Cord slots by the device whose cord it is. */
  readonly ofDevice = new Links();
  /** Cord slots by the rack PDU. */
  readonly ofPdu = new Links();

  constructor(private readonly parts: { readonly contents: RackContents; readonly dangling: DanglingReferences }) {}

  /** Files a cord under its device and its rack PDU; one that misses either is filed under none. Returns its slot. */
  put(cord: PowerCord): number {
    const { contents, dangling } = this.parts;
    const slot = this.table.put(cord);
    dangling.forget(cord.id);
    const device = contents.devices.slotOf(cord.loadId);
    const pdu = contents.devices.slotOf(cord.pduId);
    if (device < 0) dangling.note(cord, 'loadId', cord.loadId);
    if (pdu < 0) dangling.note(cord, 'pduId', cord.pduId);
    const isWhole = device >= 0 && pdu >= 0;
    this.ofDevice.link(slot, isWhole ? device : -1);
    this.ofPdu.link(slot, isWhole ? pdu : -1);
    return slot;
  }

  /** The device and the rack PDU a cord joins now, -1 when it joins none. */
  endsOf(id: string): { readonly device: number; readonly pdu: number } {
    const slot = this.table.slotOf(id);
    return slot < 0 ? { device: -1, pdu: -1 } : { device: this.ofDevice.ownerOf(slot), pdu: this.ofPdu.ownerOf(slot) };
  }

  remove(cord: PowerCord): number {
    this.parts.dangling.forget(cord.id);
    const slot = this.table.remove(cord.id);
    if (slot < 0) return slot;
    this.ofDevice.unlink(slot);
    this.ofPdu.unlink(slot);
    return slot;
  }
}
