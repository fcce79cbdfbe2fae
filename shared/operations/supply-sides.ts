import type { PowerNode } from '../model/records/power-node';
import type { Circuits } from './circuits';
import type { LoadId } from './connect-power';
import { lettersFor } from './numbering';

/** Nodes of one side, of which a load takes one. */
export interface SupplySide {
  readonly side: string;
  readonly nodes: readonly PowerNode[];
}

/** Nodes by side, in the order of their sides; a node without one gets the first letter that no other has. */
export function sidesOf(nodes: readonly PowerNode[]): readonly SupplySide[] {
  const bySide = new Map<string, PowerNode[]>();
  for (const node of nodes)
    if (node.side !== undefined) bySide.set(node.side, [...(bySide.get(node.side) ?? []), node]);
  let letter = 1;
  for (const node of nodes) {
    if (node.side !== undefined) continue;
    while (bySide.has(lettersFor(letter))) letter++;
    bySide.set(lettersFor(letter), [node]);
  }
  return [...bySide].map(([side, members]) => ({ side, nodes: members })).sort((a, b) => (a.side < b.side ? -1 : 1));
}

/**
 * Which sides each load takes when it takes fewer than there are: every combination in turn, so that with four systems
 * and two cords all six pairs are used alike (distributed redundant).
 */
export function combinations<T>(of: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return of.flatMap((first, index) => combinations(of.slice(index + 1), count - 1).map((rest) => [first, ...rest]));
}

/** The node of a side that a load takes: of busways on the plan the nearest, else the one that carries least so far. */
export function nodeForLoad(circuits: Circuits, { nodes }: SupplySide, loadId: LoadId): PowerNode | undefined {
  const distance = (node: PowerNode): number => {
    const place = circuits.placeAt(node, loadId);
    if (!place) return Number.POSITIVE_INFINITY;
    const beyond = Math.max(0, -place.alongUm, place.alongUm - place.lengthUm);
    return place.asideUm + beyond;
  };
  const [first] = [...nodes]
    .map((node) => ({ node, distance: distance(node), watts: circuits.wattsOf(node) }))
    .sort((a, b) => (a.distance === b.distance ? a.watts - b.watts : a.distance - b.distance));
  return first?.node;
}
