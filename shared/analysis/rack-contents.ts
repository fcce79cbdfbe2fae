import type { Device } from '../model/records/device';
import { isKnown } from '../units/known';
import { ByteColumn, IntColumn, NumberColumn } from './columns/column';
import { Links } from './columns/links';
import { SlotTable } from './columns/slot-table';
import type { DanglingReferences } from './dangling-references';
import type { FloorItem, FloorItems } from './floor-items';
import { UNKNOWN_LOAD, UNKNOWN_NUMBER, withPlannedPower, type ItemLoad } from './item-load';
import { LoadSums } from './load-sums';
import type { Touches } from './touches';
import type { TypeTable } from './type-table';

interface Parts {
  readonly types: TypeTable;
  readonly items: FloorItems;
  readonly dangling: DanglingReferences;
  readonly touches: Touches;
}

/** Air flow per watt of heat when a type states none: 158 CFM per kW, a rise of 11.1 K (rule AIR-RACK, grade T). */
export const DEFAULT_AIR_ML_PER_S_PER_W = 74.567;
/** Coolant flow per watt when a type states none: 1.5 L/min per kW of PG25 at 10 K (rule LIQ-FLOW, OCP, grade S). */
export const DEFAULT_COOLANT_ML_PER_MIN_PER_W = 1.5;

/** Has no position in the rack. */
const NO_POSITION = -1;
const REAR = 1;
const FULL_DEPTH = 2;

/**
 * What is in each rack and what it adds up to: mass, power, heat to liquid and to air, flows. A rack's own type counts
 * as a part of it, so a rack-scale system and a frame full of servers are read alike; equipment has its own part only.
 */
export class RackContents {
  readonly devices = new SlotTable<Device>();
  /** Device slots by rack slot. */
  readonly inRack = new Links();
  readonly sums = new LoadSums();
  private readonly itemLoads: ItemLoad[] = [];
  private readonly deviceLoads: ItemLoad[] = [];
  private readonly planned = new NumberColumn(UNKNOWN_NUMBER);
  private readonly deviceTypes = new IntColumn(-1);
  private readonly bottoms = new IntColumn(NO_POSITION);
  private readonly heights = new IntColumn();
  private readonly placing = new ByteColumn();

  constructor(private readonly parts: Parts) {}

  /** Counts in the item's own type, after the item itself was put. */
  putItem(slot: number, record: FloorItem, before: FloorItem | undefined): void {
    if (record.typeName === 'obstacle') return;
    const { types, items, touches } = this.parts;
    const { facts } = touches;
    if (!before) this.sums.reset(slot);
    const typeSlot = items.typeSlotOf(slot);
    const load = typeSlot < 0 ? UNKNOWN_LOAD : types.loadAt(typeSlot);
    const plannedW = record.plannedPowerW ?? UNKNOWN_NUMBER;
    const wasLimit = before?.typeName === 'rack' ? before.powerLimitW : undefined;
    const limit = record.typeName === 'rack' ? record.powerLimitW : undefined;
    if (before && this.itemLoads[slot] === load && this.planned.get(slot) === plannedW && wasLimit === limit) return;
    if (before) this.sums.add(slot, this.itemLoads[slot] ?? UNKNOWN_LOAD, -1);
    this.sums.add(slot, load, 1);
    this.itemLoads[slot] = load;
    this.planned.set(slot, plannedW);
    facts.contents.add(slot);
    facts.mounting.add(slot);
  }

