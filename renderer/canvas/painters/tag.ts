import { placeBeside, type BoxPx } from './beside';
import type { Frame } from './frame';

const MAX_WIDTH_PX = 420;
const HEIGHT_PX = 22;
const PADDING_PX = 7;
/** Rulers lie over the top and left edge. */
const RULER_PX = 24;
const MARGIN_PX = 4;

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
  const left = Math.min(Math.max(RULER_PX, x - width / 2), Math.max(RULER_PX, size.width - width - MARGIN_PX));
  const top = Math.min(Math.max(RULER_PX, y - HEIGHT_PX / 2), size.height - HEIGHT_PX - MARGIN_PX);
  return { left, top, width, height: HEIGHT_PX };
}

/** The same clear of a box on screen: a label that says something about a place must not cover it. Returns its box. */
export function paintTagBeside(frame: Frame, text: string, about: BoxPx, colour: string): BoxPx {
  const { shown, width } = fitted(frame, text);
  const { size } = frame;
  const label = { width, height: HEIGHT_PX };
  const view = {
    left: RULER_PX,
    top: RULER_PX,
    width: size.width - RULER_PX - MARGIN_PX,
    height: size.height - RULER_PX - MARGIN_PX,
  };
  const box = { ...label, ...placeBeside(label, about, view) };
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
