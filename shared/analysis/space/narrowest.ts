import { footprintBounds } from '../../geometry/footprint';
import { rectGrown, rectHasPoint, type RectUm } from '../../geometry/rect';
import type { Obstacle } from '../../model/records/obstacle';

type Point = readonly [number, number];

/** Where a way is narrowest: how wide it is free across the way, and the line from side to side. */
export interface Narrowest {
  readonly freeUm: number;
  readonly from: Point;
  readonly to: Point;
}

/** How far beside a door's leaf the line across its opening may lie. */
const AT_DOOR_UM = 300_000;

/** The door in which the narrowest place lies, if it lies in one. O(obstacles). */
export function doorAt({ from, to }: Narrowest, obstacles: Iterable<Obstacle>): Obstacle | undefined {
  const middle = { xUm: (from[0] + to[0]) / 2, yUm: (from[1] + to[1]) / 2 };
  for (const one of obstacles)
    if (one.kind === 'door' && rectHasPoint(rectGrown(footprintBounds(one), AT_DOOR_UM), middle)) return one;
  return undefined;
}

/**
 * The narrowest place of a way of level and upright steps among rectangles, measured across each step to what is nearest
 * on both sides; nothing where one side is open all along. The last step, into the place itself, is left out.
 * O(steps × rectangles beside them).
 */
export function narrowestOn(way: readonly Point[], blocked: readonly RectUm[]): Narrowest | undefined {
  let narrowest: Narrowest | undefined;
  for (let index = 1; index < way.length - 1; index++) {
    const a = way[index - 1];
    const b = way[index];
    if (!a || !b) continue;
    const isLevel = a[1] === b[1];
    const found = isLevel ? acrossStep(a, b, blocked, SAME) : acrossStep(turned(a), turned(b), blocked, TURNED);
    if (!found || (narrowest && narrowest.freeUm <= found.freeUm)) continue;
    narrowest = isLevel ? found : { freeUm: found.freeUm, from: turned(found.from), to: turned(found.to) };
  }
  return narrowest;
}

type View = (rect: RectUm) => RectUm;
const SAME: View = (rect) => rect;
const TURNED: View = ({ minX, minY, maxX, maxY }) => ({ minX: minY, minY: minX, maxX: maxY, maxY: maxX });

function turned([x, y]: Point): Point {
  return [y, x];
}

/** Across a level step: the narrowest of the stretches between the ends of what lies beside it. */
function acrossStep(a: Point, b: Point, blocked: readonly RectUm[], view: View): Narrowest | undefined {
  const y = a[1];
  const [from, to] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const beside = blocked.map(view).filter((rect) => rect.maxX > from && rect.minX < to);
  const cuts = [from, to, ...beside.flatMap(({ minX, maxX }) => [minX, maxX])].filter((x) => x >= from && x <= to);
  const stops = [...new Set(cuts)].sort((one, other) => one - other);
  let narrowest: Narrowest | undefined;
  const middles = stops.slice(1).map((stop, index) => ((stops[index] ?? from) + stop) / 2);
  // Walls across the step have no thickness: they are met on their line alone.
  const thin = beside.flatMap(({ minX, maxX }) => (minX === maxX ? [minX] : []));
  for (const x of [...middles, ...thin]) {
    let [above, below] = [-Infinity, Infinity];
    for (const rect of beside) {
      if (rect.minX > x || rect.maxX < x) continue;
      if (rect.maxY <= y) above = Math.max(above, rect.maxY);
      else if (rect.minY >= y) below = Math.min(below, rect.minY);
    }
    const freeUm = below - above;
    if (Number.isFinite(freeUm) && (!narrowest || freeUm < narrowest.freeUm))
      narrowest = { freeUm: Math.round(freeUm), from: [x, above], to: [x, below] };
  }
  return narrowest;
}
