import type { PointXY } from '#shared/geometry/rect';

/** Pieces of way that cables share, in columns. Each runs from low to high along its line. */
export interface Strands {
  readonly size: number;
  readonly ax: Float64Array;
  readonly ay: Float64Array;
  readonly bx: Float64Array;
  readonly by: Float64Array;
  /** Cables of this colour on the piece. */
  readonly count: Int32Array;
  /** Class of colour, from 0. */
  readonly colour: Uint8Array;
  /** Cables of other colours that lie beside them, on the side that is counted first, and all together. */
  readonly before: Int32Array;
  readonly total: Int32Array;
}

export interface StrandMap {
  /** Every stretch on which the cables are the same. */
  readonly fine: Strands;
  /** Stretches of about as many cables, in the colour of most of them: for looking from afar. */
  readonly coarse: Strands;
  /** The most cables beside each other. */
  readonly most: number;
}

/** Colours that lie beside each other on a line. */
const COLOURS = 8;

/** Where along a line cables begin and end to lie: a point at 0, the unit step along it, and what changes where. */
interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly dx: number;
  readonly dy: number;
  readonly at: number[];
  readonly change: number[];
  readonly colour: number[];
}

/**
 * Sums ways of cables up: a hundred thousand cables over the same trays become as many pieces as the trays have joints.
 * Lines along the axes are told by their coordinate, so that ways which overlap in part are split where they part.
 */
export class StrandSum {
  private readonly lines = new Map<number | string, Line>();

  /** Adds a way that `count` cables of one colour take. */
  add(points: readonly PointXY[], count: number, colour: number): void {
    for (let index = 1; index < points.length; index++) {
      const a = points[index - 1];
      const b = points[index];
      if (a && b) this.addPiece(a, b, count, colour);
    }
  }

  /** The sum, in small steps. Yields the share done. */
  *build(): Generator<number, StrandMap> {
    const fine = new Pieces();
    const coarse = new Pieces();
    let done = 0;
    let most = 0;
    for (const line of this.lines.values()) {
      most = Math.max(most, sweep(line, fine, coarse));
      if (++done % 100 === 0) yield done / this.lines.size;
    }
    return { fine: fine.columns(), coarse: coarse.columns(), most };
  }

  private addPiece(a: PointXY, b: PointXY, count: number, colour: number): void {
    const width = b.xUm - a.xUm;
    const height = b.yUm - a.yUm;
    if (width === 0 && height === 0) return;
    if (height === 0) this.addAlong('x', a.yUm, a.xUm, b.xUm, count, colour);
    else if (width === 0) this.addAlong('y', a.xUm, a.yUm, b.yUm, count, colour);
    else this.addSlanted(a, b, count, colour);
  }

  /** A piece along an axis, on the line at `across`. */
  private addAlong(axis: 'x' | 'y', across: number, start: number, end: number, count: number, colour: number): void {
    const key = across * 2 + (axis === 'x' ? 1 : 0);
    let line = this.lines.get(key);
    if (!line) {
      const [x0, y0, dx, dy] = axis === 'x' ? [0, across, 1, 0] : [across, 0, 0, 1];
      line = { x0, y0, dx, dy, at: [], change: [], colour: [] };
      this.lines.set(key, line);
    }
    note(line, Math.min(start, end), Math.max(start, end), count, colour);
  }

  /** A slanted piece is a line of its own: others join it only when they run between the same two points. */
  private addSlanted(a: PointXY, b: PointXY, count: number, colour: number): void {
    const [from, to] = a.xUm < b.xUm ? [a, b] : [b, a];
    const key = `${from.xUm},${from.yUm},${to.xUm},${to.yUm}`;
    const length = Math.hypot(to.xUm - from.xUm, to.yUm - from.yUm);
    let line = this.lines.get(key);
    if (!line) {
      const [dx, dy] = [(to.xUm - from.xUm) / length, (to.yUm - from.yUm) / length];
      line = { x0: from.xUm, y0: from.yUm, dx, dy, at: [], change: [], colour: [] };
      this.lines.set(key, line);
    }
    note(line, 0, length, count, colour);
  }
}

function note(line: Line, from: number, to: number, count: number, colour: number): void {
  line.at.push(from, to);
  line.change.push(count, -count);
  line.colour.push(colour, colour);
}

/** Goes along a line and notes each stretch on which the cables are the same. Returns the most beside each other. */
function sweep(line: Line, fine: Pieces, coarse: Pieces): number {
  const { at, change, colour } = line;
  const order = Uint32Array.from(at, (_, index) => index).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  const counts = new Int32Array(COLOURS);
  let total = 0;
  let most = 0;
  let from = 0;
  let far:
    { readonly from: number; readonly size: number; readonly colour: number; readonly total: number } | undefined;
  const endFar = (to: number): void => {
    if (far) coarse.add(line, far.from, to, far.total, far.colour, 0, far.total);
    far = undefined;
  };
  for (let index = 0; index < order.length;) {
    const position = at[order[index] ?? 0] ?? 0;
    if (total > 0 && position > from) {
      let before = 0;
      counts.forEach((count, of) => {
        if (count > 0) fine.add(line, from, position, count, of, before, total);
        before += count;
      });
      const size = Math.round(Math.log2(total));
      const main = counts.indexOf(Math.max(...counts));
      if (far?.size !== size || far.colour !== main) {
        endFar(from);
        far = { from, size, colour: main, total };
      }
    } else if (total === 0) endFar(from);
    for (; index < order.length && at[order[index] ?? 0] === position; index++) {
      const one = order[index] ?? 0;
      const of = colour[one] ?? 0;
      counts[of] = (counts[of] ?? 0) + (change[one] ?? 0);
      total += change[one] ?? 0;
    }
    from = position;
    most = Math.max(most, total);
  }
  endFar(from);
  return most;
}

/** Pieces in the making. A piece that goes on as the last one did makes that one longer. */
class Pieces {
  private readonly values: number[] = [];
  /** By line and colour, where the values of the last piece begin. */
  private line: Line | undefined;
  private readonly last = new Int32Array(COLOURS);

  add(line: Line, from: number, to: number, count: number, colour: number, before: number, total: number): void {
    if (line !== this.line) {
      this.line = line;
      this.last.fill(-1);
    }
    const { values } = this;
    const ends = [line.x0 + line.dx * to, line.y0 + line.dy * to] as const;
    const begins = [line.x0 + line.dx * from, line.y0 + line.dy * from] as const;
    const last = this.last[colour] ?? -1;
    const goesOn =
      last >= 0 &&
      values[last + 2] === begins[0] &&
      values[last + 3] === begins[1] &&
      values[last + 4] === count &&
      values[last + 6] === before &&
      values[last + 7] === total;
    if (goesOn) {
      values[last + 2] = ends[0];
      values[last + 3] = ends[1];
      return;
    }
    this.last[colour] = values.length;
    values.push(...begins, ...ends, count, colour, before, total);
  }

  columns(): Strands {
    const { values } = this;
    const size = values.length / FIELDS;
    const at = (field: number) => (_: unknown, piece: number) => values[piece * FIELDS + field] ?? 0;
    const places = (field: number) => Float64Array.from({ length: size }, at(field));
    const counts = (field: number) => Int32Array.from({ length: size }, at(field));
    return {
      size,
      ax: places(0),
      ay: places(1),
      bx: places(2),
      by: places(3),
      count: counts(4),
      colour: Uint8Array.from({ length: size }, at(5)),
      before: counts(6),
      total: counts(7),
    };
  }
}

/** Values of a piece. */
const FIELDS = 8;
