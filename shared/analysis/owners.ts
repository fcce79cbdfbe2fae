import { isIdOf } from '../model/record-id';
import type { FloorItems } from './floor-items';
import type { RackContents } from './rack-contents';

/**
 * One integer for whatever can be plugged in: an item of the floor or a device in a rack. Even codes are items, odd
 * codes devices; -1 is nothing.
 */
export class Owners {
  constructor(
    private readonly items: FloorItems,
    private readonly contents: RackContents,
  ) {}

  codeOf(id: string): number {
    if (isIdOf(id, 'device')) {
      const device = this.contents.devices.slotOf(id);
      return device < 0 ? -1 : deviceCode(device);
    }
    const item = this.items.table.slotOf(id);
    return item < 0 ? -1 : itemCode(item);
  }

  /** The floor item it is or stands in, -1 when there is none. */
  itemOf(code: number): number {
    if (code < 0) return -1;
    return isDeviceCode(code) ? this.contents.inRack.ownerOf(slotOfCode(code)) : slotOfCode(code);
  }

  typeSlotOf(code: number): number {
    if (code < 0) return -1;
    return isDeviceCode(code)
      ? this.contents.deviceTypeSlot(slotOfCode(code))
      : this.items.typeSlotOf(slotOfCode(code));
  }

  idOf(code: number): string {
    if (code < 0) return '';
    return isDeviceCode(code)
      ? (this.contents.devices.at(slotOfCode(code))?.id ?? '')
      : this.items.idOf(slotOfCode(code));
  }
}

export function itemCode(slot: number): number {
  return slot * 2;
}

export function deviceCode(slot: number): number {
  return slot * 2 + 1;
}

export function isDeviceCode(code: number): boolean {
  return (code & 1) === 1;
}

export function slotOfCode(code: number): number {
  return code >> 1;
}
