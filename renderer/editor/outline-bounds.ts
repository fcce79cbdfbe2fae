import { polygonBounds, type Polygon } from '#shared/geometry/polygon';
import type { RectUm } from '#shared/geometry/rect';

const known = new WeakMap<Polygon, RectUm>();

/** Bounds of the outline of a room or zone, measured once: records are frozen, so a changed outline is another one. */
export function outlineBounds(outline: Polygon): RectUm {
  const before = known.get(outline);
  if (before) return before;
  const bounds = polygonBounds(outline);
  known.set(outline, bounds);
  return bounds;
}
