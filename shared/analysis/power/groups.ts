import type { PowerNode } from '../../model/records/power-node';
import type { RedundancyGroup } from '../../model/records/redundancy-group';
import type { Room } from '../../model/records/room';
import { isKnown, type Known } from '../../units/known';
import type { PowerFeeds } from '../power-feeds';
import type { Rooms } from '../rooms';
import type { Touches } from '../touches';
import { byCodePoint } from './by-code-point';
import type { PowerChain } from './chain';
import type { Failures } from './failure';
import type { DownLoad, Overload } from './failure-result';
import { tightest, type ContinuousShares, type PowerLimit } from './limits';
import type { NodeLoads } from './node-loads';
import type { SupplyPaths } from './paths';
import { pathsBelow, type PathsBelow } from './paths-below';
import { bySide, casesOf, type GroupProblem, type Member } from './redundancy-cases';

/** A member that stays in service, with its tightest limit in some case. */
export interface Survivor {
  readonly id: string;
  readonly limit: PowerLimit;
}

/** Members out of service together, and what comes of it. */
export interface RedundancyCase {
  readonly failedIds: readonly string[];
  readonly down: readonly DownLoad[];
  /** Nodes, links and feeds that carry too much then, and did not before. */
  readonly overloaded: readonly Overload[];
  /** The member that is used most, of those whose limit is known. */
  readonly worst: Survivor | undefined;
}

/** Whether a group stands what its scheme promises, on the chain as it is drawn. */
export interface RedundancyTest {
  readonly problem: GroupProblem | undefined;
  /** Every case the scheme has to stand. */
  readonly cases: readonly RedundancyCase[];
  /** Those it does not stand: something goes down, or a member or something else carries too much. */
  readonly failing: readonly RedundancyCase[];
  /** The member that is used most in any case. */
  readonly worst: Survivor | undefined;
  /** Members without any limit that is known: their part was not tested. */
  readonly unratedIds: readonly string[];
  /** Some load or loss below the members is not known, so loads are "at least". */
  readonly isAtLeast: boolean;
  /** Nodes above members of different sides in common; for schemes with sides. */
  readonly sharedIds: readonly string[];
  /** Reserves that carry something in normal running; for the block scheme. */
  readonly loadedReserveIds: readonly string[];
}

interface Parts {
  readonly touches: Touches;
  readonly rooms: Rooms;
  readonly chain: PowerChain;
  readonly power: PowerFeeds;
  readonly nodeLoads: NodeLoads;
  readonly failures: Failures;
  readonly paths: SupplyPaths;
}

/** The redundancy groups, their members and their tests. */
export class RedundancyGroups {
  /** Tests since the last change, by group and shares: several rules ask for the same. */
  private readonly tested = new Map<string, RedundancyTest>();
  private testedAt = -1;
  /**
   * What carries something else in a case of a group: other plant on which loads below its members lean. It only grows,
   * because a test may have been made on an edit that was not kept.
   */
  private readonly leansOn = new Map<number, { readonly nodes: Set<number>; readonly feeds: Set<number> }>();

  constructor(private readonly parts: Parts) {}

  groupAt(group: number): RedundancyGroup | undefined {
    return this.parts.chain.graph.groups.at(group);
  }

  /** The nodes of a group, in the order of their ids. */
  membersOf(group: number): readonly number[] {
    const { members, nodes } = this.parts.chain.graph;
    const found: number[] = [];
    for (let node = members.firstOf(group); node >= 0; node = members.nextOf(node)) found.push(node);
    return found.sort((a, b) => byCodePoint(nodes.at(a)?.id ?? '', nodes.at(b)?.id ?? ''));
  }

  /**
   * Plays the cases of the group's scheme through. O(cases × what hangs below the members), once between two changes
   * of the document.
   */
  test(group: number, shares?: ContinuousShares): RedundancyTest {
    const { generation } = this.parts.touches;
    if (this.testedAt !== generation) this.tested.clear();
    this.testedAt = generation;
    const key = `${String(group)} ${String(shares?.naPermille)} ${String(shares?.iecPermille)}`;
    const known = this.tested.get(key);
    if (known) return known;
    const test = this.testNow(group, shares);
    this.tested.set(key, test);
    return test;
  }

  /**
   * Tells the groups whose loads lean on something that carries something else now, or is limited otherwise: what their
   * members put on it in a failure may have become too much, or have been before.
   */
  touchLeaning(): void {
    const { nodeLoad, feedLoad, groupState } = this.parts.touches.facts;
    if (this.parts.touches.isMuted) return;
    for (const [group, { nodes, feeds }] of this.leansOn)
      if (
        this.groupAt(group) &&
        (nodeLoad.values().some((one) => nodes.has(one)) || feedLoad.values().some((one) => feeds.has(one)))
      )
        groupState.add(group);
  }

  /** Plant above members of different sides in common; services and generators do not count. */
  sharedPlant(group: number): readonly PowerNode[] {
    const { nodes } = this.parts.chain.graph;
    return this.sharedAbove(this.allMembers(group))
      .flatMap((id) => nodes.at(nodes.slotOf(id)) ?? [])
      .filter(({ kind }) => kind !== 'utility' && kind !== 'generator');
  }

