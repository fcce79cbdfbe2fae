import { componentsOf } from './components';
import { NodeHeap } from './node-heap';
import type { GroupedPairs, RouteAnswer, RouteJob } from './route-all';
import { RunWriter } from './run-writer';

/** Came from an access: below this, by access and the end of its edge. */
const FROM_ACCESS = -2;

/**
 * Dijkstra's search on typed arrays, one for all targets of a source. Length decides, between ways of one length the
 * second sum, and then the third, so that the way is the same whichever end the search starts from.
 */
export class RouteSearch {
  private readonly distances: Float64Array;
  private readonly ties: Float64Array;
  private readonly ranks: Float64Array;
  /** Edge by which a node is reached, or the access (see FROM_ACCESS). */
  private readonly arrivals: Int32Array;
  /** The search in which a node was reached, twice its number; one more when its way is final. */
  private readonly stamps: Int32Array;
  private readonly wanted: Int32Array;
  private readonly heap = new NodeHeap();
  private search = 0;
  private readonly components = new Map<number, Int32Array>();
  private readonly lengths: Float64Array;
  private readonly tieSums: Float64Array;
  private readonly rankSums: Float64Array;
  private readonly fromAccess: Int32Array;
  private readonly toAccess: Int32Array;
  private readonly writer: RunWriter;

  constructor(private readonly job: RouteJob) {
    const { nodeCount } = job.graph;
    const pairs = job.pairFrom.length;
    this.distances = new Float64Array(nodeCount);
    this.ties = new Float64Array(nodeCount);
    this.ranks = new Float64Array(nodeCount);
    this.arrivals = new Int32Array(nodeCount);
    this.stamps = new Int32Array(nodeCount);
    this.wanted = new Int32Array(nodeCount);
    this.lengths = new Float64Array(pairs).fill(-1);
    this.tieSums = new Float64Array(pairs);
    this.rankSums = new Float64Array(pairs);
    this.fromAccess = new Int32Array(pairs).fill(-1);
    this.toAccess = new Int32Array(pairs).fill(-1);
    this.writer = new RunWriter(job.graph, pairs);
  }

  answer(): RouteAnswer {
    const { lengths: lengthUm, tieSums: tie, rankSums: rank, fromAccess, toAccess } = this;
    return { lengthUm, tie, rank, fromAccess, toAccess, ...this.writer.finish() };
  }

  /** Routes the group that begins at `at`; returns where the next begins. */
  routeGroup({ pairs, isReversed }: GroupedPairs, at: number): number {
    const { pairFrom, pairTo, pairClass } = this.job;
    const sourceOf = (pair: number): number => (isReversed[pair] === 1 ? pairTo[pair] : pairFrom[pair]) ?? 0;
    const targetOf = (pair: number): number => (isReversed[pair] === 1 ? pairFrom[pair] : pairTo[pair]) ?? 0;
    const first = pairs[at] ?? 0;
    const source = sourceOf(first);
    const kind = pairClass[first] ?? 0;
    let end = at;
    while (end < pairs.length && sourceOf(pairs[end] ?? 0) === source && pairClass[pairs[end] ?? 0] === kind) end++;
    this.search++;
    const labels = this.componentsFor(kind);
    this.seed(source, kind);
    let open = 0;
    for (let one = at; one < end; one++) open += this.want(targetOf(pairs[one] ?? 0), kind, labels, source);
    this.run(kind, open);
    for (let one = at; one < end; one++) {
      const pair = pairs[one] ?? 0;
      this.finish(pair, source, targetOf(pair), kind, isReversed[pair] === 1);
    }
    return end;
  }

  private isOpen(edge: number, kind: number): boolean {
    const { edgeKinds, edgeSide } = this.job.graph;
    const side = this.job.classSide[kind] as number;
    const kept = edgeSide[edge] as number;
    if (((edgeKinds[edge] as number) & (this.job.classKinds[kind] as number)) === 0) return false;
    return side === 0 || kept === 0 || kept === side;
  }

  private componentsFor(kind: number): Int32Array {
    let labels = this.components.get(kind);
    if (!labels) {
      labels = componentsOf(this.job.graph, (edge) => this.isOpen(edge, kind));
      this.components.set(kind, labels);
    }
    return labels;
  }

