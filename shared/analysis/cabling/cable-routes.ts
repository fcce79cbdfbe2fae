import type { Cable } from '../../model/records/cable';
import type { Port } from '../../model/records/port';
import type { CablingType } from '../../catalog/catalog-type';
import { RU } from '../../units/length';
import type { Assembly } from './assembly';
import { AssemblyTable } from './assembly-table';
import { kindsOfMedium } from './cable-class';
import type { CableWay } from './cable-length';
import type { CableMedium } from './cable-medium';
import { routeOf, runsOf, type CableRoute, type RouteRun } from './cable-route';
import { CableVias } from './cable-vias';
import { CableWays } from './cable-ways';
import type { Trays } from './trays';
import { ByteColumn } from '../columns/column';
import { KeyedChains } from '../columns/keyed-chains';
import { Links } from '../columns/links';
import { SlotTable } from '../columns/slot-table';
import type { DanglingReferences } from '../dangling-references';
import type { FloorItems } from '../floor-items';
import { deviceCode, isDeviceCode, itemCode, slotOfCode, type Owners } from '../owners';
import type { RackContents } from '../rack-contents';
import type { Touches } from '../touches';
import type { PortInfo, TypeTable } from '../type-table';

interface Parts {
  readonly types: TypeTable;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly owners: Owners;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
  readonly trays: Trays;
}

/** Port names per owner in the keys of the port index. */
const NAMES_PER_OWNER = 1 << 21;
/** Height of the lowest rack unit above the floor; the plinth and feet of a frame. Project default, grade K. */
const FIRST_UNIT_UM = 100_000;

/** The two ends of a cable, in columns: end 0 is where it comes from, end 1 where it goes to. */
export type CableEnd = 0 | 1;

/** Cables: what they plug into, which ports are used, and the way between their ends. */
export class CableRoutes {
  readonly cables = new SlotTable<Cable>();
  private readonly ports = new SlotTable<Port>();
  private readonly endsByOwner = new Links();
  private readonly portUse = new KeyedChains();
  private readonly ownPorts = new KeyedChains();
  private readonly ownPortInfos: (PortInfo | undefined)[] = [];
  private readonly infos: (PortInfo | undefined)[] = [];
  private readonly mediums: CableMedium[] = [];
  private readonly shared = new ByteColumn();
  private readonly hasLength = new ByteColumn();
  private readonly assemblies: AssemblyTable;
  /** Which way each cable goes. */
  readonly ways: CableWays;
  private readonly way: { -readonly [name in keyof CableWay]: CableWay[name] } = {
    basis: 'assumed',
    certainty: 'assumed',
    isInRack: false,
    routeUm: -1,
    floorWayUm: 0,
    fromHeightUm: 0,
    toHeightUm: 0,
  };

  constructor(private readonly parts: Parts) {
    this.assemblies = new AssemblyTable(parts.types);
    const { items, touches, trays, dangling } = parts;
    const vias = new CableVias({
      dangling,
      hasTray: (id) => trays.table.slotOf(id) >= 0,
      hasCable: (id) => this.cables.slotOf(id) >= 0,
    });
    const cables = {
      cableAt: (cable: number) => this.cables.at(cable),
      itemAt: (cable: number, end: CableEnd) => this.itemAt(cable, end),
      kindsAt: (cable: number) => this.kindsAt(cable),
      slotOf: (id: string) => this.cables.slotOf(id),
    };
    this.ways = new CableWays({ items, touches, trays, vias, cables });
  }

  /** Lets the slots of removed records be used again, once the whole change is in place. */
  release(): void {
    this.ways.release();
    this.cables.release();
    this.ports.release();
  }

  /** Makes room for this many cables. */
  reserve(count: number): void {
    this.portUse.reserve(2 * count);
  }

