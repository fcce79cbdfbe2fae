/** What moving, turning and copying share: which records go along, and how each is shifted. */
import { rectCentre, type PointXY } from '../geometry/rect';
import { regionHasPoint } from '../geometry/region';
import type { RecordId } from '../model/record-id';
import type { Room } from '../model/records/room';
import type { Tray } from '../model/records/tray';
import type { AnyRecord } from '../model/registry';
import { referring, type DocumentView } from '../store/document-view';
import { dropsOn } from './drops-on';
import { isPlanItem, isRun, planBounds, ROOM_ITEM_TYPES, type PlanItem } from './item-footprint';
import { movedOutline, movedRoom } from './outline';
import { labelOf, needAny, Refusal, type Plan } from './plan';

/** What stands or lies in a room. */
export type RoomItem = Exclude<PlanItem, Room>;

/** Everything on the plan of a room. */
export function* contentsOf(view: DocumentView, roomId: RecordId<'room'>): Generator<RoomItem> {
  for (const typeName of ROOM_ITEM_TYPES) yield* referring(view, typeName, 'roomId', roomId);
}

/** The items an edit of the plan concerns: those chosen that can be handled, and what goes along with a room. */
export interface Handled {
  readonly chosen: readonly PlanItem[];
  readonly alongWithRoom: readonly RoomItem[];
}

/**
 * Sorts out what of a selection can be handled on the plan. Locked items stay where they are, unless their room is
 * moved; a tray takes its drops along. Refuses when nothing is left to handle; `verb` completes the sentence, for example `moved`.
 */
export function handledItems(draft: Plan, ids: readonly string[], verb: string): Handled {
  const records = [...new Set(ids)].map((id) => needAny(draft, id));
  const onPlan = records.filter(isPlanItem);
  const first = records[0];
  if (first === undefined) throw new Refusal('nothing-chosen', `Select what is to be ${verb}.`);
  if (onPlan.length === 0)
    throw new Refusal('not-on-plan', `${labelOf(first)} has no place on the plan, so it cannot be ${verb} there.`);
  const trays = onPlan.filter((item): item is Tray => item.typeName === 'tray' && !item.isLocked);
  const drops = trays.length > 0 ? dropsOn(draft.view, trays).filter((drop) => !onPlan.includes(drop)) : [];
  const chosen = [...onPlan, ...drops].filter((item) => !isLocked(item));
  if (chosen.length === 0) {
    const what = onPlan.length === 1 ? `${labelOf(first)} is` : `These ${onPlan.length} items are`;
    throw new Refusal('locked', `${what} locked, so nothing was ${verb}. Unlock first.`);
  }
  const chosenIds = new Set<string>(chosen.map((item) => item.id));
  const along = chosen
    .filter((item) => item.typeName === 'room')
    .flatMap((room) => [...contentsOf(draft.view, room.id)])
    .filter((item) => !chosenIds.has(item.id));
  return { chosen, alongWithRoom: along };
}

export function isLocked(record: AnyRecord): boolean {
  return 'isLocked' in record && record.isLocked;
}

/** Shifts one item; of a room, its outline, its holes and its tile grid. */
export function shiftItem(draft: Plan, item: PlanItem, dxUm: number, dyUm: number): PlanItem {
  if (dxUm === 0 && dyUm === 0) return item;
  if (item.typeName === 'room') return draft.change(item, movedRoom(item, dxUm, dyUm));
  if (item.typeName === 'zone') return draft.change(item, { outline: movedOutline(item.outline, dxUm, dyUm) });
  if (isRun(item)) return draft.change(item, { path: movedOutline(item.path, dxUm, dyUm) });
  return draft.change(item, { xUm: item.xUm + dxUm, yUm: item.yUm + dyUm });
}

/** Where an item is, for deciding which room it is in. */
export function placeOf(view: DocumentView, item: PlanItem): PointXY {
  return 'xUm' in item ? item : rectCentre(planBounds(view, item));
}

/** The room that holds the point. */
export function roomAt(rooms: Iterable<Room>, point: PointXY): Room | undefined {
  for (const room of rooms) if (regionHasPoint(room, point)) return room;
  return undefined;
}

/**
 * Gives an item to the room its centre has come to. Outside every room it stays with its own, where a rule reports it.
 * A rack that leaves its room leaves its row.
 */
export function settleInRoom(draft: Plan, item: RoomItem): void {
  const rooms = [...draft.view.all('room').values()].map((room) => draft.find(room.id) ?? room);
  const place = placeOf(draft.view, item);
  const own = rooms.find((room) => room.id === item.roomId);
  if (own && regionHasPoint(own, place)) return;
  const room = roomAt(rooms, place);
  if (room === undefined || room.id === item.roomId) return;
  if (item.typeName === 'rack') draft.change(item, { roomId: room.id, rowId: undefined });
  else draft.change(item, { roomId: room.id });
}
