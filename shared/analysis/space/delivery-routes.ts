import type { TypeSpec } from '../../catalog/spec';
import { footprintBounds, frontDirection } from '../../geometry/footprint';
import { rectGrown, rectsOverlap, type RectUm } from '../../geometry/rect';
import { distanceToRegionEdge } from '../../geometry/region';
import type { Room } from '../../model/records/room';
import { isKnown } from '../../units/known';
import type { FloorItems } from '../floor-items';
import type { Rooms } from '../rooms';
import type { TypeTable } from '../type-table';
import { floorMap, type FloorMap, type Hindrance, type Load } from './floor-map';
import type { HangingRuns } from './hanging';
import { narrowestOn, type Narrowest } from './narrowest';
import { ReachGrid, type Lie } from './reach-grid';

/** What a way in is asked for beyond the size of the rack itself. */
export interface DeliveryLimits {
  readonly spareWidthUm: number;
  readonly spareHeightUm: number;
  readonly steepestPermille: number;
}

export const DEFAULT_DELIVERY_LIMITS: DeliveryLimits = {
  spareWidthUm: 100_000,
  spareHeightUm: 100_000,
  steepestPermille: 83,
};

export type Way = readonly (readonly [number, number])[];

/** What became of one rack. */
export type Delivery =
  | { readonly rack: number; readonly state: 'open'; readonly way: Way }
  /** There is a way, if what nobody stated allows it. */
  | { readonly rack: number; readonly state: 'unknown'; readonly way: Way; readonly because: readonly Hindrance[] }
  /** A door, ramp, lift or dock is too small or too weak. */
  | { readonly rack: number; readonly state: 'hindered'; readonly way: Way; readonly because: readonly Hindrance[] }
  /** Something is too narrow for the load to roll through: with it, the narrowest place on the way of a slim one. */
  | {
      readonly rack: number;
      readonly state: 'narrow';
      readonly way: Way;
      readonly freeUm: number;
      readonly neededUm: number;
      readonly spot: RectUm;
    }
  /** Nothing at all comes to it. */
  | { readonly rack: number; readonly state: 'closed' }
  /** Its room has no door that is drawn. */
  | { readonly rack: number; readonly state: 'noDoor' };

export type Deliveries =
  | { readonly state: 'noSize' | 'noStart' }
  | {
      readonly state: 'searched';
      readonly load: Load;
      readonly startIds: readonly string[];
      readonly racks: readonly Delivery[];
      /** Where the way of an open delivery is narrowest: as it was when asked for. */
      readonly narrowestOf: (way: Way) => Narrowest | undefined;
    };

interface Parts {
  readonly hanging: HangingRuns;
  readonly items: FloorItems;
  readonly rooms: Rooms;
  readonly types: TypeTable;
}

/** Less than this nothing is rolled through. */
const SLIM_UM = 300_000;
const PRECISION_UM = 10_000;
/** The middle of a way leads this near past what it leads over. */
const NEAR_WAY_UM = 1_000_000;
/** A door nearer to an edge of a room than this is in that wall. */
const AT_WALL_UM = 500_000;

/**
 * The ways from the docks, or from the doors that lead out, to the places of all racks of a type: one flood gives them
 * all. A rack is brought as its type weighs, a frame empty; it is pushed straight into its place from its front or its
 * rear; everything else stands already.
 */
export class DeliveryRoutes {
  /** Rooms that have a door, while one question is answered. */
  private doors = new Map<Room, boolean>();

  constructor(private readonly parts: Parts) {}

