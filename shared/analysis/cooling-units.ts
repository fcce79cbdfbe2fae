import type { CoolingConnection } from '../model/records/cooling-connection';
import type { CoolingUnit } from '../model/records/cooling-unit';
import type { Row } from '../model/records/row';
import type { TypeSpec } from '../catalog/spec';
import { isIdOf, typeNameOf } from '../model/record-id';
import { UNKNOWN, type Known } from '../units/known';
import { IntColumn } from './columns/column';
import { Links } from './columns/links';
import { SlotTable } from './columns/slot-table';
import type { DanglingReferences } from './dangling-references';
import type { FloorItems } from './floor-items';
import type { Owners } from './owners';
import type { CoolingLoops } from './cooling/cooling-loops';
import { Memo } from './cooling/memo';
import { isLoopWay, loopWay, slotOfWay, unitWay, type WaySums } from './cooling/way-sums';
import type { RackContents } from './rack-contents';
import type { Rooms } from './rooms';
import type { Touches } from './touches';
import type { TypeTable } from './type-table';
import type { Zones } from './zones';

interface Parts {
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly rows: SlotTable<Row>;
  readonly zones: Zones;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly owners: Owners;
  readonly loops: CoolingLoops;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

const TARGETS = { rack: 0, row: 1, zone: 2, room: 3 } as const;
const TARGET_KINDS = 4;

/** Cooling units and what they serve: racks by name, or the racks of a row, a zone or a room. */
export class CoolingUnits {
  readonly units = new SlotTable<CoolingUnit>();
  private readonly connections = new SlotTable<CoolingConnection>();
  private readonly byUnit = new Links();
  /** Connections by target: the target's slot times four, plus its kind. */
  private readonly byTarget = new Links();
  private readonly unitOf = new IntColumn(-1);
  private readonly byRoom: Memo<ReadonlyMap<number, readonly number[]>>;
  private readonly rejectingUnits: Memo<readonly number[]>;
  private zoneConnections = 0;

  constructor(private readonly parts: Parts) {
    this.byRoom = new Memo(parts.touches);
    this.rejectingUnits = new Memo(parts.touches);
  }

  /** Lets the slots of removed records be used again, once the whole change is in place. */
  release(): void {
    this.units.release();
    this.connections.release();
  }

  putUnit(unit: CoolingUnit): void {
    const { dangling, owners, loops } = this.parts;
    const known = this.units.slotOf(unit.id);
    if (known >= 0) this.touchUnitAndServed(known);
    const slot = this.units.put(unit);
    dangling.forget(unit.id);
    loops.linkUnit(slot, unit);
    if (owners.codeOf(unit.hostId) < 0) dangling.note(unit, 'hostId', unit.hostId);
    this.touchUnitAndServed(slot);
  }

  removeUnit(unit: CoolingUnit): void {
    this.parts.dangling.forget(unit.id);
    const known = this.units.slotOf(unit.id);
    if (known < 0) return;
    this.touchUnitAndServed(known);
    this.parts.loops.unlinkUnit(known);
    this.parts.touches.removed.unit.push(this.units.remove(unit.id));
  }

  put(connection: CoolingConnection): void {
    const { dangling } = this.parts;
    const slot = this.connections.put(connection);
    dangling.forget(connection.id);
    this.detach(slot);
    const unit = this.units.slotOf(connection.coolingUnitId);
    const target = this.targetOf(connection.targetId);
    if (unit < 0) dangling.note(connection, 'coolingUnitId', connection.coolingUnitId);
    if (target < 0) dangling.note(connection, 'targetId', connection.targetId);
    if (unit < 0 || target < 0) return;
    // Before it is linked: a unit without connections serves the room it stands in, and now no longer does.
    this.touchRoomsOf(unit);
    this.byUnit.link(slot, unit);
    this.byTarget.link(slot, target);
    this.unitOf.set(slot, unit);
    if (target % TARGET_KINDS === TARGETS.zone) this.zoneConnections++;
    this.touchTarget(target);
    this.touchUnit(unit);
  }

  remove(connection: CoolingConnection): void {
    this.parts.dangling.forget(connection.id);
    const slot = this.connections.remove(connection.id);
    if (slot >= 0) this.detach(slot);
  }

  /** Tells the units of an item that its heat, place, row or room has changed; before and after a change of the latter. */
  touchItem(item: number): void {
    const { facts } = this.parts.touches;
    facts.rackCooling.add(item);
    facts.roomAir.add(this.parts.items.roomSlotOf(item));
    this.forEachConnectionOf(item, (connection) => facts.unitLoad.add(this.unitOf.get(connection)));
  }

