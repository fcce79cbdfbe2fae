import { forEachEdge, polygonBounds } from '../../geometry/polygon';
import { ringsOf } from '../../geometry/region';
import { tileLabel } from '../../geometry/tile-label';
import type { Room } from '../../model/records/room';
import type { Zone } from '../../model/records/zone';
import { formatLength } from '../../units/format';
import type { Um } from '../../units/length';
import { lineShape, polygonShape, textShape, type PointMm, type Shape } from '../drawing/drawing';
import { cutToWidth } from '../drawing/helvetica';
import type { Ink } from './ink';
import { boxOnPaper, outlineToPaper, toPaper, type PlanFrame } from './plan-frame';

/** Tiles smaller than this on paper are not drawn one by one. */
const MIN_TILE_MM = 1.2;
const MAJOR_EVERY = 5;
const TILE_LABEL_MM = 1.6;
/** Room that a tile's label needs along the wall. */
const TILE_LABEL_PITCH_MM = 4;
const ROOM_LABEL_MM = 3.2;
const ZONE_LABEL_MM = 2.2;
const WALL_MM = 0.5;

/** Paper that the labels of a room take outside its walls, in millimetres. */
export const ROOM_LABEL_SPACE = { top: 9, left: 5, right: 1, bottom: 1 } as const;

/** The floor of a room. */
export function roomFloor(frame: PlanFrame, room: Room): Shape[] {
  return ringsOf(room).map((ring, index) =>
    polygonShape(outlineToPaper(frame, ring), { fill: index === 0 ? frame.ink.roomFill : frame.ink.paper }),
  );
}

/** The walls of a room, with its name and size above the north one. */
export function roomWalls(frame: PlanFrame, room: Room): Shape[] {
  const { ink, lengthUnit } = frame;
  const bounds = polygonBounds(room.outline);
  const { x, y, width } = boxOnPaper(frame, bounds);
  const size = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY]
    .map((length) => formatLength(length as Um, lengthUnit, { decimals: lengthUnit === 'mm' ? 0 : 2 }))
    .join(' × ');
  const label = `${room.name} · ${size}`;
  const text =
    width < 20 ? cutToWidth(room.name, 20, ROOM_LABEL_MM, true) : cutToWidth(label, width, ROOM_LABEL_MM, true);
  const above = frame.showsTiles && room.tileLabels !== 'none' ? 4.4 : 1.8;
  return [
    ...ringsOf(room).map((ring) =>
      polygonShape(outlineToPaper(frame, ring), { stroke: ink.roomLine, lineWidthMm: WALL_MM }, room.id),
    ),
    textShape(text, [x + width / 2, y - above], ROOM_LABEL_MM, ink.text, { anchor: 'middle', isBold: true }),
  ];
}

/** The tile grid of a room within its walls, and its letters and numbers along them. */
export function roomTiles(frame: PlanFrame, room: Room): Shape[] {
  const { ink, mmPerUm } = frame;
  const shapes: Shape[] = [];
  const pitchMm = Math.min(room.tilePitchXUm, room.tilePitchYUm) * mmPerUm;
  if (pitchMm * MAJOR_EVERY < MIN_TILE_MM) return shapes;
  for (const isMajor of [false, true]) {
    if (!isMajor && pitchMm < MIN_TILE_MM) continue;
    const lines: PointMm[][] = [];
    for (const axis of ['x', 'y'] as const) {
      for (const { index, at } of tilesAlong(room, axis)) {
        if ((index % MAJOR_EVERY === 0) !== isMajor) continue;
        for (const [from, to] of insideAlong(room, axis, at))
          lines.push(
            axis === 'x'
              ? [toPaper(frame, at, from), toPaper(frame, at, to)]
              : [toPaper(frame, from, at), toPaper(frame, to, at)],
          );
      }
    }
    if (lines.length > 0)
      shapes.push(lineShape(lines, { stroke: isMajor ? ink.tileMajor : ink.tile, lineWidthMm: 0.1 }));
  }
  return [...shapes, ...tileLabels(frame, room)];
}

