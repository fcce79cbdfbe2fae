/**
 * Snapping: where a moving rectangle wants to come to rest near other things. Each axis is decided on its own: of all
 * lines within reach the nearest one wins, and a line that already holds keeps holding a little longer.
 */
import { forEachEdge, type Polygon } from './polygon';
import { rectMoved, type RectUm } from './rect';
import { gapGuides, gapLines, type GapLine } from './snap-gaps';

export type SnapAxis = 'x' | 'y';

/** In order of preference where two lines are equally near. */
export const SNAP_KINDS = ['wall', 'edge', 'guide', 'gap', 'centre', 'grid'] as const;
export type SnapKind = (typeof SNAP_KINDS)[number];

/** Part of the moving rectangle that lies on a line. */
export type SnapAnchor = 'min' | 'centre' | 'max';

/** A line a rectangle may come to: at this coordinate, for this part of it. */
export interface SnapLine {
  readonly atUm: number;
  readonly anchor: SnapAnchor;
  readonly kind: SnapKind;
}

/** Lines of a tile grid: one at the origin and every pitch from there. */
export interface SnapGrid {
  readonly pitchXUm: number;
  readonly pitchYUm: number;
  readonly originXUm: number;
  readonly originYUm: number;
}

export interface SnapRequest {
  /** The moving rectangle where the hand has it. */
  readonly moving: RectUm;
  /** Neighbours; what is being moved must not be among them. */
  readonly candidates: readonly RectUm[];
  /** Outlines whose upright edges attract: the room, walls. */
  readonly walls?: readonly Polygon[];
  readonly grid?: SnapGrid;
  /** Lines someone has laid: x of upright ones, y of level ones. */
  readonly guides?: { readonly xUm: readonly number[]; readonly yUm: readonly number[] };
  /** How near a line must be to catch: eight pixels at the present scale. */
  readonly thresholdUm: number;
  /** What held at the last step of this drag. */
  readonly held?: SnapHold;
  /** Kinds that are switched on. @default all */
  readonly kinds?: ReadonlySet<SnapKind>;
}

/** The lines that hold now; given back at the next step, so that they let go later than they catch. */
export interface SnapHold {
  readonly x?: SnapLine;
  readonly y?: SnapLine;
}

/**
 * A line to draw. For `gap`, a measure along `axis` from `fromUm` to `toUm`, drawn at `atUm` of the other axis. For
 * every other kind, a line at `axis` = `atUm` that runs from `fromUm` to `toUm` along the other axis.
 */
export interface SnapGuide {
  readonly axis: SnapAxis;
  readonly kind: SnapKind;
  readonly atUm: number;
  readonly fromUm: number;
  readonly toUm: number;
  /** Free distance to the nearest thing on the line, or the length of a gap. */
  readonly distanceUm?: number;
}

export interface SnapResult {
  /** To be added to where the hand has it; whole micrometres. */
  readonly dxUm: number;
  readonly dyUm: number;
  readonly guides: readonly SnapGuide[];
  readonly held: SnapHold;
}

/** A line that holds counts as this share of the threshold nearer, and reaches as much farther. */
const HYSTERESIS = 0.5;

/** Sides of a rectangle along one axis and across it. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly crossMin: number;
  readonly crossMax: number;
}

/** The rectangle as seen along an axis. */
export function spanOf(rect: RectUm, axis: SnapAxis): Span {
  return axis === 'x'
    ? { min: rect.minX, max: rect.maxX, crossMin: rect.minY, crossMax: rect.maxY }
    : { min: rect.minY, max: rect.maxY, crossMin: rect.minX, crossMax: rect.maxX };
}

/** Where the rectangle snaps to. O(candidates). Without anything near, nothing moves and there are no guides. */
export function snap(request: SnapRequest): SnapResult {
  const x = decide(request, 'x');
  const y = decide(request, 'y');
  const moved = rectMoved(request.moving, x?.offsetUm ?? 0, y?.offsetUm ?? 0);
  return {
    dxUm: x?.offsetUm ?? 0,
    dyUm: y?.offsetUm ?? 0,
    guides: [...(x ? guidesOf(request, 'x', moved, x.line) : []), ...(y ? guidesOf(request, 'y', moved, y.line) : [])],
    held: { ...(x ? { x: plain(x.line) } : {}), ...(y ? { y: plain(y.line) } : {}) },
  };
}

function plain({ atUm, anchor, kind }: SnapLine): SnapLine {
  return { atUm, anchor, kind };
}

interface Decision {
  readonly line: SnapLine | GapLine;
  readonly offsetUm: number;
}

function decide(request: SnapRequest, axis: SnapAxis): Decision | undefined {
  const moving = spanOf(request.moving, axis);
  const held = request.held?.[axis];
  let best: Decision | undefined;
  let bestScore = Infinity;
  for (const line of linesNear(request, axis, moving)) {
    if (request.kinds && !request.kinds.has(line.kind)) continue;
    const offset = line.atUm - anchorOf(moving, line.anchor);
    const isHeld = held?.kind === line.kind && held.anchor === line.anchor && Math.abs(held.atUm - line.atUm) < 1;
    const distance = Math.abs(offset) - (isHeld ? HYSTERESIS * request.thresholdUm : 0);
    if (distance > request.thresholdUm) continue;
    const score = distance + SNAP_KINDS.indexOf(line.kind) / 1000;
    if (score >= bestScore) continue;
    bestScore = score;
    best = { line, offsetUm: Math.round(offset) };
  }
  return best;
}

