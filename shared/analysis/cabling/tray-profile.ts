import type { CableFigures } from './cable-figures';

/** What lies in a segment. */
export interface SegmentSums {
  readonly cables: number;
  readonly areaUm2: number;
  readonly areaUnknown: number;
  readonly gPerM: number;
  readonly massUnknown: number;
  readonly sides: readonly string[];
}

/** Adds cables up over the segments they pass: each is noted where it begins and after it ends, and summed at the end. */
export class TrayProfile {
  private readonly cables: Float64Array;
  private readonly areas: Float64Array;
  private readonly areasUnknown: Float64Array;
  private readonly masses: Float64Array;
  private readonly massesUnknown: Float64Array;
  private readonly sides = new Map<string, Float64Array>();

  constructor(private readonly count: number) {
    const column = (): Float64Array => new Float64Array(count + 1);
    this.cables = column();
    this.areas = column();
    this.areasUnknown = column();
    this.masses = column();
    this.massesUnknown = column();
  }

  /** Adds a cable from a segment to another, both included. */
  add(first: number, last: number, { areaUm2, gPerM }: CableFigures, side: string | undefined): void {
    if (first >= this.count || last < first) return;
    note(this.cables, first, last, 1);
    if (areaUm2 < 0) note(this.areasUnknown, first, last, 1);
    else note(this.areas, first, last, areaUm2);
    if (gPerM < 0) note(this.massesUnknown, first, last, 1);
    else note(this.masses, first, last, gPerM);
    if (side === undefined) return;
    let counts = this.sides.get(side);
    if (!counts) {
      counts = new Float64Array(this.count + 1);
      this.sides.set(side, counts);
    }
    note(counts, first, last, 1);
  }

  /** What lies in each segment. */
  segments(): SegmentSums[] {
    const columns = [
      this.cables,
      this.areas,
      this.areasUnknown,
      this.masses,
      this.massesUnknown,
      ...this.sides.values(),
    ];
    for (const column of columns)
      for (let at = 1; at < this.count; at++) column[at] = (column[at] as number) + (column[at - 1] as number);
    return Array.from({ length: this.count }, (_, at) => ({
      cables: this.cables[at] as number,
      areaUm2: this.areas[at] as number,
      areaUnknown: this.areasUnknown[at] as number,
      gPerM: this.masses[at] as number,
      massUnknown: this.massesUnknown[at] as number,
      sides: [...this.sides].flatMap(([side, counts]) => ((counts[at] as number) > 0 ? side : [])).sort(),
    }));
  }
}

function note(column: Float64Array, first: number, last: number, amount: number): void {
  column[first] = (column[first] as number) + amount;
  column[last + 1] = (column[last + 1] as number) - amount;
}