function tileLabels(frame: PlanFrame, room: Room): Shape[] {
  if (room.tileLabels === 'none') return [];
  const { ink, mmPerUm } = frame;
  const bounds = polygonBounds(room.outline);
  const [columns, lines] =
    room.tileLabels === 'letters-numbers' ? (['letters', 'numbers'] as const) : (['numbers', 'letters'] as const);
  const shapes: Shape[] = [];
  for (const axis of ['x', 'y'] as const) {
    const pitch = axis === 'x' ? room.tilePitchXUm : room.tilePitchYUm;
    const every = Math.max(1, 2 ** Math.ceil(Math.log2(TILE_LABEL_PITCH_MM / (pitch * mmPerUm))));
    const end = axis === 'x' ? bounds.maxX : bounds.maxY;
    for (const { index, at } of tilesAlong(room, axis)) {
      const middle = at + pitch / 2;
      if (index < 0 || index % every !== 0 || middle > end) continue;
      const [x, y] = axis === 'x' ? toPaper(frame, middle, bounds.minY) : toPaper(frame, bounds.minX, middle);
      const text = tileLabel(index, axis === 'x' ? columns : lines);
      shapes.push(
        axis === 'x'
          ? textShape(text, [x, y - 1.3], TILE_LABEL_MM, ink.mutedText, { anchor: 'middle' })
          : textShape(text, [x - 1.3, y + TILE_LABEL_MM * 0.36], TILE_LABEL_MM, ink.mutedText, { anchor: 'end' }),
      );
    }
  }
  return shapes;
}

/** Tile lines that cross the bounds of a room, with their index from the origin of its grid. */
function tilesAlong(room: Room, axis: 'x' | 'y'): { readonly index: number; readonly at: number }[] {
  const bounds = polygonBounds(room.outline);
  const [pitch, origin, min, max] =
    axis === 'x'
      ? [room.tilePitchXUm, room.tileOriginXUm, bounds.minX, bounds.maxX]
      : [room.tilePitchYUm, room.tileOriginYUm, bounds.minY, bounds.maxY];
  const tiles: { index: number; at: number }[] = [];
  const first = Math.ceil((min - origin) / pitch);
  const last = Math.min(Math.floor((max - origin) / pitch), first + MAX_TILE_LINES);
  for (let index = first; index <= last; index++) tiles.push({ index, at: index * pitch + origin });
  return tiles;
}

/** More lines than any hall has tiles; a file with a pitch of a micrometre must not fill the memory. */
const MAX_TILE_LINES = 5_000;

/** Stretches of the line `axis = at` that lie in a room. */
function insideAlong(room: Room, axis: 'x' | 'y', at: number): [from: number, to: number][] {
  const [across, along] = axis === 'x' ? ([0, 1] as const) : ([1, 0] as const);
  const crossings: number[] = [];
  for (const ring of ringsOf(room))
    forEachEdge(ring, (a, b) => {
      if (a[across] > at === b[across] > at) return;
      crossings.push(a[along] + ((at - a[across]) / (b[across] - a[across])) * (b[along] - a[along]));
    });
  crossings.sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) stretches.push([crossings[i] ?? 0, crossings[i + 1] ?? 0]);
  return stretches;
}

/** A zone: a tint, an edge that says its kind, and its name. */
export function zoneShapes(frame: PlanFrame, zone: Zone): Shape[] {
  const colour = zoneColour(frame.ink, zone.kind);
  const { x, y, width, height } = boxOnPaper(frame, polygonBounds(zone.outline));
  const outline = outlineToPaper(frame, zone.outline);
  const isContainment = zone.kind === 'containment';
  const shapes: Shape[] = [
    polygonShape(outline, { fill: colour, fillOpacity: 0.14 }),
    polygonShape(
      outline,
      isContainment ? { stroke: colour, lineWidthMm: 0.5 } : { stroke: colour, lineWidthMm: 0.2, dashMm: [1.5, 1] },
      zone.id,
    ),
  ];
  const isUpright = height > width * 1.5;
  const label = cutToWidth(zone.name, (isUpright ? height : width) - 2, ZONE_LABEL_MM);
  if (label === '') return shapes;
  // A containment lies over the aisle it closes, so its name goes to the other end.
  if (isUpright)
    shapes.push(
      textShape(label, [x + width / 2 + ZONE_LABEL_MM * 0.36, y + height / 2], ZONE_LABEL_MM, frame.ink.mutedText, {
        anchor: 'middle',
        turnDeg: -90,
      }),
    );
  else
    shapes.push(
      textShape(
        label,
        [x + width / 2, isContainment ? y + height - 1 : y + 1 + ZONE_LABEL_MM * 0.72],
        ZONE_LABEL_MM,
        frame.ink.mutedText,
        { anchor: 'middle' },
      ),
    );
  return shapes;
}

export function zoneColour(ink: Ink, kind: Zone['kind']): string {
  return ink[kind];
}