  /** O(what stands in the document + cells of the flood). With `only`, for one rack. */
  ofType(type: number, limits: DeliveryLimits, only?: number): Deliveries {
    const load = loadOf(this.parts.types.specAt(type), limits);
    if (!load) return { state: 'noSize' };
    const racks = only === undefined ? this.racksOf(type) : [only];
    this.doors = new Map();
    const strict = this.search(load, () => false);
    let all: Search | undefined;
    if (strict.map.startIds.length === 0) {
      all = this.search(load, () => true);
      if (all.map.startIds.length === 0) return { state: 'noStart' };
    }
    let lenient: Search | undefined;
    // Asked of the first such rack only: it takes several floods.
    let bottleneck: Bottleneck | 'none' | undefined;
    const deliveries = racks.map((rack): Delivery => {
      const open = this.wayTo(strict, rack);
      if (open) return { rack, state: 'open', way: open };
      if (!this.hasDoor(rack)) return { rack, state: 'noDoor' };
      // Where nothing hinders, opening what hinders changes nothing.
      if (strict.map.hindrances.length === 0) lenient = all = strict;
      lenient ??= this.search(load, ({ actual }) => actual === 'unknown');
      const unsure = this.wayTo(lenient, rack);
      if (unsure) return { rack, state: 'unknown', way: unsure, because: onTheWay(unknownOf(lenient.map), unsure) };
      all ??= this.search(load, () => true);
      const hindered = this.wayTo(all, rack);
      if (hindered) return { rack, state: 'hindered', way: hindered, because: onTheWay(knownOf(all.map), hindered) };
      bottleneck ??= this.bottleneckOf(rack, load);
      if (bottleneck === 'none') return { rack, state: 'closed' };
      const shorter = Math.min(load.widthUm, load.depthUm);
      const neededUm = bottleneck.freeUm < shorter ? shorter : Math.max(load.widthUm, load.depthUm);
      return { rack, state: 'narrow', ...bottleneck, neededUm };
    });
    const narrowestOf = (way: Way) => narrowestOn(way, strict.map.blocked);
    return { state: 'searched', load, startIds: (all ?? strict).map.startIds, racks: deliveries, narrowestOf };
  }

  private search(load: Load, opens: (hindrance: Hindrance) => boolean): Search {
    const map = floorMap(this.parts, load, opens);
    const grid = new ReachGrid(map.blocked, load, map.links);
    grid.flood(map.starts);
    return { map, grid, load };
  }

  /** How wide a square trolley may be and still come to a rack, by halving, with all openings open. */
  private bottleneckOf(rack: number, load: Load): Bottleneck | 'none' {
    const square = (sideUm: number) => this.search({ ...load, widthUm: sideUm, depthUm: sideUm }, () => true);
    let [free, tooWide] = [SLIM_UM, Math.max(load.widthUm, load.depthUm)];
    let way = this.wayTo(square(free), rack);
    if (!way) return 'none';
    while (tooWide - free > PRECISION_UM) {
      const side = Math.round((free + tooWide) / 2 / PRECISION_UM) * PRECISION_UM;
      if (side <= free || side >= tooWide) break;
      const found = this.wayTo(square(side), rack);
      if (found) [free, way] = [side, found];
      else tooWide = side;
    }
    const { grid } = square(tooWide);
    const stop = way.find(([xUm, yUm]) => !grid.isReached({ xUm, yUm }, 'across')) ?? way.at(-1) ?? [0, 0];
    const half = free / 2;
    const spot = { minX: stop[0] - half, minY: stop[1] - half, maxX: stop[0] + half, maxY: stop[1] + half };
    return { freeUm: free, way, spot };
  }

  /** The way to straight before the rack's front, or its rear, and from there into its place. */
  private wayTo({ grid, load }: Search, rack: number): Way | undefined {
    const { items } = this.parts;
    const footprint = items.footprint(rack);
    const front = frontDirection(footprint.rotationMdeg);
    const isAcross = Math.abs(front.y) >= Math.abs(front.x);
    const lie: Lie = isAcross ? 'across' : 'along';
    // Before the bounds, so that a rack that stands askew is not in its own way.
    const own = isAcross ? items.maxY(rack) - items.minY(rack) : items.maxX(rack) - items.minX(rack);
    const away = (own + load.depthUm) / 2;
    for (const sign of [1, -1]) {
      const step = sign * away;
      const point = isAcross
        ? { xUm: footprint.xUm, yUm: footprint.yUm + Math.sign(front.y) * step }
        : { xUm: footprint.xUm + Math.sign(front.x) * step, yUm: footprint.yUm };
      const way = grid.wayTo(point, lie);
      if (way) return [...way, [footprint.xUm, footprint.yUm]];
    }
    return undefined;
  }

