import type { TypeTable } from '../type-table';
import { figuresOfCable } from './cable-figures';
import { TrayProfile } from './tray-profile';
import type { CableRoutes } from './cable-routes';
import type { Trays } from './trays';

/** Of a deeper tray no more than this counts (rule TRAY-FILL, NEC 392.22). */
export const DEEPEST_UM = 150_000;

/** What lies in a tray between two joints. Sums are at least what they say where cables of unknown size are counted. */
export interface TraySegmentUse {
  readonly fromUm: number;
  readonly toUm: number;
  readonly cables: number;
  /** Cross-sections of the cables, in µm². */
  readonly areaUm2: number;
  /** Cables whose diameter is not known. */
  readonly areaUnknown: number;
  /** Area by width and depth, of the depth at most 150 mm; at least, where some are not known. */
  readonly fillPermille: number;
  readonly gPerM: number;
  readonly massUnknown: number;
  /** Sides of the cables that state one, in order. */
  readonly sides: readonly string[];
}

export interface TrayUseSummary {
  /** From the start of the tray to its end. */
  readonly segments: readonly TraySegmentUse[];
  /** The fullest segment: of equally full ones that with more cables of unknown size, then the first. */
  readonly fullest: TraySegmentUse | undefined;
  readonly heaviest: TraySegmentUse | undefined;
  /** Cables that lie in some part of it. */
  readonly cableCount: number;
  /** Sides of all of them, in order. */
  readonly sides: readonly string[];
}

interface Parts {
  readonly cables: CableRoutes;
  readonly trays: Trays;
  readonly types: TypeTable;
}

/** What lies in each tray, from the ways of all cables. */
export class TrayUse {
  /** Pairs and runs by tray: those of tray t are at `starts[t]` to `starts[t + 1]`. */
  private starts = new Int32Array(1);
  private pairs = new Int32Array(0);
  private runs = new Int32Array(0);
  private version = -1;

  constructor(private readonly parts: Parts) {}

  /** How full and heavy a tray is, segment by segment. O(cables in it). */
  useOf(tray: number): TrayUseSummary {
    const { trays } = this.parts;
    const record = trays.table.at(tray);
    const offsets = trays.graph.jointOffsets(tray);
    const capacity = record ? record.widthUm * Math.min(record.depthUm, DEEPEST_UM) : 0;
    const profile = new TrayProfile(Math.max(0, offsets.length - 1));
    const all = new TrayProfile(1);
    this.forEachRun(tray, (pair, fromUm, toUm) => {
      const first = segmentAfter(offsets, Math.min(fromUm, toUm));
      const last = segmentBefore(offsets, Math.max(fromUm, toUm));
      this.forEachCable(pair, (cable) => {
        const figures = figuresOfCable(this.parts.types.typeAt(this.parts.cables.typeSlotOf(cable)));
        const side = this.parts.cables.cableAt(cable)?.side;
        profile.add(first, last, figures, side);
        all.add(0, 0, figures, side);
      });
    });
    const segments = profile.segments().map((sums, at) => ({
      fromUm: offsets[at] ?? 0,
      toUm: offsets[at + 1] ?? 0,
      ...sums,
      fillPermille: capacity > 0 ? Math.round((1000 * sums.areaUm2) / capacity) : 0,
    }));
    const [total] = all.segments();
    return {
      segments,
      fullest: worst(
        segments,
        ({ areaUm2 }) => areaUm2,
        ({ areaUnknown }) => areaUnknown,
      ),
      heaviest: worst(
        segments,
        ({ gPerM }) => gPerM,
        ({ massUnknown }) => massUnknown,
      ),
      cableCount: total?.cables ?? 0,
      sides: total?.sides ?? [],
    };
  }

  /** Slots of the cables that lie in a tray between two offsets, ascending; in all of it without them. */
  cablesIn(tray: number, fromUm = 0, toUm = Infinity): number[] {
    const found = new Set<number>();
    this.forEachRun(tray, (pair, from, to) => {
      if (Math.min(from, to) < toUm && Math.max(from, to) > fromUm)
        this.forEachCable(pair, (cable) => found.add(cable));
    });
    return [...found].sort((a, b) => a - b);
  }

  private forEachCable(pair: number, visit: (cable: number) => void): void {
    const { cables } = this.parts.cables.ways.routes.table;
    for (let cable = cables.firstOf(pair); cable >= 0; cable = cables.nextOf(cable)) visit(cable);
  }

  private forEachRun(tray: number, visit: (pair: number, fromUm: number, toUm: number) => void): void {
    const { routes } = this.parts.cables.ways;
    if (this.version !== routes.version) this.index();
    const end = this.starts[tray + 1] ?? 0;
    for (let at = this.starts[tray] ?? 0; at < end; at++) {
      const run = this.runs[at] as number;
      visit(this.pairs[at] as number, routes.runs.fromUm(run), routes.runs.toUm(run));
    }
  }

  /** Sorts all runs by tray. O(runs). */
  private index(): void {
    const { routes } = this.parts.cables.ways;
    const { table, runs } = routes;
    const starts = new Int32Array(this.parts.trays.table.capacity + 2);
    let count = 0;
    const forEach = (visit: (pair: number, run: number, tray: number) => void): void => {
      for (let pair = 0; pair < table.capacity; pair++) {
        if (!table.isUsed(pair)) continue;
        const end = table.runStart(pair) + table.runCount(pair);
        for (let run = table.runStart(pair); run < end; run++) visit(pair, run, runs.trayAt(run));
      }
    };
    forEach((_, __, tray) => {
      starts[tray + 1] = (starts[tray + 1] ?? 0) + 1;
      count++;
    });
    for (let tray = 1; tray < starts.length; tray++) starts[tray] = (starts[tray] ?? 0) + (starts[tray - 1] ?? 0);
    this.pairs = new Int32Array(count);
    this.runs = new Int32Array(count);
    const next = starts.slice();
    forEach((pair, run, tray) => {
      const at = next[tray] ?? 0;
      this.pairs[at] = pair;
      this.runs[at] = run;
      next[tray] = at + 1;
    });
    this.starts = starts;
    this.version = routes.version;
  }
}

/** The first segment that begins at an offset or after it. */
function segmentAfter(offsets: readonly number[], offsetUm: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? Infinity) > offsetUm) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last segment that has something before an offset. */
function segmentBefore(offsets: readonly number[], offsetUm: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) < offsetUm) low = middle;
    else high = middle - 1;
  }
  return low;
}

function worst(
  segments: readonly TraySegmentUse[],
  measure: (segment: TraySegmentUse) => number,
  unknown: (segment: TraySegmentUse) => number,
): TraySegmentUse | undefined {
  return segments.reduce<TraySegmentUse | undefined>((best, one) => {
    if (!best || measure(one) > measure(best)) return one;
    return measure(one) === measure(best) && unknown(one) > unknown(best) ? one : best;
  }, undefined);
}
