import type { AnyRecord } from '../model/registry';
import type { FloorItems } from './floor-items';
import type { RackContents } from './rack-contents';

/** The racks, equipment and devices of a type. O(all of them). */
export function usersOfType(type: number, items: FloorItems, contents: RackContents): AnyRecord[] {
  const users: AnyRecord[] = [];
  for (let slot = 0; slot < items.table.capacity; slot++) {
    const record = items.recordAt(slot);
    if (record && record.typeName !== 'obstacle' && items.typeSlotOf(slot) === type) users.push(record);
  }
  for (let slot = 0; slot < contents.devices.capacity; slot++) {
    const record = contents.devices.at(slot);
    if (record && contents.deviceTypeSlot(slot) === type) users.push(record);
  }
  return users;
}
