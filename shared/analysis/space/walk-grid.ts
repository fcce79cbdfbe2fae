import type { PointXY, RectUm } from '../../geometry/rect';
import { indexAt, linesOf, middleOf, straightened, takenCells } from './reach-grid';

type Way = readonly (readonly [number, number])[];

/**
 * How far it is on foot, along right angles, among upright rectangles for someone who needs a path this wide. The plane
 * is cut along all lines at which anything changes, and shortest ways of this kind follow those lines: lengths are exact.
 */
export class WalkGrid {
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly columns: number;
  private readonly rows: number;
  private readonly taken: Uint8Array;
  /** Distance from the nearest start, Infinity where nobody comes. */
  private readonly distances: Float64Array;
  private readonly from: Int32Array;

  /** O(cells · log cells). `starts` have lines of their own. */
  constructor(
    blocked: readonly RectUm[],
    widthUm: number,
    readonly starts: readonly PointXY[],
  ) {
    const half = widthUm / 2;
    const lines = (low: 'minX' | 'minY', high: 'maxX' | 'maxY', own: readonly number[]) =>
      Float64Array.from(new Set([...linesOf(blocked, low, high, [half]), ...own])).sort();
    this.xs = lines('minX', 'maxX', starts.map(({ xUm }) => xUm)); // prettier-ignore
    this.ys = lines('minY', 'maxY', starts.map(({ yUm }) => yUm)); // prettier-ignore
    this.columns = 2 * this.xs.length + 1;
    this.rows = 2 * this.ys.length + 1;
    this.taken = takenCells(this.xs, this.ys, blocked, half, half);
    this.distances = new Float64Array(this.columns * this.rows).fill(Infinity);
    this.from = new Int32Array(this.columns * this.rows).fill(-1);
    this.spread();
  }

  /** Nothing stands where this point is, with half the width of the path around it. */
  isFree(point: PointXY): boolean {
    return this.taken[this.cellOf(point)] === 0;
  }

  /** Someone comes from a start to this point. */
  isReached(point: PointXY): boolean {
    return Number.isFinite(this.distances[this.cellOf(point)] ?? Infinity);
  }

  /** The place that is farthest from all starts, with the way to it from the nearest. */
  farthest(): { readonly distanceUm: number; readonly way: Way } | undefined {
    let cell = -1;
    for (let one = 0; one < this.distances.length; one++) {
      const distance = this.distances[one] ?? Infinity;
      if (Number.isFinite(distance) && (cell < 0 || distance > (this.distances[cell] ?? 0))) cell = one;
    }
    if (cell < 0) return undefined;
    const way: (readonly [number, number])[] = [];
    for (let one = cell; one >= 0; one = this.from[one] ?? -1) way.push(this.pointOf(one));
    return { distanceUm: Math.round(this.distances[cell] ?? 0), way: straightened(way.reverse()) };
  }

  private cellOf({ xUm, yUm }: PointXY): number {
    return indexAt(this.ys, yUm) * this.columns + indexAt(this.xs, xUm);
  }

  private pointOf(cell: number): readonly [number, number] {
    return [middleOf(this.xs, cell % this.columns), middleOf(this.ys, Math.floor(cell / this.columns))];
  }

  private spread(): void {
    const heap = new Heap();
    for (const start of this.starts) {
      const cell = this.cellOf(start);
      if (this.taken[cell] !== 0) continue;
      this.distances[cell] = 0;
      heap.push(cell, 0);
    }
    for (let next = heap.pop(); next; next = heap.pop()) {
      const { cell, distance } = next;
      if (distance > (this.distances[cell] ?? 0)) continue;
      const column = cell % this.columns;
      const row = Math.floor(cell / this.columns);
      if (column > 0) this.visit(heap, cell, cell - 1);
      if (column < this.columns - 1) this.visit(heap, cell, cell + 1);
      if (row > 0) this.visit(heap, cell, cell - this.columns);
      if (row < this.rows - 1) this.visit(heap, cell, cell + this.columns);
    }
  }

  private visit(heap: Heap, from: number, to: number): void {
    if (this.taken[to] !== 0) return;
    const [ax, ay] = this.pointOf(from);
    const [bx, by] = this.pointOf(to);
    const distance = (this.distances[from] ?? 0) + Math.abs(bx - ax) + Math.abs(by - ay);
    if (distance >= (this.distances[to] ?? Infinity)) return;
    this.distances[to] = distance;
    this.from[to] = from;
    heap.push(to, distance);
  }
}

/** Cells by distance, the nearest first. */
class Heap {
  private readonly items: { readonly cell: number; readonly distance: number }[] = [];

  push(cell: number, distance: number): void {
    const { items } = this;
    let at = items.length;
    const item = { cell, distance };
    items.push(item);
    while (at > 0) {
      const parent = items[(at - 1) >> 1];
      if (!parent || parent.distance <= distance) break;
      items[at] = parent;
      at = (at - 1) >> 1;
    }
    items[at] = item;
  }

  pop(): { readonly cell: number; readonly distance: number } | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (!first || !last || items.length === 0) return first;
    let at = 0;
    for (;;) {
      const [left, right] = [items[2 * at + 1], items[2 * at + 2]];
      const isRight = left !== undefined && right !== undefined && right.distance < left.distance;
      const child = isRight ? right : left;
      if (!child || child.distance >= last.distance) break;
      items[at] = child;
      at = 2 * at + (isRight ? 2 : 1);
    }
    items[at] = last;
    return first;
  }
}
