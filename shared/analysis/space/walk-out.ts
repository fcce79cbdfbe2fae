import { frontDirection } from '../../geometry/footprint';
import { forEachEdge } from '../../geometry/polygon';
import type { PointXY, RectUm } from '../../geometry/rect';
import { regionHasPoint, ringsOf } from '../../geometry/region';
import type { Obstacle } from '../../model/records/obstacle';
import type { FloorItems } from '../floor-items';
import type { Rooms } from '../rooms';
import type { TypeTable } from '../type-table';
import { coverOf, merged, wallPieces } from './floor-map';
import { WalkGrid } from './walk-grid';

interface Parts {
  readonly items: FloorItems;
  readonly rooms: Rooms;
  readonly types: TypeTable;
}

/** How people come out of a room on foot. */
export interface WalkOut {
  /** Doors marked as exits that nothing stands before, and those that something does. */
  readonly exits: readonly Obstacle[];
  readonly blocked: readonly Obstacle[];
  /** The longest way to the nearest exit, from the exit on; nothing without an exit. */
  readonly farthest: { readonly distanceUm: number; readonly way: readonly (readonly [number, number])[] } | undefined;
  /** Racks before whose front there is room for a person, but to which no path leads; by id. */
  readonly cutOff: readonly string[];
}

/** Works out the ways on foot in a room for a path this wide, among all that stands in it. O(cells · log cells). */
export function walkOut({ items, rooms, types }: Parts, roomSlot: number, widthUm: number): WalkOut {
  const room = rooms.table.at(roomSlot);
  const blockedUpright: RectUm[] = [];
  const doors: Obstacle[] = [];
  const racks: number[] = [];
  for (let item = rooms.items.firstOf(roomSlot); item >= 0; item = rooms.items.nextOf(item)) {
    const record = items.recordAt(item);
    if (record?.typeName === 'obstacle') {
      if (record.kind === 'door' && record.isExit) doors.push(record);
      if (record.kind === 'column' || record.kind === 'wall' || record.kind === 'lift')
        blockedUpright.push(...coverOf(record));
      continue;
    }
    if (!record || !items.isPlaced(item) || items.isOverhead(item)) continue;
    const type = types.typeAt(items.typeSlotOf(item));
    if (type?.kind === 'plant' && type.plant.placement === 'rackDoor') continue;
    blockedUpright.push(...coverOf(items.footprint(item)));
    if (items.isRack(item)) racks.push(item);
  }
  if (!room || doors.length === 0) return { exits: [], blocked: [], farthest: undefined, cutOff: [] };
  const walls: RectUm[] = [];
  for (const ring of ringsOf(room)) forEachEdge(ring, (a, b) => walls.push(...wallPieces(a, b)));
  const standing = merged(merged(blockedUpright, 'minX', 'maxX', 'minY', 'maxY'), 'minY', 'maxY', 'minX', 'maxX');
  doors.sort((a, b) => (a.id < b.id ? -1 : 1));
  const starts = doors.map((door) => inside(door, widthUm, (point) => regionHasPoint(room, point)));
  const grid = new WalkGrid([...standing, ...walls], widthUm, starts.filter((start) => start !== undefined)); // prettier-ignore
  const isOpen = (index: number): boolean => {
    const start = starts[index];
    return start !== undefined && grid.isFree(start);
  };
  const found = grid.farthest();
  return {
    exits: doors.filter((_, index) => isOpen(index)),
    blocked: doors.filter((_, index) => starts[index] !== undefined && !isOpen(index)),
    farthest: found,
    cutOff: racks
      .filter((rack) => {
        const { xUm, yUm, depthUm, rotationMdeg } = items.footprint(rack);
        const front = frontDirection(rotationMdeg);
        const away = (depthUm + widthUm) / 2;
        const point = { xUm: xUm + front.x * away, yUm: yUm + front.y * away };
        return found !== undefined && regionHasPoint(room, point) && grid.isFree(point) && !grid.isReached(point);
      })
      .map((rack) => items.idOf(rack))
      .sort(),
  };
}

/** Where someone stands who has just come in by a door: on the side of it that is in the room. */
function inside(door: Obstacle, widthUm: number, isIn: (point: PointXY) => boolean): PointXY | undefined {
  const front = frontDirection(door.rotationMdeg);
  const away = (door.depthUm + widthUm) / 2;
  return [1, -1]
    .map((sign) => ({ xUm: door.xUm + sign * front.x * away, yUm: door.yUm + sign * front.y * away }))
    .find(isIn);
}
