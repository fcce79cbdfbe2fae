import type { TrayDrop } from '../../model/records/tray-drop';
import { SegmentGrid } from './segment-grid';
import { idNumber, joinNumber, legNumber } from './tie-break';
import { jointsOf, riserJoints, RISER_REACH_UM, type Joint } from './tray-joints';
import { pointAt, type TrayLine } from './tray-line';

/** How far from the middle of a rack a tray may be that its cables use. Project default, grade K. */
export const ACCESS_UM = 2_000_000;

/**
 * The graph in typed arrays: what a search needs, and what goes to a worker. Edges of one line follow each other from its
 * start to its end, each of them straight; edges that join lines come after all of those.
 */
export interface GraphArrays {
  readonly nodeCount: number;
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeLength: Float64Array;
  /** By this times its length it adds to the second sum, which tells ways of equal length apart. */
  readonly edgeNumber: Int32Array;
  /** The same for a third sum, which tells trays in one line apart. */
  readonly edgeRank: Int32Array;
  /** Data that may lie there, as bits; all for joins. */
  readonly edgeKinds: Uint8Array;
  /** The side it is kept for, by number; 0 for any. */
  readonly edgeSide: Int32Array;
  /** Slot of the tray; -1 for a join. */
  readonly edgeTray: Int32Array;
  /** Offset along the tray at which it starts. */
  readonly edgeOffset: Float64Array;
  /** Edges at each node: those of node n are at `nodeStart[n]` to `nodeStart[n + 1]`. */
  readonly nodeStart: Int32Array;
  readonly nodeEdges: Int32Array;
}

const ALL_KINDS = 3;

/** Trays with their joints. Built as a whole; the same trays and drops give the same graph in whatever order they came. */
export class TrayGraph {
  readonly arrays: GraphArrays;
  readonly lines: readonly TrayLine[];
  /** Finds lines that racks within `ACCESS_UM` may use. */
  readonly grid: SegmentGrid;
  readonly drops: readonly TrayDrop[];
  /** Where the nodes of each line are: its ends, joints and corners, ascending. */
  private readonly offsets: readonly (readonly number[])[];
  /** The same without corners. */
  private readonly jointLists: readonly (readonly number[])[];
  /** Where trays join, by index of `lines`. */
  readonly joints: readonly Joint[];
  private readonly firstEdges: readonly number[];
  private readonly indexBySlot = new Map<number, number>();
  private readonly numbers: readonly (readonly number[])[];

  constructor(
    lines: readonly TrayLine[],
    drops: readonly TrayDrop[],
    sideNumber: (side: string | undefined) => number,
  ) {
    this.lines = [...lines].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.drops = [...drops].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.lines.forEach((line, index) => this.indexBySlot.set(line.slot, index));
    this.numbers = this.lines.map((line) => line.xs.slice(1).map((_, leg) => legNumber(line, leg)));
    const widest = this.lines.reduce((most, line) => Math.max(most, line.reachUm), RISER_REACH_UM);
    this.grid = new SegmentGrid(this.lines, Math.max(ACCESS_UM, widest));
    const joints = jointsOf(this.lines);
    for (const drop of this.drops) if (drop.kind === 'riser') joints.push(...riserJoints(this.lines, this.grid, drop));
    const jointOffsets = this.lines.map((line) => [0, line.lengthUm]);
    for (const { a, aOffsetUm, b, bOffsetUm } of joints) {
      jointOffsets[a]?.push(aOffsetUm);
      jointOffsets[b]?.push(bOffsetUm);
    }
    this.jointLists = jointOffsets.map(sortUnique);
    this.joints = joints;
    this.offsets = this.lines.map((line, index) => sortUnique([...line.offsets, ...(jointOffsets[index] ?? [])]));
    const firsts: number[] = [];
    let edges = 0;
    for (const list of this.offsets) {
      firsts.push(edges);
      edges += list.length - 1;
    }
    this.firstEdges = firsts;
    this.arrays = this.build(joints, edges, sideNumber);
  }

  lineOf(tray: number): TrayLine | undefined {
    const index = this.indexBySlot.get(tray);
    return index === undefined ? undefined : this.lines[index];
  }

  /** Offsets at which a tray has joints, its ends among them, ascending. */
  jointOffsets(tray: number): readonly number[] {
    const index = this.indexBySlot.get(tray);
    return index === undefined ? [] : (this.jointLists[index] ?? []);
  }

