import { rectsOverlap } from '#shared/geometry/rect';
import { ringsOf } from '#shared/geometry/region';
import type { Room } from '#shared/model/records/room';
import type { Zone } from '#shared/model/records/zone';
import type { DocumentView } from '#shared/store/document-view';
import { formatLength } from '#shared/units/format';
import type { Um } from '#shared/units/length';
import { outlineBounds } from '../../editor/outline-bounds';
import type { LabelCache } from './label-cache';
import { alphaOf, frameRect, px, py, tracePolygon, traceRings, type Frame } from './frame';

/** Rooms: floor and walls, with name and size above the north edge. */
export function paintRooms(frame: Frame, view: DocumentView, hides: (id: string) => boolean): void {
  const { ctx, colours } = frame;
  for (const room of view.all('room').values()) {
    if (hides(room.id) || !rectsOverlap(frameRect(frame), outlineBounds(room.outline))) continue;
    traceRings(frame, ringsOf(room));
    ctx.fillStyle = colours.roomFill;
    ctx.fill('evenodd');
  }
}

/** The walls, drawn after grid and zones so that they stay on top of both. */
export function paintRoomWalls(
  frame: Frame,
  view: DocumentView,
  labels: LabelCache,
  hides: (id: string) => boolean,
): void {
  const { ctx, colours } = frame;
  for (const room of view.all('room').values()) {
    if (hides(room.id) || !rectsOverlap(frameRect(frame), outlineBounds(room.outline))) continue;
    traceRings(frame, ringsOf(room));
    ctx.lineJoin = 'miter';
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = colours.roomStroke;
    ctx.stroke();
    paintRoomLabel(frame, room, labels);
  }
}

/** Rooms lower than this on screen are named alone, close above their wall, so that labels do not run into each other. */
export const SMALL_ROOM_PX = 260;

function paintRoomLabel(frame: Frame, room: Room, labels: LabelCache): void {
  const bounds = outlineBounds(room.outline);
  const width = (bounds.maxX - bounds.minX) * frame.camera.scale;
  if (width < 40) return;
  const { colours, dpr } = frame;
  const style = { font: `600 13px ${colours.fontFamily}`, colour: colours.text, dpr };
  const x = px(frame, (bounds.minX + bounds.maxX) / 2);
  const top = py(frame, bounds.minY);
  if ((bounds.maxY - bounds.minY) * frame.camera.scale < SMALL_ROOM_PX) {
    labels.drawCentred(frame.ctx, room.name, x, top - 9, style, width);
    return;
  }
  const size = `${formatLength((bounds.maxX - bounds.minX) as Um, frame.unit)} × ${formatLength((bounds.maxY - bounds.minY) as Um, frame.unit)}`;
  const full = `${room.name}  ·  ${size}`;
  // A title wider than its room would run into the next one's.
  const isWide = (labels.sizeOf(full, style)?.width ?? 0) > width;
  labels.drawCentred(frame.ctx, isWide ? room.name : full, x, top - 32, style);
}

/** Narrower zones are a tint alone: hundreds are in view then, and dashes run together. */
const ZONE_EDGE_FROM_PX = 8;

/** Zones: a tint and a dashed edge. Their names are painted by `paintZoneNames`, over what stands in them. */
export function paintZones(frame: Frame, view: DocumentView, hides: (id: string) => boolean): void {
  const { ctx } = frame;
  for (const zone of view.all('zone').values()) {
    const bounds = outlineBounds(zone.outline);
    if (hides(zone.id) || !rectsOverlap(frameRect(frame), bounds)) continue;
    const colour = zoneColour(frame, zone);
    tracePolygon(frame, zone.outline);
    ctx.globalAlpha = 0.16 * alphaOf(frame);
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.globalAlpha = alphaOf(frame);
    const width = (bounds.maxX - bounds.minX) * frame.camera.scale;
    const height = (bounds.maxY - bounds.minY) * frame.camera.scale;
    if (Math.min(width, height) < ZONE_EDGE_FROM_PX) continue;
    ctx.setLineDash(zone.kind === 'containment' ? [] : [6, 4]);
    ctx.lineWidth = zone.kind === 'containment' ? 2 : 1;
    ctx.strokeStyle = colour;
    ctx.stroke();
    ctx.setLineDash([]);
  }
}

function zoneColour({ colours }: Frame, zone: Zone): string {
  switch (zone.kind) {
    case 'coldAisle':
      return colours.zoneCold;
    case 'hotAisle':
      return colours.zoneHot;
    case 'containment':
      return colours.zoneContainment;
    case 'cage':
      return colours.zoneCage;
    case 'phase':
      return colours.zonePhase;
    case 'floorLoad':
      return colours.zoneFloorLoad;
  }
}

/** Notes: text on the plan that grows with it. */
export function paintNotes(frame: Frame, view: DocumentView, hides: (id: string) => boolean): void {
  const { ctx, colours, camera } = frame;
  ctx.textBaseline = 'top';
  for (const note of view.all('annotation').values()) {
    const size = note.sizeUm * camera.scale;
    if (hides(note.id) || size < 4) continue;
    ctx.font = `${size}px ${colours.fontFamily}`;
    ctx.fillStyle = colours.text;
    for (const [index, line] of note.text.split('\n').entries())
      ctx.fillText(line, px(frame, note.xUm), py(frame, note.yUm) + index * size * 1.25);
  }
  ctx.textBaseline = 'alphabetic';
}
