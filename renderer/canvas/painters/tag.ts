import { labelArea, placeBeside, type BoxPx } from './beside';
import type { Frame } from './frame';

const MAX_WIDTH_PX = 420;
const HEIGHT_PX = 22;
const PADDING_PX = 7;

/**
 * A line of text on a filled tag, centred at (x, y) and kept inside the view. Long text is cut with an ellipsis. Returns
 * its box.
 */
export function paintTag(frame: Frame, text: string, x: number, y: number, colour: string): BoxPx {
  const box = tagBox(frame, text, x, y);
  paintTagAt(frame, fitted(frame, text).shown, box, colour);
  return box;
}

/** The box that `paintTag` would paint in. */
export function tagBox(frame: Frame, text: string, x: number, y: number): BoxPx {
  const { width } = fitted(frame, text);
  const { size } = frame;
  const area = labelArea(size);
  const left = Math.max(area.left, Math.min(x - width / 2, area.left + area.width - width));
  const top = Math.max(area.top, Math.min(y - HEIGHT_PX / 2, area.top + area.height - HEIGHT_PX));
  return { left, top, width, height: HEIGHT_PX };
}

/** The same clear of a box on screen: a label that says something about a place must not cover it. Returns its box. */
export function paintTagBeside(frame: Frame, text: string, about: BoxPx, colour: string): BoxPx {
  const { shown, width } = fitted(frame, text);
  const { size } = frame;
  const label = { width, height: HEIGHT_PX };
  const box = { ...label, ...placeBeside(label, about, labelArea(size)) };
  paintTagAt(frame, shown, box, colour);
  return box;
}

function fitted({ ctx, colours }: Frame, text: string): { shown: string; width: number } {
  ctx.font = `500 12px ${colours.fontFamily}`;
  let shown = text;
  while (shown.length > 8 && ctx.measureText(shown).width > MAX_WIDTH_PX) shown = `${shown.slice(0, -8).trimEnd()}…`;
  return { shown, width: ctx.measureText(shown).width + 2 * PADDING_PX };
}

function paintTagAt({ ctx, colours }: Frame, text: string, { left, top, width, height }: BoxPx, colour: string): void {
  ctx.beginPath();
  ctx.roundRect(left, top, width, height, 4);
  ctx.fillStyle = colours.background;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.fillStyle = colours.text;
  ctx.textBaseline = 'middle';
  ctx.fillText(text, left + PADDING_PX, top + height / 2 + 0.5);
  ctx.textBaseline = 'alphabetic';
}