  /** The edge of a tray that an offset is on, -1 for a tray that is not in the graph. At a joint, the one before it. */
  edgeAt(tray: number, offsetUm: number): number {
    const index = this.indexBySlot.get(tray);
    if (index === undefined) return -1;
    const offsets = this.offsets[index] ?? [];
    let [low, high] = [0, offsets.length - 2];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle + 1] ?? 0) >= offsetUm) high = middle;
      else low = middle + 1;
    }
    return (this.firstEdges[index] ?? 0) + low;
  }

  /** The node at an end or joint of a tray. */
  nodeAt(tray: number, offsetUm: number): number {
    const edge = this.edgeAt(tray, offsetUm);
    const { edgeOffset, edgeFrom, edgeTo } = this.arrays;
    return (edgeOffset[edge] === offsetUm ? edgeFrom[edge] : edgeTo[edge]) ?? 0;
  }

  private build(
    joints: readonly Joint[],
    trayEdges: number,
    sideNumber: (side: string | undefined) => number,
  ): GraphArrays {
    const nodeFirst: number[] = [];
    let raw = 0;
    for (const list of this.offsets) {
      nodeFirst.push(raw);
      raw += list.length;
    }
    const nodeAt = (index: number, offset: number): number =>
      (nodeFirst[index] ?? 0) + lowerBound(this.offsets[index] ?? [], offset);
    const merged = Int32Array.from({ length: raw }, (_, at) => at);
    const joins = joints.filter((joint) => {
      if (joint.lengthUm > 0) return true;
      const [one, other] = [nodeAt(joint.a, joint.aOffsetUm), nodeAt(joint.b, joint.bOffsetUm)].map((node) =>
        rootOf(merged, node),
      ) as [number, number];
      merged[Math.max(one, other)] = Math.min(one, other);
      return false;
    });
    const { numbers: nodeNumbers, count: nodeCount } = numberRoots(merged);
    const edgeCount = trayEdges + joins.length;
    const arrays = emptyArrays(edgeCount);
    let edge = 0;
    this.lines.forEach((line, index) => {
      const offsets = this.offsets[index] ?? [];
      const side = sideNumber(line.side);
      const rank = idNumber(line.id);
      for (let at = 0; at < offsets.length - 1; at++, edge++) {
        const [from, to] = [offsets[at] ?? 0, offsets[at + 1] ?? 0];
        arrays.edgeFrom[edge] = nodeNumbers[(nodeFirst[index] ?? 0) + at] ?? 0;
        arrays.edgeTo[edge] = nodeNumbers[(nodeFirst[index] ?? 0) + at + 1] ?? 0;
        arrays.edgeLength[edge] = to - from;
        arrays.edgeNumber[edge] = this.numbers[index]?.[legAt(line, from)] ?? 0;
        arrays.edgeRank[edge] = rank;
        arrays.edgeKinds[edge] = line.kinds;
        arrays.edgeSide[edge] = side;
        arrays.edgeTray[edge] = line.slot;
        arrays.edgeOffset[edge] = from;
      }
    });
    for (const joint of joins) {
      arrays.edgeFrom[edge] = nodeNumbers[nodeAt(joint.a, joint.aOffsetUm)] ?? 0;
      arrays.edgeTo[edge] = nodeNumbers[nodeAt(joint.b, joint.bOffsetUm)] ?? 0;
      arrays.edgeLength[edge] = joint.lengthUm;
      arrays.edgeNumber[edge] = this.joinNumberOf(joint);
      arrays.edgeRank[edge] = idNumber(this.lines[joint.a]?.id ?? '') + idNumber(this.lines[joint.b]?.id ?? '');
      arrays.edgeKinds[edge] = ALL_KINDS;
      arrays.edgeTray[edge] = -1;
      edge++;
    }
    return { ...arrays, nodeCount, ...edgesByNode(arrays, nodeCount) };
  }

  private joinNumberOf(joint: Joint): number {
    const [lineA, lineB] = [this.lines[joint.a], this.lines[joint.b]];
    if (!lineA || !lineB) return 0;
    const [a, b] = [pointAt(lineA, joint.aOffsetUm), pointAt(lineB, joint.bOffsetUm)];
    return joinNumber(a.xUm, a.yUm, b.xUm, b.yUm, lineA.zUm + lineB.zUm);
  }
}

type EdgeArrays = Omit<GraphArrays, 'nodeCount' | 'nodeStart' | 'nodeEdges'>;

function emptyArrays(edges: number): EdgeArrays {
  return {
    edgeFrom: new Int32Array(edges),
    edgeTo: new Int32Array(edges),
    edgeLength: new Float64Array(edges),
    edgeNumber: new Int32Array(edges),
    edgeRank: new Int32Array(edges),
    edgeKinds: new Uint8Array(edges),
    edgeSide: new Int32Array(edges),
    edgeTray: new Int32Array(edges),
    edgeOffset: new Float64Array(edges),
  };
}

function edgesByNode(
  { edgeFrom, edgeTo }: EdgeArrays,
  nodeCount: number,
): Pick<GraphArrays, 'nodeStart' | 'nodeEdges'> {
  const nodeStart = new Int32Array(nodeCount + 1);
  for (const ends of [edgeFrom, edgeTo]) for (const node of ends) nodeStart[node + 1] = (nodeStart[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node++)
    nodeStart[node + 1] = (nodeStart[node + 1] ?? 0) + (nodeStart[node] ?? 0);
  const next = nodeStart.slice();
  const nodeEdges = new Int32Array(2 * edgeFrom.length);
  for (const ends of [edgeFrom, edgeTo])
    for (let edge = 0; edge < ends.length; edge++) {
      const node = ends[edge] ?? 0;
      const at = next[node] ?? 0;
      nodeEdges[at] = edge;
      next[node] = at + 1;
    }
  return { nodeStart, nodeEdges };
}

/** The representative of a node that was merged with others. */
function rootOf(merged: Int32Array, node: number): number {
  let root = node;
  while (merged[root] !== root) {
    const above = merged[root] ?? root;
    merged[root] = merged[above] ?? above;
    root = above;
  }
  return root;
}

function numberRoots(merged: Int32Array): { readonly numbers: Int32Array; readonly count: number } {
  const numbers = new Int32Array(merged.length);
  let count = 0;
  for (let node = 0; node < merged.length; node++) {
    const root = rootOf(merged, node);
    // A root has the lowest index of those merged with it, so its number is known by now.
    numbers[node] = root === node ? count++ : (numbers[root] ?? 0);
  }
  return { numbers, count };
}

function sortUnique(list: readonly number[]): readonly number[] {
  return [...new Set(list)].sort((a, b) => a - b);
}

/** The leg of a line that begins at an offset or has it within. */
function legAt(line: TrayLine, offsetUm: number): number {
  let leg = 0;
  while (leg < line.offsets.length - 2 && (line.offsets[leg + 1] ?? Infinity) <= offsetUm) leg++;
  return leg;
}

/** The first index whose value is not below. */
function lowerBound(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
