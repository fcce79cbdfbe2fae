import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { polygonAreaM2 } from '../../geometry/polygon';
import type { CoolingUnits } from '../cooling-units';
import type { FloorItems } from '../floor-items';
import { AIR_DENSITY, AIR_SPECIFIC_HEAT } from '../formulas/constants';
import { fluidProperties } from '../formulas/liquid';
import type { Failures } from '../power/failure';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { RoomTotals } from '../room-totals';
import type { AirShares } from './air-shares';
import type { Climates, RoomClimate } from './climate';
import type { CoolingLoops } from './cooling-loops';
import type { LiquidLoads } from './liquid-loads';
import { CoolingOutage } from './outage';
import { isLoopWay, slotOfWay } from './way-sums';

/** A rack whose coolant fails. */
export interface LiquidLoss {
  readonly id: string;
  readonly heatW: number;
  /** `lost`: nothing takes its heat. `short`: what is left takes a part of it. */
  readonly state: 'lost' | 'short';
  readonly servedPermille: number;
  /** Until its coolant is warmer than it takes, from the coolant stored in its loop. An estimate. */
  readonly minutes: Known<number>;
}

/** A room whose air is treated by less than before. */
export interface AirLoss {
  readonly id: string;
  /** `lost`: no unit is left. `short`: those left take less heat or give less air than is needed. `held`: they do. */
  readonly state: 'lost' | 'short' | 'held';
  readonly heatW: number;
  readonly capacityW: number;
  readonly needMlPerS: number;
  readonly supplyMlPerS: number;
  /** The capacity or flow of some unit that is left is unknown: then it is not told as short. */
  readonly isUnknown: boolean;
  /** Until inlets pass the allowable maximum, from the air of the room alone. An estimate. */
  readonly minutes: Known<number>;
  /** Afterwards, with steady temperatures where there are any. */
  readonly climate: RoomClimate;
}

/** A rack whose estimated inlet passes the allowable maximum of its class, which it did not before. */
export interface HotRack {
  readonly id: string;
  readonly inletMilliC: number;
  readonly overMilliK: number;
}

/** What a failure does to cooling. Temperatures and minutes are estimates, not CFD. */
export interface CoolingFailureResult {
  readonly failedIds: readonly string[];
  /** Units that stand still, those without power among them. */
  readonly stoppedUnitIds: readonly string[];
  /** Units that run and have nothing to give their heat to. */
  readonly warmUnitIds: readonly string[];
  readonly deadLoopIds: readonly string[];
  /** Racks without power: they make no heat. */
  readonly offRackIds: readonly string[];
  readonly liquid: readonly LiquidLoss[];
  readonly air: readonly AirLoss[];
  readonly hot: readonly HotRack[];
  /** Liquid heat that nothing takes away. */
  readonly liquidShortW: number;
}

interface Parts {
  readonly rooms: Rooms;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly cooling: CoolingUnits;
  readonly loops: CoolingLoops;
  readonly liquid: LiquidLoads;
  readonly shares: AirShares;
  readonly totals: RoomTotals;
  readonly climates: Climates;
  readonly failures: Pick<Failures, 'outOfService'>;
}

/** Plays failures of power and cooling together: what loses power takes the units on it along. */
export class CoolingFailures {
  constructor(private readonly parts: Parts) {}

  /**
   * What happens when all of these fail together: units, loops, plant, racks, and nodes, links and feeds of the power
   * chain. O(racks and units of the document).
   */
  failureOf(ids: readonly string[]): CoolingFailureResult {
    const { items, contents, cooling, loops } = this.parts;
    const out = this.parts.failures.outOfService(ids);
    const outage = new CoolingOutage(this.parts, out);
    const off: number[] = [];
    const wet: { rack: number; ways: readonly number[]; live: readonly number[]; heatW: number }[] = [];
    for (let rack = 0; rack < items.table.capacity; rack++) {
      if (!items.isRack(rack)) continue;
      if (out.has(items.idOf(rack))) {
        off.push(rack);
        continue;
      }
      const heatW = contents.liquidHeatW(rack);
      const ways = heatW > 0 ? cooling.waysOf(rack) : [];
      if (ways.length === 0) continue;
      const live = ways.filter((way) => outage.isWayLive(way));
      outage.addRack(live, heatW);
      wet.push({ rack, ways, live, heatW });
    }
    const liquid = wet.flatMap((one) => this.judgeLiquid(one, outage));
    const offRacks = new Set(off);
    const air = this.judgeRooms(outage, offRacks);
    const idsOf = (units: Iterable<number>): string[] =>
      [...units].map((unit) => cooling.unitAt(unit)?.id ?? '').sort();
    return {
      failedIds: ids,
      stoppedUnitIds: idsOf(outage.stopped),
      warmUnitIds: idsOf(outage.warm),
      deadLoopIds: [...outage.deadLoops].map((loop) => loops.loopAt(loop)?.id ?? '').sort(),
      offRackIds: off.map((rack) => items.idOf(rack)).sort(),
      liquid: liquid.sort(byId),
      air: air.map((one) => one.loss).sort(byId),
      hot: air.flatMap((one) => this.hotRacks(one.room, one.loss.climate)).sort(byId),
      liquidShortW: Math.round(liquid.reduce((sum, one) => sum + one.heatW * (1 - one.servedPermille / 1000), 0)),
    };
  }

