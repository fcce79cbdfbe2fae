import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { CoolingSystem } from '../cooling/cooling-system';
import type { CoolingUnits } from '../cooling-units';
import { continuousShare } from '../feed-capacity';
import type { FloorItems } from '../floor-items';
import { itemCode } from '../owners';
import type { PowerFeeds } from '../power-feeds';
import { DEFAULT_AIR_ML_PER_S_PER_W, DEFAULT_COOLANT_ML_PER_MIN_PER_W, type RackContents } from '../rack-contents';
import type { RoomTotals } from '../room-totals';
import type { TypeTable } from '../type-table';
import type { PowerChain } from './chain';
import type { Failures } from './failure';
import { DEFAULT_SHARES, type ContinuousShares } from './limits';
import type { NodeLoads } from './node-loads';

/** The five resources of capacity planning (Schneider Electric). */
export const RESOURCES = ['space', 'power', 'distribution', 'cooling', 'coolingDistribution'] as const;
export type ResourceName = (typeof RESOURCES)[number];

/** What is left of a resource. */
export interface Resource {
  readonly name: ResourceName;
  /** Watts of IT load that it still allows; zero when it is used up. */
  readonly freeW: Known<number>;
  /** In the resource's own unit: rack units for space, watts otherwise; unknown where nothing states a capacity. */
  readonly capacity: Known<number>;
  readonly used: number;
  /** Parts of it whose capacity or use nobody knows. */
  readonly unknown: number;
}

/** What a room or row can still take, by what runs out first, and what that leaves stranded. */
export interface Headroom {
  readonly resources: readonly Resource[];
  /** The least that any resource of known headroom allows. Unknown when none is known. */
  readonly usableW: Known<number>;
  readonly binding: ResourceName | undefined;
  /** What the other resources have beyond that and cannot give. */
  readonly stranded: readonly { readonly name: ResourceName; readonly watts: number }[];
}

interface Parts {
  readonly types: TypeTable;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly power: PowerFeeds;
  readonly chain: PowerChain;
  readonly nodeLoads: NodeLoads;
  readonly failures: Failures;
  readonly cooling: CoolingUnits;
  readonly coolingSystem: CoolingSystem;
  readonly totals: RoomTotals;
}

/**
 * Headroom of rooms and rows, worked out when asked for. Power counts so that any one side may fail: the least that is
 * left on the others, with what they then carry. A row has the air of its room.
 */
export class Headrooms {
  constructor(private readonly parts: Parts) {}

  ofRoom(room: number, shares?: ContinuousShares): Headroom {
    return this.of(this.racksOf(room), room, shares);
  }

  ofRow(row: number, shares?: ContinuousShares): Headroom {
    const { items } = this.parts;
    const racks: number[] = [];
    for (let item = items.rowRacks.firstOf(row); item >= 0; item = items.rowRacks.nextOf(item)) racks.push(item);
    return this.of(racks, racks[0] === undefined ? -1 : items.roomSlotOf(racks[0]), shares);
  }

  private of(racks: readonly number[], room: number, shares: ContinuousShares = DEFAULT_SHARES): Headroom {
    const feeds = this.feedsOf(racks);
    const resources = [
      this.space(racks),
      this.nodes(this.uppersOf(feeds), shares),
      this.feeds(feeds, shares),
      this.coolingPower(racks, room),
      this.coolingFlow(racks, room),
    ];
    let binding: Resource | undefined;
    for (const one of resources)
      if (isKnown(one.freeW) && (!binding || one.freeW < (binding.freeW as number))) binding = one;
    const usableW = binding?.freeW ?? UNKNOWN;
    const stranded = resources.flatMap(({ name, freeW }) =>
      isKnown(freeW) && isKnown(usableW) && freeW > usableW ? [{ name, watts: freeW - usableW }] : [],
    );
    return { resources, usableW, binding: binding?.name, stranded };
  }

  private racksOf(room: number): readonly number[] {
    const { items } = this.parts;
    const racks: number[] = [];
    for (let item = 0; item < items.table.capacity; item++)
      if (items.isRack(item) && items.roomSlotOf(item) === room) racks.push(item);
    return racks;
  }

