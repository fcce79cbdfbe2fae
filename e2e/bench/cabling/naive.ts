import type { RouteJob } from '#shared/analysis/cabling/route-all';
import type { TrayGraph } from '#shared/analysis/cabling/tray-graph';
import { pointAt } from '#shared/analysis/cabling/tray-line';

interface Node {
  readonly id: string;
  readonly links: { readonly to: string; readonly length: number }[];
  xUm: number;
  yUm: number;
}

/** The router one writes first: A* for each cable on objects and Maps with string keys, the open list a sorted heap. */
export class NaiveRouter {
  private readonly nodes = new Map<string, Node>();

  constructor(private readonly graph: TrayGraph) {
    const { arrays } = graph;
    for (let node = 0; node < arrays.nodeCount; node++)
      this.nodes.set(String(node), { id: String(node), links: [], xUm: 0, yUm: 0 });
    arrays.edgeFrom.forEach((from, edge) => {
      const [a, b] = [this.nodes.get(String(from)), this.nodes.get(String(arrays.edgeTo[edge]))];
      const length = arrays.edgeLength[edge] ?? 0;
      const line = graph.lineOf(arrays.edgeTray[edge] ?? -1);
      if (!a || !b || !line) return;
      const offset = arrays.edgeOffset[edge] ?? 0;
      Object.assign(a, pointAt(line, offset));
      Object.assign(b, pointAt(line, offset + length));
      a.links.push({ to: b.id, length });
      b.links.push({ to: a.id, length });
    });
  }

  /** Length of the way of one pair, from the start of the edge of its first access to that of its second. */
  route(job: RouteJob, pair: number): number {
    const nodeOf = (place: number): string =>
      String(this.graph.arrays.edgeFrom[job.accessEdge[job.accessStart[place] ?? 0] ?? 0]);
    const [start, goal] = [nodeOf(job.pairFrom[pair] ?? 0), this.nodes.get(nodeOf(job.pairTo[pair] ?? 0))];
    if (!goal) return -1;
    const known = new Map<string, number>([[start, 0]]);
    const closed = new Set<string>();
    const open: { readonly id: string; readonly estimate: number }[] = [{ id: start, estimate: 0 }];
    for (let best = takeLeast(open); best; best = takeLeast(open)) {
      if (best.id === goal.id) return known.get(goal.id) ?? -1;
      if (closed.has(best.id)) continue;
      closed.add(best.id);
      for (const { to, length } of this.nodes.get(best.id)?.links ?? []) {
        const reached = (known.get(best.id) ?? 0) + length;
        const node = this.nodes.get(to);
        if (!node || reached >= (known.get(to) ?? Infinity)) continue;
        known.set(to, reached);
        put(open, { id: to, estimate: reached + Math.hypot(node.xUm - goal.xUm, node.yUm - goal.yUm) });
      }
    }
    return -1;
  }
}

type Entry = { readonly id: string; readonly estimate: number };

function put(heap: Entry[], entry: Entry): void {
  heap.push(entry);
  for (let at = heap.length - 1; at > 0;) {
    const above = (at - 1) >> 1;
    const [one, other] = [heap[at], heap[above]];
    if (!one || !other || other.estimate <= one.estimate) return;
    [heap[at], heap[above]] = [other, one];
    at = above;
  }
}

function takeLeast(heap: Entry[]): Entry | undefined {
  const [top] = heap;
  const last = heap.pop();
  if (!last || heap.length === 0) return top;
  heap[0] = last;
  for (let at = 0; ;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const below = right && left && right.estimate < left.estimate ? 2 * at + 2 : 2 * at + 1;
    const [one, other] = [heap[at], heap[below]];
    if (!one || !other || other.estimate >= one.estimate) return top;
    [heap[at], heap[below]] = [other, one];
    at = below;
  }
}
