import { NodeHeap } from './node-heap';
import type { Access } from './place-access';
import type { TrayGraph } from './tray-graph';

/** A length with the second and third sum that tell equal lengths apart. */
export interface WaySums {
  readonly lengthUm: number;
  readonly tie: number;
  readonly rank: number;
}

const NO_TRAYS: ReadonlySet<number> = new Set();

/** No way from a place to one of some trays is less than this; nothing when there is none. */
export type BoundFrom = (place: number) => WaySums | undefined;

/**
 * What it takes at least to come from a place to one of these trays, or to this one node, whatever the cable: one search
 * from there. A way that touches it is, in all three sums, at least what both its places take. `accessOf` tells what a
 * place reaches.
 */
export function boundsTo(
  graph: TrayGraph,
  to: ReadonlySet<number> | number,
  accessOf: (place: number) => readonly Access[],
): BoundFrom {
  const { arrays } = graph;
  const lengths = new Float64Array(arrays.nodeCount).fill(Infinity);
  const ties = new Float64Array(arrays.nodeCount);
  const ranks = new Float64Array(arrays.nodeCount);
  const isFinal = new Uint8Array(arrays.nodeCount);
  const heap = new NodeHeap();
  const reach = (node: number, length: number, tie: number, rank: number): void => {
    const known = lengths[node] as number;
    if (length > known) return;
    if (length === known && !isLess(tie, rank, ties[node] as number, ranks[node] as number)) return;
    if (length < known) heap.push(length, node);
    lengths[node] = length;
    ties[node] = tie;
    ranks[node] = rank;
  };
  const trays = typeof to === 'number' ? NO_TRAYS : to;
  if (typeof to === 'number') reach(to, 0, 0, 0);
  else
    for (let edge = 0; edge < arrays.edgeTray.length; edge++) {
      if (!trays.has(arrays.edgeTray[edge] as number)) continue;
      reach(arrays.edgeFrom[edge] as number, 0, 0, 0);
      reach(arrays.edgeTo[edge] as number, 0, 0, 0);
    }
  while (heap.size > 0) {
    const node = heap.pop();
    if (isFinal[node] === 1) continue;
    isFinal[node] = 1;
    for (let at = arrays.nodeStart[node] as number; at < (arrays.nodeStart[node + 1] as number); at++) {
      const edge = arrays.nodeEdges[at] as number;
      if (arrays.edgeKinds[edge] === 0) continue;
      const other = (arrays.edgeFrom[edge] === node ? arrays.edgeTo[edge] : arrays.edgeFrom[edge]) as number;
      const length = arrays.edgeLength[edge] as number;
      reach(
        other,
        (lengths[node] as number) + length,
        (ties[node] as number) + length * (arrays.edgeNumber[edge] as number),
        (ranks[node] as number) + length * (arrays.edgeRank[edge] as number),
      );
    }
  }
  const known: (WaySums | undefined | null)[] = [];
  const work = (place: number): WaySums | undefined => {
    let best: WaySums | undefined;
    const take = (lengthUm: number, tie: number, rank: number): void => {
      if (Number.isFinite(lengthUm) && (!best || isLessWay({ lengthUm, tie, rank }, best)))
        best = { lengthUm, tie, rank };
    };
    for (const { tray, offsetUm, costUm, tie, rank } of accessOf(place)) {
      if (trays.has(tray)) take(costUm, tie, rank);
      const edge = graph.edgeAt(tray, offsetUm);
      const before = offsetUm - (arrays.edgeOffset[edge] as number);
      for (const [node, part] of [
        [arrays.edgeFrom[edge] as number, before],
        [arrays.edgeTo[edge] as number, (arrays.edgeLength[edge] as number) - before],
      ] as const)
        take(
          costUm + part + (lengths[node] as number),
          tie + part * (arrays.edgeNumber[edge] as number) + (ties[node] as number),
          rank + part * (arrays.edgeRank[edge] as number) + (ranks[node] as number),
        );
    }
    return best;
  };
  return (place) => {
    let sums = known[place];
    if (sums === undefined) {
      sums = work(place) ?? null;
      known[place] = sums;
    }
    return sums ?? undefined;
  };
}

/** True when one way is less than another: by length, then by the second sum, then by the third. */
export function isLessWay(one: WaySums, other: WaySums): boolean {
  if (one.lengthUm !== other.lengthUm) return one.lengthUm < other.lengthUm;
  return isLess(one.tie, one.rank, other.tie, other.rank);
}

function isLess(tie: number, rank: number, otherTie: number, otherRank: number): boolean {
  return tie < otherTie || (tie === otherTie && rank < otherRank);
}
