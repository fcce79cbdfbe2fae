import { recordTypeNames, type AnyRecord } from '../model/registry';
import type { CatalogTypeRecord } from '../model/records/catalog-type';
import type { Device } from '../model/records/device';
import type { Row } from '../model/records/row';
import type { Zone } from '../model/records/zone';
import type { DocumentView } from '../store/document-view';
import { reverseDiff, type RecordsDiff } from '../store/records-diff';
import { Cabling } from './cabling/cabling';
import { SlotTable } from './columns/slot-table';
import { SpaceLayout } from './space/space-layout';
import { CoolingSystem, isCoolingRecord } from './cooling/cooling-system';
import type { CoolingUnits } from './cooling-units';
import { DanglingReferences } from './dangling-references';
import { factsFrom, type Facts } from './facts';
import { FloorItems, rowOf, type FloorItem } from './floor-items';
import { ItemNames } from './item-names';
import { orderChanges } from './order-changes';
import { deviceCode, itemCode, Owners } from './owners';
import { isChainRecord, PowerChain } from './power/chain';
import { Failures } from './power/failure';
import { RedundancyGroups } from './power/groups';
import { NodeLoads } from './power/node-loads';
import { SupplyPaths } from './power/paths';
import { SitePower } from './power/site-power';
import { RackPdus } from './power/rack-pdus';
import { PowerStudies } from './power/studies';
import { Sweeps } from './power/sweep';
import { PowerFeeds } from './power-feeds';
import { RackContents } from './rack-contents';
import { Rooms } from './rooms';
import { recordTablesOf, releaseTables, type RecordTables } from './record-tables';
import type { RoomTotals } from './room-totals';
import { Touches } from './touches';
import { TypeTable } from './type-table';
import { usersOfType } from './type-users';
import { Zones } from './zones';

/**
 * The engineering data that follows from a document, kept up to date by its diffs: what rules, inspector, overlays and
 * reports read. It holds its own copy of what it needs, so it can be ahead of the document while a drag is checked.
 */
export class HallAnalysis {
  readonly touches = new Touches();
  readonly dangling = new DanglingReferences(this.touches);
  readonly types = new TypeTable(this.touches);
  readonly rooms = new Rooms(this.touches);
  readonly rows = new SlotTable<Row>();
  readonly names = new ItemNames(this.touches);
  readonly items: FloorItems;
  readonly zones: Zones;
  readonly contents: RackContents;
  readonly owners: Owners;
  readonly power: PowerFeeds;
  readonly chain: PowerChain;
  readonly nodeLoads: NodeLoads;
  readonly paths: SupplyPaths;
  readonly failures: Failures;
  readonly rackPdus: RackPdus;
  readonly groups: RedundancyGroups;
  readonly sweeps: Sweeps;
  readonly studies: PowerStudies;
  readonly site: SitePower;
  readonly coolingSystem: CoolingSystem;
  readonly cooling: CoolingUnits;
  readonly cabling: Cabling;
  readonly cables: Cabling['cables'];
  readonly trays: Cabling['trays'];
  readonly space: SpaceLayout;
  readonly totals: RoomTotals;
  readonly facts: Facts;
  /** The records that others may refer to. */
  private readonly tables: RecordTables;

