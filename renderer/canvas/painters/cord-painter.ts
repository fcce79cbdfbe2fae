import type { Sketch } from '../../tools/sketch';
import { px, py, type Frame } from './frame';

/** More lines than this are a smear: every nth is drawn. */
const MAX_CORDS = 400;
const END_RADIUS_PX = 3;

/** Rubber lines from what is being connected to the pointer, dashed until they are over what takes them. */
export function paintCords(frame: Frame, { from, to, tone }: NonNullable<Sketch['cords']>): void {
  const { ctx, colours } = frame;
  const every = Math.ceil(from.length / MAX_CORDS);
  const shown = from.filter((_, index) => index % every === 0);
  const colour = tone === 'refused' ? colours.illegal : colours.selection;
  const [endX, endY] = [px(frame, to[0]), py(frame, to[1])];
  ctx.beginPath();
  for (const [x, y] of shown) {
    ctx.moveTo(px(frame, x), py(frame, y));
    ctx.lineTo(endX, endY);
  }
  ctx.lineWidth = shown.length > 20 ? 1 : 2;
  ctx.strokeStyle = colour;
  ctx.setLineDash(tone === 'taken' ? [] : [6, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = colour;
  for (const [x, y] of [...shown, to]) {
    ctx.beginPath();
    ctx.arc(px(frame, x), py(frame, y), END_RADIUS_PX, 0, 2 * Math.PI);
    ctx.fill();
  }
}