  private judgeLiquid(
    one: { rack: number; ways: readonly number[]; live: readonly number[]; heatW: number },
    outage: CoolingOutage,
  ): readonly LiquidLoss[] {
    const served = one.live.reduce((sum, way) => sum + outage.servedOn(way) / one.live.length, 0);
    const servedPermille = Math.floor(served * 1000 + 1e-6);
    // A rack whose loops have no unit in the document is judged by the rules, not by a failure.
    if (servedPermille >= 1000) return [];
    const way = one.live[0] ?? one.ways[0] ?? -1;
    return [
      {
        id: this.parts.items.idOf(one.rack),
        heatW: one.heatW,
        state: one.live.length === 0 ? 'lost' : 'short',
        servedPermille,
        minutes: this.coolantMinutes(way, 1 - served, outage),
      },
    ];
  }

  /** Minutes until the coolant stored in a loop is as warm as its racks take, with a part of its heat left in it. */
  private coolantMinutes(way: number, left: number, outage: CoolingOutage): Known<number> {
    if (!outage.isWayMoving(way)) return 0;
    if (!isLoopWay(way)) return UNKNOWN;
    const loop = slotOfWay(way);
    const record = this.parts.loops.loopAt(loop);
    const { supply, coolantMaxMilliC, coolantMaxUnknown, heatW } = this.parts.liquid.loopLoad(loop);
    const isLimited = Number.isFinite(coolantMaxMilliC) && coolantMaxUnknown === 0;
    if (record?.volumeMl === undefined || !isKnown(supply.milliC) || !isLimited || heatW === 0) return UNKNOWN;
    const { density, specificHeat } = fluidProperties(record.fluid, supply.milliC / 1000);
    const riseK = Math.max(0, coolantMaxMilliC - supply.milliC) / 1000;
    const joule = (record.volumeMl / 1e6) * density * specificHeat * riseK;
    return joule / (heatW * left) / 60;
  }

  private judgeRooms(outage: CoolingOutage, off: ReadonlySet<number>): readonly { room: number; loss: AirLoss }[] {
    const { rooms, cooling } = this.parts;
    const found: { room: number; loss: AirLoss }[] = [];
    for (let room = 0; room < rooms.table.capacity; room++) {
      const units = rooms.table.has(room) ? cooling.airUnitsOf(room) : [];
      if (!units.some((unit) => outage.isUnitOut(unit))) continue;
      const left = units.filter((unit) => !outage.isUnitOut(unit));
      found.push({ room, loss: this.judgeRoom(room, left, outage, off) });
    }
    return found;
  }

  private judgeRoom(room: number, left: readonly number[], outage: CoolingOutage, off: ReadonlySet<number>): AirLoss {
    const { rooms, totals, contents, cooling, items, climates } = this.parts;
    const air = totals.air(room);
    let heatW = air.totalHeatW;
    let needMlPerS = air.needMlPerS;
    for (const rack of off)
      if (items.roomSlotOf(rack) === room) {
        heatW -= contents.airHeatW(rack);
        needMlPerS -= contents.airNeedMlPerS(rack);
      }
    const capacities = left.map((unit) => cooling.capacityW(unit));
    const flows = left.map((unit) => cooling.airMlPerS(unit));
    const capacityW = capacities.filter(isKnown).reduce((sum, one) => sum + one, 0);
    const leakage = rooms.table.at(room)?.airLeakagePermille ?? 0;
    const moved = flows.filter(isKnown).reduce((sum, one) => sum + one, 0);
    const supplyMlPerS = Math.floor((moved * (1000 - leakage)) / 1000);
    const isShortOfHeat = capacities.every(isKnown) && heatW > capacityW;
    const isShortOfAir = flows.every(isKnown) && needMlPerS > supplyMlPerS;
    return {
      id: rooms.table.at(room)?.id ?? '',
      state: left.length === 0 && heatW > 0 ? 'lost' : isShortOfHeat || isShortOfAir ? 'short' : 'held',
      heatW,
      capacityW,
      needMlPerS,
      supplyMlPerS,
      isUnknown: !capacities.every(isKnown) || !flows.every(isKnown),
      minutes: capacities.every(isKnown) ? this.airMinutes(room, heatW - capacityW) : UNKNOWN,
      climate: climates.estimate(room, {
        isUnitOut: (unit) => outage.isUnitOut(unit),
        isRackOff: (rack) => off.has(rack),
      }),
    };
  }

  /** Minutes until the air of a room has taken up what separates its hottest inlet from the limit of its class. */
  private airMinutes(room: number, shortW: number): Known<number> {
    const record = this.parts.rooms.table.at(room);
    const margin = this.parts.climates.of(room).hottest?.marginMilliK ?? UNKNOWN;
    if (shortW <= 0) return UNKNOWN;
    if (!record || record.ceilingHeightUm === undefined || !isKnown(margin)) return UNKNOWN;
    const volumeM3 = (polygonAreaM2(record.outline) * record.ceilingHeightUm) / 1e6;
    return (volumeM3 * AIR_DENSITY * AIR_SPECIFIC_HEAT * Math.max(0, margin)) / 1000 / shortW / 60;
  }

  private hotRacks(room: number, after: RoomClimate): readonly HotRack[] {
    const before = this.parts.climates.of(room).racks;
    return [...after.racks.values()].flatMap(({ rack, inletMilliC, marginMilliK }) => {
      const was = before.get(rack)?.marginMilliK ?? UNKNOWN;
      if (!isKnown(marginMilliK) || marginMilliK >= 0 || !isKnown(inletMilliC)) return [];
      if (isKnown(was) && was < 0) return [];
      return [{ id: this.parts.items.idOf(rack), inletMilliC, overMilliK: -marginMilliK }];
    });
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