  private constructor() {
    const { touches, dangling, types, rooms, rows } = this;
    const base = { touches, dangling, types, rooms, rows };
    this.items = new FloorItems(base);
    this.zones = new Zones(this.items, rooms);
    this.contents = new RackContents({ ...base, items: this.items });
    this.owners = new Owners(this.items, this.contents);
    const parts = { ...base, items: this.items, contents: this.contents, owners: this.owners };
    this.power = new PowerFeeds(parts);
    this.chain = new PowerChain({ ...parts, power: this.power });
    this.nodeLoads = new NodeLoads(this.chain, this.power);
    const supply = { ...parts, power: this.power, chain: this.chain, nodeLoads: this.nodeLoads };
    this.paths = new SupplyPaths(supply);
    this.rackPdus = new RackPdus(supply);
    this.failures = new Failures(supply);
    this.groups = new RedundancyGroups({ ...supply, failures: this.failures, paths: this.paths });
    this.coolingSystem = new CoolingSystem({ ...supply, zones: this.zones, failures: this.failures });
    this.cooling = this.coolingSystem.units;
    this.cabling = new Cabling(parts);
    this.cables = this.cabling.cables;
    this.trays = this.cabling.trays;
    this.totals = this.coolingSystem.totals;
    this.sweeps = new Sweeps(this);
    this.studies = new PowerStudies(this);
    this.site = new SitePower(this);
    this.space = new SpaceLayout({ ...parts, zones: this.zones, graph: this.chain.graph });
    this.facts = factsFrom(this);
    this.tables = recordTablesOf(this);
  }

