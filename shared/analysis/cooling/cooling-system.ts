import type { CoolingConnection } from '../../model/records/cooling-connection';
import type { CoolingLoop } from '../../model/records/cooling-loop';
import type { CoolingUnit } from '../../model/records/cooling-unit';
import type { LoopConnection } from '../../model/records/loop-connection';
import type { PerforatedTile } from '../../model/records/perforated-tile';
import type { RecirculationShare } from '../../model/records/recirculation-share';
import type { AnyRecord } from '../../model/registry';
import type { Row } from '../../model/records/row';
import type { SlotTable } from '../columns/slot-table';
import { CoolingUnits } from '../cooling-units';
import type { DanglingReferences } from '../dangling-references';
import type { FloorItems } from '../floor-items';
import type { Owners } from '../owners';
import type { PowerChain } from '../power/chain';
import type { Failures } from '../power/failure';
import type { NodeLoads } from '../power/node-loads';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import { RoomTotals } from '../room-totals';
import type { Touches } from '../touches';
import type { TypeTable } from '../type-table';
import type { Zones } from '../zones';
import { AirServices } from './air-service';
import { AirShares } from './air-shares';
import { Aisles } from './aisles';
import { CalibratedShares } from './calibrated-shares';
import { Climates } from './climate';
import { CoolingLoops } from './cooling-loops';
import { CoolingFailures } from './failure';
import { LiquidLoads } from './liquid-loads';
import { PerforatedTiles } from './perforated-tiles';
import { Pods } from './pods';
import { RoomHeat } from './room-heat';
import { SupplyTemperatures } from './supply-temperatures';
import { isLoopWay, slotOfWay, WaySums } from './way-sums';

export interface CoolingParts {
  readonly types: TypeTable;
  readonly rooms: Rooms;
  readonly rows: SlotTable<Row>;
  readonly zones: Zones;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly owners: Owners;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
  readonly chain: PowerChain;
  readonly nodeLoads: NodeLoads;
  readonly failures: Pick<Failures, 'outOfService'>;
}

export type CoolingRecord =
  CoolingLoop | CoolingUnit | CoolingConnection | LoopConnection | PerforatedTile | RecirculationShare;

const COOLING_RECORDS: ReadonlySet<string> = new Set([
  'coolingLoop',
  'coolingUnit',
  'coolingConnection',
  'loopConnection',
  'perforatedTile',
  'recirculationShare',
] satisfies CoolingRecord['typeName'][]);

/** A record that the cooling system follows by itself. */
export function isCoolingRecord(record: AnyRecord): record is CoolingRecord {
  return COOLING_RECORDS.has(record.typeName);
}

/** The parts that know where heat goes, and the order in which a change of it is followed. */
export class CoolingSystem {
  readonly loops: CoolingLoops;
  readonly units: CoolingUnits;
  readonly sums = new WaySums();
  readonly roomHeat: RoomHeat;
  readonly totals: RoomTotals;
  readonly shares: AirShares;
  readonly airService: AirServices;
  readonly supply: SupplyTemperatures;
  readonly liquid: LiquidLoads;
  readonly tiles: PerforatedTiles;
  readonly aisles: Aisles;
  /** In-row coolers with the racks they work on. */
  readonly pods: Pods;
  /** What was measured or computed elsewhere of who breathes whose air. */
  readonly calibration: CalibratedShares;
  readonly climates: Climates;
  /** Failures of power and cooling together. */
  readonly failures: CoolingFailures;

  constructor(private readonly parts: CoolingParts) {
    const { loops, sums } = { loops: new CoolingLoops(parts), sums: this.sums };
    this.loops = loops;
    this.units = new CoolingUnits({ ...parts, loops });
    const withUnits = { ...parts, loops, cooling: this.units };
    this.roomHeat = new RoomHeat(withUnits, () => this.liquid);
    this.totals = new RoomTotals({ ...withUnits, roomHeat: this.roomHeat });
    this.airService = new AirServices(withUnits);
    this.shares = new AirShares({ ...withUnits, totals: this.totals });
    this.supply = new SupplyTemperatures(withUnits);
    this.liquid = new LiquidLoads({ ...withUnits, sums, shares: this.shares, supply: this.supply });
    this.tiles = new PerforatedTiles(parts);
    this.aisles = new Aisles({ ...parts, tiles: this.tiles });
    this.pods = new Pods({ ...withUnits, aisles: this.aisles });
    this.calibration = new CalibratedShares(parts);
    const { totals, aisles, supply, calibration } = this;
    this.climates = new Climates({ ...withUnits, totals, aisles, supply, calibration });
    const { liquid, climates } = this;
    this.failures = new CoolingFailures({ ...withUnits, liquid, totals, climates });
  }

