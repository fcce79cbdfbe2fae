/** Lining things up and spreading them out: pure sums on upright rectangles, answered as shifts in whole micrometres. */
import { rectAroundAll, rectCentre, rectHeight, rectWidth, type RectUm } from './rect';

export const ALIGN_EDGES = ['left', 'centreX', 'right', 'top', 'centreY', 'bottom'] as const;
/** Which edges, or which centre lines, are brought together. */
export type AlignEdge = (typeof ALIGN_EDGES)[number];

export type Axis = 'x' | 'y';
/** Equal gaps between neighbours, or equal distances from centre to centre. */
export type Spacing = 'gap' | 'centre';

export interface Shift {
  readonly dxUm: number;
  readonly dyUm: number;
}

/** How far `rect` must move for its edge to come to that of `target`. */
export function alignShift(rect: RectUm, target: RectUm, edge: AlignEdge): Shift {
  switch (edge) {
    case 'left':
      return shiftOf('x', target.minX - rect.minX);
    case 'right':
      return shiftOf('x', target.maxX - rect.maxX);
    case 'centreX':
      return shiftOf('x', rectCentre(target).xUm - rectCentre(rect).xUm);
    case 'top':
      return shiftOf('y', target.minY - rect.minY);
    case 'bottom':
      return shiftOf('y', target.maxY - rect.maxY);
    case 'centreY':
      return shiftOf('y', rectCentre(target).yUm - rectCentre(rect).yUm);
  }
}

export interface DistributeOptions {
  readonly axis: Axis;
  readonly by: Spacing;
  /** Spread from edge to edge of this rectangle. Without it the two outermost stay where they are. */
  readonly within?: RectUm;
  /** Place in `rects` of the one that stays; the others are spaced about it. */
  readonly keyIndex?: number;
}

/**
 * How far each rectangle must move, in the order given, for neighbours to be evenly spaced along the axis. Their order
 * along the axis stays. Gaps may come out negative when there is too little room: they then overlap evenly.
 */
export function distributeShifts(rects: readonly RectUm[], options: DistributeOptions): readonly Shift[] {
  const { axis, by, within, keyIndex } = options;
  const all = within ?? rectAroundAll(rects);
  if (!all || rects.length < 2) return rects.map(() => shiftOf(axis, 0));
  const spans = rects.map((rect, index) => ({ index, min: low(rect, axis), size: sizeOf(rect, axis) }));
  spans.sort((a, b) => a.min + a.size / 2 - (b.min + b.size / 2) || a.index - b.index);
  const starts = by === 'gap' ? startsByGap(spans, all, axis) : startsByCentre(spans, all, axis, within !== undefined);
  const moves = new Map(spans.map((span, place) => [span.index, (starts[place] ?? span.min) - span.min]));
  const correction = keyIndex === undefined ? 0 : (moves.get(keyIndex) ?? 0);
  return rects.map((_, index) => shiftOf(axis, (moves.get(index) ?? 0) - correction));
}

interface Span {
  readonly min: number;
  readonly size: number;
}

function startsByGap(spans: readonly Span[], all: RectUm, axis: Axis): number[] {
  const taken = spans.reduce((sum, { size }) => sum + size, 0);
  const gap = (sizeOf(all, axis) - taken) / (spans.length - 1);
  let at = low(all, axis);
  return spans.map(({ size }) => {
    const start = at;
    at += size + gap;
    return start;
  });
}

function startsByCentre(spans: readonly Span[], all: RectUm, axis: Axis, fillsWhole: boolean): number[] {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return [];
  const from = (fillsWhole ? low(all, axis) : first.min) + first.size / 2;
  const to = (fillsWhole ? low(all, axis) + sizeOf(all, axis) - last.size : last.min) + last.size / 2;
  const pitch = (to - from) / (spans.length - 1);
  return spans.map(({ size }, place) => from + pitch * place - size / 2);
}

function low(rect: RectUm, axis: Axis): number {
  return axis === 'x' ? rect.minX : rect.minY;
}

function sizeOf(rect: RectUm, axis: Axis): number {
  return axis === 'x' ? rectWidth(rect) : rectHeight(rect);
}

/** `+ 0` keeps a rounded small negative from becoming minus zero. */
function shiftOf(axis: Axis, byUm: number): Shift {
  const by = Math.round(byUm) + 0;
  return axis === 'x' ? { dxUm: by, dyUm: 0 } : { dxUm: 0, dyUm: by };
}
