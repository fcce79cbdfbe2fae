import {
  footprintBounds,
  footprintCorners,
  frontDirection,
  isQuarterTurn,
  type Footprint,
} from '../../geometry/footprint';
import { forEachEdge } from '../../geometry/polygon';
import type { RectUm } from '../../geometry/rect';
import { regionHasPoint, ringsOf } from '../../geometry/region';
import type { Obstacle } from '../../model/records/obstacle';
import { isKnown } from '../../units/known';
import type { FloorItems } from '../floor-items';
import type { Rooms } from '../rooms';
import type { TypeTable } from '../type-table';
import type { Hanging, HangingRuns } from './hanging';
import type { Link, MoverSize } from './reach-grid';

/** What is to be delivered, and what room it needs on the way. */
export interface Load extends MoverSize {
  readonly heightUm: number;
  readonly massG: number;
  /** More width and height than its own that an opening must have: crate, hands, lifting gear. */
  readonly spareWidthUm: number;
  readonly spareHeightUm: number;
  readonly steepestPermille: number;
}

/** Why something on the way does not let a load through, or may not. */
export interface Hindrance {
  readonly obstacle: Footprint & { readonly id: string };
  /** The obstacle, or what hangs too low. */
  readonly record: Obstacle | Hanging['record'];
  readonly reason: 'width' | 'height' | 'weight' | 'slope';
  /** Unknown when nobody stated it. */
  readonly actual: number | 'unknown';
  readonly limit: number;
}

/** The floor of a document as upright rectangles, for one load. */
export interface FloorMap {
  readonly blocked: readonly RectUm[];
  /** Where deliveries begin: at docks, else inside doors that lead out. */
  readonly starts: readonly RectUm[];
  readonly startIds: readonly string[];
  readonly links: readonly Link[];
  readonly hindrances: readonly Hindrance[];
}

interface Parts {
  readonly hanging: HangingRuns;
  readonly items: FloorItems;
  readonly rooms: Rooms;
  readonly types: TypeTable;
}

/** How far a door reaches through a wall, on either side of its own depth. */
const THROUGH_WALL_UM = 300_000;
/** How far beyond a door one looks for the room it leads to. */
const BEYOND_DOOR_UM = 450_000;
/** Slanting things are taken as steps of this size. */
const STEP_UM = 250_000;
const MAX_STEPS = 200;

/**
 * Draws the map. With `opens` the hindrances it says yes to are passed as if they were none: to ask which one is in the
 * way.
 */
export function floorMap(parts: Parts, load: Load, opens: (hindrance: Hindrance) => boolean): FloorMap {
  const obstacles = obstaclesOf(parts.items);
  const hindrances: Hindrance[] = [];
  const lets = (obstacle: Obstacle, kinds: readonly Hindrance['reason'][]): boolean => {
    const found = hindrancesOf(obstacle, load).filter(({ reason }) => kinds.includes(reason));
    hindrances.push(...found);
    return found.every(opens);
  };
  const doors = obstacles.filter((one) => one.kind === 'door');
  const openings: RectUm[] = [];
  const outer: Obstacle[] = [];
  for (const door of doors) {
    const isInner = leadsOn(parts.rooms, door);
    const isOpen = lets(door, ['width', 'height']);
    if (!isOpen) continue;
    if (isInner) openings.push(openingOf(door, load, opens));
    else outer.push(door);
  }
  const blocked: RectUm[] = [];
  for (let slot = 0; slot < parts.rooms.table.capacity; slot++) {
    const room = parts.rooms.table.at(slot);
    for (const ring of room ? ringsOf(room) : [])
      forEachEdge(ring, (a, b) => blocked.push(...wallPieces(a, b).flatMap((one) => cut(one, openings))));
  }
  for (const obstacle of obstacles) {
    if (obstacle.kind === 'column') blocked.push(...coverOf(obstacle));
    else if (obstacle.kind === 'wall') blocked.push(...coverOf(obstacle).flatMap((one) => cut(one, openings)));
    else if (obstacle.kind === 'ramp' && !lets(obstacle, ['weight', 'slope'])) blocked.push(...coverOf(obstacle));
    else if (obstacle.kind === 'lift' && !lets(obstacle, ['weight', 'height', 'width']))
      blocked.push(...coverOf(obstacle));
  }
  blocked.push(...standing(parts));
  const lows = lowPlaces(parts.hanging, load);
  hindrances.push(...lows);
  for (const low of lows) if (!opens(low)) blocked.push(...coverOf(low.obstacle));
  const docks = obstacles.filter((one) => one.kind === 'dock' && lets(one, ['weight']));
  const begins = docks.length > 0 || obstacles.some((one) => one.kind === 'dock') ? docks : outer;
  return {
    blocked,
    starts: begins.map((one) => startOf(one, load)),
    startIds: begins.map((one) => one.id),
    links: liftLinks(obstacles),
    hindrances,
  };
}