  /** Adds or changes a cable. With `isNew` the caller knows that there is none of its id. */
  put(cable: Cable, isNew = false): void {
    const { dangling, touches, owners } = this.parts;
    const slot = isNew ? this.cables.append(cable) : this.cables.put(cable);
    this.hasLength.set(slot, cable.lengthUm === undefined ? 0 : 1);
    this.mediums[slot] = this.assemblies.put(slot, cable);
    dangling.forget(cable.id);
    const from = owners.codeOf(cable.fromId);
    const to = owners.codeOf(cable.toId);
    if (from < 0) dangling.note(cable, 'fromId', cable.fromId);
    if (to < 0) dangling.note(cable, 'toId', cable.toId);
    this.plug(slot, 0, from, cable.fromPort);
    this.plug(slot, 1, to, cable.toPort);
    this.ways.touchCable(slot);
    touches.facts.cableEnds.add(slot);
    touches.facts.cableRoute.add(slot);
    touches.facts.portUse.add(slot);
  }

  /** The type of a cable says something else now. */
  retype(type: number): void {
    for (const cable of this.assemblies.usersOf(type)) {
      const record = this.cables.at(cable);
      if (record) this.put(record);
    }
  }

  /** Slot of a cable's catalog type, -1 when it has none. */
  typeSlotOf(cable: number): number {
    return this.assemblies.typeSlotOf(cable);
  }

  /** A cable's catalog type with those of its modules; nothing when it names none that is a cable. */
  assemblyAt(cable: number): Assembly | undefined {
    return this.assemblies.at(cable);
  }

  /** The type of the module at an end; nothing when the cable names none. */
  moduleAt(cable: number, end: CableEnd): CablingType | undefined {
    return this.assemblies.moduleAt(cable, end);
  }

  remove(cable: Cable): void {
    this.parts.dangling.forget(cable.id);
    const slot = this.cables.remove(cable.id);
    if (slot < 0) return;
    this.ways.removeCable(slot);
    this.assemblies.remove(slot);
    this.unplug(slot, 0);
    this.unplug(slot, 1);
    this.parts.touches.removed.cable.push(slot);
  }

  putPort(port: Port): void {
    const { dangling, owners } = this.parts;
    const slot = this.ports.put(port);
    dangling.forget(port.id);
    this.withdrawPort(slot);
    const owner = owners.codeOf(port.ownerId);
    if (owner < 0) {
      dangling.note(port, 'ownerId', port.ownerId);
      return;
    }
    this.ownPortInfos[slot] = this.parts.types.portInfo(port.name, port.connector, port.speedsMbps, false, port);
    this.ownPorts.put(slot, this.keyOf(owner, port.name));
    this.replugOwner(owner);
  }

  removePort(port: Port): void {
    this.parts.dangling.forget(port.id);
    const slot = this.ports.remove(port.id);
    if (slot >= 0) this.withdrawPort(slot);
  }

  /** Tells the cables of an item and of what is mounted in it that they start or end somewhere else now. */
  touchRoutesOf(item: number): void {
    if (this.cables.size === 0) return;
    this.ways.touchPlace(item);
    this.touchRoutesOfOwner(itemCode(item));
    const { inRack } = this.parts.contents;
    for (let device = inRack.firstOf(item); device >= 0; device = inRack.nextOf(device))
      this.touchRoutesOfOwner(deviceCode(device));
  }

  /** Looks up the ports of an owner anew, after its type has changed. */
  replugOwner(owner: number): void {
    const { facts } = this.parts.touches;
    for (let end = this.endsByOwner.firstOf(owner); end >= 0; end = this.endsByOwner.nextOf(end)) {
      const cable = end >> 1;
      this.infos[end] = this.infoOf(owner, this.portName(cable, (end & 1) as CableEnd));
      facts.cableEnds.add(cable);
      facts.cableRoute.add(cable);
    }
  }

  /** Visits the cables that end at an owner, each end by itself. */
  forEachCableOf(owner: number, visit: (cable: Cable, isFrom: boolean) => void): void {
    for (let end = this.endsByOwner.firstOf(owner); end >= 0; end = this.endsByOwner.nextOf(end)) {
      const cable = this.cables.at(end >> 1);
      if (cable) visit(cable, (end & 1) === 0);
    }
  }

  cableAt(slot: number): Cable | undefined {
    return this.cables.at(slot);
  }

  /** Code of what the end is plugged into (see owners.ts), -1 when it does not exist. */
  ownerOf(cable: number, end: CableEnd): number {
    return this.endsByOwner.ownerOf(cable * 2 + end);
  }