  put(record: Device): void {
    const { types, items, dangling, touches } = this.parts;
    const { facts } = touches;
    const isNew = this.devices.slotOf(record.id) < 0;
    const slot = this.devices.put(record);
    dangling.forget(record.id);
    const rack = items.table.slotOf(record.rackId);
    const type = types.table.slotOf(record.typeId);
    if (rack < 0) dangling.note(record, 'rackId', record.rackId);
    if (type < 0) dangling.note(record, 'typeId', record.typeId);

    const beforeRack = this.inRack.ownerOf(slot);
    const beforeLoad = this.deviceLoads[slot];
    const typeLoad = type < 0 ? UNKNOWN_LOAD : types.loadAt(type);
    const load =
      record.plannedPowerW === undefined
        ? typeLoad
        : withPlannedPower(typeLoad, types.specAt(type), record.plannedPowerW);
    facts.mounting.add(beforeRack);
    facts.mounting.add(rack);
    if (isNew || beforeRack !== rack || beforeLoad !== load) {
      if (beforeRack >= 0 && beforeLoad) this.sums.add(beforeRack, beforeLoad, -1);
      if (rack >= 0) this.sums.add(rack, load, 1);
      facts.contents.add(beforeRack);
      facts.contents.add(rack);
    }
    this.deviceLoads[slot] = load;
    this.inRack.link(slot, rack);
    types.countUse(isNew ? -1 : this.deviceTypes.get(slot), -1);
    types.countUse(type, 1);
    this.deviceTypes.set(slot, type);
    this.bottoms.set(slot, record.bottomHalfRu ?? NO_POSITION);
    const deviceType = types.typeAt(type);
    const structure = deviceType?.kind === 'device' ? deviceType.device : undefined;
    this.heights.set(slot, structure?.heightHalfRu ?? 0);
    this.placing.set(slot, (record.face === 'rear' ? REAR : 0) | (structure?.isFullDepth ? FULL_DEPTH : 0));
  }

  remove(record: Device): number {
    const { types, dangling, touches } = this.parts;
    const slot = this.devices.remove(record.id);
    if (slot < 0) return slot;
    const rack = this.inRack.ownerOf(slot);
    const load = this.deviceLoads[slot];
    if (rack >= 0 && load) this.sums.add(rack, load, -1);
    touches.facts.contents.add(rack);
    touches.facts.mounting.add(rack);
    this.inRack.link(slot, -1);
    types.countUse(this.deviceTypes.get(slot), -1);
    dangling.forget(record.id);
    return slot;
  }

  /** The draw a designer set for the whole item, -1 when none. */
  plannedW(slot: number): number {
    return this.planned.get(slot);
  }

  /** Watts the item draws as far as known: what is planned for it, else the sum of its parts. */
  loadW(slot: number): number {
    const planned = this.planned.get(slot);
    return planned >= 0 ? planned : this.sums.powerW.get(slot);
  }

  /** Watts of the item's parts as far as their types say, whatever is planned for the whole. */
  partsW(slot: number): number {
    return this.sums.powerW.get(slot);
  }

  /** Parts of the item whose draw nobody knows. */
  loadUnknown(slot: number): number {
    return this.planned.get(slot) >= 0 ? 0 : this.sums.powerUnknown.get(slot);
  }

  /** Watts of its heat that go to liquid, as far as known. A planned draw splits as the known parts do. */
  liquidHeatW(slot: number): number {
    const planned = this.planned.get(slot);
    if (planned < 0) return this.sums.liquidW.get(slot);
    const known = this.sums.liquidW.get(slot) + this.sums.airW.get(slot);
    return known === 0 ? 0 : Math.round((planned * this.sums.liquidW.get(slot)) / known);
  }

  /** Watts of its heat that go to the room's air, as far as known. */
  airHeatW(slot: number): number {
    const planned = this.planned.get(slot);
    if (planned < 0) return this.sums.airW.get(slot);
    return this.sums.heatUnknown.get(slot) > 0 ? 0 : planned - this.liquidHeatW(slot);
  }

  /** Parts of it whose heat nobody can split between liquid and air. */
  heatUnknown(slot: number): number {
    return this.sums.heatUnknown.get(slot);
  }

  /**
   * Coolant it needs: what its types state, and the default per watt for the others. A planned draw needs as much more
   * or less as it gives more or less heat to liquid than its parts.
   */
  coolantNeedMlPerMin(slot: number): number {
    const { flowMlPerMin, flowMissingW, liquidW } = this.sums;
    const parts = flowMlPerMin.get(slot) + flowMissingW.get(slot) * DEFAULT_COOLANT_ML_PER_MIN_PER_W;
    return this.asPlanned(slot, parts, liquidW.get(slot), this.liquidHeatW(slot), DEFAULT_COOLANT_ML_PER_MIN_PER_W);
  }

