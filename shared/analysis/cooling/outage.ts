import { pumpOfId } from '../../model/pump-id';
import { isKnown, mapKnown, type Known } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import type { RoomTotals } from '../room-totals';
import type { CoolingLoops } from './cooling-loops';
import type { LiquidLoads } from './liquid-loads';
import { isLoopWay, loopWay, slotOfWay, unitWay } from './way-sums';

interface Parts {
  readonly cooling: CoolingUnits;
  readonly loops: CoolingLoops;
  readonly liquid: LiquidLoads;
  readonly totals: RoomTotals;
}

/** The air heat of a room that is left, and how it parts among the units that are. */
interface RoomAir {
  readonly heatW: number;
  readonly units: number;
  /** Sum of capacities when all are known, else 0. */
  readonly capacityW: number;
}

/** What is left of cooling with things out of service. Made for one failure; O(units and loops) to make. */
export class CoolingOutage {
  /** Units that do nothing: they failed, or nothing feeds them. Their coolant or air stands still. */
  readonly stopped = new Set<number>();
  /** Units that run and cannot give their heat to anything. */
  readonly warm = new Set<number>();
  /** Loops that failed, or whose units are all stopped or warm. */
  readonly deadLoops = new Set<number>();
  /** Pumps out of units that go on with the others: the unit does this part of what it did. */
  readonly reduced = new Map<number, { readonly pumpsLeft: number; readonly share: number }>();
  private readonly heatByWay = new Map<number, number>();
  private readonly needByWay = new Map<number, number>();
  private readonly offByRoom = new Map<number, number>();
  private readonly roomAirs = new Map<number, RoomAir>();
  private readonly loopHeats = new Map<number, number>();
  private readonly served = new Map<number, number>();

  constructor(
    private readonly parts: Parts,
    out: ReadonlySet<string>,
  ) {
    this.stop(out);
    this.spread();
  }

  isUnitOut(unit: number): boolean {
    return this.stopped.has(unit) || this.warm.has(unit);
  }

  /** A way on which coolant still goes round and gets cold. */
  isWayLive(way: number): boolean {
    return isLoopWay(way) ? !this.deadLoops.has(slotOfWay(way)) : !this.isUnitOut(slotOfWay(way));
  }

  /** A way on which coolant goes round, cold or not. */
  isWayMoving(way: number): boolean {
    if (!isLoopWay(way)) return !this.stopped.has(slotOfWay(way));
    const units = this.parts.loops.unitsOf(slotOfWay(way));
    return (
      !this.failedLoops.has(slotOfWay(way)) && (units.length === 0 || units.some((unit) => !this.stopped.has(unit)))
    );
  }

  /** Counts the heat of a rack that is still on, and the coolant it needs, into the ways that are left to it. */
  addRack(ways: readonly number[], heatW: number, needMlPerMin: number): void {
    for (const way of ways) {
      add(this.heatByWay, way, heatW / ways.length);
      add(this.needByWay, way, needMlPerMin / ways.length);
    }
  }

  /** Counts a rack that is off: the room has its air heat no more. */
  addOff(room: number, airHeatW: number): void {
    add(this.offByRoom, room, airHeatW);
  }

  /** What a unit takes away with the pumps that are left to it: in proportion to its flow, which is on the safe side. */
  capacityW(unit: number): Known<number> {
    return mapKnown(this.parts.cooling.capacityW(unit), (watts) => Math.round(watts * this.pumpShare(unit)));
  }

  /** What a unit moves with the pumps that are left to it. */
  flowMlPerMin(unit: number): Known<number> {
    return mapKnown(this.parts.cooling.coolantMlPerMin(unit), (flow) => Math.round(flow * this.pumpShare(unit)));
  }

  private pumpShare(unit: number): number {
    return this.reduced.get(unit)?.share ?? 1;
  }

  /** Heat a unit gets now, of either medium; nothing when it is out. */
  unitHeatW(unit: number): number {
    const { cooling, loops } = this.parts;
    if (this.isUnitOut(unit)) return 0;
    if (cooling.unitAt(unit)?.medium === 'air') return this.airHeatW(unit);
    const loop = loops.suppliers.ownerOf(unit);
    return loop < 0 ? (this.heatByWay.get(unitWay(unit)) ?? 0) : this.loopHeatW(loop) * this.partOf(unit, loop);
  }

  /** The units of a loop that still work. */
  liveUnits(loop: number): readonly number[] {
    return this.parts.loops.unitsOf(loop).filter((unit) => !this.isUnitOut(unit));
  }

  /** Heat a way gets now, by rack and by what gives its heat to it. */
  wayHeatW(way: number): number {
    return isLoopWay(way) ? this.loopHeatW(slotOfWay(way)) : (this.heatByWay.get(way) ?? 0);
  }

  /** Which part of the heat on a way is taken away, 0 to 1, here and further up; 1 where capacity is unknown. */
  servedOn(way: number): number {
    if (!this.isWayLive(way)) return 0;
    if (isLoopWay(way)) return this.servedByLoop(slotOfWay(way));
    const unit = slotOfWay(way);
    return Math.min(this.ownShare([unit], way), this.above(unit));
  }

  private readonly failedLoops = new Set<number>();

  private stop(out: ReadonlySet<string>): void {
    const { cooling, loops } = this.parts;
    for (let unit = 0; unit < cooling.units.capacity; unit++) {
      const record = cooling.unitAt(unit);
      if (record && (out.has(record.id) || out.has(record.hostId))) this.stopped.add(unit);
    }
    for (let loop = 0; loop < loops.table.capacity; loop++)
      if (out.has(loops.loopAt(loop)?.id ?? '')) this.failedLoops.add(loop);
    this.stopPumps(out);
  }

