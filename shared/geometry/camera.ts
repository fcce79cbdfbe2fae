/** Where the plan is looked at from: screen pixels from micrometres and back. */
import { rectCentre, rectHeight, rectWidth, type PointXY, type RectUm } from './rect';

export interface Camera {
  /** The world point at the top left of the view. */
  readonly xUm: number;
  readonly yUm: number;
  /** Screen pixels per micrometre. */
  readonly scale: number;
}

export interface SizePx {
  readonly width: number;
  readonly height: number;
}

export interface PointPx {
  readonly x: number;
  readonly y: number;
}

/** One pixel shows from 10 µm (a 600 mm rack fills a wall of screens) to 2 m (a campus fits). */
export const MIN_SCALE = 1 / 2_000_000;
export const MAX_SCALE = 1 / 10;

/** The scale the program calls 100 %: ten millimetres to the pixel, a rack of 600 × 1200 mm shows as 60 × 120. */
export const NOMINAL_SCALE = 1 / 10_000;

export function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}

export function toScreen(camera: Camera, point: PointXY): PointPx {
  return { x: (point.xUm - camera.xUm) * camera.scale, y: (point.yUm - camera.yUm) * camera.scale };
}

export function toWorld(camera: Camera, point: PointPx): PointXY {
  return { xUm: camera.xUm + point.x / camera.scale, yUm: camera.yUm + point.y / camera.scale };
}

/** What the view shows of the world. */
export function viewRect(camera: Camera, view: SizePx): RectUm {
  return {
    minX: camera.xUm,
    minY: camera.yUm,
    maxX: camera.xUm + view.width / camera.scale,
    maxY: camera.yUm + view.height / camera.scale,
  };
}

/** The camera moved so that the plan follows the hand by these pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, xUm: camera.xUm - dx / camera.scale, yUm: camera.yUm - dy / camera.scale };
}

/** The camera at another scale, with the world point under `about` staying under it. */
export function zoomAbout(camera: Camera, about: PointPx, scale: number): Camera {
  const next = clampScale(scale);
  const held = toWorld(camera, about);
  return { xUm: held.xUm - about.x / next, yUm: held.yUm - about.y / next, scale: next };
}

/** The camera that shows the rectangle whole and centred, `marginPx` clear on each side. */
export function fitRect(rect: RectUm, view: SizePx, marginPx = 48, maxScale = MAX_SCALE): Camera {
  // A small view keeps at least half of itself for the plan.
  const width = Math.max(view.width / 2, view.width - 2 * marginPx);
  const height = Math.max(view.height / 2, view.height - 2 * marginPx);
  const scale = Math.min(
    maxScale,
    clampScale(Math.min(width / Math.max(1, rectWidth(rect)), height / Math.max(1, rectHeight(rect)))),
  );
  const centre = rectCentre(rect);
  return { xUm: centre.xUm - view.width / 2 / scale, yUm: centre.yUm - view.height / 2 / scale, scale };
}
