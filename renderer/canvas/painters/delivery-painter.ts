import { footprintCorners } from '#shared/geometry/footprint';
import { rectCorners } from '#shared/geometry/rect';
import type { Editor } from '../../editor/editor';
import { addPolygon, alphaOf, px, py, type Frame } from './frame';

/** The way of a rack from the dock to its place: full where it is open, dashed where it would be; what hinders it. */
export function paintDelivery(frame: Frame, editor: Editor): void {
  const delivery = editor.delivery.shown()?.delivery;
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
