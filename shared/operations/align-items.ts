import { alignShift, distributeShifts, type AlignEdge, type Axis, type Shift, type Spacing } from '../geometry/align';
import { polygonBounds } from '../geometry/polygon';
import { rectAroundAll, type RectUm } from '../geometry/rect';
import type { DocumentView } from '../store/document-view';
import type { AnyId } from '../store/records-diff';
import { dropsOn } from './drops-on';
import { membersOf, unitsOf } from './group-tree';
import { isPlanItem, planBounds, type PlanItem } from './item-footprint';
import { contentsOf, handledItems, isLocked, settleInRoom, shiftItem } from './move-records';
import { needAny, plan, Refusal, type Plan } from './plan';
import type { Operation } from './types';

/** What items are lined up with: all of them together, the one named last, or the room each stands in. */
export const ALIGN_REFERENCES = ['selection', 'key', 'room'] as const;
export type AlignReference = (typeof ALIGN_REFERENCES)[number];

export interface AlignItemsArgs {
  /** The last one is the key. */
  readonly ids: readonly AnyId[];
  readonly edge: AlignEdge;
  /** @default 'selection' */
  readonly to?: AlignReference;
}

/**
 * Lines items up by an edge or a centre line of the upright rectangles around them. Locked items stay but count for
 * where the others go; the chosen members of a group go as one. Rooms are lined up only when nothing but rooms is chosen.
 */
export const alignItems: Operation<AlignItemsArgs> = (view, { ids, edge, to = 'selection' }) =>
  plan(view, (draft) => {
    const { all, movable } = sorted(draft, ids, 'lined up');
    const blocks = blocksOf(view, all);
    const key = blocks[blockIndex(blocks, all.at(-1))];
    if (to !== 'room' && blocks.length < 2)
      throw new Refusal('too-few', 'Select at least two items to line up, or line up with the room.');
    const common = to === 'key' && key ? key.bounds : rectAroundAll(blocks.map(({ bounds }) => bounds));
    for (const block of blocks) {
      const target = to === 'room' ? roomBounds(draft.view, block) : common;
      if (!target || (to === 'key' && block === key)) continue;
      shiftBlock(draft, block, movable, alignShift(block.bounds, target, edge));
    }
  });

export interface DistributeItemsArgs {
  /** The last one is the key. */
  readonly ids: readonly AnyId[];
  readonly axis: Axis;
  readonly by: Spacing;
  /** @default 'selection' */
  readonly to?: AlignReference;
}

/**
 * Spaces items evenly along an axis. To the selection the outermost stay; about the key it stays and the others are
 * spaced to both sides; to the room they fill it from wall to wall. Locked items are left out.
 */
export const distributeItems: Operation<DistributeItemsArgs> = (view, { ids, axis, by, to = 'selection' }) =>
  plan(view, (draft) => {
    const { all, movable } = sorted(draft, ids, 'distributed');
    const blocks = blocksOf(view, [...movable]);
    const keyIndex = to === 'key' ? blockIndex(blocks, all.at(-1)) : -1;
    const least = to === 'room' ? 2 : 3;
    if (blocks.length < least)
      throw new Refusal('too-few', `Select at least ${least === 2 ? 'two' : 'three'} items that are not locked.`);
    const [first] = blocks;
    const within = to === 'room' && first ? roomBounds(view, first) : undefined;
    if (to === 'room' && within === undefined) throw new Refusal('no-room', 'These items do not stand in a room.');
    const shifts = distributeShifts(
      blocks.map(({ bounds }) => bounds),
      { axis, by, ...(within ? { within } : {}), ...(keyIndex >= 0 ? { keyIndex } : {}) },
    );
    for (const [index, block] of blocks.entries()) {
      const wanted = shifts[index];
      if (wanted) shiftBlock(draft, block, movable, wanted);
    }
  });

/** What is handled as one: an item by itself, or a group that is chosen whole. */
interface Block {
  readonly items: readonly PlanItem[];
  readonly bounds: RectUm;
}

function blocksOf(view: DocumentView, items: readonly PlanItem[]): Block[] {
  const chosen = new Map<string, PlanItem>(items.map((item) => [item.id, item]));
  const blocks = unitsOf(view, [...chosen.keys()]).map((unit) =>
    (unit.typeName === 'group' ? membersOf(view, unit.id) : [unit.id]).flatMap((id) => chosen.get(id) ?? []),
  );
  return blocks.flatMap((members) => {
    const bounds = rectAroundAll(members.map((item) => planBounds(view, item)));
    return bounds ? [{ items: members, bounds }] : [];
  });
}

function blockIndex(blocks: readonly Block[], item: PlanItem | undefined): number {
  return blocks.findIndex(({ items }) => item !== undefined && items.includes(item));
}

function shiftBlock(draft: Plan, block: Block, movable: ReadonlySet<PlanItem>, by: Shift): void {
  for (const item of block.items) {
    if (!movable.has(item)) continue;
    shift(draft, item, by);
    if (item.typeName !== 'tray') continue;
    for (const drop of dropsOn(draft.view, [item])) if (!movable.has(drop) && !drop.isLocked) shift(draft, drop, by);
  }
}

/** What counts and what moves: rooms go only with rooms, since they would take the rest along. */
function sorted(draft: Plan, ids: readonly AnyId[], verb: string): { all: PlanItem[]; movable: ReadonlySet<PlanItem> } {
  const { chosen } = handledItems(draft, ids, verb);
  const onPlan = [...new Set(ids)].map((id) => needAny(draft, id)).filter(isPlanItem);
  const areRooms = onPlan.every((item) => item.typeName === 'room');
  const counts = (item: PlanItem): boolean => areRooms || item.typeName !== 'room';
  const all = onPlan.filter(counts);
  // Drops that go along with a tray are no items of their own here.
  const movable = chosen.filter((item) => counts(item) && onPlan.includes(item));
  return { all, movable: new Set(movable.filter((item) => !isLocked(item))) };
}

function roomBounds(view: DocumentView, { items: [item] }: Block): RectUm | undefined {
  const room = item && 'roomId' in item && item.roomId !== undefined ? view.get(item.roomId) : undefined;
  return room ? polygonBounds(room.outline) : undefined;
}

function shift(draft: Plan, item: PlanItem, { dxUm, dyUm }: Shift): void {
  if (dxUm === 0 && dyUm === 0) return;
  if (item.typeName === 'room')
    for (const inside of contentsOf(draft.view, item.id)) shiftItem(draft, inside, dxUm, dyUm);
  const moved = shiftItem(draft, item, dxUm, dyUm);
  if (moved.typeName !== 'room') settleInRoom(draft, moved);
}
