import type { CatalogType } from '../../catalog/catalog-type';
import { CATEGORIES } from '../../catalog/categories';
import { canonical, type FigureName } from '../../catalog/figures';
import { NAMEPLATE_FACTOR_PERMILLE } from '../../catalog/spec';
import { isKnown, UNKNOWN, type Known } from '../../units/known';
import type { FloorItems } from '../floor-items';
import { isDeviceCode, slotOfCode } from '../owners';
import type { PowerFeeds } from '../power-feeds';
import type { RackContents } from '../rack-contents';
import type { TypeTable } from '../type-table';
import type { PowerChain } from './chain';

/** The bases on which a load can be stated (PWR-LOAD-BASIS). */
export const LOAD_BASES = ['measured', 'vendorMaximum', 'nameplate', 'planned'] as const;
export type LoadBasis = (typeof LOAD_BASES)[number];

/** What hangs below on one basis: the sum of what states it, and the parts that do not. */
export interface BasisSum {
  readonly watts: number;
  readonly stated: number;
  readonly missing: number;
}

const FIGURES_OF: { readonly [B in Exclude<LoadBasis, 'planned'>]: readonly FigureName[] } = {
  measured: ['measuredPower'],
  vendorMaximum: ['maxPowerAc', 'maxPowerDcTdp'],
  nameplate: ['namePlatePower'],
};

interface Parts {
  readonly types: TypeTable;
  readonly items: FloorItems;
  readonly contents: RackContents;
  readonly power: PowerFeeds;
  readonly chain: PowerChain;
}

interface Tally {
  watts: number;
  stated: number;
  missing: number;
}

/** The load below a node on each basis side by side, without diversity and losses; worked out when asked for. */
export class LoadBases {
  constructor(private readonly parts: Parts) {}

  /** The share of a load that other feeds carry is left out. O(loads below the node). */
  ofNode(node: number): { readonly [B in LoadBasis]: BasisSum } {
    const sums = this.empty();
    const { topology } = this.parts.chain.flow;
    const { graph, flow, feedsOf } = this.parts.chain;
    const visit = (one: number, share: number): void => {
      for (let feed = feedsOf.firstOf(one); feed >= 0; feed = feedsOf.nextOf(feed)) this.addFeed(feed, share, sums);
      for (let link = graph.outOf.firstOf(one); link >= 0; link = graph.outOf.nextOf(link)) {
        const below = graph.into.ownerOf(link);
        const feeding = topology.suppliers[below] ?? [];
        if (!feeding.includes(link)) continue;
        const lowest = Math.min(...feeding.map((each) => topology.priority[each] ?? 10));
        if (topology.priority[link] !== lowest) continue;
        const used = feeding.filter((each) => topology.priority[each] === lowest);
        const weights = used.reduce((sum, each) => sum + (topology.weight[each] ?? 0), 0);
        visit(below, share * (weights === 0 ? 1 / used.length : (topology.weight[link] ?? 0) / weights));
      }
    };
    flow.settle();
    visit(node, 1);
    return rounded(sums);
  }

  private addFeed(feed: number, share: number, sums: { readonly [B in LoadBasis]: Tally }): void {
    const { carried } = this.parts.power;
    for (let one = carried.byFeed.firstOf(feed); one >= 0; one = carried.byFeed.nextOf(one)) {
      const load = carried.byLoad.ownerOf(one);
      const part = (share * carried.partOf(one, load, WHOLE)) / WHOLE;
      if (part > 0) this.addLoad(load, part, sums);
    }
  }

  private addLoad(load: number, part: number, sums: { readonly [B in LoadBasis]: Tally }): void {
    const { items, contents, power, types } = this.parts;
    const { carried } = power;
    const addDevice = (device: number, share: number): void => {
      const type = types.typeAt(contents.deviceTypeSlot(device));
      for (const basis of LOAD_BASES)
        add(sums[basis], share, wattsOn(basis, type, contents.devices.at(device)?.plannedPowerW));
    };
    if (isDeviceCode(load)) {
      const device = slotOfCode(load);
      addDevice(device, part);
      const { ofPdu, ofDevice } = carried.cords;
      for (let cord = ofPdu.firstOf(device); cord >= 0; cord = ofPdu.nextOf(cord)) {
        const plugged = ofDevice.ownerOf(cord);
        if (carried.isPlugged(plugged)) addDevice(plugged, part / carried.liveCords(plugged, undefined));
      }
      return;
    }
    const item = slotOfCode(load);
    const planned = contents.plannedW(item);
    const apart = new Set<number>();
    carried.forEachApart(item, (device) => apart.add(device));
    const ownType = types.typeAt(items.typeSlotOf(item));
    for (const basis of LOAD_BASES) {
      // A plan for the whole stands for all that is in it.
      if (basis === 'planned' && planned >= 0) {
        add(sums.planned, part, planned);
        continue;
      }
      add(sums[basis], part, wattsOn(basis, ownType, undefined));
      for (let device = contents.inRack.firstOf(item); device >= 0; device = contents.inRack.nextOf(device))
        if (!apart.has(device)) {
          const type = types.typeAt(contents.deviceTypeSlot(device));
          add(sums[basis], part, wattsOn(basis, type, contents.devices.at(device)?.plannedPowerW));
        }
    }
  }

  private empty(): { readonly [B in LoadBasis]: Tally } {
    const nothing = (): Tally => ({ watts: 0, stated: 0, missing: 0 });
    return { measured: nothing(), vendorMaximum: nothing(), nameplate: nothing(), planned: nothing() };
  }
}

/** Shares are read off the split of this many watts. */
const WHOLE = 1_000_000_000;

/** Watts on a basis; nothing for what draws none by its nature, such as a frame. */
function wattsOn(
  basis: LoadBasis,
  type: CatalogType | undefined,
  plannedW: number | undefined,
): Known<number> | undefined {
  const isLoad = type === undefined || CATEGORIES[type.category].electrical === 'load';
  if (basis === 'planned') return plannedW ?? (type === undefined ? UNKNOWN : plannedFigure(type, isLoad));
  if (type === undefined) return UNKNOWN;
  for (const name of FIGURES_OF[basis]) {
    const value = canonical(name, type.figures[name]);
    if (isKnown(value)) return basis === 'nameplate' ? value * nameplateShare(type) : value;
  }
  return isLoad ? UNKNOWN : undefined;
}

function plannedFigure(type: CatalogType, isLoad: boolean): Known<number> | undefined {
  const value = canonical('plannedPower', type.figures.plannedPower);
  return isKnown(value) || isLoad ? value : undefined;
}

/** GPU nodes and rack-scale systems count in full (PWR-LOAD-BASIS). */
function nameplateShare(type: CatalogType): number {
  return type.category === 'gpuNode' || type.category === 'rackSystem' ? 1 : NAMEPLATE_FACTOR_PERMILLE / 1000;
}

function add(tally: Tally, share: number, watts: Known<number> | undefined): void {
  if (watts === undefined) return;
  if (!isKnown(watts)) tally.missing++;
  else {
    tally.stated++;
    tally.watts += watts * share;
  }
}

function rounded(sums: { readonly [B in LoadBasis]: Tally }): { readonly [B in LoadBasis]: BasisSum } {
  const one = ({ watts, stated, missing }: Tally): BasisSum => ({ watts: Math.round(watts), stated, missing });
  return {
    measured: one(sums.measured),
    vendorMaximum: one(sums.vendorMaximum),
    nameplate: one(sums.nameplate),
    planned: one(sums.planned),
  };
}
