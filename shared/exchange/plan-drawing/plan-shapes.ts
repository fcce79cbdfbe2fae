import { footprintBounds } from '../../geometry/footprint';
import { polygonBounds } from '../../geometry/polygon';
import { rectAround, rectAroundAll, type RectUm } from '../../geometry/rect';
import type { Annotation } from '../../model/records/annotation';
import { dimensionLine, itemsOf } from '../../operations/dimension-line';
import { footprintOf, trayOutline, type ROOM_ITEM_TYPES } from '../../operations/item-footprint';
import { textShape, type GroupShape, type RectMm, type Shape } from '../drawing/drawing';
import { textWidth } from '../drawing/helvetica';
import { dimensionShapes } from './dimensions';
import { itemShapes } from './items';
import { obstacleShapes } from './obstacles';
import { isDrawn, toPaper, type PlanFrame } from './plan-frame';
import { pipeShapes, tileShapes } from './piping';
import { roomFloor, roomTiles, roomWalls, zoneShapes } from './rooms';
import { dropShapes, trayShapes } from './trays';
import { underlayShapes } from './underlays';

const NOTE_LINE_HEIGHT = 1.25;

export interface PlanShapes {
  readonly layers: readonly GroupShape[];
  /** Racks and plant too small on paper for their name. */
  readonly unnamedCount: number;
}

/** The plan as shapes on paper, from the floor up, cut off at `clip`. */
export function planShapes(frame: PlanFrame, clip: RectMm): PlanShapes {
  const { view } = frame;
  const floor: Shape[] = [];
  const tiles: Shape[] = [];
  const walls: Shape[] = [];
  // A room that stands in the hole of another is drawn over it.
  const rooms = [...view.all('room').values()].sort((a, b) => (b.holes?.length ?? 0) - (a.holes?.length ?? 0));
  for (const room of rooms) {
    if (!isDrawn(frame, room)) continue;
    floor.push(...roomFloor(frame, room));
    if (frame.showsTiles) tiles.push(...roomTiles(frame, room));
    walls.push(...roomWalls(frame, room));
  }
  const perforated = drawn(frame, 'perforatedTile').flatMap((tile) => tileShapes(frame, tile));
  const pipes = { overhead: [] as Shape[], underfloor: [] as Shape[] };
  for (const pipe of drawn(frame, 'pipe')) pipes[pipe.level].push(...pipeShapes(frame, pipe));
  const trays = { overhead: [] as Shape[], underfloor: [] as Shape[] };
  for (const tray of drawn(frame, 'tray')) trays[tray.level].push(...trayShapes(frame, tray));
  const drops = drawn(frame, 'trayDrop').flatMap((drop) => dropShapes(frame, drop));
  const zones = drawn(frame, 'zone').flatMap((zone) => zoneShapes(frame, zone));
  const obstacles = drawn(frame, 'obstacle').flatMap((obstacle) => obstacleShapes(frame, obstacle));
  const standing: Shape[] = [];
  const overhead: Shape[] = [];
  let unnamedCount = 0;
  for (const item of [...drawn(frame, 'rack'), ...drawn(frame, 'equipment')]) {
    const { shapes, isNamed } = itemShapes(frame, item);
    if (!isNamed) unnamedCount++;
    (item.typeName === 'equipment' && item.isOverhead ? overhead : standing).push(...shapes);
  }
  const notes = drawn(frame, 'annotation').flatMap((note) => noteShapes(frame, note));
  const layer = (name: string, shapes: readonly Shape[]): GroupShape => ({ kind: 'group', name, shapes, clip });
  return {
    layers: [
      layer('Floor', floor),
      layer('Underlay', frame.showsUnderlay ? underlayShapes(frame) : []),
      layer('Tiles', tiles),
      layer('Perforated tiles', perforated),
      layer('Zones', zones),
      layer('Trays under the floor', trays.underfloor),
      layer('Pipes under the floor', pipes.underfloor),
      layer('Walls', walls),
      layer('Obstacles', obstacles),
      layer('Racks and plant', standing),
      layer('Overhead', overhead),
      layer('Trays overhead', [...trays.overhead, ...drops]),
      layer('Pipes overhead', pipes.overhead),
      layer('Notes', notes),
      layer('Dimensions', dimensionShapes(frame)),
    ],
    unnamedCount,
  };
}

/** The rectangle around what would be drawn; nothing for an empty plan. */
export function planExtent(view: PlanFrame['view'], roomId: string | undefined): RectUm | undefined {
  const isPart = (id: string | undefined) => roomId === undefined || id === roomId;
  const rects: RectUm[] = [];
  for (const room of view.all('room').values()) if (isPart(room.id)) rects.push(polygonBounds(room.outline));
  for (const zone of view.all('zone').values()) if (isPart(zone.roomId)) rects.push(polygonBounds(zone.outline));
  for (const name of ['rack', 'equipment', 'obstacle'] as const)
    for (const item of view.all(name).values())
      if (isPart(item.roomId)) rects.push(footprintBounds(footprintOf(view, item)));
  for (const pipe of view.all('pipe').values()) if (isPart(pipe.roomId)) rects.push(polygonBounds(pipe.path));
  for (const tray of view.all('tray').values()) if (isPart(tray.roomId)) rects.push(polygonBounds(trayOutline(tray)));
  for (const note of view.all('annotation').values()) if (isPart(note.roomId)) rects.push(noteBounds(note));
  const find = itemsOf(view);
  for (const dimension of roomId === undefined ? view.all('dimension').values() : []) {
    const line = dimensionLine(dimension, find);
    if (line) rects.push(rectAround(line.start, line.end));
  }
  return rectAroundAll(rects);
}

function drawn<T extends (typeof ROOM_ITEM_TYPES)[number]>(frame: PlanFrame, typeName: T) {
  return [...frame.view.all(typeName).values()].filter((record) => isDrawn(frame, record));
}

function noteBounds({ xUm, yUm, sizeUm, text }: Annotation): RectUm {
  const lines = text.split('\n');
  const width = Math.max(...lines.map((line) => textWidth(line, sizeUm)));
  return { minX: xUm, minY: yUm, maxX: xUm + width, maxY: yUm + lines.length * sizeUm * NOTE_LINE_HEIGHT };
}

/** A note grows with the plan: its letters have a height in the building. */
function noteShapes(frame: PlanFrame, { xUm, yUm, sizeUm, text }: Annotation): Shape[] {
  const size = sizeUm * frame.mmPerUm;
  const [x, y] = toPaper(frame, xUm, yUm);
  return text
    .split('\n')
    .map((line, index) => textShape(line, [x, y + size * (0.85 + index * NOTE_LINE_HEIGHT)], size, frame.ink.text));
}
