import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import type { Frame } from './frame';

const TARGET_PX = 110;
const FOOT_UM = 304_800;

/** A bar of a round length at the lower left, so that a picture of the plan has a scale. */
export function paintScaleBar(frame: Frame): void {
  const { ctx, colours, camera, size, unit } = frame;
  const base = unit === 'ft-in' || unit === 'in' ? FOOT_UM : 1000;
  const length = roundLength(TARGET_PX / camera.scale / base) * base;
  const width = length * camera.scale;
  // Clear of the ruler along the left.
  const x = 34;
  const y = size.height - 18;
  ctx.font = `11px ${colours.fontFamily}`;
  const text = formatLength(Math.round(length) as Um, unit === 'mm' && length >= 1e6 ? 'm' : unit);
  paintGround(frame, x, y, Math.max(width, ctx.measureText(text).width + 4));
  ctx.beginPath();
  ctx.moveTo(x, y - 5);
  ctx.lineTo(x, y);
  ctx.lineTo(x + width, y);
  ctx.lineTo(x + width, y - 5);
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = colours.text;
  ctx.stroke();
  ctx.fillStyle = colours.text;
  ctx.fillText(text, x + 4, y - 6);
}

/** A faint ground, so that bar and figure are read also where plant lies under them. */
function paintGround({ ctx, colours }: Frame, x: number, y: number, width: number): void {
  ctx.globalAlpha = 0.8;
  ctx.fillStyle = colours.background;
  ctx.fillRect(x - 6, y - 20, width + 12, 26);
  ctx.globalAlpha = 1;
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above `value`. */
function roundLength(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = value / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}