  private seed(source: number, kind: number): void {
    const { accessStart, accessEdge, accessOffset, accessCost, accessTie, accessRank, graph } = this.job;
    this.heap.clear();
    for (let access = accessStart[source] ?? 0; access < (accessStart[source + 1] ?? 0); access++) {
      const edge = accessEdge[access] as number;
      if (!this.isOpen(edge, kind)) continue;
      const before = (accessOffset[access] as number) - (graph.edgeOffset[edge] as number);
      const number = graph.edgeNumber[edge] as number;
      const rank = graph.edgeRank[edge] as number;
      const seedAt = (node: number, part: number, arrival: number): void =>
        this.reach(
          node,
          (accessCost[access] as number) + part,
          (accessTie[access] as number) + number * part,
          (accessRank[access] as number) + rank * part,
          arrival,
        );
      seedAt(graph.edgeFrom[edge] as number, before, FROM_ACCESS - 2 * access);
      seedAt(graph.edgeTo[edge] as number, (graph.edgeLength[edge] as number) - before, FROM_ACCESS - 2 * access - 1);
    }
  }

  /** Marks the nodes a target is reached by; returns how many more have to be final. */
  private want(target: number, kind: number, labels: Int32Array, source: number): number {
    const { accessStart, accessEdge, graph } = this.job;
    let more = 0;
    for (let access = accessStart[target] ?? 0; access < (accessStart[target + 1] ?? 0); access++) {
      const edge = accessEdge[access] as number;
      if (
        !this.isOpen(edge, kind) ||
        !this.isReached(labels[graph.edgeFrom[edge] as number] as number, source, kind, labels)
      )
        continue;
      for (const node of [graph.edgeFrom[edge] as number, graph.edgeTo[edge] as number]) {
        if (this.wanted[node] === this.search) continue;
        this.wanted[node] = this.search;
        more++;
      }
    }
    return more;
  }

  private isReached(label: number, source: number, kind: number, labels: Int32Array): boolean {
    const { accessStart, accessEdge, graph } = this.job;
    for (let access = accessStart[source] ?? 0; access < (accessStart[source + 1] ?? 0); access++) {
      const edge = accessEdge[access] as number;
      if (this.isOpen(edge, kind) && labels[graph.edgeFrom[edge] as number] === label) return true;
    }
    return false;
  }

  private reach(node: number, distance: number, tie: number, rank: number, arrival: number): void {
    const stamp = this.stamps[node] as number;
    if (stamp >= 2 * this.search) {
      const known = this.distances[node] as number;
      if (stamp > 2 * this.search || distance > known) return;
      if (distance === known) {
        // Its place in the heap stays: only the way to it is another.
        const knownTie = this.ties[node] as number;
        if (tie < knownTie || (tie === knownTie && rank < (this.ranks[node] as number))) {
          this.ties[node] = tie;
          this.ranks[node] = rank;
          this.arrivals[node] = arrival;
        }
        return;
      }
    }
    this.stamps[node] = 2 * this.search;
    this.distances[node] = distance;
    this.ties[node] = tie;
    this.ranks[node] = rank;
    this.arrivals[node] = arrival;
    this.heap.push(distance, node);
  }

  private run(kind: number, wanted: number): void {
    const { nodeStart, nodeEdges, edgeFrom, edgeTo, edgeLength, edgeNumber, edgeRank } = this.job.graph;
    const { heap, stamps, distances, ties, ranks } = this;
    const final = 2 * this.search + 1;
    let left = wanted;
    while (left > 0 && heap.size > 0) {
      const node = heap.pop();
      if (stamps[node] === final) continue;
      stamps[node] = final;
      if (this.wanted[node] === this.search) left--;
      const distance = distances[node] as number;
      const tie = ties[node] as number;
      const rank = ranks[node] as number;
      const end = nodeStart[node + 1] as number;
      for (let at = nodeStart[node] as number; at < end; at++) {
        const edge = nodeEdges[at] as number;
        if (!this.isOpen(edge, kind)) continue;
        const other = edgeFrom[edge] === node ? (edgeTo[edge] as number) : (edgeFrom[edge] as number);
        const length = edgeLength[edge] as number;
        this.reach(
          other,
          distance + length,
          tie + length * (edgeNumber[edge] as number),
          rank + length * (edgeRank[edge] as number),
          edge,
        );
      }
    }
  }

