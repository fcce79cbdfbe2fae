import { nearestOnLine, pointAt, type TrayLine } from './tray-line';
import { SegmentGrid } from './segment-grid';

/** Trays whose heights differ by no more than this join where they meet. Project default, grade K. */
export const HEIGHT_TOLERANCE_UM = 100_000;
/** A riser joins the trays that come within this of it. Project default, grade K. */
export const RISER_REACH_UM = 300_000;

/** Two places, on two lines or on one, that cables pass between. */
export interface Joint {
  /** Indices of lines. */
  readonly a: number;
  readonly b: number;
  readonly aOffsetUm: number;
  readonly bOffsetUm: number;
  /** What a cable needs to get across: 0 where the lines meet. */
  readonly lengthUm: number;
}

/** Where trays join by lying as they lie. */
export function jointsOf(lines: readonly TrayLine[], toleranceUm = HEIGHT_TOLERANCE_UM): Joint[] {
  const joints: Joint[] = [];
  const widest = lines.reduce((most, line) => Math.max(most, line.reachUm), 0);
  new SegmentGrid(lines, widest).forEachPair((a, b) => {
    const [lineA, lineB] = [lines[a], lines[b]];
    if (!lineA || !lineB) return;
    if (a === b) {
      if (lineA.xs.length > 3) addSelf(joints, a, lineA);
      return;
    }
    const rise = Math.abs(lineA.zUm - lineB.zUm);
    if (rise > toleranceUm) return;
    if (!lineA.isCrossingFree && !lineB.isCrossingFree) addCrossings(joints, a, lineA, b, lineB, rise);
    addEnds(joints, a, lineA, b, lineB, rise);
    addEnds(joints, b, lineB, a, lineA, rise);
  });
  return joints;
}

/** What a riser joins: the lines within its reach, one above the other. */
export function riserJoints(
  lines: readonly TrayLine[],
  grid: SegmentGrid,
  riser: { readonly xUm: number; readonly yUm: number },
): Joint[] {
  const met = new Map<number, { offsetUm: number; distanceUm: number }>();
  grid.forEachNear(riser.xUm, riser.yUm, (index) => {
    const line = lines[index];
    if (!line || met.has(index)) return;
    const { offsetUm, distanceUm } = nearestOnLine(line, riser.xUm, riser.yUm);
    if (distanceUm <= Math.max(RISER_REACH_UM, line.reachUm)) met.set(index, { offsetUm, distanceUm });
  });
  const stack = [...met.keys()].sort((a, b) => (lines[a]?.zUm ?? 0) - (lines[b]?.zUm ?? 0) || a - b);
  const joints: Joint[] = [];
  stack.forEach((b, at) => {
    const a = stack[at - 1];
    const [below, above] = [a === undefined ? undefined : met.get(a), met.get(b)];
    if (a === undefined || !below || !above) return;
    const rise = (lines[b]?.zUm ?? 0) - (lines[a]?.zUm ?? 0);
    const lengthUm = Math.ceil(below.distanceUm + above.distanceUm) + rise;
    joints.push({ a, b, aOffsetUm: below.offsetUm, bOffsetUm: above.offsetUm, lengthUm });
  });
  return joints;
}

/** Joins where the ends of `a` lie on `b`. A tray that crosses freely is only joined at its own ends. */
function addEnds(joints: Joint[], a: number, lineA: TrayLine, b: number, lineB: TrayLine, rise: number): void {
  for (const aOffsetUm of [0, lineA.lengthUm]) {
    const { xUm, yUm } = pointAt(lineA, aOffsetUm);
    const { offsetUm, distanceUm } = nearestOnLine(lineB, xUm, yUm);
    if (distanceUm > lineB.reachUm) continue;
    const isAtEnd = Math.min(offsetUm, lineB.lengthUm - offsetUm) <= lineA.reachUm;
    if (lineB.isCrossingFree && !isAtEnd) continue;
    joints.push({ a, b, aOffsetUm, bOffsetUm: offsetUm, lengthUm: Math.ceil(distanceUm) + rise });
  }
}

function addCrossings(joints: Joint[], a: number, lineA: TrayLine, b: number, lineB: TrayLine, rise: number): void {
  for (let legA = 0; legA < lineA.xs.length - 1; legA++)
    for (let legB = 0; legB < lineB.xs.length - 1; legB++) addCrossing(joints, a, lineA, legA, b, lineB, legB, rise);
}

/** A line that comes back to itself: rings, and loops over themselves. */
function addSelf(joints: Joint[], a: number, line: TrayLine): void {
  const last = line.xs.length - 2;
  for (let one = 0; one <= last; one++)
    for (let other = one + 2; other <= last; other++) addCrossing(joints, a, line, one, a, line, other, 0);
  const distance = Math.hypot(
    (line.xs[0] ?? 0) - (line.xs[last + 1] ?? 0),
    (line.ys[0] ?? 0) - (line.ys[last + 1] ?? 0),
  );
  if (distance <= line.reachUm)
    joints.push({ a, b: a, aOffsetUm: 0, bOffsetUm: line.lengthUm, lengthUm: Math.ceil(distance) });
}

function addCrossing(
  joints: Joint[],
  a: number,
  lineA: TrayLine,
  legA: number,
  b: number,
  lineB: TrayLine,
  legB: number,
  rise: number,
): void {
  const [px, py] = [lineA.xs[legA] ?? 0, lineA.ys[legA] ?? 0];
  const [qx, qy] = [lineB.xs[legB] ?? 0, lineB.ys[legB] ?? 0];
  const [rx, ry] = [(lineA.xs[legA + 1] ?? px) - px, (lineA.ys[legA + 1] ?? py) - py];
  const [sx, sy] = [(lineB.xs[legB + 1] ?? qx) - qx, (lineB.ys[legB + 1] ?? qy) - qy];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return;
  const shareA = ((qx - px) * sy - (qy - py) * sx) / cross;
  const shareB = ((qx - px) * ry - (qy - py) * rx) / cross;
  if (shareA < 0 || shareA > 1 || shareB < 0 || shareB > 1) return;
  joints.push({
    a,
    b,
    aOffsetUm: offsetOn(lineA, legA, shareA),
    bOffsetUm: offsetOn(lineB, legB, shareB),
    lengthUm: rise,
  });
}

function offsetOn(line: TrayLine, leg: number, share: number): number {
  const from = line.offsets[leg] ?? 0;
  return from + Math.round(share * ((line.offsets[leg + 1] ?? from) - from));
}