  ownerId(cable: number, end: CableEnd): string {
    return this.parts.owners.idOf(this.ownerOf(cable, end));
  }

  /** The port the end is plugged into; nothing when its owner has none of that name. */
  portOf(cable: number, end: CableEnd): PortInfo | undefined {
    return this.infos[cable * 2 + end];
  }

  /** True when the owner's type says which ports it has, so that a missing name is a mistake. */
  hasPortList(cable: number, end: CableEnd): boolean {
    const owner = this.ownerOf(cable, end);
    return owner >= 0 && this.parts.types.portsAt(this.parts.owners.typeSlotOf(owner)).size > 0;
  }

  /** The other cables in the same port. */
  sharingPort(cable: number, end: CableEnd): readonly Cable[] {
    const own = cable * 2 + end;
    const key = this.portUse.keyOf(own);
    if (key < 0) return [];
    const found: Cable[] = [];
    for (let one = this.portUse.first(key); one >= 0; one = this.portUse.next(one)) {
      const other = this.cables.at(one >> 1);
      if (one !== own && other) found.push(other);
    }
    return found;
  }

  /** True when another cable is in the same port. */
  isPortShared(cable: number, end: CableEnd): boolean {
    return this.shared.get(cable * 2 + end) === 1;
  }

  /** What follows from the medium and speed the cable states. */
  mediumAt(cable: number): CableMedium | undefined {
    return this.mediums[cable];
  }

  /** Length the document states for a cable, in µm; -1 when it states none. */
  statedLengthUm(cable: number): number {
    return this.hasLength.get(cable) === 1 ? (this.cables.at(cable)?.lengthUm ?? -1) : -1;
  }

  /** The floor item an end is in, -1 when it stands nowhere. */
  itemAt(cable: number, end: CableEnd): number {
    const item = this.parts.owners.itemOf(this.ownerOf(cable, end));
    return item >= 0 && this.parts.items.table.has(item) ? item : -1;
  }

  /**
   * The way of a cable; nothing when an end does not stand anywhere. The answer is the same object each time, filled
   * anew, so that a pass over all cables makes no garbage.
   */
  wayOf(cable: number): CableWay | undefined {
    const [from, to] = [this.itemAt(cable, 0), this.itemAt(cable, 1)];
    if (from < 0 || to < 0) return undefined;
    const { way, ways } = this;
    way.isInRack = from === to;
    way.floorWayUm = this.parts.items.wayBetweenUm(from, to);
    way.fromHeightUm = this.portHeightUm(cable, 0);
    way.toHeightUm = this.portHeightUm(cable, 1);
    const pair = ways.pairOf(cable);
    way.basis = way.isInRack ? 'inRack' : pair < 0 ? 'assumed' : ways.basisOf(pair);
    way.certainty = way.basis === 'unroutable' ? 'unknown' : way.basis === 'assumed' ? 'assumed' : 'routed';
    way.routeUm = this.routeUm(way, pair, from);
    return way;
  }

  /** The whole way of a cable, to be drawn and accounted for; nothing when an end does not stand anywhere. */
  routeOf(cable: number): CableRoute | undefined {
    return routeOf({ cables: this, trays: this.parts.trays, items: this.parts.items }, cable);
  }

  /** The stretches of trays on the way of a cable, in order from its first end. */
  runsOf(cable: number): readonly RouteRun[] {
    return runsOf({ cables: this, trays: this.parts.trays, items: this.parts.items }, cable);
  }

  /** Height of the port at an end above the floor, in µm: the middle of its device, else of its rack, else one metre. */
  portHeightUm(cable: number, end: CableEnd): number {
    const owner = this.ownerOf(cable, end);
    if (isDeviceCode(owner)) {
      const { contents } = this.parts;
      const device = slotOfCode(owner);
      const bottom = contents.bottomHalfRu(device);
      if (bottom >= 0) return FIRST_UNIT_UM + Math.round(((bottom + contents.heightHalfRu(device) / 2) * RU) / 2);
    }
    return this.ways.middleUm(this.itemAt(cable, end));
  }

