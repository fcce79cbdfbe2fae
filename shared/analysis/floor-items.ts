import { frontDirection, type Footprint } from '../geometry/footprint';
import type { Equipment } from '../model/records/equipment';
import type { Obstacle } from '../model/records/obstacle';
import type { Rack } from '../model/records/rack';
import type { Room } from '../model/records/room';
import type { TypeSpec } from '../catalog/spec';
import { isKnown } from '../units/known';
import { ByteColumn, IntColumn, NumberColumn } from './columns/column';
import { Links } from './columns/links';
import { SlotTable } from './columns/slot-table';
import type { DanglingReferences } from './dangling-references';
import { GridIndex } from './grid-index';
import type { Rooms } from './rooms';
import type { Row } from '../model/records/row';
import type { Touches } from './touches';
import type { TypeTable } from './type-table';

/** Up to this, moves count as short. */
const SHORT_MOVE_UM = 600_000;

export type FloorItem = Rack | Equipment | Obstacle;

/** Kinds of floor items in columns. */
export const ITEM_KINDS = { rack: 1, equipment: 2, obstacle: 3 } as const;

interface Parts {
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly rows: SlotTable<Row>;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

/**
 * What stands on the plan: racks, equipment and obstacles in one table of slots, with footprints in columns and a grid
 * to find neighbours. An item whose size nobody knows has no footprint and is nobody's neighbour.
 */
export class FloorItems {
  readonly table = new SlotTable<FloorItem>();
  /** Racks and equipment. */
  readonly grid = new GridIndex();
  private readonly obstacles = new GridIndex();
  /** Racks by row slot. */
  readonly rowRacks = new Links();
  private readonly kinds = new ByteColumn();
  private readonly types = new IntColumn(-1);
  private readonly widths = new NumberColumn();
  private readonly depths = new NumberColumn();
  private readonly fronts = { x: new NumberColumn(), y: new NumberColumn() };
  private readonly centres = { x: new NumberColumn(), y: new NumberColumn() };
  private readonly placed = new ByteColumn();
  private readonly overhead = new ByteColumn();
  private reach = 2_400_000;

  constructor(private readonly parts: Parts) {}

  /** How far around an item its surroundings go. A change out of this reach touches no surroundings. */
  get reachUm(): number {
    return this.reach;
  }

  set reachUm(reachUm: number) {
    this.reach = reachUm;
  }

  /** Tells the neighbours of an item that its mass has changed. */
  touchMassAround(slot: number): void {
    const { nearbyMass } = this.parts.touches.facts;
    nearbyMass.add(slot);
    this.forEachNear(slot, this.reach, (other) => nearbyMass.add(other));
  }

  /** Tells that what the type says about an item's place has changed, even where its footprint has not. */
  touchPlace(slot: number): void {
    const { place, surroundings } = this.parts.touches.facts;
    place.add(slot);
    surroundings.add(slot);
  }

  /** Adds or changes an item. Returns its slot. */
  put(record: FloorItem): number {
    const { touches, types, rooms, rows, dangling } = this.parts;
    const before = this.table.at(this.table.slotOf(record.id));
    const slot = this.table.put(record);
    this.kinds.set(slot, ITEM_KINDS[record.typeName]);
    this.centres.x.set(slot, record.xUm);
    this.centres.y.set(slot, record.yUm);
    if (!before) {
      this.types.set(slot, -1);
      this.placed.set(slot, 0);
    }
    const { facts } = touches;
    dangling.forget(record.id);

    const room = rooms.table.slotOf(record.roomId);
    if (room < 0) dangling.note(record, 'roomId', record.roomId);
    this.moveToRoom(slot, room);
    if (record.typeName !== 'obstacle') {
      const type = types.table.slotOf(record.typeId);
      if (type < 0) dangling.note(record, 'typeId', record.typeId);
      types.countUse(this.types.get(slot), -1);
      types.countUse(type, 1);
      this.types.set(slot, type);
    }
    if (record.typeName === 'rack') {
      const row = record.rowId === undefined ? -1 : rows.slotOf(record.rowId);
      if (row < 0 && record.rowId !== undefined) dangling.note(record, 'rowId', record.rowId);
      if (this.rowRacks.ownerOf(slot) !== row) {
        this.rowRacks.link(slot, row);
        facts.rackCooling.add(slot);
      }
    }
    if (!before || before.name !== record.name) facts.name.add(slot);
    this.place(slot, record, before);
    return slot;
  }

  remove(record: FloorItem): number {
    const { touches, types, dangling } = this.parts;
    const slot = this.table.slotOf(record.id);
    if (slot < 0) return slot;
    this.touchAround(slot, 0);
    this.gridOf(slot).remove(slot);
    this.placed.set(slot, 0);
    this.moveToRoom(slot, -1);
    this.rowRacks.link(slot, -1);
    types.countUse(this.types.get(slot), -1);
    dangling.forget(record.id);
    touches.removed.item.push(this.table.remove(record.id));
    return slot;
  }