function* linesNear(request: SnapRequest, axis: SnapAxis, moving: Span): Generator<SnapLine | GapLine> {
  const spans = request.candidates.map((rect) => spanOf(rect, axis));
  for (const span of spans) {
    for (const atUm of [span.min, span.max]) yield* bothEdges(atUm, 'edge');
    yield { atUm: (span.min + span.max) / 2, anchor: 'centre', kind: 'centre' };
  }
  yield* gapLines(moving, spans, request.thresholdUm * (1 + HYSTERESIS));
  for (const wall of request.walls ?? [])
    for (const { atUm, fromUm, toUm } of wallLines(wall, axis))
      if (fromUm < moving.crossMax && moving.crossMin < toUm) yield* bothEdges(atUm, 'wall');
  for (const atUm of (axis === 'x' ? request.guides?.xUm : request.guides?.yUm) ?? []) {
    yield* bothEdges(atUm, 'guide');
    yield { atUm, anchor: 'centre', kind: 'guide' };
  }
  if (request.grid) yield* gridLines(request.grid, axis, moving);
}

function* bothEdges(atUm: number, kind: SnapKind): Generator<SnapLine> {
  yield { atUm, anchor: 'min', kind };
  yield { atUm, anchor: 'max', kind };
}

/** The grid lines nearest to both edges: equipment is set with an edge on a tile joint, not with its middle. */
function* gridLines(grid: SnapGrid, axis: SnapAxis, moving: Span): Generator<SnapLine> {
  const pitch = axis === 'x' ? grid.pitchXUm : grid.pitchYUm;
  const origin = axis === 'x' ? grid.originXUm : grid.originYUm;
  if (pitch <= 0) return;
  const nearest = (at: number): number => origin + Math.round((at - origin) / pitch) * pitch;
  yield { atUm: nearest(moving.min), anchor: 'min', kind: 'grid' };
  yield { atUm: nearest(moving.max), anchor: 'max', kind: 'grid' };
}

/** The upright (axis x) or level (axis y) edges of an outline. Slanting edges do not attract. */
function wallLines(wall: Polygon, axis: SnapAxis): { atUm: number; fromUm: number; toUm: number }[] {
  const lines: { atUm: number; fromUm: number; toUm: number }[] = [];
  const [along, across] = axis === 'x' ? ([0, 1] as const) : ([1, 0] as const);
  forEachEdge(wall, (a, b) => {
    if (a[along] !== b[along]) return;
    lines.push({ atUm: a[along], fromUm: Math.min(a[across], b[across]), toUm: Math.max(a[across], b[across]) });
  });
  return lines;
}

function anchorOf(span: Span, anchor: SnapAnchor): number {
  if (anchor === 'min') return span.min;
  return anchor === 'max' ? span.max : (span.min + span.max) / 2;
}

/** Rounding a centre to whole micrometres may leave half of one. */
const ALIGNED_UM = 1;

function guidesOf(request: SnapRequest, axis: SnapAxis, rect: RectUm, line: SnapLine | GapLine): SnapGuide[] {
  const moved = spanOf(rect, axis);
  const spans = request.candidates.map((candidate) => spanOf(candidate, axis));
  if ('before' in line) return gapGuides(axis, moved, line);
  const guide = { axis, kind: line.kind, atUm: line.atUm, fromUm: moved.crossMin, toUm: moved.crossMax };
  if (line.kind === 'wall') return [alongWall(request, axis, guide)];
  if (line.kind !== 'edge' && line.kind !== 'centre') return [guide];
  const anchors: readonly SnapAnchor[] = line.kind === 'centre' ? ['centre'] : ['min', 'max'];
  return anchors.flatMap((anchor) => alignment(axis, anchorOf(moved, anchor), moved, spans, line.kind) ?? []);
}

/** The line through everything that is aligned at this coordinate; nothing when nothing is. */
function alignment(
  axis: SnapAxis,
  atUm: number,
  moved: Span,
  spans: readonly Span[],
  kind: SnapKind,
): SnapGuide | undefined {
  const isOn = (span: Span): boolean => {
    const marks = kind === 'centre' ? [(span.min + span.max) / 2] : [span.min, span.max];
    return marks.some((mark) => Math.abs(mark - atUm) < ALIGNED_UM);
  };
  const aligned = spans.filter(isOn);
  if (aligned.length === 0) return undefined;
  const distances = aligned.map((span) => Math.max(span.crossMin - moved.crossMax, moved.crossMin - span.crossMax));
  const apart = distances.filter((distance) => distance > 0);
  return {
    axis,
    kind,
    atUm,
    fromUm: Math.min(moved.crossMin, ...aligned.map((span) => span.crossMin)),
    toUm: Math.max(moved.crossMax, ...aligned.map((span) => span.crossMax)),
    ...(apart.length > 0 ? { distanceUm: Math.min(...apart) } : {}),
  };
}

function alongWall(request: SnapRequest, axis: SnapAxis, guide: SnapGuide): SnapGuide {
  const edges = (request.walls ?? []).flatMap((wall) => wallLines(wall, axis));
  const edge = edges.find(
    ({ atUm, fromUm, toUm }) => atUm === guide.atUm && fromUm < guide.toUm && guide.fromUm < toUm,
  );
  return edge ? { ...guide, fromUm: edge.fromUm, toUm: edge.toUm } : guide;
}
