import type { PowerNode } from '../../model/records/power-node';
import type { RedundancyGroup } from '../../model/records/redundancy-group';

/** Why a scheme cannot be tested on the group as it is. */
export type GroupProblem = 'noMembers' | 'tooFewMembers' | 'oneSide' | 'noReserve';

/** A member of a group, for choosing what has to fail. */
export interface Member {
  readonly record: PowerNode;
  /** Watts it can hand on; -1 when nobody knows. */
  readonly capacityW: number;
}

/** Sets of members that the scheme says may be out together, or why there are none. */
export type Cases = { readonly problem: GroupProblem } | { readonly failed: readonly (readonly Member[])[] };

/** More sets than this are not played through one by one: then those of the largest members stand for all. */
const MOST_SETS = 300;

/**
 * What a declared scheme has to stand (RED-*): N nothing; N+r any r members; 2N each side; 2(N+1) each side and one
 * member of another; distributed any one member; block any one member that is not a reserve.
 */
export function casesOf(group: Pick<RedundancyGroup, 'scheme' | 'spareCount'>, members: readonly Member[]): Cases {
  if (members.length === 0) return { problem: 'noMembers' };
  switch (group.scheme) {
    case 'N':
      return { failed: [[]] };
    case 'N+r':
      if (members.length <= group.spareCount) return { problem: 'tooFewMembers' };
      return { failed: chosen(members, group.spareCount) };
    case 'distributed':
      if (members.length < 2) return { problem: 'tooFewMembers' };
      return { failed: members.map((one) => [one]) };
    case 'block': {
      const primaries = members.filter((one) => !one.record.isReserve);
      if (primaries.length === members.length) return { problem: 'noReserve' };
      return primaries.length === 0 ? { problem: 'tooFewMembers' } : { failed: primaries.map((one) => [one]) };
    }
    case '2N':
    case '2(N+1)': {
      const sides = bySide(members);
      if (sides.length < 2) return { problem: 'oneSide' };
      if (group.scheme === '2N') return { failed: sides };
      return {
        failed: sides.flatMap((side) => members.filter((one) => !side.includes(one)).map((one) => [...side, one])),
      };
    }
  }
}

/** Members by side; those without a side stand for one of their own each. */
export function bySide(members: readonly Member[]): readonly (readonly Member[])[] {
  const sides = new Map<string, Member[]>();
  for (const one of members) {
    const key = one.record.side ?? one.record.id;
    const side = sides.get(key);
    if (side) side.push(one);
    else sides.set(key, [one]);
  }
  return [...sides.values()];
}

function chosen(members: readonly Member[], count: number): readonly (readonly Member[])[] {
  let sets: (readonly Member[])[] = [[]];
  for (let size = 0; size < count; size++) {
    sets = sets.flatMap((set) => {
      const last = set.at(-1);
      const after = last === undefined ? 0 : members.indexOf(last) + 1;
      return members.slice(after).map((one) => [...set, one]);
    });
    if (sets.length > MOST_SETS) return [[...members].sort((a, b) => b.capacityW - a.capacityW).slice(0, count)];
  }
  return sets;
}
