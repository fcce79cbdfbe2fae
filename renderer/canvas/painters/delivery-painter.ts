import { footprintCorners } from '#shared/geometry/footprint';
import { rectCorners } from '#shared/geometry/rect';
import type { Narrowest } from '#shared/analysis/space/narrowest';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import type { Editor } from '../../editor/editor';
import { addPolygon, alphaOf, px, py, type Frame } from './frame';

/** The way of a rack from the dock to its place: full where it is open, dashed where it would be; what hinders it. */
export function paintDelivery(frame: Frame, editor: Editor): void {
  const shown = editor.delivery.shown();
  const delivery = shown?.delivery;
  if (!delivery || !('way' in delivery)) return;
  const { ctx, colours } = frame;
  const isOpen = delivery.state === 'open';
  const colour = isOpen ? colours.legal : delivery.state === 'unknown' ? colours.unknown : colours.illegal;
  ctx.lineJoin = 'round';
  for (const [width, stroke] of [
    [6, colours.background],
    [3, colour],
  ] as const) {
    ctx.beginPath();
    addPolygon(frame, delivery.way, false);
    ctx.lineWidth = width;
    ctx.strokeStyle = stroke;
    if (!isOpen && stroke === colour) ctx.setLineDash([8, 5]);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  const [first] = delivery.way;
  if (first) {
    ctx.beginPath();
    ctx.arc(px(frame, first[0]), py(frame, first[1]), 5, 0, 2 * Math.PI);
    ctx.fillStyle = colour;
    ctx.fill();
  }
  if (shown?.narrowest) paintNarrowest(frame, shown.narrowest, colour);
  const spots = [
    ...('because' in delivery ? delivery.because.map(({ obstacle }) => footprintCorners(obstacle)) : []),
    ...(delivery.state === 'narrow' ? [rectCorners(delivery.spot)] : []),
  ];
  ctx.beginPath();
  for (const spot of spots) addPolygon(frame, spot);
  ctx.globalAlpha = 0.5 * alphaOf(frame);
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.globalAlpha = alphaOf(frame);
  ctx.lineWidth = 2;
  ctx.strokeStyle = colour;
  ctx.stroke();
}

/** A line from side to side where the way is narrowest, with how wide it is there. */
function paintNarrowest(frame: Frame, { freeUm, from, to }: Narrowest, colour: string): void {
  const { ctx, colours } = frame;
  const [ax, ay, bx, by] = [px(frame, from[0]), py(frame, from[1]), px(frame, to[0]), py(frame, to[1])];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [endX, endY] = [((by - ay) / length) * 5, (-(bx - ax) / length) * 5];
  ctx.beginPath();
  ctx.moveTo(ax, ay);
  ctx.lineTo(bx, by);
  for (const [x, y] of [
    [ax, ay],
    [bx, by],
  ] as const) {
    ctx.moveTo(x - endX, y - endY);
    ctx.lineTo(x + endX, y + endY);
  }
  ctx.lineWidth = 2;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.font = `600 12px ${colours.fontFamily}`;
  const text = formatLength(freeUm as Um, frame.unit);
  const [x, y] = [(ax + bx) / 2 + 8, (ay + by) / 2 - 6];
  ctx.lineWidth = 4;
  ctx.strokeStyle = colours.background;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colours.text;
  ctx.fillText(text, x, y);
}