  put(record: CoolingRecord): void {
    switch (record.typeName) {
      case 'coolingLoop':
        return this.loops.put(record);
      case 'coolingUnit':
        return this.units.putUnit(record);
      case 'coolingConnection':
        return this.units.put(record);
      case 'loopConnection':
        return this.loops.putConnection(record);
      case 'perforatedTile':
        return this.tiles.put(record);
      case 'recirculationShare':
        return this.calibration.put(record);
    }
  }

  remove(record: CoolingRecord): void {
    switch (record.typeName) {
      case 'coolingLoop':
        return this.removeLoop(record);
      case 'coolingUnit':
        return this.units.removeUnit(record);
      case 'coolingConnection':
        return this.units.remove(record);
      case 'loopConnection':
        return this.loops.removeConnection(record);
      case 'perforatedTile':
        return this.tiles.remove(record);
      case 'recirculationShare':
        return this.calibration.remove(record);
    }
  }

  release(): void {
    this.loops.release();
    this.units.release();
    this.tiles.release();
    this.calibration.release();
  }

  /** Carries what the present change touched along the loops. O(racks touched and what hangs on their loops). */
  settle(): void {
    const { facts } = this.parts.touches;
    for (const item of facts.contents.values()) if (this.parts.items.table.has(item)) this.units.touchItem(item);
    for (const set of [facts.contents, facts.rackCooling])
      for (const item of set.values()) this.units.countRack(item, this.sums);
    if (this.parts.touches.isMuted) {
      this.climates.note();
      this.sums.changed.clear();
      this.loops.stale.clear();
      return;
    }
    const told = new Set<number>();
    for (const way of this.sums.changed.values()) this.touchWay(way, told);
    for (const loop of this.loops.stale.values()) {
      this.touchUp(loop, told);
      this.touchDown(loop, new Set());
    }
    this.sums.changed.clear();
    this.loops.stale.clear();
    this.spreadAir(told);
    this.spreadClimate();
    this.climates.note();
  }

  private spreadClimate(): void {
    const { facts } = this.parts.touches;
    const { items } = this.parts;
    for (const room of facts.roomAir.values()) facts.climate.add(room);
    // Plant too: an in-row cooler that moves works on another aisle.
    for (const item of facts.place.values()) facts.climate.add(items.roomSlotOf(item));
    for (const item of facts.mounting.values()) if (items.isRack(item)) facts.climate.add(items.roomSlotOf(item));
  }

  private spreadAir(told: Set<number>): void {
    const { facts } = this.parts.touches;
    const { graph } = this.parts.chain;
    for (const node of facts.nodeLoad.values()) if (graph.nodes.has(node)) facts.roomAir.add(graph.roomOf(node));
    if (!this.units.hasAirOnLoops) return;
    for (const room of [...facts.roomAir.values()])
      for (const unit of this.units.airUnitsOf(room)) this.touchUp(this.loops.drawers.ownerOf(unit), told);
  }

  private removeLoop(record: CoolingLoop): void {
    const { units, connections } = this.loops.remove(record);
    // In a sound change these go or are told otherwise too; until then they lead to nothing.
    for (const unit of new Set(units)) {
      const orphan = this.units.unitAt(unit);
      if (orphan) this.units.putUnit(orphan);
    }
    for (const orphan of connections) this.loops.putConnection(orphan);
  }

  private touchWay(way: number, told: Set<number>): void {
    if (isLoopWay(way)) this.touchUp(slotOfWay(way), told);
    else this.touchUnit(slotOfWay(way), told);
  }

  /** Tells a loop, its units and what they give their heat to. */
  private touchUp(loop: number, told: Set<number>): void {
    if (loop < 0 || told.has(loop)) return;
    told.add(loop);
    this.parts.touches.facts.loopLoad.add(loop);
    for (const unit of this.loops.unitsOf(loop)) this.touchUnit(unit, told);
  }

  private touchUnit(unit: number, told: Set<number>): void {
    const { facts } = this.parts.touches;
    facts.unitLoad.add(unit);
    if (this.units.unitAt(unit)?.rejectsToRoom) facts.roomAir.add(this.units.hostRoomOf(unit));
    this.touchUp(this.loops.drawers.ownerOf(unit), told);
  }

  /** Tells all that is cooled by a loop that it may be delivered otherwise. */
  private touchDown(loop: number, seen: Set<number>): void {
    if (loop < 0 || seen.has(loop)) return;
    seen.add(loop);
    const { facts } = this.parts.touches;
    facts.loopLoad.add(loop);
    for (const unit of this.loops.unitsOf(loop)) facts.unitLoad.add(unit);
    this.loops.forEachRackOn(loop, (rack) => facts.rackCooling.add(rack));
    for (const unit of this.loops.drawersOf(loop)) {
      facts.unitLoad.add(unit);
      if (this.units.unitAt(unit)?.medium === 'air') this.units.touchRoomsOf(unit);
      this.touchDown(this.loops.suppliers.ownerOf(unit), seen);
    }
  }
}
