import { byCodePoint } from './by-code-point';
import type { PowerGraph } from './graph';

/**
 * How the chain hangs together: which links can carry, in which order nodes follow each other. Laid out anew whenever
 * a node or a link comes, goes or turns; O(nodes + links).
 *
 * Links that close a circle carry nothing, and neither do links into a source: a utility service or a generator is live
 * of itself. What is left has no circles. A node that no such link enters is taken to be supplied by something that is
 * not in the document.
 */
export interface Topology {
  /** By node: its steps from the top; what feeds a node comes before it. */
  readonly rank: Int32Array;
  readonly maxRank: number;
  /** By node: 1 when links lead from it back to it. */
  readonly isCyclic: Uint8Array;
  /** By node: the links that can feed it, in the order of their ids. */
  readonly suppliers: readonly (readonly number[])[];
  /** By link: the node it leaves, the number it waits by, its weight among those of that number. */
  readonly from: Int32Array;
  readonly priority: Uint8Array;
  readonly weight: Int32Array;
}

/** Lays out a graph. */
export function layOut(graph: PowerGraph): Topology {
  const { nodes, links, into, outOf } = graph;
  const component = components(graph);
  const isCyclic = new Uint8Array(nodes.capacity);
  const from = new Int32Array(links.capacity).fill(-1);
  const priority = new Uint8Array(links.capacity);
  const weight = new Int32Array(links.capacity);
  const suppliers: number[][] = [];
  for (let node = 0; node < nodes.capacity; node++) {
    const found: number[] = [];
    if (nodes.has(node))
      for (let link = into.firstOf(node); link >= 0; link = into.nextOf(link)) {
        const start = outOf.ownerOf(link);
        if (!nodes.has(start)) continue;
        from[link] = start;
        priority[link] = links.at(link)?.priority ?? 1;
        if (graph.traitsAt(node).isSource) continue;
        if (component[start] === component[node]) isCyclic[start] = isCyclic[node] = 1;
        else found.push(link);
      }
    found.sort((a, b) => byCodePoint(links.at(a)?.id ?? '', links.at(b)?.id ?? ''));
    weigh(graph, found, priority, weight);
    suppliers.push(found);
  }
  const rank = new Int32Array(nodes.capacity);
  return { rank, maxRank: rankAll(suppliers, from, rank), isCyclic, suppliers, from, priority, weight };
}

/** Weights as connections have them: the share stated, else an equal part of what the others of its number leave. */
function weigh(graph: PowerGraph, found: readonly number[], priority: Uint8Array, weight: Int32Array): void {
  for (const link of found) {
    const same = found.filter((one) => priority[one] === priority[link]);
    const shares = same.map((one) => graph.links.at(one)?.sharePermille);
    const silent = shares.filter((share) => share === undefined).length;
    const rest = Math.max(0, 1000 - shares.reduce<number>((sum, share) => sum + (share ?? 0), 0));
    const own = graph.links.at(link)?.sharePermille;
    weight[link] = own === undefined ? rest : own * Math.max(1, silent);
  }
}

/** Longest way from the top to each node. Returns the longest of all. */
function rankAll(suppliers: readonly (readonly number[])[], from: Int32Array, rank: Int32Array): number {
  const done = new Uint8Array(rank.length);
  let longest = 0;
  const waiting: number[] = [];
  for (let start = 0; start < rank.length; start++) {
    waiting.push(start);
    while (waiting.length > 0) {
      const node = waiting.at(-1) ?? start;
      if (done[node] === 1) {
        waiting.pop();
        continue;
      }
      const before = waiting.length;
      let longestBefore = -1;
      for (const link of suppliers[node] ?? []) {
        const above = from[link] ?? -1;
        if (done[above] === 1) longestBefore = Math.max(longestBefore, rank[above] ?? 0);
        else waiting.push(above);
      }
      if (waiting.length > before) continue;
      rank[node] = longestBefore + 1;
      done[node] = 1;
      longest = Math.max(longest, longestBefore + 1);
      waiting.pop();
    }
  }
  return longest;
}

/** By node a number that two nodes share exactly when each leads to the other (Tarjan, without recursion). */
function components(graph: PowerGraph): Int32Array {
  const { nodes, into, outOf } = graph;
  const count = nodes.capacity;
  const component = new Int32Array(count).fill(-1);
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const open: number[] = [];
  const path: number[] = [];
  const cursor = new Int32Array(count);
  let next = 0;
  let found = 0;
  const enter = (node: number): void => {
    index[node] = low[node] = next++;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
    cursor[node] = graph.traitsAt(node).isSource ? -1 : into.firstOf(node);
  };
  for (let start = 0; start < count; start++) {
    if (!nodes.has(start) || (index[start] ?? 0) >= 0) continue;
    enter(start);
    while (path.length > 0) {
      const node = path.at(-1) ?? start;
      const link = cursor[node] ?? -1;
      if (link >= 0) {
        cursor[node] = into.nextOf(link);
        const above = outOf.ownerOf(link);
        if (!nodes.has(above)) continue;
        if ((index[above] ?? 0) < 0) enter(above);
        else if (isOpen[above] === 1) low[node] = Math.min(low[node] ?? 0, index[above] ?? 0);
        continue;
      }
      path.pop();
      const below = path.at(-1);
      if (below !== undefined) low[below] = Math.min(low[below] ?? 0, low[node] ?? 0);
      if (low[node] !== index[node]) continue;
      for (let one = open.pop(); one !== undefined; one = open.pop()) {
        isOpen[one] = 0;
        component[one] = found;
        if (one === node) break;
      }
      found++;
    }
  }
  return component;
}