  /** Free rack units, in watts at the density of those in use. */
  private space(racks: readonly number[]): Resource {
    const { contents, items, types } = this.parts;
    let capacity = 0;
    let used = 0;
    let watts = 0;
    for (const rack of racks) {
      const type = types.typeAt(items.typeSlotOf(rack));
      const units = type?.kind === 'rack' ? type.rack.rackUnits : 0;
      capacity += units;
      watts += contents.loadW(rack);
      if (type?.kind === 'rack' && type.rack.isSystem) used += units;
      else {
        let halves = 0;
        for (let device = contents.inRack.firstOf(rack); device >= 0; device = contents.inRack.nextOf(device))
          halves += contents.bottomHalfRu(device) < 0 ? 0 : contents.heightHalfRu(device);
        used += Math.min(units, halves / 2);
      }
    }
    const freeW = used > 0 ? Math.round(((capacity - used) * watts) / used) : UNKNOWN;
    return { name: 'space', freeW, capacity, used, unknown: 0 };
  }

  private feedsOf(racks: readonly number[]): readonly number[] {
    const { power, contents } = this.parts;
    const found = new Set<number>();
    const add = (connection: number): unknown => found.add(power.carried.feedOf.get(connection));
    for (const rack of racks) {
      power.carried.forEachWay(itemCode(rack), add);
      if (!power.carried.hasApart) continue;
      for (let device = contents.inRack.firstOf(rack); device >= 0; device = contents.inRack.nextOf(device))
        power.carried.forEachWay(device * 2 + 1, add);
    }
    return [...found];
  }

  /** The nearest UPS above each feed, or what is topmost where there is none. */
  private uppersOf(feeds: readonly number[]): readonly number[] {
    const { graph, flow, feedsOf } = this.parts.chain;
    const { suppliers, from } = flow.topology;
    const found = new Set<number>();
    const seen = new Set<number>();
    const climb = (node: number): void => {
      if (node < 0 || seen.has(node)) return;
      seen.add(node);
      const above = suppliers[node] ?? [];
      if (graph.nodeAt(node)?.kind === 'ups' || above.length === 0) found.add(node);
      else for (const link of above) climb(from[link] ?? -1);
    };
    for (const feed of feeds) climb(feedsOf.ownerOf(feed));
    return [...found];
  }

  private nodes(nodes: readonly number[], shares: ContinuousShares): Resource {
    const { chain, nodeLoads, failures } = this.parts;
    const sideOf = (node: number): string => chain.graph.nodeAt(node)?.side ?? '';
    return spread(
      'power',
      nodes.map((node) => ({ side: sideOf(node), capacity: nodeLoads.capacityW(node, shares), slot: node })),
      (failed) => {
        const ids = nodes
          .filter((node) => failed !== undefined && sideOf(node) === failed)
          .flatMap((node) => chain.graph.nodeAt(node)?.id ?? []);
        return failures.whileOut(ids, () => new Map(nodes.map((node) => [node, chain.flow.outW(node)])));
      },
    );
  }

  private feeds(feeds: readonly number[], shares: ContinuousShares): Resource {
    const { power } = this.parts;
    const sideOf = (feed: number): string => power.feedAt(feed)?.side ?? '';
    return spread(
      'distribution',
      feeds.map((slot) => {
        const { permille } = continuousShare(
          power.feedAt(slot) ?? { isRated100: false },
          power.regionInForce(),
          shares,
        );
        return { side: sideOf(slot), capacity: Math.floor((power.ratingW(slot) * permille) / 1000), slot };
      }),
      (failed) => {
        const isOut = (one: number): boolean =>
          failed !== undefined && sideOf(power.carried.feedOf.get(one)) === failed;
        return new Map(feeds.map((feed) => [feed, power.carriedBy(feed, isOut).watts]));
      },
    );
  }

  private coolingPower(racks: readonly number[], room: number): Resource {
    const { cooling, coolingSystem, totals } = this.parts;
    const air = room < 0 ? undefined : totals.air(room);
    const liquid: Part[] = this.liquidUnitsOf(racks).map((unit) => ({
      capacity: cooling.capacityW(unit),
      used: coolingSystem.liquid.unitLoad(unit).heatW,
    }));
    const parts = air && air.units > 0 ? [{ capacity: knownPart(air), used: air.heatW }, ...liquid] : liquid;
    return summed('cooling', parts, (air?.unknownRacks ?? 0) + (air?.capacityUnknown ?? 0));
  }

