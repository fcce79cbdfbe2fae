import { outletsOf, type Outlet } from '../../operations/pdu-outlets';
import type { Device } from '../../model/records/device';
import type { PowerCord } from '../../model/records/power-cord';
import type { PowerFeed } from '../../model/records/power-feed';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import { deviceCode } from '../owners';
import type { PowerFeeds } from '../power-feeds';
import type { RackContents } from '../rack-contents';
import type { TypeTable } from '../type-table';
import { byCodePoint } from './by-code-point';
import { BUCKET_COUNT, BUCKETS } from './line-buckets';
import { lineLoad, type LineLoad } from './lines';
import { reactivePerW } from './node-traits';

/** What one cord draws through its outlet. */
export interface OutletLoad {
  readonly cord: PowerCord;
  readonly deviceId: string;
  /** Nothing when the cord names none, or one that the type does not have. */
  readonly outlet: Outlet | undefined;
  readonly watts: number;
  /** When the device draws all it needs through this rack PDU. */
  readonly worstW: number;
  readonly isUnknown: boolean;
  /** At the outlet's voltage and the feed's power factor; unknown without a feed. */
  readonly milliA: Known<number>;
  readonly worstMilliA: Known<number>;
}

/** The outlets of one breaker of a rack PDU, or of one leg where none is stated, taken together. */
export interface BankLoad {
  readonly bank: string;
  readonly feedLeg: string | undefined;
  readonly breakerMilliA: number | undefined;
  readonly outlets: number;
  readonly watts: number;
  readonly milliA: Known<number>;
  readonly worstMilliA: Known<number>;
  readonly unknownLoads: number;
}

/** What is plugged into a rack PDU and where it lies. */
export interface RackPduLoad {
  readonly pdu: Device;
  readonly feeds: readonly PowerFeed[];
  readonly watts: number;
  readonly unknownLoads: number;
  readonly ratedMilliA: Known<number>;
  readonly outlets: readonly OutletLoad[];
  readonly banks: readonly BankLoad[];
  /** Currents at its input; loads without an outlet are unassigned. Unknown without a feed. */
  readonly lines: Known<LineLoad>;
  readonly worstLines: Known<LineLoad>;
}

const LEGS: { readonly [leg: string]: number } = {
  A: BUCKETS.L1,
  B: BUCKETS.L2,
  C: BUCKETS.L3,
  AB: BUCKETS.L12,
  BC: BUCKETS.L23,
  CA: BUCKETS.L31,
};

interface Parts {
  readonly types: TypeTable;
  readonly contents: RackContents;
  readonly power: PowerFeeds;
}

/** The rack PDUs of racks: outlets, banks and lines, worked out when asked for. */
export class RackPdus {
  constructor(private readonly parts: Parts) {}

  /** The rack PDUs in an item, and whatever else in it has cords plugged into it, by device slots in the order of ids. */
  pdusIn(item: number): readonly number[] {
    const { contents, types, power } = this.parts;
    const found: number[] = [];
    for (let device = contents.inRack.firstOf(item); device >= 0; device = contents.inRack.nextOf(device)) {
      const isPdu = types.typeAt(contents.deviceTypeSlot(device))?.category === 'rackPdu';
      if (isPdu || power.carried.cords.ofPdu.countOf(device) > 0) found.push(device);
    }
    const idOf = (device: number): string => contents.devices.at(device)?.id ?? '';
    return found.sort((a, b) => byCodePoint(idOf(a), idOf(b)));
  }

  /** What a rack PDU carries in normal running, and with every other way of its devices out. O(its cords). */
  pduLoad(device: number): RackPduLoad | undefined {
    const { contents, types, power } = this.parts;
    const pdu = contents.devices.at(device);
    if (!pdu) return undefined;
    const type = types.typeAt(contents.deviceTypeSlot(device));
    const spec = types.specAt(contents.deviceTypeSlot(device));
    const feeds = this.feedsOf(device);
    const all = outletsOf(type);
    const outlets = this.cordsOf(device).map((cord) => this.outletLoad(cord, all, feeds[0]));
    return {
      pdu,
      feeds,
      watts: power.carried.watts(deviceCode(device)),
      unknownLoads: power.carried.unknown(deviceCode(device)),
      ratedMilliA: spec?.ratedCurrentMa ?? UNKNOWN,
      outlets,
      banks: banksOf(all, outlets),
      lines: linesOf(outlets, feeds[0], (one) => one.watts),
      worstLines: linesOf(outlets, feeds[0], (one) => one.worstW),
    };
  }

  private feedsOf(device: number): readonly PowerFeed[] {
    const { feeds, carried } = this.parts.power;
    const { byLoad, feedOf } = carried;
    const found = new Set<PowerFeed>();
    for (let one = byLoad.firstOf(deviceCode(device)); one >= 0; one = byLoad.nextOf(one)) {
      const feed = feeds.at(feedOf.get(one));
      if (feed) found.add(feed);
    }
    return [...found].sort((a, b) => byCodePoint(a.id, b.id));
  }

