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
  /** Sums by tray, until something there changes. */
  private readonly known = new Map<number, TrayUseSummary>();

  constructor(private readonly parts: Parts) {}

  /** How full and heavy a tray is, segment by segment. O(cables in it) after a change there, else O(1). */
  useOf(tray: number): TrayUseSummary {
    let use = this.known.get(tray);
    if (!use) {
      use = this.sum(tray);
      this.known.set(tray, use);
    }
    return use;
  }

  /** What lies in these trays, or their joints, may be others now. */
  forget(trays: Iterable<number>): void {
    if (this.known.size > 0) for (const tray of trays) this.known.delete(tray);
  }

  private sum(tray: number): TrayUseSummary {
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
    this.parts.cables.ways.routes.runs.forEachIn(tray, visit);
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
