/** The rectangle around an outline that lies along one of its edges and is the smallest of those. */
import { normaliseRotation, type Footprint } from './footprint';
import { forEachEdge, polygonAreaM2, type Polygon } from './polygon';

/** The smallest rectangle along an edge of the outline; nothing for an outline without extent. */
export function rectangleAbout(outline: Polygon): Footprint | undefined {
  let best: Footprint | undefined;
  forEachEdge(outline, (a, b) => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length === 0) return;
    const candidate = alongDirection(outline, (b[0] - a[0]) / length, (b[1] - a[1]) / length);
    if (!best || candidate.widthUm * candidate.depthUm < best.widthUm * best.depthUm) best = candidate;
  });
  return best && best.widthUm > 0 && best.depthUm > 0 ? best : undefined;
}

/** How much of the rectangle the outline fills, from 0 to 1. */
export function rectanglesFill(outline: Polygon, { widthUm, depthUm }: Footprint): number {
  return polygonAreaM2(outline) / ((widthUm / 1e6) * (depthUm / 1e6));
}

function alongDirection(outline: Polygon, x: number, y: number): Footprint {
  let [minA, maxA, minB, maxB] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [px, py] of outline) {
    const along = px * x + py * y;
    const across = py * x - px * y;
    [minA, maxA] = [Math.min(minA, along), Math.max(maxA, along)];
    [minB, maxB] = [Math.min(minB, across), Math.max(maxB, across)];
  }
  const [a, b] = [(minA + maxA) / 2, (minB + maxB) / 2];
  const turn = normaliseRotation((Math.atan2(y, x) * 180_000) / Math.PI) % 180_000;
  const [along, across] = [maxA - minA, maxB - minB];
  return {
    xUm: a * x - b * y,
    yUm: a * y + b * x,
    // A quarter turn makes no other rectangle, so the least turn is given.
    ...(turn < 90_000
      ? { widthUm: along, depthUm: across, rotationMdeg: turn }
      : { widthUm: across, depthUm: along, rotationMdeg: turn - 90_000 }),
  };
}