  /** Air and coolant that is left, in watts at the default flow per watt. */
  private coolingFlow(racks: readonly number[], room: number): Resource {
    const { cooling, coolingSystem, totals } = this.parts;
    const air = room < 0 ? undefined : totals.air(room);
    const leakage = air ? (totals.roomAt(room)?.airLeakagePermille ?? 0) : 0;
    const inAir = (mlPerS: number): number => Math.round(mlPerS / DEFAULT_AIR_ML_PER_S_PER_W);
    const inLiquid = (mlPerMin: number): number => Math.round(mlPerMin / DEFAULT_COOLANT_ML_PER_MIN_PER_W);
    const liquid = this.liquidUnitsOf(racks).map((unit): Part => {
      const flow = cooling.coolantMlPerMin(unit);
      return {
        capacity: isKnown(flow) ? inLiquid(flow) : UNKNOWN,
        used: inLiquid(coolingSystem.liquid.unitLoad(unit).coolantMlPerMin),
      };
    });
    const hasFlow = air !== undefined && air.units > air.supplyUnknown;
    const ofAir: Part = {
      capacity: hasFlow ? inAir((air.supplyMlPerS * (1000 - leakage)) / 1000) : UNKNOWN,
      used: inAir(air?.needMlPerS ?? 0),
    };
    return summed('coolingDistribution', air && air.units > 0 ? [ofAir, ...liquid] : liquid, air?.supplyUnknown ?? 0);
  }

  private liquidUnitsOf(racks: readonly number[]): readonly number[] {
    const found = new Set<number>();
    for (const rack of racks) for (const unit of this.parts.cooling.unitsServing(rack, 'liquid')) found.add(unit);
    return [...found];
  }
}

function knownPart(air: {
  readonly capacityW: number;
  readonly units: number;
  readonly capacityUnknown: number;
}): Known<number> {
  return air.units > air.capacityUnknown ? air.capacityW : UNKNOWN;
}

interface Part {
  readonly capacity: Known<number>;
  readonly used: number;
}

interface Sided {
  readonly side: string;
  readonly capacity: Known<number>;
  readonly slot: number;
}

/** The least that is left on the other sides when any one side fails; of a single side what is left on it. */
function spread(
  name: ResourceName,
  all: readonly Sided[],
  loadsWithout: (failedSide: string | undefined) => ReadonlyMap<number, number>,
): Resource {
  const sides = [...new Set(all.map((one) => one.side))];
  const known = all.filter((one) => isKnown(one.capacity));
  const states = sides.length > 1 ? sides : [undefined];
  let least: { free: number; capacity: number; used: number } | undefined;
  for (const failed of states) {
    const loads = loadsWithout(failed);
    let free = 0;
    let capacity = 0;
    let used = 0;
    for (const one of known) {
      if (failed !== undefined && one.side === failed) continue;
      const load = loads.get(one.slot) ?? 0;
      const own = isKnown(one.capacity) ? one.capacity : 0;
      capacity += own;
      used += load;
      free += Math.max(0, own - load);
    }
    if (!least || free < least.free) least = { free, capacity, used };
  }
  const unknown = all.length - known.length;
  if (!least || known.length === 0) return { name, freeW: UNKNOWN, capacity: UNKNOWN, used: least?.used ?? 0, unknown };
  return { name, freeW: least.free, capacity: least.capacity, used: least.used, unknown };
}

function summed(name: ResourceName, parts: readonly Part[], unknownParts: number): Resource {
  let capacity = 0;
  let used = 0;
  let free = 0;
  let unknown = unknownParts;
  for (const part of parts) {
    used += part.used;
    if (!isKnown(part.capacity)) unknown++;
    else {
      capacity += part.capacity;
      free += Math.max(0, part.capacity - part.used);
    }
  }
  const isAnyKnown = parts.some((part) => isKnown(part.capacity));
  return {
    name,
    freeW: isAnyKnown ? free : UNKNOWN,
    capacity: isAnyKnown ? capacity : UNKNOWN,
    used,
    unknown,
  };
}
