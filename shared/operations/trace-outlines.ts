import type { Footprint } from '../geometry/footprint';
import { rectanglesFill, rectangleAbout } from '../geometry/rectangle-about';
import { isSelfCrossing, polygonAreaM2, type Polygon } from '../geometry/polygon';
import type { PointXY } from '../geometry/rect';
import { distanceToRegionEdge, regionHasPoint } from '../geometry/region';
import type { PointUm } from '../model/field';
import type { RecordId } from '../model/record-id';
import type { Room } from '../model/records/room';
import { NameBook } from './numbering';
import { cleanOutline } from './outline';
import { plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

/** What an outline of a drawing becomes. */
export type TracedKind = 'room' | 'wall' | 'column';

export interface TraceOutlinesArgs extends Making {
  readonly outlines: readonly { readonly kind: TracedKind; readonly outline: readonly PointUm[] }[];
  /** The drawing they are of: it is locked, so that it stays under what was traced from it. */
  readonly underlayId?: RecordId<'underlay'>;
}

/** Rooms smaller than this are symbols, not rooms. */
const MIN_ROOM_M2 = 1;
/** A wall on the line of a room's outline lies partly outside it. */
const BESIDE_ROOM_UM = 1_000_000;
/** What is thicker than this is the outline of a space, drawn on the layer of its walls. */
const MAX_WALL_UM = 2_000_000;
/** An outline that fills its rectangle less than this is not one. */
const MIN_FILL = 0.8;
const MAX_TRACED = 5000;

/**
 * Makes rooms of outlines, and walls and columns of outlines that are rectangles near enough, in the rooms they stand
 * in. What cannot be made is passed over; when nothing can, the sentence says why.
 */
export const traceOutlines: Operation<TraceOutlinesArgs> = (view, { ids, outlines, underlayId }) =>
  plan(view, (draft) => {
    if (outlines.length > MAX_TRACED)
      throw new Refusal('too-many', `These are ${outlines.length} outlines; at most ${MAX_TRACED} are traced at once.`);
    const rooms: Room[] = [...view.all('room').values()];
    const names = NameBook.of(view, 'room');
    for (const { kind, outline } of outlines) {
      if (kind !== 'room' || !isRoom(outline)) continue;
      const corners = cleanOutline(outline, 'room');
      rooms.push(
        draft.add('room', ids('room'), {
          name: names.take(names.next({ prefix: 'Room ', digits: 1, suffix: '' })),
          outline: corners,
          tileOriginXUm: Math.min(...corners.map(([x]) => x)),
          tileOriginYUm: Math.min(...corners.map(([, y]) => y)),
        }),
      );
    }
    for (const { kind, outline } of outlines) if (kind !== 'room') addObstacle(draft, { ids }, kind, outline, rooms);
    if (draft.build().added.size === 0)
      throw new Refusal(
        'nothing-traced',
        'Nothing could be traced: rooms need closed outlines of at least 1 m², walls and columns closed rectangles in a room.',
      );
    const underlay = underlayId && view.get(underlayId);
    if (underlay) draft.change(underlay, { isLocked: true });
  });

/** True for an outline that is made a wall, a column or a room when it is asked for. The room around it is not asked. */
export function canBeTraced(kind: TracedKind, outline: Polygon): boolean {
  return kind === 'room' ? isRoom(outline) : rectangleOf(outline, kind) !== undefined;
}

function rectangleOf(outline: Polygon, kind: 'wall' | 'column'): Footprint | undefined {
  const rectangle = rectangleAbout(outline);
  if (!rectangle || rectanglesFill(outline, rectangle) < MIN_FILL) return undefined;
  const isSpace = kind === 'wall' && Math.min(rectangle.widthUm, rectangle.depthUm) > MAX_WALL_UM;
  return isSpace ? undefined : rectangle;
}

function isRoom(outline: Polygon): boolean {
  return outline.length >= 3 && polygonAreaM2(outline) >= MIN_ROOM_M2 && !isSelfCrossing(outline);
}

function addObstacle(
  draft: Plan,
  { ids }: Making,
  kind: 'wall' | 'column',
  outline: Polygon,
  rooms: readonly Room[],
): void {
  const rectangle = rectangleOf(outline, kind);
  if (!rectangle) return;
  const room = roomFor(rooms, rectangle);
  if (!room) return;
  draft.add('obstacle', ids('obstacle'), {
    roomId: room.id,
    kind,
    xUm: Math.round(rectangle.xUm),
    yUm: Math.round(rectangle.yUm),
    widthUm: Math.max(1, Math.round(rectangle.widthUm)),
    depthUm: Math.max(1, Math.round(rectangle.depthUm)),
    rotationMdeg: rectangle.rotationMdeg,
  });
}

function roomFor(rooms: readonly Room[], point: PointXY): Room | undefined {
  return (
    rooms.find((room) => regionHasPoint(room, point)) ??
    rooms.find((room) => distanceToRegionEdge(room, point) <= BESIDE_ROOM_UM)
  );
}