  kindOf(slot: number): number {
    return this.kinds.get(slot);
  }

  isRack(slot: number): boolean {
    return this.kinds.get(slot) === ITEM_KINDS.rack && this.table.has(slot);
  }

  /** A rack or a piece of equipment. */
  isMovable(slot: number): boolean {
    return this.kinds.get(slot) !== ITEM_KINDS.obstacle && this.table.has(slot);
  }

  recordAt(slot: number): FloorItem | undefined {
    return this.table.at(slot);
  }

  idOf(slot: number): string {
    return this.table.at(slot)?.id ?? '';
  }

  typeSlotOf(slot: number): number {
    return this.types.get(slot);
  }

  specOf(slot: number): TypeSpec | undefined {
    return this.parts.types.specAt(this.types.get(slot));
  }

  /** Right-angled distance between the centres of two items, in µm. */
  wayBetweenUm(a: number, b: number): number {
    const { x, y } = this.centres;
    return Math.abs(x.get(a) - x.get(b)) + Math.abs(y.get(a) - y.get(b));
  }

  /** It has a footprint: its size is known. */
  isPlaced(slot: number): boolean {
    return this.placed.get(slot) === 1;
  }

  /** It hangs above the racks and shares their floor area. */
  isOverhead(slot: number): boolean {
    return this.overhead.get(slot) === 1;
  }

  roomSlotOf(slot: number): number {
    return this.parts.rooms.items.ownerOf(slot);
  }

  roomOf(slot: number): Room | undefined {
    return this.parts.rooms.table.at(this.roomSlotOf(slot));
  }

  widthUm(slot: number): number {
    return this.widths.get(slot);
  }

  depthUm(slot: number): number {
    return this.depths.get(slot);
  }

  frontX(slot: number): number {
    return this.fronts.x.get(slot);
  }

  frontY(slot: number): number {
    return this.fronts.y.get(slot);
  }

  /** The footprint as an object, for the exact geometry of the few that come near each other. */
  footprint(slot: number): Footprint {
    const record = this.table.at(slot);
    return {
      xUm: record?.xUm ?? 0,
      yUm: record?.yUm ?? 0,
      rotationMdeg: record?.rotationMdeg ?? 0,
      widthUm: this.widths.get(slot),
      depthUm: this.depths.get(slot),
    };
  }

  /** Bounds of the footprint; of an item without one, of where it last had one. */
  minX(slot: number): number {
    return this.gridOf(slot).minX(slot);
  }
  minY(slot: number): number {
    return this.gridOf(slot).minY(slot);
  }
  maxX(slot: number): number {
    return this.gridOf(slot).maxX(slot);
  }
  maxY(slot: number): number {
    return this.gridOf(slot).maxY(slot);
  }

  /** Calls `visit` for the items whose bounds meet the rectangle, in no particular order. */
  forEachIn(minX: number, minY: number, maxX: number, maxY: number, visit: (slot: number) => void): void {
    this.grid.search(minX, minY, maxX, maxY, visit);
    this.obstacles.search(minX, minY, maxX, maxY, visit);
  }

  /** Calls `visit` for the other items whose bounds come within `byUm` of this one's. `byUm` is at most `reachUm`. */
  forEachNear(slot: number, byUm: number, visit: (other: number) => void): void {
    this.forEachMovableNear(slot, byUm, visit);
    this.forEachObstacleNear(slot, byUm, visit);
  }

  /** The same for racks and equipment only. */
  forEachMovableNear(slot: number, byUm: number, visit: (other: number) => void): void {
    this.searchAround(this.grid, slot, byUm, visit);
  }

  /** The same for obstacles only. */
  forEachObstacleNear(slot: number, byUm: number, visit: (other: number) => void): void {
    this.searchAround(this.obstacles, slot, byUm, visit);
  }

  private searchAround(grid: GridIndex, slot: number, byUm: number, visit: (other: number) => void): void {
    if (!this.isPlaced(slot)) return;
    const own = this.gridOf(slot);
    const minX = own.minX(slot) - byUm;
    const minY = own.minY(slot) - byUm;
    const maxX = own.maxX(slot) + byUm;
    const maxY = own.maxY(slot) + byUm;
    grid.search(minX, minY, maxX, maxY, (other) => {
      if (other !== slot) visit(other);
    });
  }

  private gridOf(slot: number): GridIndex {
    return this.kinds.get(slot) === ITEM_KINDS.obstacle ? this.obstacles : this.grid;
  }

  private moveToRoom(slot: number, room: number): void {
    const { rooms, touches } = this.parts;
    const before = rooms.items.ownerOf(slot);
    if (before === room) return;
    const { facts } = touches;
    for (const one of [before, room]) {
      facts.roomAir.add(one);
      facts.roomFloor.add(one);
    }
    rooms.items.link(slot, room);
    facts.rackCooling.add(slot);
    facts.place.add(slot);
    facts.surroundings.add(slot);
    facts.nearbyMass.add(slot);
  }

