import type { CoolingSystem } from '../cooling/cooling-system';
import type { CoolingFailureResult } from '../cooling/failure';
import { coolingPairSets, singleCoolingSets } from '../cooling/failing-sets';
import type { PowerFeeds } from '../power-feeds';
import type { Rooms } from '../rooms';
import { byCodePoint } from './by-code-point';
import type { PowerChain } from './chain';
import type { FailureOptions, Failures } from './failure';
import type { FailureResult, Overload } from './failure-result';
import type { RedundancyGroups } from './groups';

/** One failure of a sweep, in the numbers by which failures are compared. */
export interface SweepCase {
  readonly failedIds: readonly string[];
  /** The groups that are out whole, in a sweep over groups. */
  readonly groupIds?: readonly string[];
  readonly downW: number;
  readonly isDownAtLeast: boolean;
  readonly down: number;
  readonly degraded: number;
  /** What carries too much then and did not before, the worst of it, and by how many thousandths of its limit. */
  readonly overloads: number;
  readonly worstOverload: Overload | undefined;
  readonly worstPermille: number;
  /** What it does to cooling; nothing when all of it goes on as before. */
  readonly cooling: CoolingCounts | undefined;
}

/** What a failure does to cooling, in numbers. Temperatures behind them are estimates. */
export interface CoolingCounts {
  /** Racks whose coolant or air fails, or that run hot, each once. */
  readonly racks: number;
  readonly shortOfLiquid: number;
  readonly hot: number;
  /** Rooms whose air is treated too little. */
  readonly shortRooms: number;
  /** Heat of air and liquid that nothing takes away. */
  readonly shortW: number;
  /** Units that stand still or have nothing to give their heat to. */
  readonly units: number;
}

export interface SweepProgress {
  readonly done: number;
  readonly total: number;
}

interface Parts {
  readonly chain: PowerChain;
  readonly power: PowerFeeds;
  readonly failures: Failures;
  readonly groups: RedundancyGroups;
  readonly rooms: Rooms;
  readonly coolingSystem: Pick<CoolingSystem, 'units' | 'loops' | 'failures'>;
}

type Compare = (a: SweepCase, b: SweepCase) => number;

/** Failures between two looks at the clock. */
const STEP = 20;

/** Plays one failure after the other, in steps, so that a host can do other things in between and may stop early. */
export class Sweeps {
  constructor(private readonly parts: Parts) {}

  /** Every single node, and with `feeds` every single feed. Worst first. */
  *single(options: FailureOptions & { readonly withFeeds?: boolean } = {}): Generator<SweepProgress, SweepCase[]> {
    const sets = this.nodeIds().map((id) => [id]);
    if (options.withFeeds) sets.push(...this.feedIds().map((id) => [id]));
    return yield* this.play(sets, options);
  }

  /**
   * Every pair of members of these groups, two of one group or one of each of two; without groups those of all groups
   * of the document, and where it has none, every pair of the sources, transformers, switchgear and UPSs. Worst first.
   */
  *pairs(
    options: FailureOptions & { readonly groupIds?: readonly string[] } = {},
  ): Generator<SweepProgress, SweepCase[]> {
    const ids = this.pairIds(options.groupIds);
    const sets: string[][] = [];
    for (const [at, first] of ids.entries()) for (const second of ids.slice(at + 1)) sets.push([first, second]);
    return yield* this.play(sets, options);
  }

  /** Every pair of these groups, or of all groups, with all members of both out. Worst first. */
  *groupPairs(
    options: FailureOptions & { readonly groupIds?: readonly string[] } = {},
  ): Generator<SweepProgress, SweepCase[]> {
    const members = this.membersOfGroups(options.groupIds);
    const groupsOf = new Map<readonly string[], readonly string[]>();
    const named = [...members.keys()].sort(byCodePoint);
    for (const [at, first] of named.entries())
      for (const second of named.slice(at + 1)) {
        const both = new Set([...(members.get(first) ?? []), ...(members.get(second) ?? [])]);
        groupsOf.set([...both].sort(byCodePoint), [first, second]);
      }
    return yield* this.play([...groupsOf.keys()], options, (ids) => groupsOf.get(ids));
  }

  /** Every cooling unit, loop and kind of pump alone. Worst first: by racks that lose liquid, air or run hot. */
  *cooling(options: FailureOptions = {}): Generator<SweepProgress, SweepCase[]> {
    return yield* this.play(singleCoolingSets(this.coolingParts()), options, undefined, worstCoolingFirst);
  }

  /** Every two units of one loop or of one room's air, and every two loops of one kind. Worst first, as `cooling`. */
  *coolingPairs(options: FailureOptions = {}): Generator<SweepProgress, SweepCase[]> {
    return yield* this.play(coolingPairSets(this.coolingParts()), options, undefined, worstCoolingFirst);
  }

  private coolingParts() {
    const { rooms, coolingSystem } = this.parts;
    return { rooms, cooling: coolingSystem.units, loops: coolingSystem.loops };
  }