  /** A door is drawn in a wall of the rack's room, or deliveries begin in it. */
  private hasDoor(rack: number): boolean {
    const { items } = this.parts;
    const room = items.roomOf(rack);
    if (!room) return false;
    const known = this.doors.get(room);
    if (known !== undefined) return known;
    let isFound = false;
    for (let slot = 0; slot < items.table.capacity && !isFound; slot++) {
      const record = items.recordAt(slot);
      if (record?.typeName !== 'obstacle') continue;
      const isAtWall = record.kind === 'door' && distanceToRegionEdge(room, record) <= AT_WALL_UM;
      isFound = isAtWall || ((record.kind === 'dock' || record.kind === 'lift') && record.roomId === room.id);
    }
    this.doors.set(room, isFound);
    return isFound;
  }

  private racksOf(type: number): readonly number[] {
    const { items } = this.parts;
    const racks: number[] = [];
    for (let slot = 0; slot < items.table.capacity; slot++)
      if (items.isRack(slot) && items.isPlaced(slot) && items.typeSlotOf(slot) === type) racks.push(slot);
    return racks.sort((a, b) => (items.idOf(a) < items.idOf(b) ? -1 : 1));
  }
}

interface Search {
  readonly map: FloorMap;
  readonly grid: ReachGrid;
  readonly load: Load;
}

function loadOf(spec: TypeSpec | undefined, limits: DeliveryLimits): Load | undefined {
  if (!spec) return undefined;
  const { widthUm, depthUm, heightUm, massG } = spec;
  if (!isKnown(widthUm) || !isKnown(depthUm) || !isKnown(heightUm) || !isKnown(massG)) return undefined;
  return { widthUm, depthUm, heightUm, massG, ...limits };
}

function unknownOf(map: FloorMap): readonly Hindrance[] {
  return map.hindrances.filter(({ actual }) => actual === 'unknown');
}

function knownOf(map: FloorMap): readonly Hindrance[] {
  return map.hindrances.filter(({ actual }) => actual !== 'unknown');
}

/** What of the hindrances the way leads over, else all of them: an outer door is where it begins. */
function onTheWay(hindrances: readonly Hindrance[], way: Way): readonly Hindrance[] {
  const met = hindrances.filter(({ obstacle }) => {
    const near = rectGrown(footprintBounds(obstacle), NEAR_WAY_UM);
    return way.some((point, index) => rectsOverlap(near, boundsOfStep(way[index - 1] ?? point, point)));
  });
  return met.length > 0 ? met : hindrances;
}

/** A step is along an axis: as a rectangle it is thin, and not to be empty. */
function boundsOfStep(a: Way[number], b: Way[number]): RectUm {
  return {
    minX: Math.min(a[0], b[0]) - 1,
    minY: Math.min(a[1], b[1]) - 1,
    maxX: Math.max(a[0], b[0]) + 1,
    maxY: Math.max(a[1], b[1]) + 1,
  };
}

/** The square trolley that gets there, to a centimetre, and where a wider one stops. */
interface Bottleneck {
  readonly freeUm: number;
  readonly way: Way;
  readonly spot: RectUm;
}

/** Length of a way, in µm. */
export function lengthOfWay(way: Way): number {
  let lengthUm = 0;
  for (const [index, point] of way.entries()) {
    const before = way[index - 1];
    if (before) lengthUm += Math.hypot(point[0] - before[0], point[1] - before[1]);
  }
  return Math.round(lengthUm);
}