  private place(slot: number, record: FloorItem, before: FloorItem | undefined): void {
    const size = sizeOf(record, this.specOf(slot));
    const hangs = isOverhead(record, this.parts.types.typeAt(this.types.get(slot))) ? 1 : 0;
    if (before && this.stays(slot, record, before, size, hangs)) return;
    const isShort = before !== undefined && size !== undefined && this.isShortMove(slot, record, before, size);
    if (!isShort) this.touchAround(slot, 0);
    this.parts.touches.facts.place.add(slot);
    this.parts.touches.facts.surroundings.add(slot);
    this.overhead.set(slot, hangs);
    if (!size) {
      this.placed.set(slot, 0);
      this.gridOf(slot).remove(slot);
      return;
    }
    const front = frontDirection(record.rotationMdeg);
    this.widths.set(slot, size.widthUm);
    this.depths.set(slot, size.depthUm);
    this.fronts.x.set(slot, front.x);
    this.fronts.y.set(slot, front.y);
    this.placed.set(slot, 1);
    const halfX = (Math.abs(front.y) * size.widthUm + Math.abs(front.x) * size.depthUm) / 2;
    const halfY = (Math.abs(front.x) * size.widthUm + Math.abs(front.y) * size.depthUm) / 2;
    this.gridOf(slot).put(slot, record.xUm - halfX, record.yUm - halfY, record.xUm + halfX, record.yUm + halfY);
    this.touchAround(slot, isShort ? SHORT_MOVE_UM : 0);
  }

  /** A move so short that one look around the new place, taken a little wider, also meets the old neighbours. */
  private isShortMove(slot: number, now: FloorItem, before: FloorItem, size: Size): boolean {
    return (
      this.placed.get(slot) === 1 &&
      this.widths.get(slot) === size.widthUm &&
      this.depths.get(slot) === size.depthUm &&
      now.rotationMdeg === before.rotationMdeg &&
      Math.abs(now.xUm - before.xUm) <= SHORT_MOVE_UM &&
      Math.abs(now.yUm - before.yUm) <= SHORT_MOVE_UM
    );
  }

  /** True when nothing about the item's footprint and its meaning to its neighbours has changed. */
  private stays(slot: number, now: FloorItem, before: FloorItem, size: Size | undefined, hangs: number): boolean {
    return (
      now.xUm === before.xUm &&
      now.yUm === before.yUm &&
      now.rotationMdeg === before.rotationMdeg &&
      this.overhead.get(slot) === hangs &&
      (size === undefined
        ? this.placed.get(slot) === 0
        : this.placed.get(slot) === 1 &&
          this.widths.get(slot) === size.widthUm &&
          this.depths.get(slot) === size.depthUm) &&
      (now.typeName !== 'obstacle' || (before.typeName === 'obstacle' && isSameObstacle(now, before))) &&
      (now.typeName === 'obstacle' || (before.typeName !== 'obstacle' && now.typeId === before.typeId))
    );
  }

  /** Tells everything within reach of where the item is now, and `moreUm` beyond. */
  private touchAround(slot: number, moreUm: number): void {
    if (this.parts.touches.isMuted) return;
    const { surroundings, nearbyMass } = this.parts.touches.facts;
    this.forEachNear(slot, this.reach + moreUm, (other) => {
      surroundings.add(other);
      nearbyMass.add(other);
    });
    nearbyMass.add(slot);
  }
}

interface Size {
  readonly widthUm: number;
  readonly depthUm: number;
}

function isSameObstacle(a: Obstacle, b: Obstacle): boolean {
  return (
    a.kind === b.kind &&
    a.swing === b.swing &&
    a.name === b.name &&
    a.heightUm === b.heightUm &&
    a.clearWidthUm === b.clearWidthUm &&
    a.isExit === b.isExit &&
    a.slopePermille === b.slopePermille &&
    a.maxLoadG === b.maxLoadG
  );
}

function sizeOf(record: FloorItem, spec: TypeSpec | undefined): Size | undefined {
  if (record.typeName === 'obstacle') return record;
  if (!spec) return undefined;
  const widthUm = record.typeName === 'equipment' && record.lengthUm !== undefined ? record.lengthUm : spec.widthUm;
  return isKnown(widthUm) && isKnown(spec.depthUm) ? { widthUm, depthUm: spec.depthUm } : undefined;
}

function isOverhead(record: FloorItem, type: ReturnType<TypeTable['typeAt']>): boolean {
  if (record.typeName !== 'equipment') return false;
  return record.isOverhead || (type?.kind === 'plant' && type.plant.placement === 'overhead');
}

/** The row a rack names; nothing for other items. */
export function rowOf(record: FloorItem): string | undefined {
  return record.typeName === 'rack' ? record.rowId : undefined;
}