  /** Picks the best access of a target and writes the way to it. */
  private finish(pair: number, source: number, target: number, kind: number, isReversed: boolean): void {
    const { accessStart, accessEdge, accessOffset, accessCost, accessTie, accessRank, graph } = this.job;
    let [best, bestTie, bestRank, bestAccess, bestNode, bestSource] = [Infinity, Infinity, Infinity, -1, -1, -1];
    const take = (length: number, tie: number, rank: number, access: number, node: number, from: number): void => {
      if (length > best || (length === best && (tie > bestTie || (tie === bestTie && rank >= bestRank)))) return;
      [best, bestTie, bestRank, bestAccess, bestNode, bestSource] = [length, tie, rank, access, node, from];
    };
    for (let access = accessStart[target] ?? 0; access < (accessStart[target + 1] ?? 0); access++) {
      const edge = accessEdge[access] as number;
      if (!this.isOpen(edge, kind)) continue;
      const cost = accessCost[access] as number;
      const number = graph.edgeNumber[edge] as number;
      const rank = graph.edgeRank[edge] as number;
      const offset = accessOffset[access] as number;
      const before = offset - (graph.edgeOffset[edge] as number);
      const [ownTie, ownRank] = [accessTie[access] as number, accessRank[access] as number];
      const takeFrom = (node: number, part: number): void => {
        if ((this.stamps[node] as number) <= 2 * this.search) return;
        take(
          (this.distances[node] as number) + part + cost,
          (this.ties[node] as number) + part * number + ownTie,
          (this.ranks[node] as number) + part * rank + ownRank,
          access,
          node,
          -1,
        );
      };
      takeFrom(graph.edgeFrom[edge] as number, before);
      takeFrom(graph.edgeTo[edge] as number, (graph.edgeLength[edge] as number) - before);
      for (let own = accessStart[source] ?? 0; own < (accessStart[source + 1] ?? 0); own++) {
        if (accessEdge[own] !== edge) continue;
        const apart = Math.abs((accessOffset[own] as number) - offset);
        const tie = apart * number + ownTie + (accessTie[own] as number);
        const sum = apart * rank + ownRank + (accessRank[own] as number);
        take((accessCost[own] as number) + apart + cost, tie, sum, access, -1, own);
      }
    }
    if (bestAccess < 0) return;
    const { writer } = this;
    writer.begin();
    const edge = accessEdge[bestAccess] as number;
    const offset = accessOffset[bestAccess] as number;
    let sourceAccess = bestSource;
    if (bestNode < 0) writer.add(edge, offset, accessOffset[bestSource] as number);
    else {
      writer.add(edge, offset, writer.offsetAt(edge, bestNode === graph.edgeFrom[edge]));
      sourceAccess = this.walkBack(bestNode);
    }
    this.lengths[pair] = best;
    this.tieSums[pair] = bestTie;
    this.rankSums[pair] = bestRank;
    this.fromAccess[pair] = isReversed ? bestAccess : sourceAccess;
    this.toAccess[pair] = isReversed ? sourceAccess : bestAccess;
    // The way was walked from the target back to the source.
    writer.keep(pair, !isReversed);
  }

  /** Writes the way from a node back to the source; returns the source's access. */
  private walkBack(from: number): number {
    const { graph, accessEdge, accessOffset } = this.job;
    const { writer } = this;
    for (let node = from; ;) {
      const arrival = this.arrivals[node] as number;
      if (arrival <= FROM_ACCESS) {
        const access = (FROM_ACCESS - arrival) >> 1;
        const edge = accessEdge[access] as number;
        writer.add(edge, writer.offsetAt(edge, ((FROM_ACCESS - arrival) & 1) === 0), accessOffset[access] as number);
        return access;
      }
      const isAtStart = graph.edgeFrom[arrival] === node;
      if ((graph.edgeTray[arrival] as number) >= 0)
        writer.add(arrival, writer.offsetAt(arrival, isAtStart), writer.offsetAt(arrival, !isAtStart));
      node = isAtStart ? (graph.edgeTo[arrival] as number) : (graph.edgeFrom[arrival] as number);
    }
  }
}