  /** Rooms in which plant of different sides stands, services and generators left out; in the order of their ids. */
  sharedRooms(group: number): readonly Room[] {
    const { chain, rooms } = this.parts;
    const { graph } = chain;
    const plant = (node: number): boolean => !graph.traitsAt(node).isSource;
    const shared = this.meetingOf(this.allMembers(group), (node) => (plant(node) ? graph.roomOf(node) : -1));
    return [...shared].flatMap((room) => rooms.table.at(room) ?? []).sort((a, b) => byCodePoint(a.id, b.id));
  }

  private allMembers(group: number): readonly Member[] {
    const { nodes } = this.parts.chain.graph;
    return this.membersOf(group).flatMap((slot) => {
      const record = nodes.at(slot);
      return record ? [{ record, capacityW: -1 }] : [];
    });
  }

  /** The loads below the members, and what their ways have in common. */
  pathsBelow(group: number): PathsBelow {
    return pathsBelow(this.membersOf(group), this.parts);
  }

  private testNow(group: number, shares?: ContinuousShares): RedundancyTest {
    const { nodeLoads, chain } = this.parts;
    const record = this.groupAt(group);
    const slots = this.membersOf(group);
    const members = slots.flatMap((slot): Member[] => {
      const node = chain.graph.nodeAt(slot);
      return node ? [{ record: node, capacityW: orMinus(nodeLoads.capacityW(slot, shares)) }] : [];
    });
    const sets = record ? casesOf(record, members) : ({ problem: 'noMembers' } as const);
    const hasSides = record?.scheme === '2N' || record?.scheme === '2(N+1)';
    const cases = 'failed' in sets ? sets.failed.map((failed) => this.play(group, slots, failed, shares)) : [];
    const loads = slots.map((slot) => nodeLoads.load(slot));
    return {
      problem: 'problem' in sets ? sets.problem : undefined,
      cases,
      failing: cases.filter((one) => one.down.length > 0 || one.overloaded.length > 0 || isOver(one.worst)),
      worst: mostUsed(cases.flatMap((one) => one.worst ?? [])),
      unratedIds: members.filter((one) => one.capacityW < 0).map((one) => one.record.id),
      isAtLeast: loads.some((load) => load.unknownLoads > 0 || load.unknownLosses > 0),
      sharedIds: hasSides ? this.sharedAbove(members) : [],
      loadedReserveIds:
        record?.scheme === 'block'
          ? members.filter((one, at) => one.record.isReserve && (loads[at]?.outW ?? 0) > 0).map((one) => one.record.id)
          : [],
    };
  }

  private play(
    group: number,
    slots: readonly number[],
    failed: readonly Member[],
    shares?: ContinuousShares,
  ): RedundancyCase {
    const { failures, nodeLoads, chain } = this.parts;
    const failedIds = failed.map((one) => one.record.id as string);
    const options = shares === undefined ? {} : { shares };
    const { down, overloaded } = failures.failureOf(failedIds, options);
    const survivors = failures.whileOut(failedIds, () => {
      this.noteLeaning(group);
      return slots.flatMap((slot): Survivor[] => {
        const id = chain.graph.nodeAt(slot)?.id;
        const limit = tightest(nodeLoads.limits(slot, shares));
        return id === undefined || failedIds.includes(id) || !limit ? [] : [{ id, limit }];
      });
    });
    return { failedIds, down, overloaded: overloaded.filter((one) => one.isNew), worst: mostUsed(survivors) };
  }

  private noteLeaning(group: number): void {
    const { nodes, feeds } = this.parts.failures.changed();
    const leaning = this.leansOn.get(group) ?? { nodes: new Set(), feeds: new Set() };
    this.leansOn.set(group, leaning);
    for (const node of nodes) leaning.nodes.add(node);
    for (const feed of feeds) leaning.feeds.add(feed);
  }

  private sharedAbove(members: readonly Member[]): readonly string[] {
    const { nodes } = this.parts.chain.graph;
    return [...this.meetingOf(members, (node) => node)].map((node) => nodes.at(node)?.id ?? '').sort(byCodePoint);
  }

  /** What the nodes at and above members of different sides have in common, of what `of` says of each; -1 is nothing. */
  private meetingOf(members: readonly Member[], of: (node: number) => number): ReadonlySet<number> {
    const { chain, paths } = this.parts;
    const { nodes } = chain.graph;
    const seen = new Set<number>();
    const shared = new Set<number>();
    for (const side of bySide(members)) {
      const own = new Set(side.flatMap((one) => [...paths.above(nodes.slotOf(one.record.id))].map(of)));
      own.delete(-1);
      for (const one of own)
        if (seen.has(one)) shared.add(one);
        else seen.add(one);
    }
    return shared;
  }
}

function mostUsed(survivors: readonly Survivor[]): Survivor | undefined {
  const limit = tightest(survivors.map((one) => one.limit));
  return survivors.find((one) => one.limit === limit);
}

function isOver(survivor: Survivor | undefined): boolean {
  return survivor !== undefined && survivor.limit.actual > survivor.limit.limit;
}

function orMinus(value: Known<number>): number {
  return isKnown(value) ? value : -1;
}
