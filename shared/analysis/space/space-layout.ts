import type { AnyRecord } from '../../model/registry';
import type { Obstacle } from '../../model/records/obstacle';
import type { Room } from '../../model/records/room';
import type { Row } from '../../model/records/row';
import { canonical } from '../../catalog/figures';
import { footprintBounds, footprintCorners, overlapDepth, type Footprint } from '../../geometry/footprint';
import { polygonHasPoint } from '../../geometry/polygon';
import { UNKNOWN, isKnown, type Known } from '../../units/known';
import type { SlotTable } from '../columns/slot-table';
import type { FloorItems } from '../floor-items';
import type { PowerGraph } from '../power/graph';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import { HangingRuns, type Hanging } from './hanging';
import { DeliveryRoutes, type Deliveries, type DeliveryLimits } from './delivery-routes';
import type { Zones } from '../zones';
import { walkOut, type WalkOut } from './walk-out';

interface Parts {
  readonly touches: Touches;
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly rows: SlotTable<Row>;
  readonly items: FloorItems;
  readonly zones: Zones;
  readonly graph: PowerGraph;
}

/** The live load that the floor carries under an item, and the zone that says so, if it is not the room. */
export interface FloorLimit {
  readonly limitPa: number;
  readonly zoneId: string | undefined;
}

/** Something that stands under what hangs. */
export interface Standing {
  readonly id: string;
  readonly heightUm: Known<number>;
  readonly footprint: Footprint;
}

/**
 * What a room's layout says beyond single footprints: rows as lines of racks, the doors and ramps of a room, live parts
 * of plant, floor limits by zone. It keeps nothing of its own: it reads the other parts, and says what a change touches.
 */
export class SpaceLayout {
  readonly hanging: HangingRuns;
  /** A run was put or removed since changes were last carried on. */
  private isHangingChanged = false;
  private readonly routes: DeliveryRoutes;

  constructor(private readonly parts: Parts) {
    this.hanging = new HangingRuns(parts);
    this.routes = new DeliveryRoutes({ ...parts, hanging: this.hanging });
  }

  /** How people come out of a room, on a path this wide. */
  walkOut(room: number, widthUm: number): WalkOut {
    return walkOut(this.parts, room, widthUm);
  }

  /** What hangs in a room or lies under its floor, by id. */
  hangingIn(room: number): readonly Hanging[] {
    return this.hanging.of(room);
  }

