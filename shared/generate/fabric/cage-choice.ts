/**
 * Chooses media for cables whose ports share cages. One module or plug serves all ports of a cage, so that what is joined
 * over cages gets the same kind of module, and a cable with fixed plugs only where it joins whole cages.
 */
import { chooseMedia, type MediaChoice, type MediaPolicy } from '../../analysis/cabling/media-choice';
import type { LinkPort } from '../../analysis/cabling/media-parts';
import { linksOf } from '../../catalog/cabling';
import type { CatalogType } from '../../catalog/catalog-type';
import type { Cable } from '../../model/records/cable';

/** A port as a choice sees it. */
export interface KnownPort {
  /** Alike for ports that are alike. */
  readonly key: string;
  /** Alike for ports that share a cage. */
  readonly cage: string;
  readonly port: LinkPort;
}

/** A cable that is to get a medium. */
export interface Wanted {
  readonly cable: Cable;
  readonly from: KnownPort;
  readonly to: KnownPort;
  readonly speedMbps: number;
  readonly neededUm: number;
  readonly isInRack: boolean;
  readonly isInRow: boolean;
}

/** Lengths are told apart by this much when a choice is remembered; they are rounded up to it. */
const LENGTH_STEP_UM = 100_000;

/** Cables in groups that share cages, directly or over others of the group, in the order in which they came. */
export function byCage(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const firstOf = new Map<string, number>();
  const parent = wanted.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const [index, { from, to }] of wanted.entries())
    for (const { cage } of [from, to]) {
      const first = firstOf.get(cage);
      if (first === undefined) firstOf.set(cage, index);
      else {
        const [one, other] = [rootOf(first), rootOf(index)];
        parent[Math.max(one, other)] = Math.min(one, other);
      }
    }
  const groups = new Map<number, Wanted[]>();
  for (const [index, one] of wanted.entries()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(one);
    else groups.set(root, [one]);
  }
  return [...groups.values()];
}

/** Chooses, and remembers what it chose and what it found no cable for. */
export class Chooser {
  private readonly remembered = new Map<string, MediaChoice | undefined>();
  private readonly refused = new Map<string, { problem: string; count: number }>();
  private last: { readonly group: readonly Wanted[]; readonly shape: GroupShape } | undefined;

  constructor(
    private readonly catalog: readonly CatalogType[],
    private readonly policy: MediaPolicy,
  ) {}

  /** The medium of one cable of a group. */
  choose({ from, to, speedMbps }: Wanted, group: readonly Wanted[]): MediaChoice | undefined {
    const shape = this.last?.group === group ? this.last.shape : shapeOf(group);
    this.last = { group, shape };
    const { neededUm, isInRack, isInRow } = shape;
    const need = { neededUm, speedMbps, from: from.port, to: to.port, isInRack, isInRow };
    const pair = `${from.key} ${to.key} ${speedMbps}`;
    const ends = `${shape.links} ${shape.nearCages} ${shape.farCages}`;
    const key = `${pair} ${neededUm} ${String(isInRack)} ${String(isInRow)} ${ends}`;
    let choice = this.remembered.get(key);
    if (!choice && !this.remembered.has(key)) {
      const policies = [this.policy, ...withModules(this.policy)];
      const answers = policies.map((policy) => chooseMedia(need, this.catalog, policy));
      choice = answers.find((answer) => answer.choice && suits(answer.choice, shape))?.choice;
      this.remembered.set(key, choice);
      if (!choice && !this.refused.has(pair))
        this.refused.set(pair, {
          problem: answers[0]?.problem || 'No cable with modules joins these cages.',
          count: 0,
        });
    }
    const refused = this.refused.get(pair);
    if (!choice && refused) refused.count++;
    return choice;
  }

  /** A sentence for each kind of link without a cable. */
  problems(): readonly string[] {
    return [...this.refused.values()].map(
      ({ problem, count }) => `${count === 1 ? 'One cable has' : `${count} cables have`} no medium: ${problem}`,
    );
  }
}

interface GroupShape {
  readonly neededUm: number;
  readonly isInRack: boolean;
  readonly isInRow: boolean;
  readonly links: number;
  readonly nearCages: number;
  readonly farCages: number;
}

function shapeOf(group: readonly Wanted[]): GroupShape {
  const longest = group.reduce((most, { neededUm }) => Math.max(most, neededUm), 0);
  return {
    neededUm: Math.ceil(longest / LENGTH_STEP_UM) * LENGTH_STEP_UM,
    isInRack: group.every((one) => one.isInRack),
    isInRow: group.every((one) => one.isInRow),
    links: group.length,
    nearCages: new Set(group.map(({ from }) => from.cage)).size,
    farCages: new Set(group.map(({ to }) => to.cage)).size,
  };
}

/** The same policy without cables that have their plugs fixed. */
function withModules(policy: MediaPolicy): readonly MediaPolicy[] {
  const optics = policy.optics === 'singleMode' ? (['singleMode'] as const) : (['multimode', 'singleMode'] as const);
  return optics.map((one) => ({ ...policy, copper: 'nowhere', optics: one }));
}

/** A cable with fixed plugs joins as many cages as it has plugs, and carries all links between them. */
function suits({ cable, fromModule, toModule }: MediaChoice, { links, nearCages, farCages }: GroupShape): boolean {
  if (fromModule || toModule || links === 1) return true;
  const { near, far } = cable.cabling;
  if (links > linksOf(cable.cabling)) return false;
  return (near.count === nearCages && far.count === farCages) || (near.count === farCages && far.count === nearCages);
}
