import { isKnown } from '../../units/known';
import type { CoolingUnits } from '../cooling-units';
import type { AirShares } from './air-shares';
import type { CoolingLoops } from './cooling-loops';
import type { LiquidLoads } from './liquid-loads';
import { isLoopWay, loopWay, slotOfWay } from './way-sums';

interface Parts {
  readonly cooling: CoolingUnits;
  readonly loops: CoolingLoops;
  readonly liquid: LiquidLoads;
  readonly shares: AirShares;
}

/** What is left of cooling with things out of service. Made for one failure; O(units and loops) to make. */
export class CoolingOutage {
  /** Units that do nothing: they failed, or nothing feeds them. Their coolant or air stands still. */
  readonly stopped = new Set<number>();
  /** Units that run and cannot give their heat to anything. */
  readonly warm = new Set<number>();
  /** Loops that failed, or whose units are all stopped or warm. */
  readonly deadLoops = new Set<number>();
  private readonly heatByWay = new Map<number, number>();
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

  /** Counts the heat of a rack that is still on into the ways that are left to it. */
  addRack(ways: readonly number[], heatW: number): void {
    for (const way of ways) this.heatByWay.set(way, (this.heatByWay.get(way) ?? 0) + heatW / ways.length);
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
    return Math.min(this.ownShare([unit], this.wayHeatW(way)), this.above(unit));
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
    const { loops, cooling, liquid, shares } = this.parts;
    let heatW = this.heatByWay.get(loopWay(loop)) ?? 0;
    this.loopHeats.set(loop, heatW);
    for (const unit of loops.drawersOf(loop)) {
      if (this.isUnitOut(unit) || liquid.isCircular(unit)) continue;
      const below = loops.suppliers.ownerOf(unit);
      if (cooling.unitAt(unit)?.medium === 'air') heatW += shares.heatOf(unit).heatW;
      else if (below < 0) heatW += this.heatByWay.get(unit * 2 + 1) ?? 0;
      else heatW += this.loopHeatW(below) * this.partOf(unit, below);
    }
    this.loopHeats.set(loop, heatW);
    return heatW;
  }

  private partOf(unit: number, loop: number): number {
    const live = this.liveUnits(loop);
    const capacities = live.map((one) => this.parts.cooling.capacityW(one));
    const sum = capacities.filter(isKnown).reduce((total, one) => total + one, 0);
    const own = this.parts.cooling.capacityW(unit);
    return sum > 0 && capacities.every(isKnown) && isKnown(own) ? own / sum : 1 / Math.max(1, live.length);
  }

  private liveUnits(loop: number): readonly number[] {
    return this.parts.loops.unitsOf(loop).filter((unit) => !this.isUnitOut(unit));
  }

  private servedByLoop(loop: number): number {
    const known = this.served.get(loop);
    if (known !== undefined) return known;
    this.served.set(loop, 1);
    const live = this.liveUnits(loop);
    const above = live.reduce((sum, unit) => sum + this.partOf(unit, loop) * this.above(unit), 0);
    const share = live.length === 0 ? 1 : Math.min(this.ownShare(live, this.loopHeatW(loop)), above);
    this.served.set(loop, share);
    return share;
  }

  private above(unit: number): number {
    const loop = this.parts.loops.drawers.ownerOf(unit);
    return loop < 0 || this.parts.liquid.isCircular(unit) ? 1 : this.servedByLoop(loop);
  }

  private ownShare(units: readonly number[], heatW: number): number {
    const capacities = units.map((unit) => this.parts.cooling.capacityW(unit));
    if (!capacities.every(isKnown) || heatW === 0) return 1;
    return Math.min(1, capacities.filter(isKnown).reduce((sum, one) => sum + one, 0) / heatW);
  }
}
