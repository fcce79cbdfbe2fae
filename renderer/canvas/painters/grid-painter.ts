import { rectsOverlap } from '#shared/geometry/rect';
import { ringsOf } from '#shared/geometry/region';
import type { Room } from '#shared/model/records/room';
import type { DocumentView } from '#shared/store/document-view';
import { outlineBounds } from '../../editor/outline-bounds';
import type { LabelCache } from './label-cache';
import { SMALL_ROOM_PX } from './area-painter';
import { frameRect, px, py, traceRings, type Frame } from './frame';
import { tileLabel } from './tile-label';

/** Tiles smaller than this on screen are not drawn one by one. */
const MIN_TILE_PX = 7;
/** Every fifth tile line is stronger, and alone when tiles are small. */
const MAJOR_EVERY = 5;
const LABEL_FROM_PX = 15;
/** Below this tile size labels would name every eighth tile and more, and run into the next room. */
const LABEL_MIN_TILE_PX = 4;
/** The grid of an empty plan: the common floor tile. */
const EMPTY_PITCH_UM = 600_000;

/** The tile grid of each room, with its labels along the north and west walls; a plain grid where there is no room yet. */
export function paintGrid(frame: Frame, view: DocumentView, labels: LabelCache): void {
  const rooms = view.all('room');
  if (rooms.size === 0) {
    const { minX, minY, maxX, maxY } = frameRect(frame);
    paintLines(frame, { minX, minY, maxX, maxY }, { x: EMPTY_PITCH_UM, y: EMPTY_PITCH_UM, originX: 0, originY: 0 });
    return;
  }
  for (const room of rooms.values()) paintRoomGrid(frame, room, labels);
}

function paintRoomGrid(frame: Frame, room: Room, labels: LabelCache): void {
  const bounds = outlineBounds(room.outline);
  const view = frameRect(frame);
  if (!rectsOverlap(view, bounds)) return;
  const { ctx } = frame;
  const visible = {
    minX: Math.max(view.minX, bounds.minX),
    minY: Math.max(view.minY, bounds.minY),
    maxX: Math.min(view.maxX, bounds.maxX),
    maxY: Math.min(view.maxY, bounds.maxY),
  };
  const isRectangle = room.outline.length === 4 && !room.holes;
  if (!isRectangle) {
    ctx.save();
    traceRings(frame, ringsOf(room));
    ctx.clip('evenodd');
  }
  paintLines(frame, visible, {
    x: room.tilePitchXUm,
    y: room.tilePitchYUm,
    originX: room.tileOriginXUm,
    originY: room.tileOriginYUm,
  });
  if (!isRectangle) ctx.restore();
  const isLabelled = room.tileLabels !== 'none' && room.tilePitchXUm * frame.camera.scale >= LABEL_MIN_TILE_PX;
  if (isLabelled) paintTileLabels(frame, room, bounds, visible, labels);
}

type Bounds = { minX: number; minY: number; maxX: number; maxY: number };

function paintLines(
  frame: Frame,
  area: Bounds,
  pitch: { x: number; y: number; originX: number; originY: number },
): void {
  const { ctx, colours, camera } = frame;
  const tilePx = Math.min(pitch.x, pitch.y) * camera.scale;
  const isDense = tilePx < MIN_TILE_PX;
  if (tilePx * MAJOR_EVERY < MIN_TILE_PX) return;
  for (const isMajor of [false, true]) {
    if (!isMajor && isDense) continue;
    ctx.beginPath();
    for (let i = Math.ceil((area.minX - pitch.originX) / pitch.x); i * pitch.x + pitch.originX <= area.maxX; i++) {
      if ((i % MAJOR_EVERY === 0) !== isMajor) continue;
      const x = Math.round(px(frame, i * pitch.x + pitch.originX)) + 0.5;
      ctx.moveTo(x, py(frame, area.minY));
      ctx.lineTo(x, py(frame, area.maxY));
    }
    for (let j = Math.ceil((area.minY - pitch.originY) / pitch.y); j * pitch.y + pitch.originY <= area.maxY; j++) {
      if ((j % MAJOR_EVERY === 0) !== isMajor) continue;
      const y = Math.round(py(frame, j * pitch.y + pitch.originY)) + 0.5;
      ctx.moveTo(px(frame, area.minX), y);
      ctx.lineTo(px(frame, area.maxX), y);
    }
    ctx.lineWidth = 1;
    ctx.strokeStyle = isMajor ? colours.gridMajor : colours.grid;
    ctx.stroke();
  }
}

/** Letters and numbers along the walls; they stay at the edge of the view when the wall is out of sight. */
function paintTileLabels(frame: Frame, room: Room, bounds: Bounds, visible: Bounds, labels: LabelCache): void {
  const { ctx, colours, dpr, camera } = frame;
  const style = { font: `10px ${colours.fontFamily}`, colour: colours.mutedText, dpr };
  const [letters, numbers] =
    room.tileLabels === 'letters-numbers' ? (['letters', 'numbers'] as const) : (['numbers', 'letters'] as const);
  const every = (pitchUm: number) => Math.max(1, 2 ** Math.ceil(Math.log2(LABEL_FROM_PX / (pitchUm * camera.scale))));
  const stepX = every(room.tilePitchXUm);
  const top = Math.max(py(frame, bounds.minY) - 10, 10);
  const firstX = Math.max(0, Math.floor((visible.minX - room.tileOriginXUm) / room.tilePitchXUm));
  // The title of a small room stands where its letters would.
  const hasRoomAbove = (bounds.maxY - bounds.minY) * camera.scale >= SMALL_ROOM_PX;
  for (
    let i = firstX - (firstX % stepX);
    hasRoomAbove && (i + 0.5) * room.tilePitchXUm + room.tileOriginXUm < visible.maxX;
    i += stepX
  )
    labels.drawCentred(
      ctx,
      tileLabel(i, letters),
      px(frame, (i + 0.5) * room.tilePitchXUm + room.tileOriginXUm),
      top,
      style,
    );
  const stepY = every(room.tilePitchYUm);
  const left = Math.max(px(frame, bounds.minX) - 12, 12);
  const firstY = Math.max(0, Math.floor((visible.minY - room.tileOriginYUm) / room.tilePitchYUm));
  for (let j = firstY - (firstY % stepY); (j + 0.5) * room.tilePitchYUm + room.tileOriginYUm < visible.maxY; j += stepY)
    labels.drawCentred(
      ctx,
      tileLabel(j, numbers),
      left,
      py(frame, (j + 0.5) * room.tilePitchYUm + room.tileOriginYUm),
      style,
    );
}