  private cordsOf(device: number): readonly number[] {
    const { cords } = this.parts.power.carried;
    const found: number[] = [];
    for (let cord = cords.ofPdu.firstOf(device); cord >= 0; cord = cords.ofPdu.nextOf(cord)) found.push(cord);
    const idOf = (cord: number): string => cords.table.at(cord)?.id ?? '';
    return found.sort((a, b) => byCodePoint(idOf(a), idOf(b)));
  }

  private outletLoad(slot: number, all: readonly Outlet[], feed: PowerFeed | undefined): OutletLoad {
    const { contents, power } = this.parts;
    const { carried } = power;
    const cord = carried.cords.table.at(slot);
    if (!cord) throw new RangeError(`There is no cord in slot ${String(slot)}`);
    const device = carried.cords.ofDevice.ownerOf(slot);
    const outlet = cord.outlet === undefined ? undefined : all[cord.outlet - 1];
    const watts = carried.cordW(slot);
    const worstW = carried.isPlugged(device)
      ? Math.round(carried.ownW(device) / this.cordsBetween(device, carried.cords.ofPdu.ownerOf(slot)))
      : 0;
    return {
      cord,
      deviceId: contents.devices.at(device)?.id ?? '',
      outlet,
      watts,
      worstW,
      isUnknown: carried.isUnknown(device),
      milliA: milliAOf(watts, outlet, feed),
      worstMilliA: milliAOf(worstW, outlet, feed),
    };
  }

  /** Cords of the device in this one rack PDU; at least 1. */
  private cordsBetween(device: number, pdu: number): number {
    const { ofDevice, ofPdu } = this.parts.power.carried.cords;
    let count = 0;
    for (let cord = ofDevice.firstOf(device); cord >= 0; cord = ofDevice.nextOf(cord))
      if (ofPdu.ownerOf(cord) === pdu) count++;
    return Math.max(1, count);
  }
}

/** Volts at an outlet: between lines or to neutral by its leg; what the feed has where all is one phase. */
function outletVolts(outlet: Outlet | undefined, feed: PowerFeed): number {
  const isToNeutral = feed.phases === 'three' && outlet?.feedLeg?.length === 1;
  return isToNeutral ? feed.voltageV / Math.sqrt(3) : feed.voltageV;
}

function milliAOf(watts: number, outlet: Outlet | undefined, feed: PowerFeed | undefined): Known<number> {
  if (!feed) return UNKNOWN;
  const powerFactor = feed.phases === 'dc' ? 1 : feed.powerFactorPermille / 1000;
  return Math.round((1000 * watts) / (outletVolts(outlet, feed) * powerFactor));
}

function banksOf(all: readonly Outlet[], loads: readonly OutletLoad[]): readonly BankLoad[] {
  const names = [...new Set(all.map((outlet) => outlet.bank))];
  return names.map((bank) => {
    const outlets = all.filter((outlet) => outlet.bank === bank);
    const here = loads.filter((one) => one.outlet?.bank === bank);
    const breakerA = outlets.find((outlet) => outlet.breakerA !== undefined)?.breakerA;
    const sum = (of: (one: OutletLoad) => Known<number>): Known<number> => {
      const parts = here.map(of);
      const known = parts.filter(isKnown);
      return known.length < parts.length ? UNKNOWN : known.reduce((a, b) => a + b, 0);
    };
    return {
      bank,
      feedLeg: outlets[0]?.feedLeg,
      breakerMilliA: breakerA === undefined ? undefined : Math.round(breakerA * 1000),
      outlets: outlets.length,
      watts: here.reduce((total, one) => total + one.watts, 0),
      milliA: sum((one) => one.milliA),
      worstMilliA: sum((one) => one.worstMilliA),
      unknownLoads: here.filter((one) => one.isUnknown).length,
    };
  });
}

function linesOf(
  outlets: readonly OutletLoad[],
  feed: PowerFeed | undefined,
  wattsOf: (one: OutletLoad) => number,
): Known<LineLoad> {
  if (!feed) return UNKNOWN;
  const row = new Float64Array(2 * BUCKET_COUNT);
  const tan = feed.phases === 'dc' ? 0 : reactivePerW(feed.powerFactorPermille);
  for (const one of outlets) {
    const bucket = (one.outlet && LEGS[one.outlet.feedLeg ?? '']) ?? BUCKETS.unassigned;
    row[bucket] = (row[bucket] ?? 0) + wattsOf(one);
    row[BUCKET_COUNT + bucket] = (row[BUCKET_COUNT + bucket] ?? 0) + Math.round(wattsOf(one) * tan);
  }
  return lineLoad(row, feed.voltageV, feed.phases);
}
