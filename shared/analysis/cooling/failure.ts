import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { regionAreaM2 } from '../../geometry/region';
import { pumpOfId } from '../../model/pump-id';
import type { CoolingUnit } from '../../model/records/cooling-unit';
import type { CoolingUnits } from '../cooling-units';
import type { FloorItems } from '../floor-items';
import { AIR_DENSITY, AIR_SPECIFIC_HEAT } from '../formulas/constants';
import { fluidProperties } from '../formulas/liquid';
import type { Failures } from '../power/failure';
import type { RackContents } from '../rack-contents';
import type { Rooms } from '../rooms';
import type { RoomTotals } from '../room-totals';
import type { Touches } from '../touches';
import type { Climates, RoomClimate } from './climate';
import type { CoolingLoops } from './cooling-loops';
import type { LiquidLoads } from './liquid-loads';
import { Memo } from './memo';
import { CoolingOutage } from './outage';
import { isLoopWay, loopWay, slotOfWay } from './way-sums';

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
  /** Units that go on with fewer pumps. */
  readonly reducedUnits: readonly ReducedUnit[];
  /** Racks whose coolant or air fails, or that run hot, each once. */
  readonly racks: number;
  /** Heat of air and liquid that nothing takes away. */
  readonly shortW: number;
  readonly liquid: readonly LiquidLoss[];
  readonly air: readonly AirLoss[];
  readonly hot: readonly HotRack[];
  /** Liquid heat that nothing takes away. */
  readonly liquidShortW: number;
  /** Loads afterwards by id of unit and loop, when they were asked for. */
  readonly loads: ReadonlyMap<string, CoolingLoadAfter>;
}

/** A unit some of whose pumps are out. */
export interface ReducedUnit {
  readonly id: string;
  readonly pumpsLeft: number;
  readonly pumpCount: number;
  /** What is left of its flow, in thousandths. */
  readonly sharePermille: number;
}

/** What a unit or loop carries after a failure. */
export interface CoolingLoadAfter {
  readonly heatW: number;
  readonly capacityW: Known<number>;
  readonly flowMlPerMin: Known<number>;
}

export interface CoolingFailureOptions {
  /** Everything out of service, when it is known already. */
  readonly out?: ReadonlySet<string>;
  /** Tells what units and loops carry afterwards too. */
  readonly withLoads?: boolean;
}

interface Parts {
  readonly rooms: Rooms;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly cooling: CoolingUnits;
  readonly loops: CoolingLoops;
  readonly liquid: LiquidLoads;
  readonly totals: RoomTotals;
  readonly climates: Climates;
  readonly touches: Touches;
  readonly failures: Pick<Failures, 'outOfService'>;
}

/** A rack with liquid heat, and its ways: all, and those that are left. */
interface WetRack {
  readonly rack: number;
  readonly ways: readonly number[];
  readonly live: readonly number[];
  readonly heatW: number;
}

/** A document in which these things are out of service. */
interface Played {
  readonly outage: CoolingOutage;
  readonly off: ReadonlySet<number>;
  readonly wet: readonly WetRack[];
}

const NOTHING_OUT: ReadonlySet<string> = new Set();
const NO_LOADS: ReadonlyMap<string, CoolingLoadAfter> = new Map();

/** Plays failures of power and cooling together: what loses power takes the units on it along. */
export class CoolingFailures {
  /** What part of the heat of a rack is taken in normal running, where that is not all of it. */
  private readonly normal: Memo<ReadonlyMap<number, number>>;

  constructor(private readonly parts: Parts) {
    this.normal = new Memo(parts.touches);
  }

  /**
   * What happens when all of these fail together: units and their pumps, loops, plant, racks, and nodes, links and feeds
   * of the power chain. What normal running lacks already is not told. O(racks and units of the document).
   */
  failureOf(ids: readonly string[], options: CoolingFailureOptions = {}): CoolingFailureResult {
    const { items, cooling, loops } = this.parts;
    const played = this.play(options.out ?? this.parts.failures.outOfService(ids));
    const { outage, off, wet } = played;
    const before = this.normal.get(0, () => this.servedNormally());
    const liquid = wet.flatMap((one) => this.judgeLiquid(one, outage, before.get(one.rack) ?? 1)).sort(byId);
    const rooms = this.judgeRooms(outage, off);
    const air = rooms.map((one) => one.loss).sort(byId);
    const hot = rooms.flatMap((one) => this.hotRacks(one.room, one.loss.climate)).sort(byId);
    const liquidShortW = Math.round(liquid.reduce((sum, one) => sum + one.heatW * (1 - one.servedPermille / 1000), 0));
    const airShortW = air.reduce((sum, one) => sum + (one.isUnknown ? 0 : Math.max(0, one.heatW - one.capacityW)), 0);
    const idsOf = (units: Iterable<number>): string[] =>
      [...units].map((unit) => cooling.unitAt(unit)?.id ?? '').sort();
    return {
      failedIds: ids,
      stoppedUnitIds: idsOf(outage.stopped),
      warmUnitIds: idsOf(outage.warm),
      deadLoopIds: [...outage.deadLoops].map((loop) => loops.loopAt(loop)?.id ?? '').sort(),
      offRackIds: [...off].map((rack) => items.idOf(rack)).sort(),
      reducedUnits: [...outage.reduced].map(([unit, one]) => reducedUnit(cooling.unitAt(unit), one)).sort(byId),
      racks: new Set([...[...liquid, ...hot].map((one) => one.id), ...this.airlessRacks(rooms, off)]).size,
      shortW: liquidShortW + airShortW,
      liquid,
      air,
      hot,
      liquidShortW,
      loads: options.withLoads ? this.loadsAfter(outage) : NO_LOADS,
    };
  }