  /** Tells everything served through a zone, before and after the zone changes. */
  touchZone(zone: number): void {
    const { rooms, zones, touches } = this.parts;
    touches.facts.climate.add(rooms.table.slotOf(zones.table.at(zone)?.roomId ?? ''));
    if (this.zoneConnections === 0) return;
    const target = zone * TARGET_KINDS + TARGETS.zone;
    this.touchTarget(target);
    for (let one = this.byTarget.firstOf(target); one >= 0; one = this.byTarget.nextOf(one))
      this.touchUnit(this.unitOf.get(one));
  }

  /** Tells the units that serve a row, before and after the row changes. */
  touchRow(row: number): void {
    this.touchTarget(row * TARGET_KINDS + TARGETS.row);
    for (let one = this.byTarget.firstOf(row * TARGET_KINDS + TARGETS.row); one >= 0; one = this.byTarget.nextOf(one))
      this.touchUnit(this.unitOf.get(one));
  }

  /** True when moving a rack may change which units serve it. */
  get dependsOnPlace(): boolean {
    return this.zoneConnections > 0;
  }

  unitAt(slot: number): CoolingUnit | undefined {
    return this.units.at(slot);
  }

  /** Heat the unit takes away: what this project says, else its host's type. */
  capacityW(slot: number): Known<number> {
    return this.units.at(slot)?.capacityW ?? this.hostSpec(slot)?.coolingCapacityW ?? UNKNOWN;
  }

  /** Coolant the unit moves. */
  coolantMlPerMin(slot: number): Known<number> {
    return this.units.at(slot)?.liquidFlowMlPerMin ?? this.hostSpec(slot)?.coolingFlowMlPerMin ?? UNKNOWN;
  }

  /** Air the unit moves. */
  airMlPerS(slot: number): Known<number> {
    return this.units.at(slot)?.airFlowMlPerS ?? this.hostSpec(slot)?.coolingAirFlowMlPerS ?? UNKNOWN;
  }

  /** What its fans draw: as stated, else what its host's type draws; nothing when neither says. */
  fanPowerW(slot: number): number | undefined {
    const power = this.units.at(slot)?.fanPowerW ?? this.hostSpec(slot)?.powerW;
    return typeof power === 'number' ? power : undefined;
  }

  /** The units of this medium that serve the rack, by themselves or through a loop. */
  unitsServing(rack: number, medium: CoolingUnit['medium']): ReadonlySet<number> {
    const { loops } = this.parts;
    const found = new Set<number>();
    if (medium === 'liquid')
      for (const way of this.waysOf(rack))
        for (const unit of isLoopWay(way) ? loops.unitsOf(slotOfWay(way)) : [slotOfWay(way)]) found.add(unit);
    else
      this.forEachConnectionOf(rack, (connection) => {
        const unit = this.unitOf.get(connection);
        if (this.units.at(unit)?.medium === medium) found.add(unit);
      });
    return found;
  }

  /** The ways of a rack's coolant, see WaySums: its loops, and the liquid units that serve it without a loop. */
  waysOf(rack: number): readonly number[] {
    const { loops } = this.parts;
    const found = new Set<number>();
    loops.forEachLoopOf(rack, (loop) => found.add(loopWay(loop)));
    this.forEachConnectionOf(rack, (connection) => {
      const unit = this.unitOf.get(connection);
      const loop = loops.suppliers.ownerOf(unit);
      if (this.units.at(unit)?.medium === 'liquid') found.add(loop < 0 ? unitWay(unit) : loopWay(loop));
    });
    return [...found].sort((a, b) => a - b);
  }

  /** Counts what a rack gives to liquid into its ways; one that is gone gives nothing. */
  countRack(rack: number, sums: WaySums): void {
    const { items, contents } = this.parts;
    const ways = items.isRack(rack) ? this.waysOf(rack) : [];
    if (ways.length === 0) return sums.set(rack, undefined);
    sums.set(rack, {
      ways,
      heatW: contents.liquidHeatW(rack),
      coolantMlPerMin: contents.coolantNeedMlPerMin(rack),
      estimatedForW: contents.coolantEstimatedForW(rack),
      coolantMaxMilliC: contents.coolantMaxMilliC(rack),
      unknown: contents.heatUnknown(rack) > 0 ? 1 : 0,
    });
  }