  private *play(
    sets: readonly (readonly string[])[],
    options: FailureOptions,
    groupsOf: (ids: readonly string[]) => readonly string[] | undefined = () => undefined,
    order: Compare = worstFirst,
  ): Generator<SweepProgress, SweepCase[]> {
    const cases: SweepCase[] = [];
    // A case that touches the air of a room is worked out anew for all its racks, and takes as long as many others.
    let sinceLook = STEP;
    for (const [done, ids] of sets.entries()) {
      if (sinceLook >= STEP) {
        yield { done, total: sets.length };
        sinceLook = 0;
      }
      const result = this.parts.failures.failureOf(ids, options);
      const cooling = this.coolingOf(ids, result);
      sinceLook += cooling ? STEP : 1;
      const one = caseOf(result, cooling);
      const groupIds = groupsOf(ids);
      cases.push(groupIds ? { ...one, groupIds } : one);
    }
    return cases.sort(order);
  }

  private coolingOf(ids: readonly string[], { down }: FailureResult): CoolingCounts | undefined {
    const { failures } = this.parts.coolingSystem;
    const out = new Set([...ids, ...down.map((one) => one.id)]);
    return failures.concerns(out) ? countsOf(failures.failureOf(ids, { out })) : undefined;
  }

  private nodeIds(): string[] {
    const { nodes } = this.parts.chain.graph;
    const ids: string[] = [];
    for (let slot = 0; slot < nodes.capacity; slot++) ids.push(...idsAt(nodes.at(slot)));
    return ids.sort(byCodePoint);
  }

  private feedIds(): string[] {
    const { feeds } = this.parts.power;
    const ids: string[] = [];
    for (let slot = 0; slot < feeds.capacity; slot++) ids.push(...idsAt(feeds.at(slot)));
    return ids.sort(byCodePoint);
  }

  /** Members by group; groups without any are left out. */
  private membersOfGroups(groupIds: readonly string[] | undefined): ReadonlyMap<string, readonly string[]> {
    const { groups, chain } = this.parts;
    const { graph } = chain;
    const found = new Map<string, readonly string[]>();
    for (let group = 0; group < graph.groups.capacity; group++) {
      const record = graph.groups.at(group);
      if (!record || (groupIds && !groupIds.includes(record.id))) continue;
      const members = groups.membersOf(group).map((node) => graph.nodeAt(node)?.id ?? '');
      if (members.length > 0) found.set(record.id, members);
    }
    return found;
  }

  private pairIds(groupIds: readonly string[] | undefined): readonly string[] {
    const { graph } = this.parts.chain;
    const found = new Set([...this.membersOfGroups(groupIds).values()].flat());
    if (found.size === 0 && groupIds === undefined)
      for (const id of this.nodeIds()) {
        const kind = graph.nodeAt(graph.nodes.slotOf(id))?.kind;
        if (kind !== undefined && UPPER_KINDS.has(kind)) found.add(id);
      }
    return [...found].sort(byCodePoint);
  }
}

const UPPER_KINDS: ReadonlySet<string> = new Set(['utility', 'generator', 'transformer', 'switchgear', 'ups']);

function idsAt(record: { readonly id: string } | undefined): readonly string[] {
  return record ? [record.id] : [];
}

function countsOf(result: CoolingFailureResult): CoolingCounts {
  const { racks, shortW, liquid, hot, air, stoppedUnitIds, warmUnitIds } = result;
  return {
    racks,
    shortW,
    shortOfLiquid: liquid.length,
    hot: hot.length,
    shortRooms: air.filter((one) => one.state !== 'held').length,
    units: stoppedUnitIds.length + warmUnitIds.length,
  };
}

function caseOf(result: FailureResult, cooling: CoolingCounts | undefined): SweepCase {
  const fresh = result.overloaded.filter((one) => one.isNew);
  const permille = ({ actual, limit }: Overload): number =>
    limit === 0 ? Number.MAX_SAFE_INTEGER : Math.round((actual * 1000) / limit);
  const worst = fresh.reduce<Overload | undefined>(
    (found, one) => (!found || permille(one) > permille(found) ? one : found),
    undefined,
  );
  return {
    failedIds: result.failedIds,
    downW: result.downW,
    isDownAtLeast: result.isDownAtLeast,
    down: result.down.length,
    degraded: result.degraded.length,
    overloads: fresh.length,
    worstOverload: worst,
    worstPermille: worst ? permille(worst) : 0,
    cooling,
  };
}

/** Whether a failure takes anything down, makes it overloaded or hot, or leaves it with less to fall back on. */
export function doesSomething({ down, degraded, overloads, cooling }: SweepCase): boolean {
  const racksOrRooms = (cooling?.racks ?? 0) + (cooling?.shortRooms ?? 0) + (cooling?.shortW ?? 0);
  return down + degraded + overloads + racksOrRooms > 0;
}

/** Most racks that lose liquid, air or run hot, then most heat left over, then as failures of power. */
function worstCoolingFirst(a: SweepCase, b: SweepCase): number {
  return compareCooling(a, b) || worstFirst(a, b);
}

function compareCooling({ cooling: a }: SweepCase, { cooling: b }: SweepCase): number {
  return (
    (b?.racks ?? 0) - (a?.racks ?? 0) ||
    (b?.shortW ?? 0) - (a?.shortW ?? 0) ||
    (b?.shortRooms ?? 0) - (a?.shortRooms ?? 0)
  );
}

/** Most watts down, then what it does to cooling, then the largest overload, then most loads down and degraded; equal ones by their ids. */
function worstFirst(a: SweepCase, b: SweepCase): number {
  return (
    b.downW - a.downW ||
    b.down - a.down ||
    compareCooling(a, b) ||
    b.worstPermille - a.worstPermille ||
    b.overloads - a.overloads ||
    b.degraded - a.degraded ||
    byCodePoint(a.failedIds.join(), b.failedIds.join())
  );
}
