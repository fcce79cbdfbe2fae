import { MAX_RIBBON_PX, spacingPx, STRAND_PX, strandLook } from '../../editor/cables/strand-look';
import type { StrandMap, Strands } from '../../editor/cables/strand-map';
import type { CanvasColours } from '../../theme/canvas-colours';
import { alphaOf, frameRect, type Frame } from './frame';

/** Pieces shorter than this on screen are left out from afar. */
const MIN_PIECE_PX = 3;
/** A ribbon that must not cover what lies under it is this narrow. */
const NARROW_PX = 1.25;
/** Widths are rounded to this, so that pieces of one width are one path. */
const WIDTH_STEP_PX = 0.5;

/**
 * All cables that are shown: from afar where many run, nearer as bundles as wide as they hold cables, nearest as single
 * cables side by side. `isNarrow` ribbons are lines, so that trays in the colours of an overlay show. What it costs follows the pieces in view, not the number of cables.
 */
export function paintStrands(frame: Frame, map: StrandMap, isNarrow = false): void {
  const { strands, isSingle } = strandLook(map, frame.camera.scale);
  const batches = batchesOf(frame, strands, isSingle);
  const { ctx, colours } = frame;
  ctx.globalAlpha = (isSingle ? 0.85 : 0.65) * alphaOf(frame);
  ctx.lineCap = 'butt';
  for (const batch of batches.values()) {
    ctx.strokeStyle = strandColour(colours, batch.colour);
    ctx.lineWidth = isNarrow ? Math.min(NARROW_PX, batch.widthPx) : batch.widthPx;
    ctx.stroke(batch.path);
  }
  ctx.globalAlpha = alphaOf(frame);
}

/** The colour of a class of cables. */
export function strandColour(colours: CanvasColours, colour: number): string {
  return (
    [
      colours.cable1,
      colours.cable2,
      colours.cable3,
      colours.cable4,
      colours.cable5,
      colours.cable6,
      colours.cable7,
      colours.cable8,
    ][colour] ?? colours.cable8
  );
}

interface Batch {
  readonly path: Path2D;
  readonly colour: number;
  readonly widthPx: number;
}

/** The pieces in view, those of one colour and width in one path. */
function batchesOf(frame: Frame, strands: Strands, isSingle: boolean): ReadonlyMap<number, Batch> {
  const { camera } = frame;
  const { scale } = camera;
  const view = frameRect(frame);
  const margin = MAX_RIBBON_PX / scale;
  const [minX, maxX, minY, maxY] = [view.minX - margin, view.maxX + margin, view.minY - margin, view.maxY + margin];
  const { ax, ay, bx, by, count, colour, before, total } = strands;
  const batches = new Map<number, Batch>();
  for (let piece = 0; piece < strands.size; piece++) {
    const x0 = ax[piece] ?? 0;
    const y0 = ay[piece] ?? 0;
    const x1 = bx[piece] ?? 0;
    const y1 = by[piece] ?? 0;
    if (Math.max(x0, x1) < minX || Math.min(x0, x1) > maxX || Math.max(y0, y1) < minY || Math.min(y0, y1) > maxY)
      continue;
    const lengthPx = Math.hypot(x1 - x0, y1 - y0) * scale;
    if (!isSingle && lengthPx < MIN_PIECE_PX) continue;
    const all = total[piece] ?? 1;
    const own = count[piece] ?? 1;
    const spacing = spacingPx(isSingle, all);
    // From afar the cables of one colour are one ribbon; near, where there is no room for all, fewer lines stand for them.
    const isRibbon = !isSingle;
    const widthPx = isRibbon ? Math.max(1, Math.round((own * spacing) / WIDTH_STEP_PX) * WIDTH_STEP_PX) : 1.25;
    const key = (colour[piece] ?? 0) * 1024 + widthPx * 2;
    let batch = batches.get(key);
    if (!batch) {
      batch = { path: new Path2D(), colour: colour[piece] ?? 0, widthPx };
      batches.set(key, batch);
    }
    // Across the line: from its middle to the first of these cables, then on by one each.
    const [acrossX, acrossY] = [(-(y1 - y0) * scale) / lengthPx, ((x1 - x0) * scale) / lengthPx];
    const first = ((before[piece] ?? 0) - all / 2) * spacing;
    const lines = isRibbon ? 1 : Math.max(1, Math.round((own * spacing) / STRAND_PX));
    for (let line = 0; line < lines; line++) {
      const aside = first + ((line + 0.5) / lines) * own * spacing;
      const [dx, dy] = [acrossX * aside, acrossY * aside];
      batch.path.moveTo((x0 - camera.xUm) * scale + dx, (y0 - camera.yUm) * scale + dy);
      batch.path.lineTo((x1 - camera.xUm) * scale + dx, (y1 - camera.yUm) * scale + dy);
    }
  }
  return batches;
}
