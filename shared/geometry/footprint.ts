/**
 * What a rack or a piece of plant covers on the plan: a rectangle about a centre, turned clockwise from north.
 * At rotation 0 the front faces north (up the plan), so width lies along x and depth along y.
 */
import type { PointXY, RectUm } from './rect';

export interface Footprint extends PointXY {
  readonly widthUm: number;
  readonly depthUm: number;
  readonly rotationMdeg: number;
}

/** A direction on the plan, of length one. */
export interface Direction {
  readonly x: number;
  readonly y: number;
}

const FULL_TURN = 360_000;
const QUARTER_DIRECTIONS: readonly Direction[] = [
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
];

/** The rotation brought into 0 to 359,999 thousandths of a degree. */
export function normaliseRotation(mdeg: number): number {
  const rest = Math.round(mdeg) % FULL_TURN;
  return rest < 0 ? rest + FULL_TURN : rest;
}

/** True at 0, 90, 180 and 270 degrees, where all arithmetic is exact. */
export function isQuarterTurn(rotationMdeg: number): boolean {
  return rotationMdeg % 90_000 === 0;
}

/** Where the front faces. Exact at quarter turns. */
export function frontDirection(rotationMdeg: number): Direction {
  const quarter = QUARTER_DIRECTIONS[normaliseRotation(rotationMdeg) / 90_000];
  if (quarter) return quarter;
  const angle = (rotationMdeg * Math.PI) / 180_000;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
}

/** To the right of someone who faces where the front faces. */
export function rightDirection(rotationMdeg: number): Direction {
  const front = frontDirection(rotationMdeg);
  return { x: -front.y, y: front.x };
}

/** The smallest upright rectangle around the footprint. */
export function footprintBounds(footprint: Footprint): RectUm {
  const { xUm, yUm, widthUm, depthUm, rotationMdeg } = footprint;
  const front = frontDirection(rotationMdeg);
  const halfX = (Math.abs(front.y) * widthUm + Math.abs(front.x) * depthUm) / 2;
  const halfY = (Math.abs(front.x) * widthUm + Math.abs(front.y) * depthUm) / 2;
  return { minX: xUm - halfX, minY: yUm - halfY, maxX: xUm + halfX, maxY: yUm + halfY };
}

/** Corners clockwise from the front left: front left, front right, rear right, rear left. */
export function footprintCorners(footprint: Footprint): readonly (readonly [number, number])[] {
  const front = frontDirection(footprint.rotationMdeg);
  const right = rightDirection(footprint.rotationMdeg);
  const w = footprint.widthUm / 2;
  const d = footprint.depthUm / 2;
  const corner = (r: number, f: number): readonly [number, number] => [
    footprint.xUm + right.x * r + front.x * f,
    footprint.yUm + right.y * r + front.y * f,
  ];
  return [corner(-w, d), corner(w, d), corner(w, -d), corner(-w, -d)];
}

/** True when the point lies on the footprint, edges included. */
export function footprintHasPoint(footprint: Footprint, point: PointXY): boolean {
  const front = frontDirection(footprint.rotationMdeg);
  const dx = point.xUm - footprint.xUm;
  const dy = point.yUm - footprint.yUm;
  const alongFront = dx * front.x + dy * front.y;
  const alongRight = dy * front.x - dx * front.y;
  return Math.abs(alongFront) <= footprint.depthUm / 2 && Math.abs(alongRight) <= footprint.widthUm / 2;
}

/**
 * How deep two footprints overlap: the shortest way to push them apart, in µm; 0 when they only touch or are apart.
 * Separating axes; exact for quarter turns.
 */
export function overlapDepth(a: Footprint, b: Footprint): number {
  let depth = Infinity;
  for (const axis of separatingAxes(a, b)) {
    const reach = halfReach(a, axis) + halfReach(b, axis);
    const distance = Math.abs((b.xUm - a.xUm) * axis.x + (b.yUm - a.yUm) * axis.y);
    const overlap = reach - distance;
    if (overlap <= ROUNDING_UM) return 0;
    depth = Math.min(depth, overlap);
  }
  return depth;
}

/** Turned footprints that touch may seem to overlap by rounding of sines; less than a micrometre is touching. */
const ROUNDING_UM = 0.5;

function separatingAxes(a: Footprint, b: Footprint): readonly Direction[] {
  const ofA = [frontDirection(a.rotationMdeg), rightDirection(a.rotationMdeg)];
  if (isQuarterTurn(a.rotationMdeg - b.rotationMdeg)) return ofA;
  return [...ofA, frontDirection(b.rotationMdeg), rightDirection(b.rotationMdeg)];
}

function halfReach(footprint: Footprint, axis: Direction): number {
  const front = frontDirection(footprint.rotationMdeg);
  const alongFront = Math.abs(front.x * axis.x + front.y * axis.y);
  const alongRight = Math.abs(-front.y * axis.x + front.x * axis.y);
  return (alongFront * footprint.depthUm + alongRight * footprint.widthUm) / 2;
}

/**
 * The strip of this depth in front of (`face: 'front'`) or behind (`'rear'`) a footprint, as wide as it is:
 * the space a person needs to open and serve it.
 */
export function stripBeside(footprint: Footprint, face: 'front' | 'rear', depthUm: number): Footprint {
  const front = frontDirection(footprint.rotationMdeg);
  const away = (face === 'front' ? 1 : -1) * (footprint.depthUm / 2 + depthUm / 2);
  return {
    xUm: footprint.xUm + front.x * away,
    yUm: footprint.yUm + front.y * away,
    widthUm: footprint.widthUm,
    depthUm,
    rotationMdeg: footprint.rotationMdeg,
  };
}

/**
 * The free depth in front of or behind `footprint` before `other` begins, where `other` stands within its width;
 * `Infinity` when it stands beside or on the other side. Exact when both are at quarter turns to each other.
 */
export function gapTo(footprint: Footprint, face: 'front' | 'rear', other: Footprint): number {
  const front = frontDirection(footprint.rotationMdeg);
  const sign = face === 'front' ? 1 : -1;
  const outward = { x: front.x * sign, y: front.y * sign };
  const right = { x: -front.y, y: front.x };
  const dx = other.xUm - footprint.xUm;
  const dy = other.yUm - footprint.yUm;
  const sideways = Math.abs(dx * right.x + dy * right.y);
  if (sideways >= footprint.widthUm / 2 + halfReach(other, right) - ROUNDING_UM) return Infinity;
  const ahead = dx * outward.x + dy * outward.y;
  if (ahead <= 0) return Infinity;
  return ahead - footprint.depthUm / 2 - halfReach(other, outward);
}