  /** The racks a unit serves, each once: those of its connections, and of the loop it supplies. */
  racksOf(unit: number): ReadonlySet<number> {
    // An air unit that is put on a loop by mistake brings no racks to it.
    const loop = this.units.at(unit)?.medium === 'liquid' ? this.parts.loops.suppliers.ownerOf(unit) : -1;
    return loop < 0 ? this.racksConnectedTo([unit]) : this.racksOfWay(loopWay(loop));
  }

  /** The racks on a way, each once. */
  racksOfWay(way: number): ReadonlySet<number> {
    if (!isLoopWay(way)) return this.racksConnectedTo([slotOfWay(way)]);
    const { loops } = this.parts;
    const units = loops.unitsOf(slotOfWay(way)).filter((unit) => this.units.at(unit)?.medium === 'liquid');
    const racks = this.racksConnectedTo(units);
    loops.forEachRackOn(slotOfWay(way), (rack) => racks.add(rack));
    return racks;
  }

  private racksConnectedTo(units: readonly number[]): Set<number> {
    const racks = new Set<number>();
    for (const unit of units)
      for (let one = this.byUnit.firstOf(unit); one >= 0; one = this.byUnit.nextOf(one))
        this.forEachRackOf(this.byTarget.ownerOf(one), (rack) => racks.add(rack));
    return racks;
  }

  /** The item of the floor that the unit is built into or hangs in, -1 when there is none. */
  hostItemOf(unit: number): number {
    return this.parts.owners.itemOf(this.parts.owners.codeOf(this.units.at(unit)?.hostId ?? ''));
  }

  /** The room the unit's host stands in, -1 when there is none. */
  hostRoomOf(unit: number): number {
    const item = this.hostItemOf(unit);
    return item < 0 ? -1 : this.parts.items.roomSlotOf(item);
  }

  /** The units that give their heat to the room they stand in. */
  rejecting(): readonly number[] {
    return this.rejectingUnits.get(0, () => this.slotsOf((unit) => unit.rejectsToRoom && unit.medium === 'liquid'));
  }

  /** An air unit gives its heat to a loop. */
  get hasAirOnLoops(): boolean {
    return this.slotsOf((unit) => unit.medium === 'air' && unit.drawsFromLoopId !== undefined).length > 0;
  }

  private slotsOf(isWanted: (unit: CoolingUnit) => boolean): readonly number[] {
    const slots = Array.from({ length: this.units.capacity }, (_, slot) => slot);
    return slots.filter((slot) => {
      const unit = this.units.at(slot);
      return unit !== undefined && isWanted(unit);
    });
  }

  /** The rooms whose air a unit treats: those of what it serves, else the room it stands in. */
  roomsOf(unit: number): ReadonlySet<number> {
    const { rooms, items, rows, zones, loops } = this.parts;
    const found = new Set<number>();
    let isConnected = false;
    for (let one = this.byUnit.firstOf(unit); one >= 0; one = this.byUnit.nextOf(one)) {
      isConnected = true;
      const target = this.byTarget.ownerOf(one);
      const slot = Math.floor(target / TARGET_KINDS);
      const kind = target % TARGET_KINDS;
      if (kind === TARGETS.room) found.add(slot);
      else if (kind === TARGETS.rack) found.add(items.roomSlotOf(slot));
      else if (kind === TARGETS.row) found.add(rooms.table.slotOf(rows.at(slot)?.roomId ?? ''));
      else found.add(rooms.table.slotOf(zones.table.at(slot)?.roomId ?? ''));
    }
    const loop = this.units.at(unit)?.medium === 'liquid' ? loops.suppliers.ownerOf(unit) : -1;
    if (loop >= 0) loops.forEachRackOn(loop, (rack) => found.add(items.roomSlotOf(rack)));
    if (!isConnected && found.size === 0) found.add(this.hostRoomOf(unit));
    found.delete(-1);
    return found;
  }

  /** The air units that treat the air of a room. O(units), once between two changes. */
  airUnitsOf(room: number): readonly number[] {
    return this.byRoom.get(0, () => this.airUnitsByRoom()).get(room) ?? [];
  }

  private airUnitsByRoom(): ReadonlyMap<number, readonly number[]> {
    const found = new Map<number, number[]>();
    for (const unit of this.slotsOf(({ medium }) => medium === 'air'))
      for (const room of this.roomsOf(unit)) {
        const units = found.get(room);
        if (units) units.push(unit);
        else found.set(room, [unit]);
      }
    return found;
  }

  /** Tells the units that serve or stand in a room that its conditions have changed. */
  touchUnitsOfRoom(room: number): void {
    const { facts, isMuted } = this.parts.touches;
    if (isMuted) return;
    for (let unit = 0; unit < this.units.capacity; unit++)
      if (this.units.has(unit) && (this.hostRoomOf(unit) === room || this.roomsOf(unit).has(room))) {
        facts.unitLoad.add(unit);
        this.parts.loops.markUnit(unit);
      }
  }