  /** What stands in a room under something that hangs there, each once, by id. */
  standingUnder(room: number, { pieces }: Hanging): readonly Standing[] {
    const { items } = this.parts;
    const under = new Map<string, Standing>();
    for (const piece of pieces) {
      const { minX, minY, maxX, maxY } = footprintBounds(piece);
      items.forEachIn(minX, minY, maxX, maxY, (item) => {
        const isStanding = items.isMovable(item) && items.isPlaced(item) && !items.isOverhead(item);
        if (!isStanding || items.roomSlotOf(item) !== room || overlapDepth(items.footprint(item), piece) <= 0) return;
        const heightUm = items.specOf(item)?.heightUm ?? UNKNOWN;
        under.set(items.idOf(item), { id: items.idOf(item), heightUm, footprint: items.footprint(item) });
      });
    }
    return [...under.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The ways in for all racks of a type; with `rack`, for that one. */
  deliveriesOf(type: number, limits: DeliveryLimits, rack?: number): Deliveries {
    return this.routes.ofType(type, limits, rack);
  }

  /** The room an item says it is in. */
  roomIdOf(item: number): string {
    return this.parts.items.roomOf(item)?.id ?? '';
  }

  /** The record id of an item, as deliveries name it by slot. */
  itemIdOf(item: number): string {
    return this.parts.items.idOf(item);
  }

  /** To be called before and after a record is put: tells what depends on where it was and where it is. */
  touch(record: AnyRecord): void {
    const { touches, rooms, rows, items, zones, graph } = this.parts;
    const { rowLine, building, hanging, liveParts, ratings, walk } = touches.facts;
    switch (record.typeName) {
      case 'equipment':
        hanging.add(items.roomSlotOf(items.table.slotOf(record.id)));
        walk.add(items.roomSlotOf(items.table.slotOf(record.id)));
        return;
      case 'pipe':
      case 'tray':
        hanging.add(this.hanging.roomOf(record.id));
        this.isHangingChanged = true;
        return;
      case 'rack':
        hanging.add(items.roomSlotOf(items.table.slotOf(record.id)));
        walk.add(items.roomSlotOf(items.table.slotOf(record.id)));
        rowLine.add(items.rowRacks.ownerOf(items.table.slotOf(record.id)));
        return;
      case 'row':
        rowLine.add(rows.slotOf(record.id));
        return;
      case 'room':
        building.add(rooms.table.slotOf(record.id));
        hanging.add(rooms.table.slotOf(record.id));
        walk.add(rooms.table.slotOf(record.id));
        return;
      case 'obstacle':
        building.add(items.roomSlotOf(items.table.slotOf(record.id)));
        walk.add(items.roomSlotOf(items.table.slotOf(record.id)));
        return;
      case 'zone':
        this.touchFloor(zones.table.at(zones.table.slotOf(record.id)));
        return;
      case 'powerNode':
        liveParts.add(graph.hosted.ownerOf(graph.nodes.slotOf(record.id)));
        return;
      case 'redundancyGroup':
        for (let group = 0; group < graph.groups.capacity; group++) if (graph.groups.has(group)) ratings.add(group);
        return;
      case 'catalogType':
        for (let room = 0; room < rooms.table.capacity; room++) {
          if (!rooms.table.has(room)) continue;
          hanging.add(room);
          walk.add(room);
        }
        for (let item = 0; item < items.table.capacity; item++)
          if (items.table.has(item) && items.recordAt(item)?.typeName === 'equipment') liveParts.add(item);
        return;
      default:
        return;
    }
  }

  /** To be called before a record is removed. */
  beforeRemove(record: AnyRecord): void {
    this.touch(record);
    if (record.typeName !== 'row') return;
    const slot = this.parts.rows.slotOf(record.id);
    if (slot >= 0) this.parts.touches.removed.row.push(slot);
  }

  /** Carries touched surroundings of racks on to their rows, and any change of the layout on to all ways in. */
  spread(): void {
    const { touches, items, types } = this.parts;
    const { surroundings, place, building } = touches.facts;
    const isChanged =
      this.isHangingChanged ||
      surroundings.values().length + place.values().length + building.values().length > 0 ||
      touches.removed.item.length + touches.removed.room.length > 0;
    this.isHangingChanged = false;
    if (isChanged || touches.facts.typeUse.values().length > 0)
      for (let type = 0; type < types.table.capacity; type++)
        if (types.typeAt(type)?.kind === 'rack') touches.facts.deliveries.add(type);
    for (const item of touches.facts.surroundings.values()) {
      const row = items.rowRacks.ownerOf(item);
      if (row >= 0) touches.facts.rowLine.add(row);
      if (items.recordAt(item)?.typeName === 'equipment') touches.facts.liveParts.add(item);
    }
  }

  rowAt(row: number): Row | undefined {
    return this.parts.rows.at(row);
  }

  /** The racks of a row, by id. */
  racksOf(row: number): readonly number[] {
    const { items } = this.parts;
    const racks: number[] = [];
    for (let rack = items.rowRacks.firstOf(row); rack >= 0; rack = items.rowRacks.nextOf(rack)) racks.push(rack);
    return racks.sort((a, b) => (items.idOf(a) < items.idOf(b) ? -1 : 1));
  }

  roomAt(room: number): Room | undefined {
    return this.parts.rooms.table.at(room);
  }

  /** Doors, ramps, lifts and the like of a room, by id. */
  obstaclesOf(room: number): readonly Obstacle[] {
    const { items, rooms } = this.parts;
    const found: Obstacle[] = [];
    for (let item = rooms.items.firstOf(room); item >= 0; item = rooms.items.nextOf(item)) {
      const record = items.recordAt(item);
      if (record?.typeName === 'obstacle') found.push(record);
    }
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /**
   * The highest voltage to ground in a piece of plant, in volts: what its power nodes state, else its type. A third of
   * the root of three of line-to-line voltages; DC in full.
   */
  voltsToGround(item: number): Known<number> {
    const { graph, items, types } = this.parts;
    let highest = -1;
    for (let node = graph.hosted.firstOf(item); node >= 0; node = graph.hosted.nextOf(node)) {
      const record = graph.nodes.at(node);
      if (!record) continue;
      const share = record.phases === 'three' ? Math.sqrt(3) : 1;
      for (const volts of [record.voltageV, record.inputVoltageV])
        if (volts !== undefined) highest = Math.max(highest, volts / share);
    }
    if (highest >= 0) return Math.round(highest);
    const figures = types.typeAt(items.typeSlotOf(item))?.figures;
    for (const name of ['ratedVoltage', 'ratedInputVoltage'] as const) {
      const volts = canonical(name, figures?.[name]);
      if (isKnown(volts)) highest = Math.max(highest, volts / Math.sqrt(3));
    }
    return highest < 0 ? UNKNOWN : Math.round(highest);
  }

  /** What the floor carries under an item: the least of the zones it stands on, else the room's. */
  floorLimitOf(item: number): FloorLimit | undefined {
    const { items, zones, rooms } = this.parts;
    const room = items.roomOf(item);
    let best: FloorLimit | undefined;
    if (room && items.isPlaced(item))
      for (const { limitPa, id, outline } of zones.floorLimits(room.id)) {
        const record = items.recordAt(item);
        if (!record || (best && best.limitPa <= limitPa)) continue;
        const footprint = items.footprint(item);
        const points = [...footprintCorners(footprint).map(([xUm, yUm]) => ({ xUm, yUm })), footprint];
        if (points.some((point) => polygonHasPoint(outline, point))) best = { limitPa, zoneId: id };
      }
    if (best) return best;
    const limitPa = rooms.table.at(items.roomSlotOf(item))?.floorUniformLimitPa;
    return limitPa === undefined ? undefined : { limitPa, zoneId: undefined };
  }

  /** The lowest rating that a redundancy group declares, and the group; nothing when none declares one. */
  lowestRating(): { readonly rating: number; readonly groupId: string } | undefined {
    const { groups } = this.parts.graph;
    let lowest: { readonly rating: number; readonly groupId: string } | undefined;
    for (let slot = 0; slot < groups.capacity; slot++) {
      const group = groups.at(slot);
      if (group?.rating === undefined) continue;
      const isLower = !lowest || group.rating < lowest.rating;
      if (isLower || (group.rating === lowest?.rating && group.id < lowest.groupId))
        lowest = { rating: group.rating, groupId: group.id };
    }
    return lowest;
  }

  /** The highest rating that a redundancy group declares; nothing when none declares one. */
  highestRating(): number | undefined {
    const { groups } = this.parts.graph;
    let highest: number | undefined;
    for (let slot = 0; slot < groups.capacity; slot++)
      highest = Math.max(highest ?? 0, groups.at(slot)?.rating ?? 0) || undefined;
    return highest;
  }

  /** Everything in the room of a zone that may limit the floor is judged anew. */
  private touchFloor(zone: { readonly roomId: string; readonly kind: string } | undefined): void {
    const { rooms, touches } = this.parts;
    if (zone?.kind !== 'floorLoad') return;
    const room = rooms.table.slotOf(zone.roomId);
    if (room < 0) return;
    touches.facts.roomFloor.add(room);
    for (let item = rooms.items.firstOf(room); item >= 0; item = rooms.items.nextOf(item))
      touches.facts.nearbyMass.add(item);
  }
}