  /** The analysis of a whole document. O(records). */
  static of(view: DocumentView): HallAnalysis {
    const steps = HallAnalysis.steps(view);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /**
   * The same in small steps between which the document must stay as it is. Yields how many records have been taken up.
   * With `isRoutedElsewhere`, many ways of cables are left to be handed out.
   */
  static *steps(view: DocumentView, { isRoutedElsewhere = false } = {}): Generator<number, HallAnalysis> {
    const analysis = new HallAnalysis();
    analysis.cabling.isRoutedElsewhere = isRoutedElsewhere;
    analysis.touches.isMuted = true;
    analysis.cables.reserve(view.all('cable').size);
    let taken = 0;
    for (const typeName of recordTypeNames) {
      for (const record of view.all(typeName).values()) {
        if (record.typeName === 'cable') analysis.cabling.put(record, true);
        else analysis.putOne(record);
        if (++taken % OPENING_STEP === 0) yield taken;
      }
    }
    analysis.chain.settle();
    analysis.coolingSystem.settle();
    yield* analysis.cabling.settleSteps();
    analysis.touches.isMuted = false;
    analysis.touches.clear();
    return analysis;
  }

  /** Does some of the work that loading left for later. Returns true when none is left. */
  settle(): boolean {
    return this.cables.cables.index(RECORDS_PER_STEP);
  }

  /**
   * Follows a change. O(records changed and what depends on them). Returns what it touched, valid until the next call.
   * The diff must continue from the last one: it is not checked against the records that were there.
   */
  apply(diff: RecordsDiff): Touches {
    const touches = this.follow(diff);
    this.release();
    return touches;
  }

  /** Follows a change that `takeBack` will take back next: until then, slots of removed records are kept for them. */
  tryOut(diff: RecordsDiff): Touches {
    return this.follow(diff, true);
  }

  private follow(diff: RecordsDiff, isTrying = false): Touches {
    this.touches.clear();
    const { removed, put } = orderChanges(diff);
    for (const record of removed) {
      this.space.beforeRemove(record);
      this.remove(record);
    }
    for (const record of put) this.put(record);
    this.spread(isTrying);
    this.site.touch();
    return this.touches;
  }

  /** Takes back what `tryOut` followed, and forgets what it touched. */
  takeBack(diff: RecordsDiff): void {
    this.touches.isMuted = true;
    const { removed, put } = orderChanges(reverseDiff(diff));
    for (const record of removed) this.remove(record);
    for (const record of put) this.put(record);
    this.spreadLoads();
    this.cabling.takeBack();
    this.release();
    this.touches.isMuted = false;
    this.touches.clear();
  }

  private put(record: AnyRecord): void {
    const isNew = !this.isKnown(record);
    this.space.touch(record);
    this.putOne(record);
    this.space.touch(record);
    if (!isNew || this.dangling.isEmpty) return;
    for (const waiting of [...this.dangling.waitingFor(record.id)]) this.putOne(waiting);
  }

  private putOne(record: AnyRecord): void {
    if (isCoolingRecord(record)) return this.coolingSystem.put(record);
    if (isChainRecord(record)) return this.chain.put(record);
    switch (record.typeName) {
      case 'document':
        return this.setRegion(record.region);
      case 'catalogType':
        return this.putType(record);
      case 'room':
        this.rooms.put(record);
        return this.cooling.touchUnitsOfRoom(this.rooms.table.slotOf(record.id));
      case 'row':
        return this.putRow(record);
      case 'zone':
        return this.putZone(record);
      case 'rack':
      case 'equipment':
      case 'obstacle':
        return this.putItem(record);
      case 'device':
        return this.putDevice(record);
      case 'pipe':
        return this.space.hanging.put(record);
      case 'tray':
        this.cabling.put(record);
        return this.space.hanging.put(record);
      case 'annotation':
        this.dangling.forget(record.id);
        if (record.roomId !== undefined) this.noteRoom(record, record.roomId);
        return;
      default:
        return this.cabling.put(record);
    }
  }

  private remove(record: AnyRecord): void {
    if (isCoolingRecord(record)) return this.coolingSystem.remove(record);
    if (isChainRecord(record)) return this.chain.remove(record);
    switch (record.typeName) {
      case 'document':
        return this.setRegion('IEC');
      case 'catalogType':
        return this.types.remove(record);
      case 'room':
        return this.rooms.remove(record);
      case 'row':
        this.dangling.forget(record.id);
        this.rows.remove(record.id);
        return;
      case 'zone':
        this.dangling.forget(record.id);
        this.cooling.touchZone(this.zones.table.slotOf(record.id));
        this.zones.table.remove(record.id);
        return;
      case 'rack':
      case 'equipment':
      case 'obstacle':
        this.beforeMove(this.items.table.slotOf(record.id));
        this.names.remove(this.items.table.slotOf(record.id));
        this.items.remove(record);
        return;
      case 'device':
        this.contents.remove(record);
        return;
      case 'pipe':
        return this.space.hanging.remove(record);
      case 'tray':
        this.cabling.remove(record);
        return this.space.hanging.remove(record);
      case 'annotation':
        return this.dangling.forget(record.id);
      default:
        return this.cabling.remove(record);
    }
  }

  private putItem(record: FloorItem): void {
    const known = this.items.table.slotOf(record.id);
    const before = this.items.recordAt(known);
    const changesServing =
      before !== undefined &&
      (this.items.roomSlotOf(known) !== this.rooms.table.slotOf(record.roomId) ||
        this.items.rowRacks.ownerOf(known) !== this.rows.slotOf(rowOf(record) ?? '') ||
        this.cooling.dependsOnPlace);
    const isRetyped = before !== undefined && before.typeName !== 'obstacle' && this.isRetyped(known, record);
    if (changesServing || isRetyped) this.beforeMove(known);
    const slot = this.items.put(record);
    this.contents.putItem(slot, record, before);
    this.names.put(slot, record);
    if (isRetyped) {
      this.items.touchPlace(slot);
      this.cables.replugOwner(itemCode(slot));
    }
    if (before?.typeName === 'rack' && before.rowId !== rowOf(record)) this.cables.touchRoutesOf(slot);
    if (changesServing || isRetyped) this.chain.refreshHost(slot);
    if (!changesServing && !isRetyped) return;
    this.cooling.touchItem(slot);
    this.cooling.touchHosted(slot);
  }

  /** Tells what an item is served by and serves that this is about to change. */
  private beforeMove(slot: number): void {
    if (slot < 0) return;
    this.cooling.touchItem(slot);
    this.cooling.touchHosted(slot);
  }

  private isRetyped(slot: number, record: FloorItem): boolean {
    if (record.typeName === 'obstacle') return false;
    const type = this.types.table.slotOf(record.typeId);
    return type !== this.items.typeSlotOf(slot) || this.retyped.has(type);
  }

  private putDevice(record: Device): void {
    const known = this.contents.devices.slotOf(record.id);
    if (known >= 0) this.cooling.touchHosted(this.contents.inRack.ownerOf(known));
    const typeBefore = known < 0 ? -1 : this.contents.deviceTypeSlot(known);
    this.contents.put(record);
    if (known < 0) return;
    const type = this.contents.deviceTypeSlot(known);
    if (type !== typeBefore || this.retyped.has(type)) this.cables.replugOwner(deviceCode(known));
    this.cables.touchRoutesOfOwner(deviceCode(known));
    this.cooling.touchHosted(this.contents.inRack.ownerOf(known));
  }

  /** Types that changed in the present diff, whose users have to be looked at anew. */
  private readonly retyped = new Set<number>();

  private putType(record: CatalogTypeRecord): void {
    const known = this.types.table.slotOf(record.id);
    const users = known < 0 ? [] : usersOfType(known, this.items, this.contents);
    this.types.put(record);
    if (known < 0) return;
    this.retyped.add(known);
    for (const user of users) this.putOne(user);
    this.cables.retype(known);
    this.retyped.delete(known);
  }

  private putRow(record: Row): void {
    this.noteRoom(record, record.roomId);
    const known = this.rows.slotOf(record.id);
    if (known >= 0) this.cooling.touchRow(known);
    const slot = this.rows.put(record);
    if (known >= 0) this.cooling.touchRow(slot);
  }

  private putZone(record: Zone): void {
    this.noteRoom(record, record.roomId);
    const known = this.zones.table.slotOf(record.id);
    if (known >= 0) this.cooling.touchZone(known);
    this.cooling.touchZone(this.zones.table.put(record));
  }

  private noteRoom(record: AnyRecord, roomId: string): void {
    this.dangling.forget(record.id);
    if (this.rooms.table.slotOf(roomId) < 0) this.dangling.note(record, 'roomId', roomId);
  }

  /** Carries changes of racks on to what depends on them: feeds, cooling units, rooms, neighbours, cables. */
  private spread(isTrying: boolean): void {
    this.spreadLoads();
    this.space.spread();
    const { facts } = this.touches;
    for (const item of facts.contents.values()) if (this.items.table.has(item)) this.items.touchMassAround(item);
    this.cabling.settle(isTrying);
    if (facts.ratings.size > 0) this.trays.touchAll();
  }

  /** Carries changed loads to the feeds of what draws them and up the power chain. */
  private spreadLoads(): void {
    const { contents, mounting } = this.touches.facts;
    for (const item of contents.values()) if (this.items.table.has(item)) this.power.touchItem(item);
    for (const item of mounting.values()) if (this.items.table.has(item)) this.power.touchPlugs(item);
    this.chain.settle();
    this.groups.touchLeaning();
    this.coolingSystem.settle();
    this.spreadPaths();
  }

  /** Tells the items whose ways to power may be others. */
  private spreadPaths(): void {
    const { supply, supplyPaths, feedPath } = this.touches.facts;
    for (const item of supply.values()) supplyPaths.add(item);
    for (const feed of feedPath.values()) this.power.forEachItemOn(feed, (item) => supplyPaths.add(item));
  }

  private setRegion(region: 'NA' | 'IEC'): void {
    if (region === this.power.regionInForce()) return;
    this.power.setRegion(region);
    this.chain.touchRegion();
  }

  private release(): void {
    releaseTables(this);
    this.chain.release();
    this.coolingSystem.release();
    this.cabling.release();
  }

  private isKnown(record: AnyRecord): boolean {
    const table = this.tables[record.typeName];
    return table === undefined || table.slotOf(record.id) >= 0;
  }
}

const RECORDS_PER_STEP = 5000;
/** Records between two looks at the clock while a document is opened. */
const OPENING_STEP = 1000;