  /** Tells the rooms and racks of units hosted by this item, when the item changes room. */
  touchHosted(item: number): void {
    const { owners } = this.parts;
    for (let unit = 0; unit < this.units.capacity; unit++) {
      const record = this.units.at(unit);
      if (record && owners.itemOf(owners.codeOf(record.hostId)) === item) this.touchUnit(unit);
    }
  }

  /** The numbers of the type it is built into. */
  hostSpec(slot: number): TypeSpec | undefined {
    const { owners, types } = this.parts;
    const host = this.units.at(slot)?.hostId;
    return host === undefined ? undefined : types.specAt(owners.typeSlotOf(owners.codeOf(host)));
  }

  private targetOf(id: string): number {
    const { items, rows, zones, rooms } = this.parts;
    const code = (slot: number, kind: number) => (slot < 0 ? -1 : slot * TARGET_KINDS + kind);
    if (isIdOf(id, 'rack')) return code(items.table.slotOf(id), TARGETS.rack);
    if (isIdOf(id, 'room')) return code(rooms.table.slotOf(id), TARGETS.room);
    if (isIdOf(id, 'row')) return code(rows.slotOf(id), TARGETS.row);
    return typeNameOf(id) === 'zone' ? code(zones.table.slotOf(id), TARGETS.zone) : -1;
  }

  private forEachRackOf(target: number, visit: (rack: number) => void): void {
    const { rooms, items, zones } = this.parts;
    const slot = Math.floor(target / TARGET_KINDS);
    const kind = target % TARGET_KINDS;
    if (kind === TARGETS.rack) visit(slot);
    else if (kind === TARGETS.zone) zones.forEachRack(slot, visit);
    else {
      const links = kind === TARGETS.row ? items.rowRacks : rooms.items;
      for (let item = links.firstOf(slot); item >= 0; item = links.nextOf(item)) if (items.isRack(item)) visit(item);
    }
  }

  private forEachConnectionOf(rack: number, visit: (connection: number) => void): void {
    const { items, rooms, zones } = this.parts;
    const visitAll = (target: number) => {
      for (let one = this.byTarget.firstOf(target); one >= 0; one = this.byTarget.nextOf(one)) visit(one);
    };
    if (this.connections.size === 0) return;
    visitAll(rack * TARGET_KINDS + TARGETS.rack);
    const row = items.rowRacks.ownerOf(rack);
    if (row >= 0) visitAll(row * TARGET_KINDS + TARGETS.row);
    const room = rooms.items.ownerOf(rack);
    if (room >= 0) visitAll(room * TARGET_KINDS + TARGETS.room);
    if (this.zoneConnections === 0) return;
    for (let zone = 0; zone < zones.table.capacity; zone++) {
      const target = zone * TARGET_KINDS + TARGETS.zone;
      if (this.byTarget.firstOf(target) >= 0 && zones.holds(zone, rack)) visitAll(target);
    }
  }

  private detach(connection: number): void {
    const target = this.byTarget.ownerOf(connection);
    if (target < 0) return;
    this.touchTarget(target);
    this.touchUnit(this.unitOf.get(connection));
    if (target % TARGET_KINDS === TARGETS.zone) this.zoneConnections--;
    this.byUnit.unlink(connection);
    this.byTarget.unlink(connection);
    this.touchRoomsOf(this.unitOf.get(connection));
  }

  private touchTarget(target: number): void {
    this.forEachRackOf(target, (rack) => this.touchItem(rack));
  }

  private touchUnitAndServed(unit: number): void {
    for (let one = this.byUnit.firstOf(unit); one >= 0; one = this.byUnit.nextOf(one))
      this.touchTarget(this.byTarget.ownerOf(one));
    this.touchUnit(unit);
  }

  private touchUnit(unit: number): void {
    this.parts.touches.facts.unitLoad.add(unit);
    this.parts.loops.markUnit(unit);
    this.touchRoomsOf(unit);
  }

  /** Tells the rooms whose air a unit treats, and the one that it may give heat to. */
  touchRoomsOf(unit: number): void {
    if (!this.units.has(unit)) return;
    const { roomAir } = this.parts.touches.facts;
    for (const room of this.roomsOf(unit)) roomAir.add(room);
    if (this.units.at(unit)?.rejectsToRoom) roomAir.add(this.hostRoomOf(unit));
  }
}
