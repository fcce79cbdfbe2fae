import type { Camera } from '#shared/geometry/camera';
import type { LengthUnit } from '#shared/units/format';
import type { CanvasColours } from '../../theme/canvas-colours';
import type { Ctx } from '../painters/frame';
import { rulerScale } from './ruler-scale';

/** Labelled marks stand at least so far apart. */
const MIN_LABEL_PX = 64;

/** What a ruler is painted from. Sizes in CSS pixels. */
export interface RulerFrame {
  readonly ctx: Ctx;
  /** `x` along the top, `y` along the left. */
  readonly axis: 'x' | 'y';
  /** How long and how wide the ruler is. */
  readonly length: number;
  readonly width: number;
  /** Where the ruler begins in the view. */
  readonly start: number;
  readonly camera: Camera;
  readonly unit: LengthUnit;
  readonly usesDecimalComma: boolean;
  readonly colours: CanvasColours;
  /** The stretch the selection takes up, in micrometres. */
  readonly selected: readonly [fromUm: number, toUm: number] | undefined;
}

/** A ruler along the top or the left: labelled marks of the plan's coordinates, shaded where the selection is. */
export function paintRuler(frame: RulerFrame): void {
  const { ctx, axis, length, width, start, camera, colours, selected } = frame;
  const across = (at: number, size: number, extent: number): readonly [number, number, number, number] =>
    axis === 'x' ? [at, width - extent, size, extent] : [width - extent, at, extent, size];
  const origin = axis === 'x' ? camera.xUm : camera.yUm;
  const toPx = (um: number): number => (um - origin) * camera.scale - start;
  ctx.fillStyle = colours.background;
  ctx.fillRect(0, 0, axis === 'x' ? length : width, axis === 'x' ? width : length);
  if (selected) {
    ctx.globalAlpha = 0.25;
    ctx.fillStyle = colours.selection;
    ctx.fillRect(...across(toPx(selected[0]), toPx(selected[1]) - toPx(selected[0]), width));
    ctx.globalAlpha = 1;
  }
  const scale = rulerScale(frame.unit, camera.scale, MIN_LABEL_PX);
  const minor = scale.majorUm / scale.parts;
  const first = Math.floor((origin + start / camera.scale) / minor);
  const last = Math.ceil((origin + (start + length) / camera.scale) / minor);
  ctx.fillStyle = colours.mutedText;
  ctx.font = `10px ${colours.fontFamily}`;
  ctx.textBaseline = 'middle';
  for (let index = first; index <= last; index++) {
    const isMajor = index % scale.parts === 0;
    const at = Math.round(toPx(index * minor));
    ctx.fillRect(...across(at, 1, isMajor ? width : 4));
    if (isMajor) paintLabel(frame, at, labelOf((index * minor) / scale.unitUm, frame.usesDecimalComma));
  }
  ctx.fillStyle = colours.gridMajor;
  if (axis === 'x') ctx.fillRect(0, width - 1, length, 1);
  else ctx.fillRect(width - 1, 0, 1, length);
}

function paintLabel({ ctx, axis }: RulerFrame, at: number, text: string): void {
  if (axis === 'x') {
    ctx.fillText(text, at + 3, 7);
    return;
  }
  ctx.save();
  ctx.translate(7, at + 3);
  ctx.rotate(Math.PI / 2);
  ctx.fillText(text, 0, 0);
  ctx.restore();
}

function labelOf(value: number, usesDecimalComma: boolean): string {
  const text = String(Math.round(value * 1000) / 1000).replace('-', '−');
  return usesDecimalComma ? text.replace('.', ',') : text;
}
