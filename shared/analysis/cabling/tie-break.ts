import type { TrayLine } from './tray-line';

/** Numbers of 18 bits: over ways of up to 30 km the sums of number times length stay exact. */
const BITS = 0x3_ffff;

/**
 * Ways of equal length are told apart by a second sum that is carried along with the length: each leg has a number that
 * follows from the line it lies on and its height, and counts with it times its length. So the sum over a stretch does
 * not depend on how it is divided into trays or edges, nor on the direction, nor on what else is in the document.
 */
export function legNumber(line: TrayLine, leg: number): number {
  const [ax, ay] = [line.xs[leg] ?? 0, line.ys[leg] ?? 0];
  const [bx, by] = [line.xs[leg + 1] ?? ax, line.ys[leg + 1] ?? ay];
  let [dx, dy] = [bx - ax, by - ay];
  const common = divisor(Math.abs(dx), Math.abs(dy)) * (dx < 0 || (dx === 0 && dy < 0) ? -1 : 1);
  [dx, dy] = [dx / common, dy / common];
  return numberOf(dx, dy, dx * ay - dy * ax, line.zUm);
}

/** Tells trays apart that lie in one line at one height, where all else is equal. */
export function idNumber(id: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x0100_0193);
  return (mix(hash, id.length) >>> 7) & BITS;
}

/** The number of a piece that joins two trays: by the places it joins, alike from both. */
export function joinNumber(ax: number, ay: number, bx: number, by: number, zSum: number): number {
  return numberOf(ax + bx, ay + by, Math.abs(ax - bx) + Math.abs(ay - by), zSum);
}

function numberOf(...parts: readonly number[]): number {
  let hash = 0x811c_9dc5;
  for (const part of parts) {
    const high = Math.floor(part / 0x1_0000_0000);
    hash = mix(mix(hash, part | 0), high | 0);
  }
  return (hash >>> 7) & BITS;
}

function mix(hash: number, part: number): number {
  let mixed = Math.imul(hash ^ part, 0x9e37_79b1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85eb_ca6b);
  return mixed ^ (mixed >>> 13);
}

/** Greatest common divisor of two whole numbers, not both 0. */
function divisor(a: number, b: number): number {
  let [one, other] = [a, b];
  while (other !== 0) [one, other] = [other, one % other];
  return one;
}
