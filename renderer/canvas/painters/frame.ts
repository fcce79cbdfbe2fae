import type { Camera, SizePx } from '#shared/geometry/camera';
import { viewRect } from '#shared/geometry/camera';
import type { RectUm } from '#shared/geometry/rect';
import type { LengthUnit } from '#shared/units/format';
import type { CanvasColours } from '../../theme/canvas-colours';

/** What painters need of a 2D context: no Konva, so that another renderer could take their place. */
export type Ctx = CanvasRenderingContext2D;

/** One frame: where it is looked at from, how large it is, and in which colours. Painters draw in CSS pixels. */
export interface Frame {
  readonly ctx: Ctx;
  readonly camera: Camera;
  readonly size: SizePx;
  /** Device pixels per CSS pixel. */
  readonly dpr: number;
  readonly colours: CanvasColours;
  readonly unit: LengthUnit;
  /** How opaque the layer is that is painted. @default 1 */
  readonly alpha?: number;
}

/** How opaque what is painted now is; painters multiply their own transparency with it. */
export function alphaOf(frame: Frame): number {
  return frame.alpha ?? 1;
}

export function frameRect(frame: Frame): RectUm {
  return viewRect(frame.camera, frame.size);
}

/** Screen x of a plan x. */
export function px(frame: Frame, xUm: number): number {
  return (xUm - frame.camera.xUm) * frame.camera.scale;
}

/** Screen y of a plan y. */
export function py(frame: Frame, yUm: number): number {
  return (yUm - frame.camera.yUm) * frame.camera.scale;
}

type Outline = readonly (readonly [number, number])[];

/** Traces an outline as a path of its own. */
export function tracePolygon(frame: Frame, polygon: Outline, isClosed = true): void {
  frame.ctx.beginPath();
  addPolygon(frame, polygon, isClosed);
}

/** Traces outlines as one path; filled by the rule `evenodd`, those within others are holes. */
export function traceRings(frame: Frame, rings: readonly Outline[]): void {
  frame.ctx.beginPath();
  for (const ring of rings) addPolygon(frame, ring);
}

/** Adds an outline to the path, so that many are painted in one go. */
export function addPolygon(frame: Frame, polygon: Outline, isClosed = true): void {
  const { ctx } = frame;
  for (const [index, [x, y]] of polygon.entries()) {
    if (index === 0) ctx.moveTo(px(frame, x), py(frame, y));
    else ctx.lineTo(px(frame, x), py(frame, y));
  }
  if (isClosed) ctx.closePath();
}