/** Where something hangs lower than the load and what it is moved with need, or at a height nobody stated. */
function lowPlaces(hanging: HangingRuns, load: Load): readonly Hindrance[] {
  const limit = load.heightUm + load.spareHeightUm;
  return hanging.of().flatMap(({ id, record, level, undersideUm, pieces }) => {
    if (level === 'underfloor' || (isKnown(undersideUm) && undersideUm >= limit)) return [];
    return pieces.map((piece): Hindrance => ({
      obstacle: { id, ...piece },
      record,
      reason: 'height',
      actual: undersideUm,
      limit,
    }));
  });
}

/** What of an obstacle is too little for the load, or not known. */
function hindrancesOf(obstacle: Obstacle, load: Load): readonly Hindrance[] {
  const found: Hindrance[] = [];
  const need = (reason: Hindrance['reason'], actual: number | undefined, limit: number): void => {
    if (actual === undefined) found.push({ obstacle, record: obstacle, reason, actual: 'unknown', limit });
    else if (reason === 'slope' ? actual > limit : actual < limit)
      found.push({ obstacle, record: obstacle, reason, actual, limit });
  };
  const { kind } = obstacle;
  if (kind === 'door') need('width', obstacle.clearWidthUm ?? obstacle.widthUm, narrower(load) + load.spareWidthUm);
  if (kind === 'lift') {
    const fits = Math.min(obstacle.widthUm, obstacle.depthUm);
    need('width', fits, narrower(load) + load.spareWidthUm);
    need('width', Math.max(obstacle.widthUm, obstacle.depthUm), Math.max(load.widthUm, load.depthUm));
  }
  if (kind === 'door' || kind === 'lift') need('height', obstacle.heightUm, load.heightUm + load.spareHeightUm);
  if (kind === 'ramp') need('slope', obstacle.slopePermille, load.steepestPermille);
  if (kind === 'ramp' || kind === 'lift' || kind === 'dock') need('weight', obstacle.maxLoadG, load.massG);
  return found;
}

function narrower(load: MoverSize): number {
  return Math.min(load.widthUm, load.depthUm);
}

