import { rectsOverlap } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import type { Tray } from '#shared/model/records/tray';
import type { DocumentView } from '#shared/store/document-view';
import { trayBounds } from '../../editor/trays';
import { boxesMeet, type BoxPx } from './beside';
import { alphaOf, frameRect, px, py, type Frame } from './frame';
import type { LabelCache, LabelStyle } from './label-cache';

const MAX_NAMES = 120;
/** Room between the end of a tray and its name. */
const GAP_PX = 6;
/** A tray narrower than this on screen has no name, unless an overlay says something of it. */
const LEAST_WIDTH_PX = 6;
/** A tray must be this many times as long on screen as its name. */
const LEAST_LENGTHS = 2;

/** Names of trays, with what an overlay shows of them, along them, at both ends where they are long; left out where they would lie over each other. */
export function paintTrayNames(
  frame: Frame,
  view: DocumentView,
  labels: LabelCache,
  hides: (id: string) => boolean,
  textOf?: (trayId: string) => string,
): void {
  const { ctx, colours } = frame;
  const style: LabelStyle = { font: `600 11px ${colours.fontFamily}`, colour: colours.text, dpr: frame.dpr };
  const rect = frameRect(frame);
  const taken: BoxPx[] = [];
  for (const tray of view.all('tray').values()) {
    const text = [tray.name, textOf?.(tray.id) ?? ''].filter((part) => part !== '').join(' · ');
    if (textOf === undefined && tray.widthUm * frame.camera.scale < LEAST_WIDTH_PX) continue;
    if (text === '' || hides(tray.id) || !rectsOverlap(rect, trayBounds(tray))) continue;
    const size = labels.sizeOf(text, style);
    if (!size) continue;
    for (const { x, y, isUpright } of placesAtEnds(frame, tray, size.width)) {
      if (taken.length >= MAX_NAMES) return;
      const [width, height] = isUpright ? [size.height, size.width] : [size.width, size.height];
      const box: BoxPx = { left: x - width / 2, top: y - height / 2, width, height };
      if (taken.some((other) => boxesMeet(box, other))) continue;
      taken.push(box);
      ctx.globalAlpha = 0.85 * alphaOf(frame);
      ctx.fillStyle = colours.background;
      ctx.fillRect(box.left, box.top, width, height);
      ctx.globalAlpha = alphaOf(frame);
      labels.drawInBox(ctx, text, [box.left, box.top, width + 4, height + 4], style);
    }
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly isUpright: boolean;
}

/** Where a name of this length stands at the first end of a tray, and at the last one too where the tray is long. */
function placesAtEnds(frame: Frame, { path }: Tray, width: number): Place[] {
  const first = placeAt(frame, path[0], path[1], width);
  const last = placeAt(frame, path.at(-1), path.at(-2), width);
  if (!first) return last ? [last] : [];
  const isApart = last && Math.hypot(last.x - first.x, last.y - first.y) > 6 * width;
  return isApart ? [first, last] : [first];
}

function placeAt(frame: Frame, end: PointUm | undefined, next: PointUm | undefined, width: number): Place | undefined {
  if (!end || !next) return undefined;
  const [dx, dy] = [next[0] - end[0], next[1] - end[1]];
  const length = Math.hypot(dx, dy);
  if (length * frame.camera.scale < LEAST_LENGTHS * width) return undefined;
  const along = GAP_PX + width / 2;
  const x = px(frame, end[0]) + (dx / length) * along;
  const y = py(frame, end[1]) + (dy / length) * along;
  return { x: Math.round(x), y: Math.round(y), isUpright: Math.abs(dy) > Math.abs(dx) };
}
