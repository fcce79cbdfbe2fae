import type { CoolingLoop } from '../../model/records/cooling-loop';
import type { CoolingUnit } from '../../model/records/cooling-unit';
import type { LoopConnection } from '../../model/records/loop-connection';
import { isIdOf } from '../../model/record-id';
import type { Row } from '../../model/records/row';
import { Links } from '../columns/links';
import { SlotSet } from '../columns/slot-set';
import { SlotTable } from '../columns/slot-table';
import type { DanglingReferences } from '../dangling-references';
import type { FloorItems } from '../floor-items';
import type { Touches } from '../touches';

interface Parts {
  readonly items: FloorItems;
  readonly rows: SlotTable<Row>;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

/** What is given back when a loop goes: the records that named it. */
export interface LoopOrphans {
  readonly units: readonly number[];
  readonly connections: readonly LoopConnection[];
}

const ROW = 1;
const RACK = 0;
const TARGET_KINDS = 2;

/** The cooling loops: which units supply them, which units give them their heat, which racks are on them. */
export class CoolingLoops {
  readonly table = new SlotTable<CoolingLoop>();
  /** Unit slots by the loop they supply. */
  readonly suppliers = new Links();
  /** Unit slots by the loop they give their heat to. */
  readonly drawers = new Links();
  /** Loops that are made up otherwise since the last settling. */
  readonly stale = new SlotSet();
  private readonly connections = new SlotTable<LoopConnection>();
  private readonly byLoop = new Links();
  /** Connections by target: the target's slot times two, plus its kind. */
  private readonly byTarget = new Links();

  constructor(private readonly parts: Parts) {}

  /** Lets the slots of removed records be used again. */
  release(): void {
    this.table.release();
    this.connections.release();
  }

  put(loop: CoolingLoop): void {
    this.stale.add(this.table.put(loop));
  }

  /** Takes a loop out and cuts what names it; says what that was. */
  remove(loop: CoolingLoop): LoopOrphans {
    const slot = this.table.slotOf(loop.id);
    if (slot < 0) return { units: [], connections: [] };
    const units = [...members(this.suppliers, slot), ...members(this.drawers, slot)];
    const connections = members(this.byLoop, slot).flatMap((one) => this.connections.at(one) ?? []);
    this.parts.touches.removed.loop.push(this.table.remove(loop.id));
    return { units, connections };
  }

  putConnection(connection: LoopConnection): void {
    const { dangling } = this.parts;
    const slot = this.connections.put(connection);
    dangling.forget(connection.id);
    this.detach(slot);
    const loop = this.table.slotOf(connection.coolingLoopId);
    const target = this.targetOf(connection.targetId);
    if (loop < 0) dangling.note(connection, 'coolingLoopId', connection.coolingLoopId);
    if (target < 0) dangling.note(connection, 'targetId', connection.targetId);
    if (loop < 0 || target < 0) return;
    this.byLoop.link(slot, loop);
    this.byTarget.link(slot, target);
    this.touchTarget(target);
  }

  removeConnection(connection: LoopConnection): void {
    this.parts.dangling.forget(connection.id);
    const slot = this.connections.remove(connection.id);
    if (slot >= 0) this.detach(slot);
  }

  /** Files a unit under its loops. */
  linkUnit(slot: number, unit: CoolingUnit): void {
    const { dangling } = this.parts;
    const link = (links: Links, fieldName: 'suppliesLoopId' | 'drawsFromLoopId'): void => {
      const id = unit[fieldName];
      const loop = id === undefined ? -1 : this.table.slotOf(id);
      if (id !== undefined && loop < 0) dangling.note(unit, fieldName, id);
      links.link(slot, loop);
      this.stale.add(loop);
    };
    this.markUnit(slot);
    link(this.suppliers, 'suppliesLoopId');
    link(this.drawers, 'drawsFromLoopId');
  }

  unlinkUnit(slot: number): void {
    this.markUnit(slot);
    this.suppliers.unlink(slot);
    this.drawers.unlink(slot);
  }

  /** Notes that a unit's figures are others. */
  markUnit(slot: number): void {
    this.stale.add(this.suppliers.ownerOf(slot));
    this.stale.add(this.drawers.ownerOf(slot));
  }

  loopAt(slot: number): CoolingLoop | undefined {
    return this.table.at(slot);
  }

  /** The units that supply a loop. */
  unitsOf(loop: number): readonly number[] {
    return members(this.suppliers, loop);
  }

  /** The units that give a loop their heat. */
  drawersOf(loop: number): readonly number[] {
    return members(this.drawers, loop);
  }

  /** Calls `visit` for each loop a rack is connected to, by itself or by its row; twice when connected twice. */
  forEachLoopOf(rack: number, visit: (loop: number) => void): void {
    const visitAll = (target: number): void => {
      for (let one = this.byTarget.firstOf(target); one >= 0; one = this.byTarget.nextOf(one))
        visit(this.byLoop.ownerOf(one));
    };
    visitAll(rack * TARGET_KINDS + RACK);
    const row = this.parts.items.rowRacks.ownerOf(rack);
    if (row >= 0) visitAll(row * TARGET_KINDS + ROW);
  }

  /** Calls `visit` for each rack that is connected to the loop; twice when connected twice. */
  forEachRackOn(loop: number, visit: (rack: number) => void): void {
    for (let one = this.byLoop.firstOf(loop); one >= 0; one = this.byLoop.nextOf(one))
      this.forEachRackOf(this.byTarget.ownerOf(one), visit);
  }

  private targetOf(id: string): number {
    const { items, rows } = this.parts;
    const [slot, kind] = isIdOf(id, 'row') ? [rows.slotOf(id), ROW] : [items.table.slotOf(id), RACK];
    return slot < 0 ? -1 : slot * TARGET_KINDS + kind;
  }

  private forEachRackOf(target: number, visit: (rack: number) => void): void {
    const { rowRacks } = this.parts.items;
    const slot = Math.floor(target / TARGET_KINDS);
    if (target % TARGET_KINDS === RACK) visit(slot);
    else for (let rack = rowRacks.firstOf(slot); rack >= 0; rack = rowRacks.nextOf(rack)) visit(rack);
  }

  private detach(connection: number): void {
    const target = this.byTarget.ownerOf(connection);
    if (target < 0) return;
    this.byLoop.unlink(connection);
    this.byTarget.unlink(connection);
    this.touchTarget(target);
  }

  private touchTarget(target: number): void {
    this.forEachRackOf(target, (rack) => this.parts.touches.facts.rackCooling.add(rack));
  }
}

function members(links: Links, owner: number): number[] {
  const found: number[] = [];
  for (let one = links.firstOf(owner); one >= 0; one = links.nextOf(one)) found.push(one);
  return found;
}
