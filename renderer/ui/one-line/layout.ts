import { Graph, layout as arrange } from '@dagrejs/dagre';

/** Which way power flows on the drawing. */
export type Direction = 'right' | 'down';

/** What is to be laid out: boxes by size and the lines between them. All in pixels at full size. */
export interface LayoutRequest {
  readonly direction: Direction;
  readonly boxes: readonly {
    readonly id: string;
    readonly width: number;
    readonly height: number;
    readonly side: string;
  }[];
  readonly lines: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

export type Point = readonly [x: number, y: number];

/** Where everything goes. Boxes by their top left corner, lines as corners of a path with right angles. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Point>;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

const RANK_GAP_PX = 112;
const BOX_GAP_PX = 20;
/** Lines of one box turn at the same place, as from a bus; those of its neighbours beside it. */
const TURN_PX = 22;
const TURN_STEP_PX = 6;
const TURN_STEPS = 4;
/** Between two lines that end at the same box. */
const PORT_GAP_PX = 16;

/** A box in the layout's own axes: `along` follows the flow of power, `across` lies over it. */
interface Placed {
  readonly id: string;
  readonly side: string;
  readonly along: number;
  readonly across: number;
  readonly length: number;
  readonly breadth: number;
}

/**
 * Lays out a power chain in ranks, sources first, with side A before side B. Cycles are drawn, not followed for ever.
 * Lines to boxes that are not in the request are left out.
 */
export function layoutChain({ direction, boxes, lines }: LayoutRequest): Layout {
  const isRight = direction === 'right';
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: isRight ? 'LR' : 'TB', nodesep: BOX_GAP_PX, edgesep: 10, ranksep: RANK_GAP_PX });
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  const drawn = lines.filter(({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to));
  for (const { id, from, to } of drawn) graph.setEdge(from, to, {}, id);
  arrange(graph);

  const placed = new Map<string, Placed>();
  for (const { id, side, width, height } of boxes) {
    const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
    const [along, across, length, breadth] = isRight ? [x, y, width, height] : [y, x, height, width];
    placed.set(id, { id, side, along, across, length, breadth });
  }
  const all = [...placed.values()];
  const breadth = Math.max(0, ...all.map((box) => box.across + box.breadth / 2));
  const isMirrored = meanAcross(all, 'B') < meanAcross(all, 'A');
  const shown = (across: number): number => (isMirrored ? breadth - across : across);
  const ranks = [...new Set(all.map((box) => Math.round(box.along)))].sort((a, b) => a - b);
  const ends = ranks.map((rank) =>
    Math.max(...all.filter((box) => Math.round(box.along) === rank).map((box) => rank + box.length / 2)),
  );
  const rankOf = (along: number): number => nearest(ranks, along);
  const turns = turnsOf(all, rankOf);
  const ports = portsOf(drawn, placed, shown);

  const routes = new Map<string, readonly Point[]>();
  for (const { id, from, to } of drawn) {
    const [source, target] = [placed.get(from), placed.get(to)];
    if (!source || !target) continue;
    const points = (
      (graph.edge({ v: from, w: to, name: id }) as { points?: { x: number; y: number }[] }).points ?? []
    ).map(({ x, y }) => (isRight ? ([x, y] as const) : ([y, x] as const)));
    const step = turns.get(from) ?? 0;
    const corners: [number, number][] = [];
    let rank = rankOf(source.along);
    let across = shown(source.across);
    corners.push([source.along + source.length / 2, across]);
    const turnTo = (next: number): void => {
      const at = (ends[rank] ?? 0) + TURN_PX + step * TURN_STEP_PX;
      corners.push([at, across], [at, next]);
      across = next;
    };
    // A long line passes the ranks between where the layout kept room for it.
    for (const [along, at] of points) {
      const passed = rankOf(along);
      if (passed <= rank || passed >= rankOf(target.along) || Math.abs((ranks[passed] ?? 0) - along) > 1) continue;
      turnTo(shown(at));
      rank = passed;
    }
    turnTo(ports.get(id) ?? shown(target.across));
    corners.push([target.along - target.length / 2, across]);
    routes.set(
      id,
      withoutRepeats(corners).map(([a, b]) => (isRight ? [a, b] : [b, a])),
    );
  }
  const length = Math.max(0, ...all.map((box) => box.along + box.length / 2));
  return {
    width: isRight ? length : breadth,
    height: isRight ? breadth : length,
    boxes: new Map(
      all.map((box) => {
        const along = box.along - box.length / 2;
        const across = shown(box.across) - box.breadth / 2;
        return [box.id, isRight ? [along, across] : [across, along]];
      }),
    ),
    lines: routes,
  };
}

function meanAcross(boxes: readonly Placed[], side: string): number {
  const of = boxes.filter((box) => box.side === side);
  return of.length === 0 ? 0 : of.reduce((sum, box) => sum + box.across, 0) / of.length;
}

function nearest(ranks: readonly number[], along: number): number {
  let best = 0;
  for (const [index, rank] of ranks.entries())
    if (Math.abs(rank - along) < Math.abs((ranks[best] ?? 0) - along)) best = index;
  return best;
}

/** Which of the turning places of its rank the lines of a box take. */
function turnsOf(boxes: readonly Placed[], rankOf: (along: number) => number): ReadonlyMap<string, number> {
  const counts = new Map<number, number>();
  const turns = new Map<string, number>();
  for (const box of [...boxes].sort((a, b) => a.across - b.across)) {
    const rank = rankOf(box.along);
    const place = counts.get(rank) ?? 0;
    counts.set(rank, place + 1);
    turns.set(box.id, place % TURN_STEPS);
  }
  return turns;
}

/** Where across each line ends: side by side in the order of their sources, so that they do not cross. */
function portsOf(
  lines: LayoutRequest['lines'],
  placed: ReadonlyMap<string, Placed>,
  shown: (across: number) => number,
): ReadonlyMap<string, number> {
  const into = new Map<string, { id: string; across: number }[]>();
  for (const { id, from, to } of lines) {
    const list = into.get(to) ?? [];
    list.push({ id, across: shown(placed.get(from)?.across ?? 0) });
    into.set(to, list);
  }
  const ports = new Map<string, number>();
  for (const [to, list] of into) {
    const box = placed.get(to);
    if (!box) continue;
    const gap = Math.min(PORT_GAP_PX, box.breadth / (list.length + 1));
    list.sort((a, b) => a.across - b.across);
    for (const [index, { id }] of list.entries())
      ports.set(id, shown(box.across) + (index - (list.length - 1) / 2) * gap);
  }
  return ports;
}

function withoutRepeats(points: readonly [number, number][]): [number, number][] {
  return points.filter(([x, y], index) => {
    const before = points[index - 1];
    return before?.[0] !== x || before[1] !== y;
  });
}
