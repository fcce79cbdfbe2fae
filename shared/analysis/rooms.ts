import { polygonBounds } from '../geometry/polygon';
import type { RectUm } from '../geometry/rect';
import type { Room } from '../model/records/room';
import { ByteColumn } from './columns/column';
import { Links } from './columns/links';
import { SlotTable } from './columns/slot-table';
import type { Touches } from './touches';

/** The rooms, and which floor items say that they are in them. */
export class Rooms {
  readonly table = new SlotTable<Room>();
  /** Item slots by room slot. */
  readonly items = new Links();
  private readonly boundsBySlot: RectUm[] = [];
  private readonly rectangular = new ByteColumn();

  constructor(private readonly touches: Touches) {}

  put(room: Room): void {
    const before = this.table.at(this.table.slotOf(room.id));
    const slot = this.table.put(room);
    const { facts } = this.touches;
    facts.roomAir.add(slot);
    facts.roomFloor.add(slot);
    this.boundsBySlot[slot] = polygonBounds(room.outline);
    this.rectangular.set(slot, isUprightRectangle(room.outline) && !room.holes ? 1 : 0);
    if (!before) return;
    // What stands in the room is judged by its outline, its floor and its tiles.
    for (let item = this.items.firstOf(slot); item >= 0; item = this.items.nextOf(item)) {
      facts.place.add(item);
      facts.surroundings.add(item);
      facts.nearbyMass.add(item);
    }
  }

  remove(room: Room): void {
    const slot = this.table.remove(room.id);
    if (slot >= 0) this.touches.removed.room.push(slot);
  }

  bounds(slot: number): RectUm | undefined {
    return this.boundsBySlot[slot];
  }

  /** The room is an upright rectangle without holes, so that its bounds say all. */
  isRectangular(slot: number): boolean {
    return this.rectangular.get(slot) === 1;
  }
}

function isUprightRectangle(outline: Room['outline']): boolean {
  if (outline.length !== 4) return false;
  return outline.every(([x, y], index) => {
    const next = outline[(index + 1) % 4];
    const after = outline[(index + 2) % 4];
    if (!next || !after) return false;
    const isAlongX = next[1] === y && next[0] !== x;
    const isAlongY = next[0] === x && next[1] !== y;
    return (isAlongX && after[0] === next[0]) || (isAlongY && after[1] === next[1]);
  });
}