  private stopPumps(out: ReadonlySet<string>): void {
    const { cooling } = this.parts;
    const lost = new Map<number, number>();
    for (const id of out) {
      const named = pumpOfId(id);
      const unit = named ? cooling.units.slotOf(named.unitId) : -1;
      if (named && unit >= 0 && named.pump <= (cooling.unitAt(unit)?.pumpCount ?? 0)) add(lost, unit, 1);
    }
    for (const [unit, count] of lost) {
      const { pumpCount = 1, sparePumpCount = 0 } = cooling.unitAt(unit) ?? {};
      const pumpsLeft = pumpCount - count;
      const needed = Math.max(1, pumpCount - sparePumpCount);
      if (this.stopped.has(unit)) continue;
      if (pumpsLeft === 0) this.stopped.add(unit);
      else this.reduced.set(unit, { pumpsLeft, share: Math.min(1, pumpsLeft / needed) });
    }
  }

  /** Kills loops without a unit that works and warms units without a loop to give heat to, until nothing changes. */
  private spread(): void {
    const { cooling, loops } = this.parts;
    for (const loop of this.failedLoops) this.deadLoops.add(loop);
    for (let changed = true; changed;) {
      changed = false;
      for (let unit = 0; unit < cooling.units.capacity; unit++) {
        if (!cooling.units.has(unit) || this.isUnitOut(unit)) continue;
        const isCut = [loops.drawers.ownerOf(unit), loops.suppliers.ownerOf(unit)].some(
          (loop, at) => (at === 0 ? this.deadLoops : this.failedLoops).has(loop), // prettier-ignore
        );
        if (!isCut) continue;
        this.warm.add(unit);
        changed = true;
      }
      for (let loop = 0; loop < loops.table.capacity; loop++) {
        const units = loops.table.has(loop) ? loops.unitsOf(loop) : [];
        if (units.length === 0 || this.deadLoops.has(loop) || !units.every((unit) => this.isUnitOut(unit))) continue;
        this.deadLoops.add(loop);
        changed = true;
      }
    }
  }

  private loopHeatW(loop: number): number {
    const known = this.loopHeats.get(loop);
    if (known !== undefined) return known;
    const { loops, cooling, liquid } = this.parts;
    let heatW = this.heatByWay.get(loopWay(loop)) ?? 0;
    this.loopHeats.set(loop, heatW);
    for (const unit of loops.drawersOf(loop)) {
      if (this.isUnitOut(unit) || liquid.isCircular(unit)) continue;
      const below = loops.suppliers.ownerOf(unit);
      if (cooling.unitAt(unit)?.medium === 'air') heatW += this.airHeatW(unit);
      else if (below < 0) heatW += this.heatByWay.get(unitWay(unit)) ?? 0;
      else heatW += this.loopHeatW(below) * this.partOf(unit, below);
    }
    this.loopHeats.set(loop, heatW);
    return heatW;
  }

  /** The air heat of its rooms that a unit takes now, by capacity among the units that are left. */
  private airHeatW(unit: number): number {
    const capacity = this.parts.cooling.capacityW(unit);
    let heatW = 0;
    for (const room of this.parts.cooling.roomsOf(unit)) {
      const air = this.roomAir(room);
      heatW += air.heatW * (air.capacityW > 0 && isKnown(capacity) ? capacity / air.capacityW : 1 / air.units);
    }
    return heatW;
  }

  private roomAir(room: number): RoomAir {
    const known = this.roomAirs.get(room);
    if (known) return known;
    const { cooling, totals } = this.parts;
    const capacities = cooling
      .airUnitsOf(room)
      .filter((unit) => !this.isUnitOut(unit))
      .map((unit) => cooling.capacityW(unit));
    const air = {
      heatW: Math.max(0, totals.air(room).totalHeatW - (this.offByRoom.get(room) ?? 0)),
      units: Math.max(1, capacities.length),
      capacityW: capacities.every(isKnown) ? total(capacities) : 0,
    };
    this.roomAirs.set(room, air);
    return air;
  }

  private partOf(unit: number, loop: number): number {
    const live = this.liveUnits(loop);
    const capacities = live.map((one) => this.capacityW(one));
    const sum = total(capacities);
    const own = this.capacityW(unit);
    return sum > 0 && capacities.every(isKnown) && isKnown(own) ? own / sum : 1 / Math.max(1, live.length);
  }

  private servedByLoop(loop: number): number {
    const known = this.served.get(loop);
    if (known !== undefined) return known;
    this.served.set(loop, 1);
    const live = this.liveUnits(loop);
    const above = live.reduce((sum, unit) => sum + this.partOf(unit, loop) * this.above(unit), 0);
    const share = live.length === 0 ? 1 : Math.min(this.ownShare(live, loopWay(loop)), above);
    this.served.set(loop, share);
    return share;
  }

  private above(unit: number): number {
    const loop = this.parts.loops.drawers.ownerOf(unit);
    return loop < 0 || this.parts.liquid.isCircular(unit) ? 1 : this.servedByLoop(loop);
  }

  /** What these units take of the heat on a way, by capacity and by the coolant that its racks need. */
  private ownShare(units: readonly number[], way: number): number {
    const share = (values: readonly Known<number>[], need: number): number =>
      need > 0 && values.every(isKnown) ? Math.min(1, total(values) / need) : 1;
    return Math.min(
      share(units.map((unit) => this.capacityW(unit)), this.wayHeatW(way)), // prettier-ignore
      share(units.map((unit) => this.flowMlPerMin(unit)), this.needByWay.get(way) ?? 0), // prettier-ignore
    );
  }
}

function add(sums: Map<number, number>, key: number, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

/** The sum of what is known. */
function total(values: readonly Known<number>[]): number {
  return values.filter(isKnown).reduce((sum, one) => sum + one, 0);
}
