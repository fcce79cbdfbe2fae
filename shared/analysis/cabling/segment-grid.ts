import type { TrayLine } from './tray-line';

const CELL_UM = 4_000_000;
const OFFSET = 1 << 20;
const ROW = 1 << 21;

/** Which lines pass near a place: each leg is filed in the cells that its bounds, widened by a margin, meet. */
export class SegmentGrid {
  /** Index of line and leg, two numbers each, by cell. */
  private readonly cells = new Map<number, number[]>();

  /** `marginUm`: a line is found from every place that is no further from it. */
  constructor(
    readonly lines: readonly TrayLine[],
    marginUm: number,
  ) {
    lines.forEach((line, index) => {
      for (let leg = 0; leg < line.xs.length - 1; leg++) {
        const [ax, ay] = [line.xs[leg] ?? 0, line.ys[leg] ?? 0];
        const [bx, by] = [line.xs[leg + 1] ?? ax, line.ys[leg + 1] ?? ay];
        const lastX = cellAt(Math.max(ax, bx) + marginUm);
        const lastY = cellAt(Math.max(ay, by) + marginUm);
        for (let cellX = cellAt(Math.min(ax, bx) - marginUm); cellX <= lastX; cellX++)
          for (let cellY = cellAt(Math.min(ay, by) - marginUm); cellY <= lastY; cellY++)
            this.file(keyAt(cellX, cellY), index, leg);
      }
    });
  }

  /** Calls `visit` with each leg that may be near a point, by line and leg. */
  forEachNear(x: number, y: number, visit: (line: number, leg: number) => void): void {
    const found = this.cells.get(keyAt(cellAt(x), cellAt(y)));
    if (!found) return;
    for (let at = 0; at < found.length; at += 2) visit(found[at] ?? 0, found[at + 1] ?? 0);
  }

  /** Calls `visit` once with each two lines that may meet, the lower index first; with a line and itself too. */
  forEachPair(visit: (a: number, b: number) => void): void {
    const seen = new Set<number>();
    for (const found of this.cells.values()) {
      for (let one = 0; one < found.length; one += 2) {
        for (let other = one; other < found.length; other += 2) {
          const [a, b] = [found[one] ?? 0, found[other] ?? 0];
          const key = Math.min(a, b) * ROW + Math.max(a, b);
          if (seen.has(key)) continue;
          seen.add(key);
          visit(Math.min(a, b), Math.max(a, b));
        }
      }
    }
  }

  private file(key: number, line: number, leg: number): void {
    const found = this.cells.get(key);
    if (found) found.push(line, leg);
    else this.cells.set(key, [line, leg]);
  }
}

function cellAt(um: number): number {
  return Math.floor(um / CELL_UM);
}

function keyAt(cellX: number, cellY: number): number {
  return (cellX + OFFSET) * ROW + cellY + OFFSET;
}