  /** Whether any cooling unit, loop or pump is among these: else cooling goes on as before. O(units + loops). */
  concerns(out: ReadonlySet<string>): boolean {
    const { cooling, loops } = this.parts;
    for (let unit = 0; unit < cooling.units.capacity; unit++) {
      const record = cooling.unitAt(unit);
      if (record && (out.has(record.id) || out.has(record.hostId))) return true;
    }
    for (let loop = 0; loop < loops.table.capacity; loop++) if (out.has(loops.loopAt(loop)?.id ?? '')) return true;
    for (const id of out) if (pumpOfId(id)) return true;
    return false;
  }

  private play(out: ReadonlySet<string>): Played {
    const { items, contents, cooling } = this.parts;
    const outage = new CoolingOutage(this.parts, out);
    const off = new Set<number>();
    const wet: WetRack[] = [];
    for (let rack = 0; rack < items.table.capacity; rack++) {
      if (!items.isRack(rack)) continue;
      if (out.has(items.idOf(rack))) {
        off.add(rack);
        outage.addOff(items.roomSlotOf(rack), contents.airHeatW(rack));
        continue;
      }
      const heatW = contents.liquidHeatW(rack);
      const ways = heatW > 0 ? cooling.waysOf(rack) : [];
      if (ways.length === 0) continue;
      const live = ways.filter((way) => outage.isWayLive(way));
      outage.addRack(live, heatW, contents.coolantNeedMlPerMin(rack));
      wet.push({ rack, ways, live, heatW });
    }
    return { outage, off, wet };
  }

  private servedNormally(): ReadonlyMap<number, number> {
    const { outage, wet } = this.play(NOTHING_OUT);
    const found = new Map<number, number>();
    for (const one of wet) {
      const served = servedOf(one, outage);
      if (served < 1) found.set(one.rack, served);
    }
    return found;
  }

  /** Racks of rooms whose air nothing treats any more. */
  private airlessRacks(rooms: readonly { room: number; loss: AirLoss }[], off: ReadonlySet<number>): readonly string[] {
    const { items, contents } = this.parts;
    const found: string[] = [];
    for (const { room, loss } of rooms)
      for (let item = this.parts.rooms.items.firstOf(room); item >= 0; item = this.parts.rooms.items.nextOf(item))
        if (loss.state === 'lost' && items.isRack(item) && !off.has(item) && contents.airHeatW(item) > 0)
          found.push(items.idOf(item));
    return found;
  }

  private loadsAfter(outage: CoolingOutage): ReadonlyMap<string, CoolingLoadAfter> {
    const { cooling, loops } = this.parts;
    const found = new Map<string, CoolingLoadAfter>();
    for (let unit = 0; unit < cooling.units.capacity; unit++) {
      const record = cooling.unitAt(unit);
      if (!record) continue;
      const isStill = outage.stopped.has(unit);
      const flowMlPerMin = record.medium === 'air' ? UNKNOWN : isStill ? 0 : outage.flowMlPerMin(unit);
      const heatW = Math.round(outage.unitHeatW(unit));
      const capacityW = outage.isUnitOut(unit) ? 0 : outage.capacityW(unit);
      found.set(record.id, { heatW, capacityW, flowMlPerMin });
    }
    for (let loop = 0; loop < loops.table.capacity; loop++) {
      const record = loops.loopAt(loop);
      if (!record) continue;
      const live = outage.liveUnits(loop);
      const heatW = outage.deadLoops.has(loop) ? 0 : Math.round(outage.wayHeatW(loopWay(loop)));
      const capacityW = sumKnown(live.map((unit) => outage.capacityW(unit)));
      found.set(record.id, { heatW, capacityW, flowMlPerMin: sumKnown(live.map((unit) => outage.flowMlPerMin(unit))) });
    }
    return found;
  }

  private judgeLiquid(one: WetRack, outage: CoolingOutage, before: number): readonly LiquidLoss[] {
    const served = servedOf(one, outage);
    const servedPermille = Math.floor(served * 1000 + 1e-6);
    // What is short in normal running is told by the rules, not by a failure.
    if (servedPermille >= Math.floor(before * 1000 + 1e-6)) return [];
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
    const volumeM3 = (regionAreaM2(record) * record.ceilingHeightUm) / 1e6;
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

/** Which part of the heat of a rack its ways that are left take away, 0 to 1. */
function servedOf({ live }: WetRack, outage: CoolingOutage): number {
  return live.reduce((sum, way) => sum + outage.servedOn(way) / live.length, 0);
}

function reducedUnit(
  unit: CoolingUnit | undefined,
  { pumpsLeft, share }: { readonly pumpsLeft: number; readonly share: number },
): ReducedUnit {
  const sharePermille = Math.floor(share * 1000 + 1e-6);
  return { id: unit?.id ?? '', pumpsLeft, pumpCount: unit?.pumpCount ?? 0, sharePermille };
}

/** A sum whose every part is known; unknown without any. */
function sumKnown(values: readonly Known<number>[]): Known<number> {
  if (values.length === 0 || !values.every(isKnown)) return UNKNOWN;
  return values.filter(isKnown).reduce((sum, one) => sum + one, 0);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
