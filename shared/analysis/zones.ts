import { polygonBounds, polygonHasPoint } from '../geometry/polygon';
import type { Zone } from '../model/records/zone';
import { SlotTable } from './columns/slot-table';
import type { FloorItems } from './floor-items';

/** The zones, and which racks stand in them: those of the zone's room whose centre lies in its outline. */
export class Zones {
  readonly table = new SlotTable<Zone>();

  constructor(private readonly items: FloorItems) {}

  /** True when the centre of the rack lies in the zone. */
  holds(zone: number, rack: number): boolean {
    const record = this.table.at(zone);
    const item = this.items.recordAt(rack);
    if (!record || item?.typeName !== 'rack' || item.roomId !== record.roomId) return false;
    return polygonHasPoint(record.outline, item);
  }

  /** Calls `visit` for each rack in the zone. */
  forEachRack(zone: number, visit: (rack: number) => void): void {
    const record = this.table.at(zone);
    if (!record) return;
    const { minX, minY, maxX, maxY } = polygonBounds(record.outline);
    this.items.grid.search(minX, minY, maxX, maxY, (item) => {
      if (this.holds(zone, item)) visit(item);
    });
  }
}