function obstaclesOf(items: FloorItems): readonly Obstacle[] {
  const found: Obstacle[] = [];
  for (let slot = 0; slot < items.table.capacity; slot++) {
    const record = items.recordAt(slot);
    if (record?.typeName === 'obstacle') found.push(record);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Both sides of the door are rooms, and not the same one; else it leads out. */
function leadsOn(rooms: Rooms, door: Obstacle): boolean {
  const front = frontDirection(door.rotationMdeg);
  const away = door.depthUm / 2 + BEYOND_DOOR_UM;
  const at = [1, -1].map((sign) => {
    const point = { xUm: door.xUm + sign * front.x * away, yUm: door.yUm + sign * front.y * away };
    for (let slot = 0; slot < rooms.table.capacity; slot++) {
      const room = rooms.table.at(slot);
      if (room && regionHasPoint(room, point)) return slot;
    }
    return -1;
  });
  return at.every((slot) => slot >= 0);
}

/** The hole a door makes in walls. One that is opened for the sake of the question is as wide as need be. */
function openingOf(door: Obstacle, load: Load, opens: (hindrance: Hindrance) => boolean): RectUm {
  const clear = door.clearWidthUm ?? door.widthUm;
  const tooNarrow: Hindrance = { obstacle: door, record: door, reason: 'width', actual: clear, limit: 0 };
  const needed = narrower(load) + load.spareWidthUm;
  const widthUm = clear < needed && opens(tooNarrow) ? needed : clear - load.spareWidthUm;
  return footprintBounds({ ...door, widthUm: Math.max(0, widthUm), depthUm: door.depthUm + 2 * THROUGH_WALL_UM });
}

/** A rectangle without what lies in an opening that goes right through it. */
function cut(rect: RectUm, openings: readonly RectUm[]): readonly RectUm[] {
  let pieces: readonly RectUm[] = [rect];
  for (const hole of openings)
    pieces = pieces.flatMap((one) => {
      const isOff = hole.maxX < one.minX || hole.minX > one.maxX || hole.maxY < one.minY || hole.minY > one.maxY;
      if (isOff) return [one];
      if (hole.minY <= one.minY && hole.maxY >= one.maxY)
        return [
          ...(one.minX < hole.minX ? [{ ...one, maxX: hole.minX }] : []),
          ...(one.maxX > hole.maxX ? [{ ...one, minX: hole.maxX }] : []),
        ];
      if (hole.minX <= one.minX && hole.maxX >= one.maxX)
        return [
          ...(one.minY < hole.minY ? [{ ...one, maxY: hole.minY }] : []),
          ...(one.maxY > hole.maxY ? [{ ...one, minY: hole.maxY }] : []),
        ];
      return [one];
    });
  return pieces;
}

/** A wall as upright rectangles: a line, or steps where it slants. */
export function wallPieces(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): readonly RectUm[] {
  const isUpright = ax === bx || ay === by;
  const count = isUpright ? 1 : Math.min(MAX_STEPS, Math.ceil(Math.hypot(bx - ax, by - ay) / STEP_UM));
  return Array.from({ length: count }, (_, index) => {
    const x = [ax + ((bx - ax) * index) / count, ax + ((bx - ax) * (index + 1)) / count] as const;
    const y = [ay + ((by - ay) * index) / count, ay + ((by - ay) * (index + 1)) / count] as const;
    return { minX: Math.min(...x), maxX: Math.max(...x), minY: Math.min(...y), maxY: Math.max(...y) };
  });
}

/** Upright rectangles that cover a footprint: itself where it is upright, else steps. */
export function coverOf(footprint: Parameters<typeof footprintBounds>[0]): readonly RectUm[] {
  const bounds = footprintBounds(footprint);
  if (isQuarterTurn(footprint.rotationMdeg)) return [bounds];
  const corners = footprintCorners(footprint);
  const count = Math.min(MAX_STEPS, Math.ceil((bounds.maxY - bounds.minY) / STEP_UM));
  const height = (bounds.maxY - bounds.minY) / count;
  return Array.from({ length: count }, (_, index) => {
    const minY = bounds.minY + index * height;
    const maxY = minY + height;
    let [minX, maxX] = [Infinity, -Infinity];
    const take = (x: number) => {
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
    };
    forEachEdge(corners, ([ax, ay], [bx, by]) => {
      for (const y of [minY, maxY]) {
        if ((ay < y && by < y) || (ay > y && by > y) || ay === by) continue;
        take(ax + ((y - ay) / (by - ay)) * (bx - ax));
      }
      if (ay >= minY && ay <= maxY) take(ax);
    });
    return { minX, maxX, minY, maxY };
  });
}

/** What stands on the floor, with racks that touch side by side as one: the fewer lines the quicker the search. */
function standing({ items, types }: Parts): readonly RectUm[] {
  const upright: RectUm[] = [];
  const others: RectUm[] = [];
  for (let slot = 0; slot < items.table.capacity; slot++) {
    if (!items.table.has(slot) || !items.isMovable(slot) || !items.isPlaced(slot) || items.isOverhead(slot)) continue;
    const type = types.typeAt(items.typeSlotOf(slot));
    if (type?.kind === 'plant' && type.plant.placement === 'rackDoor') continue;
    const footprint = items.footprint(slot);
    (isQuarterTurn(footprint.rotationMdeg) ? upright : others).push(...coverOf(footprint));
  }
  return [...merged(merged(upright, 'minX', 'maxX', 'minY', 'maxY'), 'minY', 'maxY', 'minX', 'maxX'), ...others];
}

type Edge = keyof RectUm;

/** Joins rectangles of the same extent one way that touch or overlap the other way. */
export function merged(rects: readonly RectUm[], from: Edge, to: Edge, low: Edge, high: Edge): readonly RectUm[] {
  const sorted = [...rects].sort((a, b) => a[low] - b[low] || a[high] - b[high] || a[from] - b[from] || a[to] - b[to]);
  const result: RectUm[] = [];
  for (const rect of sorted) {
    const last = result.at(-1);
    if (last && last[low] === rect[low] && last[high] === rect[high] && rect[from] <= last[to])
      result[result.length - 1] = { ...last, [to]: Math.max(last[to], rect[to]) };
    else result.push(rect);
  }
  return result;
}

/** Where the centre of a load may be when it is on a dock or just inside a door. */
function startOf(begin: Obstacle, load: Load): RectUm {
  const bounds = footprintBounds(begin);
  const reach = Math.max(load.widthUm, load.depthUm) / 2;
  const by = begin.kind === 'dock' ? 0 : reach;
  return { minX: bounds.minX - by, minY: bounds.minY - by, maxX: bounds.maxX + by, maxY: bounds.maxY + by };
}

/** Lifts of one name are one lift that stops at each of them. */
function liftLinks(obstacles: readonly Obstacle[]): readonly Link[] {
  const lifts = obstacles.filter((one) => one.kind === 'lift' && one.name !== '');
  return lifts.flatMap((from, index) =>
    lifts.slice(index + 1).flatMap((to) => (to.name === from.name ? [{ from, to }] : [])),
  );
}
