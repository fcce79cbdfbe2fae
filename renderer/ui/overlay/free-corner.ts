import type { RectUm } from '#shared/geometry/rect';
import { LEGEND_CORNERS, type LegendCorner } from '../../session/session';

/** A stretch of the screen over the plan, in pixels from its top left. */
export interface AreaPx {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface SizePx {
  readonly width: number;
  readonly height: number;
}

/** The corner where something of this size lies over least of what is drawn; of equal ones the top right first. */
export function freeCorner(view: SizePx, size: SizePx, drawn: readonly AreaPx[]): LegendCorner {
  const covered = LEGEND_CORNERS.map((corner) => {
    const left = corner.endsWith('Left') ? 0 : view.width - size.width;
    const top = corner.startsWith('top') ? 0 : view.height - size.height;
    const at = { left, top, right: left + size.width, bottom: top + size.height };
    return { corner, area: drawn.reduce((sum, one) => sum + overlap(at, one), 0) };
  });
  return covered.reduce((best, one) => (one.area < best.area ? one : best)).corner;
}

function overlap(a: AreaPx, b: AreaPx): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Where this part of the plan is on the screen. */
export function areaOf(
  rect: RectUm,
  toScreen: (point: { xUm: number; yUm: number }) => { x: number; y: number },
): AreaPx {
  const from = toScreen({ xUm: rect.minX, yUm: rect.minY });
  const to = toScreen({ xUm: rect.maxX, yUm: rect.maxY });
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}
