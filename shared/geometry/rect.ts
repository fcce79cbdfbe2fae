/** Upright rectangles in micrometres: x to the east, y to the south, as on screen. */

export interface PointXY {
  readonly xUm: number;
  readonly yUm: number;
}

export interface RectUm {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The rectangle around two points, whichever way they lie. */
export function rectAround(a: PointXY, b: PointXY): RectUm {
  return {
    minX: Math.min(a.xUm, b.xUm),
    minY: Math.min(a.yUm, b.yUm),
    maxX: Math.max(a.xUm, b.xUm),
    maxY: Math.max(a.yUm, b.yUm),
  };
}

/** The rectangle of this size about a centre. */
export function rectAt(centre: PointXY, widthUm: number, depthUm: number): RectUm {
  return {
    minX: centre.xUm - widthUm / 2,
    minY: centre.yUm - depthUm / 2,
    maxX: centre.xUm + widthUm / 2,
    maxY: centre.yUm + depthUm / 2,
  };
}

export function rectWidth(rect: RectUm): number {
  return rect.maxX - rect.minX;
}

export function rectHeight(rect: RectUm): number {
  return rect.maxY - rect.minY;
}

export function rectCentre(rect: RectUm): PointXY {
  return { xUm: (rect.minX + rect.maxX) / 2, yUm: (rect.minY + rect.maxY) / 2 };
}

/** True when they share area; touching edges do not count. */
export function rectsOverlap(a: RectUm, b: RectUm): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
}

/** True when `inner` lies in `outer`, edges included. */
export function rectContains(outer: RectUm, inner: RectUm): boolean {
  return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY;
}

export function rectHasPoint(rect: RectUm, point: PointXY): boolean {
  return point.xUm >= rect.minX && point.xUm <= rect.maxX && point.yUm >= rect.minY && point.yUm <= rect.maxY;
}

/** The smallest rectangle around both. */
export function rectUnion(a: RectUm, b: RectUm): RectUm {
  return {
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  };
}

/** The smallest rectangle around all, or nothing for none. */
export function rectAroundAll(rects: Iterable<RectUm>): RectUm | undefined {
  let all: RectUm | undefined;
  for (const rect of rects) all = all ? rectUnion(all, rect) : rect;
  return all;
}

/** The rectangle grown by `byUm` on each side; shrunk when negative. */
export function rectGrown(rect: RectUm, byUm: number): RectUm {
  return { minX: rect.minX - byUm, minY: rect.minY - byUm, maxX: rect.maxX + byUm, maxY: rect.maxY + byUm };
}

export function rectMoved(rect: RectUm, dxUm: number, dyUm: number): RectUm {
  return { minX: rect.minX + dxUm, minY: rect.minY + dyUm, maxX: rect.maxX + dxUm, maxY: rect.maxY + dyUm };
}

/** The rectangle as a clockwise polygon from its north-west corner. */
export function rectCorners(rect: RectUm): readonly (readonly [number, number])[] {
  return [
    [rect.minX, rect.minY],
    [rect.maxX, rect.minY],
    [rect.maxX, rect.maxY],
    [rect.minX, rect.maxY],
  ];
}
