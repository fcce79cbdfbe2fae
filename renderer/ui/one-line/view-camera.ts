import type { Layout, Point } from './layout';

/** Where the diagram is looked at from: the point at the top left of the view, and screen pixels per pixel of it. */
export interface ViewCamera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MIN_SCALE = 0.05;
const MAX_SCALE = 2;
const MARGIN_PX = 24;
const LEGIBLE_SCALE = 0.6;
/** Words are left out below this scale: they could not be read. */
export const TEXT_FROM_SCALE = 0.4;

export function clampScale(scale: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale));
}

/** The camera at another scale, with what is under `about` staying there. */
export function zoomAt(camera: ViewCamera, about: Point, scale: number): ViewCamera {
  const next = clampScale(scale);
  const x = camera.x + about[0] / camera.scale;
  const y = camera.y + about[1] / camera.scale;
  return { x: x - about[0] / next, y: y - about[1] / next, scale: next };
}

/** The camera moved so that the drawing follows the hand by these pixels. */
export function pan(camera: ViewCamera, dx: number, dy: number): ViewCamera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/** All of it centred, never larger than full size. */
export function fit({ width, height }: Pick<Layout, 'width' | 'height'>, view: ViewSize): ViewCamera {
  const scale = clampScale(
    Math.min(1, (view.width - 2 * MARGIN_PX) / Math.max(1, width), (view.height - 2 * MARGIN_PX) / Math.max(1, height)),
  );
  return { x: width / 2 - view.width / 2 / scale, y: height / 2 - view.height / 2 / scale, scale };
}

/**
 * As `fit`, but as large as it takes to read it well where its width allows that: it runs on below rather than beyond
 * the right edge. Where even small words do not fit across, its beginning is shown.
 */
export function fitLegible(drawing: Pick<Layout, 'width' | 'height'>, view: ViewSize): ViewCamera {
  const all = fit(drawing, view);
  const across = (view.width - 2 * MARGIN_PX) / Math.max(1, drawing.width);
  const scale = Math.max(all.scale, Math.min(LEGIBLE_SCALE, Math.max(TEXT_FROM_SCALE, across)));
  // Half a pixel for rounding: what fits exactly is centred.
  const start = (length: number, shown: number): number =>
    length * scale + 2 * MARGIN_PX > shown + 0.5 ? -MARGIN_PX / scale : length / 2 - shown / 2 / scale;
  return { x: start(drawing.width, view.width), y: start(drawing.height, view.height), scale };
}

/** Moved as little as it takes to show the box whole; as it was when the box is in view. */
export function reveal(camera: ViewCamera, box: Box, view: ViewSize): ViewCamera {
  const margin = MARGIN_PX / camera.scale;
  const shift = (from: number, length: number, start: number, shown: number): number => {
    if (length + 2 * margin > shown || from - margin < start) return from - margin;
    return from + length + margin > start + shown ? from + length + margin - shown : start;
  };
  return {
    ...camera,
    x: shift(box.x, box.width, camera.x, view.width / camera.scale),
    y: shift(box.y, box.height, camera.y, view.height / camera.scale),
  };
}

/** True when some of the box is in view, or close outside it. */
export function isSeen(camera: ViewCamera, box: Box, view: ViewSize): boolean {
  const spare = 200 / camera.scale;
  return (
    box.x < camera.x + view.width / camera.scale + spare &&
    box.x + box.width > camera.x - spare &&
    box.y < camera.y + view.height / camera.scale + spare &&
    box.y + box.height > camera.y - spare
  );
}
