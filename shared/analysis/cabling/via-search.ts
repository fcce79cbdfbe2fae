import type { FoundWay } from './pair-routes';
import { isOpenTo, type Access } from './place-access';
import type { CableClass } from './cable-class';
import { NodeHeap } from './node-heap';
import { RunWriter } from './run-writer';
import type { RouteAnswer } from './route-all';
import type { TrayGraph } from './tray-graph';

/** What a person has said of the way of one cable. */
export interface OwnWay {
  /** Trays to be passed in this order, by slot. */
  readonly vias: readonly number[];
  /** No other trays than these. */
  readonly isLocked: boolean;
  /** Edges of the graph it must not lie in, beyond what its kind and side say. */
  readonly isBarred?: (edge: number) => boolean;
}

/**
 * The shortest way that passes given trays in order. Searched over the graph once per stage: passing a stretch of the
 * next tray leads to the next stage. The second sum decides between ways of one length, as in other searches. Nothing
 * when there is none.
 */
export function routeByVias(
  graph: TrayGraph,
  low: readonly Access[],
  high: readonly Access[],
  kind: CableClass,
  { vias, isLocked, isBarred }: OwnWay,
): (FoundWay & { readonly runs: Pick<RouteAnswer, 'runStart' | 'runTray' | 'runFrom' | 'runTo'> }) | undefined {
  const { arrays } = graph;
  const stages = vias.length + 1;
  const last = vias.length;
  const isOpen = (tray: number): boolean => {
    if (tray < 0) return true;
    const line = graph.lineOf(tray);
    return line !== undefined && isOpenTo(line, kind.kinds, kind.side) && (!isLocked || vias.includes(tray));
  };
  /** The stage after a stretch of a tray that is passed in a stage. */
  const after = (stage: number, tray: number): number => (stage < last && vias[stage] === tray ? stage + 1 : stage);
  const count = arrays.nodeCount * stages;
  const distances = new Float64Array(count).fill(Infinity);
  const ties = new Float64Array(count).fill(Infinity);
  const ranks = new Float64Array(count).fill(Infinity);
  const fromState = new Int32Array(count).fill(-1);
  const byEdge = new Int32Array(count).fill(-1);
  const final = new Uint8Array(count);
  const heap = new NodeHeap();
  const reach = (state: number, distance: number, tie: number, rank: number, from: number, edge: number): void => {
    const known = distances[state] as number;
    if (distance > known || final[state] === 1) return;
    if (distance === known && !isLess(tie, rank, ties[state] as number, ranks[state] as number)) return;
    if (distance < known) heap.push(distance, state);
    [distances[state], ties[state], ranks[state]] = [distance, tie, rank];
    [fromState[state], byEdge[state]] = [from, edge];
  };
  const partsOf = (access: Access) => {
    const edge = graph.edgeAt(access.tray, access.offsetUm);
    const before = access.offsetUm - (arrays.edgeOffset[edge] as number);
    return {
      edge,
      number: arrays.edgeNumber[edge] as number,
      rank: arrays.edgeRank[edge] as number,
      ends: [
        [arrays.edgeFrom[edge] as number, before],
        [arrays.edgeTo[edge] as number, (arrays.edgeLength[edge] as number) - before],
      ] as const,
    };
  };
  low.forEach((access, index) => {
    if (!isOpen(access.tray)) return;
    const { edge, number, rank, ends } = partsOf(access);
    if (isBarred?.(edge)) return;
    const stage = after(0, access.tray);
    for (const [node, part] of ends)
      reach(
        node * stages + stage,
        access.costUm + part,
        access.tie + part * number,
        access.rank + part * rank,
        -2 - index,
        edge,
      );
  });
  while (heap.size > 0) {
    const state = heap.pop();
    if (final[state] === 1) continue;
    final[state] = 1;
    const node = Math.floor(state / stages);
    const stage = state % stages;
    for (let at = arrays.nodeStart[node] as number; at < (arrays.nodeStart[node + 1] as number); at++) {
      const edge = arrays.nodeEdges[at] as number;
      const tray = arrays.edgeTray[edge] as number;
      if (!isOpen(tray) || isBarred?.(edge)) continue;
      const other = (arrays.edgeFrom[edge] === node ? arrays.edgeTo[edge] : arrays.edgeFrom[edge]) as number;
      const length = arrays.edgeLength[edge] as number;
      const tie = (ties[state] as number) + length * (arrays.edgeNumber[edge] as number);
      const rank = (ranks[state] as number) + length * (arrays.edgeRank[edge] as number);
      reach(other * stages + after(stage, tray), (distances[state] as number) + length, tie, rank, state, edge);
    }
  }
  let best: Found | undefined;
  const take = (found: Found): void => {
    if (!Number.isFinite(found.length) || (best && best.length < found.length)) return;
    if (!best || found.length < best.length || isLess(found.tie, found.rank, best.tie, best.rank)) best = found;
  };
  for (const access of high) {
    if (!isOpen(access.tray)) continue;
    const { edge, number, rank, ends } = partsOf(access);
    if (isBarred?.(edge)) continue;
    for (let stage = 0; stage < stages; stage++) {
      if (after(stage, access.tray) !== last) continue;
      for (const [node, part] of ends) {
        const state = node * stages + stage;
        take({
          length: (distances[state] as number) + part + access.costUm,
          tie: (ties[state] as number) + part * number + access.tie,
          rank: (ranks[state] as number) + part * rank + access.rank,
          state,
          own: -1,
          access,
        });
      }
    }
    low.forEach((one, own) => {
      const isEnough = after(0, one.tray) === last;
      if (!isEnough || !isOpen(one.tray) || graph.edgeAt(one.tray, one.offsetUm) !== edge) return;
      const apart = Math.abs(one.offsetUm - access.offsetUm);
      const length = one.costUm + apart + access.costUm;
      const tie = apart * number + one.tie + access.tie;
      take({ length, tie, rank: apart * rank + one.rank + access.rank, state: -1, own, access });
    });
  }
  if (!best) return undefined;
  const writer = new RunWriter(arrays, 1);
  writer.begin();
  const { edge } = partsOf(best.access);
  let source = low[best.own];
  if (source) writer.add(edge, best.access.offsetUm, source.offsetUm);
  else {
    let { state } = best;
    const node = Math.floor(state / stages);
    writer.add(edge, best.access.offsetUm, writer.offsetAt(edge, node === arrays.edgeFrom[edge]));
    for (;;) {
      const at = Math.floor(state / stages);
      const by = byEdge[state] as number;
      const from = fromState[state] as number;
      const isAtStart = arrays.edgeFrom[by] === at;
      if (from < -1) {
        source = low[-2 - from];
        if (source) writer.add(by, writer.offsetAt(by, isAtStart), source.offsetUm);
        break;
      }
      if ((arrays.edgeTray[by] as number) >= 0)
        writer.add(by, writer.offsetAt(by, isAtStart), writer.offsetAt(by, !isAtStart));
      state = from;
    }
  }
  if (!source) return undefined;
  writer.keep(0, true);
  const planUm = best.length - (source.costUm - source.flatUm) - (best.access.costUm - best.access.flatUm);
  const { length: lengthUm, tie, rank } = best;
  return { lengthUm, planUm, tie, rank, low: source, high: best.access, runs: writer.finish() };
}

/** A way to one access of the far place: by a state of the search, or straight from an access of the near place. */
interface Found {
  readonly length: number;
  readonly tie: number;
  readonly rank: number;
  readonly state: number;
  readonly own: number;
  readonly access: Access;
}

function isLess(tie: number, rank: number, otherTie: number, otherRank: number): boolean {
  return tie < otherTie || (tie === otherTie && rank < otherRank);
}