  private routeUm(way: CableWay, pair: number, from: number): number {
    const { ways } = this;
    if (way.basis === 'inRack') return Math.abs(way.fromHeightUm - way.toHeightUm);
    if (way.basis === 'direct') return way.floorWayUm + Math.abs(way.fromHeightUm - way.toHeightUm);
    if (way.basis !== 'trays') return -1;
    const isFromHigh = ways.routes.table.low(pair) !== from;
    return (
      ways.routes.table.planUm(pair) +
      Math.abs(ways.endHeightUm(pair, isFromHigh) - way.fromHeightUm) +
      Math.abs(ways.endHeightUm(pair, !isFromHigh) - way.toHeightUm)
    );
  }

  /** Copper, fibre, or both when it is not known: by its medium, else by its type. */
  private kindsAt(cable: number): number {
    const medium = this.cables.at(cable)?.medium;
    if (medium !== undefined) return kindsOfMedium(medium);
    const type = this.parts.types.typeAt(this.typeSlotOf(cable));
    return kindsOfMedium(type?.kind === 'cabling' ? type.cabling.medium : undefined);
  }

  private plug(cable: number, side: CableEnd, owner: number, port: string): void {
    const end = cable * 2 + side;
    const info = owner < 0 ? undefined : this.infoOf(owner, port);
    const key = owner < 0 ? -1 : keyAt(owner, info ? info.nameId : this.parts.types.nameIdOf(port));
    if (this.portUse.keyOf(end) !== key) {
      this.unplug(cable, side);
      if (key >= 0) {
        this.portUse.put(end, key);
        this.noteSharing(key);
      }
    }
    if (this.endsByOwner.ownerOf(end) !== owner) this.endsByOwner.link(end, owner);
    this.infos[end] = info;
  }

  private unplug(cable: number, side: CableEnd): void {
    const end = cable * 2 + side;
    const key = this.portUse.keyOf(end);
    this.portUse.remove(end);
    this.endsByOwner.unlink(end);
    this.shared.set(end, 0);
    if (key >= 0) this.noteSharing(key);
  }

  /** Marks the ends in a port as sharing it or not, and tells their cables. */
  private noteSharing(key: number): void {
    const { portUse } = this.parts.touches.facts;
    const first = this.portUse.first(key);
    const isShared = first >= 0 && this.portUse.next(first) >= 0 ? 1 : 0;
    for (let one = first; one >= 0; one = this.portUse.next(one)) {
      this.shared.set(one, isShared);
      portUse.add(one >> 1);
    }
  }

  /** Tells the cables of one owner. */
  touchRoutesOfOwner(owner: number): void {
    const { cableRoute } = this.parts.touches.facts;
    for (let end = this.endsByOwner.firstOf(owner); end >= 0; end = this.endsByOwner.nextOf(end)) {
      cableRoute.add(end >> 1);
      this.ways.touchCable(end >> 1);
    }
  }

  private withdrawPort(slot: number): void {
    const key = this.ownPorts.keyOf(slot);
    if (key < 0) return;
    this.ownPorts.remove(slot);
    this.replugOwner(Math.floor(key / NAMES_PER_OWNER));
  }

  private infoOf(owner: number, name: string): PortInfo | undefined {
    if (this.ports.size > 0) {
      const own = this.ownPort(this.keyOf(owner, name));
      if (own) return own;
    }
    return this.parts.types.portsAt(this.parts.owners.typeSlotOf(owner)).get(name);
  }

  /** The port record with this key; of several the one whose id comes first. */
  private ownPort(key: number): PortInfo | undefined {
    let chosen = -1;
    for (let one = this.ownPorts.first(key); one >= 0; one = this.ownPorts.next(one))
      if (chosen < 0 || (this.ports.at(one)?.id ?? '') < (this.ports.at(chosen)?.id ?? '')) chosen = one;
    return chosen < 0 ? undefined : this.ownPortInfos[chosen];
  }

  private portName(cable: number, side: CableEnd): string {
    const record = this.cables.at(cable);
    return (side === 0 ? record?.fromPort : record?.toPort) ?? '';
  }

  private keyOf(owner: number, name: string): number {
    return keyAt(owner, this.parts.types.nameIdOf(name));
  }
}

function keyAt(owner: number, nameId: number): number {
  return owner * NAMES_PER_OWNER + nameId;
}
