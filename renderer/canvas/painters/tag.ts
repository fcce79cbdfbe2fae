import type { Frame } from './frame';

const MAX_WIDTH_PX = 420;
/** Rulers lie over the top and left edge. */
const RULER_PX = 24;

/** A line of text on a filled tag, centred at (x, y) and kept inside the view. Long text is cut with an ellipsis. */
export function paintTag(frame: Frame, text: string, x: number, y: number, colour: string): void {
  const { ctx, colours, size } = frame;
  ctx.font = `500 12px ${colours.fontFamily}`;
  let shown = text;
  while (shown.length > 8 && ctx.measureText(shown).width > MAX_WIDTH_PX) shown = `${shown.slice(0, -8).trimEnd()}…`;
  const width = ctx.measureText(shown).width + 14;
  const left = Math.min(Math.max(RULER_PX, x - width / 2), Math.max(RULER_PX, size.width - width - 4));
  const top = Math.min(Math.max(RULER_PX, y - 11), size.height - 26);
  ctx.beginPath();
  ctx.roundRect(left, top, width, 22, 4);
  ctx.fillStyle = colours.background;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.fillStyle = colours.text;
  ctx.textBaseline = 'middle';
  ctx.fillText(shown, left + 7, top + 11.5);
  ctx.textBaseline = 'alphabetic';
}
