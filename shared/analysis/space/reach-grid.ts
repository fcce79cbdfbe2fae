import type { RectUm } from '../../geometry/rect';

/** What is rolled: its footprint, with its depth along the way it faces. */
export interface MoverSize {
  readonly widthUm: number;
  readonly depthUm: number;
}

/** How the mover lies: `across` with its width along x, `along` with its depth along x. */
export type Lie = 'across' | 'along';

const LIES: readonly Lie[] = ['across', 'along'];

/** Two places that are one for the mover, as the stops of a lift. */
export interface Link {
  readonly from: Point;
  readonly to: Point;
}

interface Point {
  readonly xUm: number;
  readonly yUm: number;
}

/**
 * Where the centre of a mover can be among upright rectangles, exactly: the plane is cut along all lines at which
 * anything changes, and cells are both those lines and the stretches between them, so that a passage just as wide as the
 * mover is one. The mover rolls in any direction and turns where a square around its turning circle is free.
 */
export class ReachGrid {
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly columns: number;
  private readonly rows: number;
  /** Cells taken, for each way of lying and for turning. */
  private readonly taken: { readonly across: Uint8Array; readonly along: Uint8Array; readonly turn: Uint8Array };
  private readonly seen: Uint8Array;
  /** The cell from which each was reached, for the way back. */
  private readonly from: Int32Array;

  constructor(
    blocked: readonly RectUm[],
    mover: MoverSize,
    private readonly links: readonly Link[] = [],
  ) {
    const halves = [mover.widthUm / 2, mover.depthUm / 2, Math.hypot(mover.widthUm, mover.depthUm) / 2] as const;
    const [width, depth, turn] = halves;
    this.xs = linesOf(blocked, 'minX', 'maxX', halves);
    this.ys = linesOf(blocked, 'minY', 'maxY', halves);
    this.columns = 2 * this.xs.length + 1;
    this.rows = 2 * this.ys.length + 1;
    this.taken = {
      across: takenCells(this.xs, this.ys, blocked, width, depth),
      along: takenCells(this.xs, this.ys, blocked, depth, width),
      turn: takenCells(this.xs, this.ys, blocked, turn, turn),
    };
    this.seen = new Uint8Array(2 * this.columns * this.rows);
    this.from = new Int32Array(2 * this.columns * this.rows).fill(-1);
  }

  /** Floods from everywhere in these rectangles that is free for the mover's centre. O(cells). */
  flood(starts: readonly RectUm[]): void {
    const { columns, rows, seen, from } = this;
    const size = columns * rows;
    const queue = new Int32Array(2 * size);
    let end = 0;
    const visit = (cell: number, origin: number): void => {
      if (seen[cell] === 1 || this.isTaken(cell)) return;
      seen[cell] = 1;
      from[cell] = origin;
      queue[end++] = cell;
    };
    for (const start of starts)
      for (let column = indexAt(this.xs, start.minX); column <= indexAt(this.xs, start.maxX); column++)
        for (let row = indexAt(this.ys, start.minY); row <= indexAt(this.ys, start.maxY); row++)
          for (const lie of [0, 1]) visit(lie * size + row * columns + column, -1);
    const jumps = this.jumps();
    for (let next = 0; next < end; next++) {
      const cell = queue[next] ?? 0;
      const place = cell % size;
      const column = place % columns;
      if (column > 0) visit(cell - 1, cell);
      if (column < columns - 1) visit(cell + 1, cell);
      if (place >= columns) visit(cell - columns, cell);
      if (place < size - columns) visit(cell + columns, cell);
      if (this.taken.turn[place] === 0) visit((cell + size) % (2 * size), cell);
      for (const to of jumps.get(cell) ?? []) visit(to, cell);
    }
  }

  /** The flood came here, with the mover lying so. */
  isReached(point: Point, lie: Lie): boolean {
    return this.seen[this.cellOf(point, lie)] === 1;
  }

