import { besidePath } from '#shared/geometry/beside-path';
import { rectsOverlap, type RectUm } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import type { PerforatedTile } from '#shared/model/records/perforated-tile';
import type { Pipe } from '#shared/model/records/pipe';
import { halfPairUm } from '#shared/operations/draw-pipe';
import { tileBounds } from '#shared/operations/item-footprint';
import type { DocumentView } from '#shared/store/document-view';
import { pipingBounds } from '../../editor/piping';
import { alphaOf, frameRect, px, py, tracePolygon, type Frame } from './frame';

/** Smaller tiles are a tint alone. */
const SLOTS_FROM_PX = 9;
const MOST_SLOTS = 5;

/** Perforated tiles: a frame with slots, the more of them the more of the tile is open. */
export function paintTiles(frame: Frame, view: DocumentView, hides: (id: string) => boolean): void {
  const rect = frameRect(frame);
  for (const tile of view.all('perforatedTile').values()) {
    const bounds = tileBounds(view, tile);
    if (!hides(tile.id) && rectsOverlap(rect, bounds)) paintTile(frame, tile, bounds);
  }
}

export function paintTile(frame: Frame, tile: PerforatedTile, bounds: RectUm): void {
  const { ctx, colours } = frame;
  const x = px(frame, bounds.minX);
  const y = py(frame, bounds.minY);
  const width = px(frame, bounds.maxX) - x;
  const height = py(frame, bounds.maxY) - y;
  ctx.fillStyle = colours.zoneCold;
  ctx.globalAlpha = 0.22 * alphaOf(frame);
  ctx.fillRect(x, y, width, height);
  ctx.globalAlpha = alphaOf(frame);
  if (Math.min(width, height) < SLOTS_FROM_PX) return;
  ctx.strokeStyle = colours.zoneCold;
  ctx.lineWidth = 1;
  ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  const slots = Math.max(1, Math.ceil((tile.openPermille / 1000) * MOST_SLOTS));
  ctx.beginPath();
  for (let slot = 1; slot <= slots; slot++) {
    const at = y + (height * slot) / (slots + 1);
    ctx.moveTo(x + width * 0.18, at);
    ctx.lineTo(x + width * 0.82, at);
  }
  ctx.stroke();
}

/**
 * Pipes of one level: supply solid, return dashed, both side by side. What is under the floor is thinner and paler than
 * what hangs over the racks.
 */
export function paintPipes(
  frame: Frame,
  view: DocumentView,
  level: Pipe['level'],
  hides: (id: string) => boolean,
): void {
  const rect = frameRect(frame);
  for (const pipe of view.all('pipe').values())
    if (pipe.level === level && !hides(pipe.id) && rectsOverlap(rect, pipingBounds(view, pipe))) paintPipe(frame, pipe);
}

export function paintPipe(frame: Frame, pipe: Pipe): void {
  const { ctx, colours, camera } = frame;
  const isOverhead = pipe.level === 'overhead';
  const toScale = (pipe.innerDiameterUm ?? 0) * camera.scale;
  ctx.lineWidth = Math.max(isOverhead ? 2 : 1.25, Math.min(toScale, 14));
  ctx.lineJoin = 'round';
  ctx.globalAlpha = (isOverhead ? 0.95 : 0.6) * alphaOf(frame);
  // Far away two lines would be one: they stay apart by as much as they are thick.
  const aside = Math.max(halfPairUm(pipe), (pipe.carries === 'both' ? ctx.lineWidth : 0) / camera.scale);
  if (pipe.carries !== 'return')
    strokeLine(frame, aside === 0 ? pipe.path : besidePath(pipe.path, aside), colours.zoneCold, []);
  if (pipe.carries !== 'supply') {
    const dash = Math.max(6, ctx.lineWidth * 2);
    strokeLine(frame, aside === 0 ? pipe.path : besidePath(pipe.path, -aside), colours.zoneHot, [dash, dash * 0.7]);
  }
  ctx.globalAlpha = alphaOf(frame);
}

function strokeLine(frame: Frame, path: readonly PointUm[], colour: string, dash: readonly number[]): void {
  const { ctx } = frame;
  tracePolygon(frame, path, false);
  ctx.strokeStyle = colour;
  ctx.setLineDash([...dash]);
  ctx.stroke();
  ctx.setLineDash([]);
}
