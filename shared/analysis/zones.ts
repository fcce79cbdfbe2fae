import { polygonHasPoint, type Polygon } from '../geometry/polygon';
import type { Zone } from '../model/records/zone';
import { SlotTable } from './columns/slot-table';
import type { FloorItems } from './floor-items';
import type { Rooms } from './rooms';

/** What the floor carries in a part of a room. */
export interface FloorLimit {
  readonly id: string;
  readonly limitPa: number;
  readonly outline: Polygon;
}

/** The zones, and which racks stand in them: those of the zone's room whose centre lies in its outline. */
export class Zones {
  readonly table = new SlotTable<Zone>();

  constructor(
    private readonly items: FloorItems,
    private readonly rooms: Rooms,
  ) {}

  /**
   * The zones of a room that state what the floor carries there, by id, so that of two equal ones the same is named
   * whatever the order of the records. O(zones).
   */
  floorLimits(roomId: string): readonly FloorLimit[] {
    const found: FloorLimit[] = [];
    for (let slot = 0; slot < this.table.capacity; slot++) {
      const zone = this.table.at(slot);
      if (zone?.kind !== 'floorLoad' || zone.roomId !== roomId || zone.floorUniformLimitPa === undefined) continue;
      found.push({ id: zone.id, limitPa: zone.floorUniformLimitPa, outline: zone.outline });
    }
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** True when the centre of the rack lies in the zone. */
  holds(zone: number, rack: number): boolean {
    const record = this.table.at(zone);
    const item = this.items.recordAt(rack);
    if (!record || item?.typeName !== 'rack') return false;
    if (this.rooms.items.ownerOf(rack) < 0 || item.roomId !== record.roomId) return false;
    return polygonHasPoint(record.outline, item);
  }

  /** Calls `visit` for each rack in the zone. O(items of its room): racks of unknown size are on no grid. */
  forEachRack(zone: number, visit: (rack: number) => void): void {
    const { items } = this.rooms;
    const room = this.rooms.table.slotOf(this.table.at(zone)?.roomId ?? '');
    if (room < 0) return;
    for (let item = items.firstOf(room); item >= 0; item = items.nextOf(item)) if (this.holds(zone, item)) visit(item);
  }
}