  /** The way of the mover's centre from a start to this place, as the flood found it; nothing where it did not come. */
  wayTo(point: Point, lie: Lie): readonly (readonly [number, number])[] | undefined {
    let cell = this.cellOf(point, lie);
    if (this.seen[cell] !== 1) return undefined;
    const way: (readonly [number, number])[] = [[point.xUm, point.yUm]];
    for (cell = this.from[cell] ?? -1; cell >= 0; cell = this.from[cell] ?? -1) {
      const [x, y] = this.pointOf(cell);
      const last = way.at(-1);
      // Cells side by side share all of one coordinate, so a right angle stays within them.
      if (last && last[0] !== x && last[1] !== y)
        way.push(indexAt(this.ys, last[1]) === indexAt(this.ys, y) ? [last[0], y] : [x, last[1]]);
      // Where it turned the place is the same.
      if (!last || last[0] !== x || last[1] !== y) way.push([x, y]);
    }
    return straightened(way.reverse());
  }

  private isTaken(cell: number): boolean {
    const size = this.columns * this.rows;
    return (cell < size ? this.taken.across[cell] : this.taken.along[cell - size]) === 1;
  }

  private cellOf({ xUm, yUm }: Point, lie: Lie): number {
    const place = indexAt(this.ys, yUm) * this.columns + indexAt(this.xs, xUm);
    return LIES.indexOf(lie) * this.columns * this.rows + place;
  }

  private pointOf(cell: number): readonly [number, number] {
    const place = cell % (this.columns * this.rows);
    return [middleOf(this.xs, place % this.columns), middleOf(this.ys, Math.floor(place / this.columns))];
  }

  private jumps(): ReadonlyMap<number, readonly number[]> {
    const jumps = new Map<number, number[]>();
    for (const { from, to } of this.links)
      for (const lie of LIES)
        for (const [a, b] of [
          [from, to],
          [to, from],
        ] as const) {
          const key = this.cellOf(a, lie);
          jumps.set(key, [...(jumps.get(key) ?? []), this.cellOf(b, lie)]);
        }
    return jumps;
  }
}

/** Cells in which the centre is too near to something, by sums over corners: O(rectangles + cells). */
export function takenCells(
  xs: Float64Array,
  ys: Float64Array,
  blocked: readonly RectUm[],
  halfX: number,
  halfY: number,
): Uint8Array {
  const columns = 2 * xs.length + 1;
  const rows = 2 * ys.length + 1;
  const marks = new Int32Array((columns + 1) * (rows + 1));
  const mark = (column: number, row: number, by: number): void => {
    const at = row * (columns + 1) + column;
    marks[at] = (marks[at] ?? 0) + by;
  };
  for (const rect of blocked) {
    const left = indexAt(xs, rect.minX - halfX) + 1;
    const right = indexAt(xs, rect.maxX + halfX);
    const top = indexAt(ys, rect.minY - halfY) + 1;
    const bottom = indexAt(ys, rect.maxY + halfY);
    mark(left, top, 1);
    mark(right, top, -1);
    mark(left, bottom, -1);
    mark(right, bottom, 1);
  }
  const taken = new Uint8Array(columns * rows);
  const above = new Int32Array(columns + 1);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      above[column] = (above[column] ?? 0) + (marks[row * (columns + 1) + column] ?? 0);
      sum += above[column] ?? 0;
      if (sum > 0) taken[row * columns + column] = 1;
    }
  }
  return taken;
}

export function linesOf(
  blocked: readonly RectUm[],
  low: 'minX' | 'minY',
  high: 'maxX' | 'maxY',
  halves: readonly number[],
): Float64Array {
  const lines = new Set<number>();
  for (const rect of blocked)
    for (const half of halves) {
      lines.add(rect[low] - half);
      lines.add(rect[high] + half);
    }
  return Float64Array.from(lines).sort();
}

/** The index of a coordinate: odd on a line, even between two. */
export function indexAt(lines: Float64Array, value: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return lines[low] === value ? 2 * low + 1 : 2 * low;
}

/** Room beyond the outermost lines, where a middle is asked for. */
const BEYOND_UM = 1_000_000;

export function middleOf(lines: Float64Array, index: number): number {
  const line = index >> 1;
  if (index % 2 === 1) return lines[line] ?? 0;
  const before = lines[line - 1];
  const after = lines[line];
  if (before === undefined) return (after ?? 0) - BEYOND_UM;
  return after === undefined ? before + BEYOND_UM : (before + after) / 2;
}

/** The same way without the points on straight stretches. */
export function straightened(way: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return way.filter((point, index) => {
    const before = way[index - 1];
    const after = way[index + 1];
    if (!before || !after) return true;
    const isLevel = before[1] === point[1] && point[1] === after[1];
    const isUpright = before[0] === point[0] && point[0] === after[0];
    return !isLevel && !isUpright;
  });
}