  /** Air it needs: what its types state, and the default per watt for the others; a planned draw as for coolant. */
  airNeedMlPerS(slot: number): number {
    const { airFlowMlPerS, airFlowMissingW, airW } = this.sums;
    const parts = airFlowMlPerS.get(slot) + airFlowMissingW.get(slot) * DEFAULT_AIR_ML_PER_S_PER_W;
    return this.asPlanned(slot, parts, airW.get(slot), this.airHeatW(slot), DEFAULT_AIR_ML_PER_S_PER_W);
  }

  /** Liquid heat in it for which the default coolant flow per watt was taken. */
  coolantEstimatedForW(slot: number): number {
    const { flowMissingW, liquidW } = this.sums;
    return this.asPlanned(slot, flowMissingW.get(slot), liquidW.get(slot), this.liquidHeatW(slot), 1);
  }

  /** Air heat in it for which the default air flow per watt was taken. */
  airEstimatedForW(slot: number): number {
    const { airFlowMissingW, airW } = this.sums;
    return this.asPlanned(slot, airFlowMissingW.get(slot), airW.get(slot), this.airHeatW(slot), 1);
  }

  /** What goes with the heat of the parts, for the heat of a planned draw; by the default where the parts give none. */
  private asPlanned(slot: number, ofParts: number, partsW: number, heatW: number, perW: number): number {
    if (this.planned.get(slot) < 0) return Math.round(ofParts);
    return Math.round(partsW > 0 ? (ofParts * heatW) / partsW : heatW * perW);
  }

  massG(slot: number): number {
    return this.sums.massG.get(slot);
  }

  massUnknown(slot: number): number {
    return this.sums.massUnknown.get(slot);
  }

  /** Grams that the frame carries: everything in it but itself. */
  payloadG(slot: number): number {
    return this.massG(slot) - Math.max(0, this.itemLoads[slot]?.massG ?? 0);
  }

  /** Devices in it whose mass nobody knows. */
  payloadUnknown(slot: number): number {
    return this.massUnknown(slot) - ((this.itemLoads[slot]?.massG ?? UNKNOWN_NUMBER) < 0 ? 1 : 0);
  }

  /** The load of one device as counted in its rack. */
  deviceLoad(device: number): ItemLoad {
    return this.deviceLoads[device] ?? UNKNOWN_LOAD;
  }

  deviceTypeSlot(device: number): number {
    return this.deviceTypes.get(device);
  }

  /** Half rack units below the device, -1 when it has no position. */
  bottomHalfRu(device: number): number {
    return this.bottoms.get(device);
  }

  heightHalfRu(device: number): number {
    return this.heights.get(device);
  }

  isRear(device: number): boolean {
    return (this.placing.get(device) & REAR) !== 0;
  }

  isFullDepth(device: number): boolean {
    return (this.placing.get(device) & FULL_DEPTH) !== 0;
  }

  /** Warmest coolant that everything in the rack takes; -1 when a liquid-cooled part does not say. Infinity when none. */
  coolantMaxMilliC(slot: number): number {
    let lowest = this.ownCoolantMax(this.parts.items.typeSlotOf(slot), this.itemLoads[slot]);
    for (let device = this.inRack.firstOf(slot); device >= 0; device = this.inRack.nextOf(device)) {
      const max = this.ownCoolantMax(this.deviceTypes.get(device), this.deviceLoads[device]);
      lowest = Math.min(lowest, max);
    }
    return lowest;
  }

  private ownCoolantMax(type: number, load: ItemLoad | undefined): number {
    if (!load || load.liquidW <= 0) return Infinity;
    const max = this.parts.types.specAt(type)?.coolantMaxMilliC;
    return max !== undefined && isKnown(max) ? max : -1;
  }
}
