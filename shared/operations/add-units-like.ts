import { footprintCorners, frontDirection, overlapDepth, rightDirection, type Footprint } from '../geometry/footprint';
import { polygonsOverlap, regionContains } from '../geometry/region';
import type { RecordId } from '../model/record-id';
import type { Equipment } from '../model/records/equipment';
import type { Zone } from '../model/records/zone';
import { referring, type DocumentView } from '../store/document-view';
import { addCopies, collectCopySet } from './copy-set';
import { footprintOf } from './item-footprint';
import { settleInRoom } from './move-records';
import { nameBooks } from './name-books';
import { labelOf, plan, Refusal } from './plan';
import type { Making, Operation } from './types';

export interface AddUnitsLikeArgs extends Making {
  /** The plant that the cooling unit is built into. */
  readonly equipmentId: RecordId<'equipment'>;
  /** @default 1 */
  readonly count?: number;
}

/** Between plant that stands side by side. */
const BESIDE_UM = 600_000;
/** Between plant that stands one before the other, so that both can be worked on. */
const BEHIND_UM = 1_200_000;
/** Places looked at in each direction, one after the other, until one is taken. */
const PLACES = 6;

/**
 * Adds plant like this beside it, at the free places nearest to it in line with it, or before and behind it, in no aisle or cage that it is not in. Its cooling
 * units supply the same loops, are cooled by the same and serve the same racks, rows, zones and rooms as the original's;
 * feeds are left to be decided. Refuses when there are not as many free places.
 */
export const addUnitsLike: Operation<AddUnitsLikeArgs> = (view, { ids, equipmentId, count = 1 }) =>
  plan(view, (draft) => {
    const original = draft.need(equipmentId, 'equipment');
    const type = draft.view.get(original.typeId)?.type;
    if (type?.kind === 'plant' && type.plant.placement === 'rackDoor')
      throw new Refusal('not-copied', `${labelOf(original)} hangs on a rack; another one needs a rack of its own.`);
    const places = freePlacesBeside(view, original);
    if (places.length < count)
      throw new Refusal(
        'no-space',
        `There is no free place for ${count === 1 ? 'one more' : `${count} more`} like ${labelOf(original)} beside it. ` +
          'Move what stands there, or place one elsewhere and connect it.',
      );
    const set = collectCopySet(view, [original.id]);
    const names = nameBooks(view);
    for (const { dxUm, dyUm } of places.slice(0, count)) {
      const newIds = addCopies(draft, set, { ids, dxUm, dyUm, names, outside: (_record, target) => target });
      const copy = draft.need((newIds.get(original.id) ?? original.id) as RecordId<'equipment'>);
      settleInRoom(draft, copy);
      for (const unit of referring(view, 'coolingUnit', 'hostId', original.id))
        for (const served of referring(view, 'coolingConnection', 'coolingUnitId', unit.id)) {
          const coolingUnitId = newIds.get(unit.id);
          if (coolingUnitId === undefined || newIds.has(served.id)) continue;
          draft.add('coolingConnection', ids('coolingConnection'), {
            coolingUnitId: coolingUnitId as RecordId<'coolingUnit'>,
            targetId: served.targetId,
          });
        }
    }
  });

interface Shift {
  readonly dxUm: number;
  readonly dyUm: number;
}

/** Free places for one more of it, beside it before those in front and behind, the nearest first. */
function freePlacesBeside(view: DocumentView, original: Equipment): readonly Shift[] {
  const footprint = footprintOf(view, original);
  const right = rightDirection(original.rotationMdeg);
  const front = frontDirection(original.rotationMdeg);
  const inLine = steps(right, footprint.widthUm + BESIDE_UM);
  const across = steps(front, footprint.depthUm + BEHIND_UM);
  // Not into an aisle or a cage that the original is not in.
  const shut = [...referring(view, 'zone', 'roomId', original.roomId)].filter(
    (zone) => !polygonsOverlap(footprintCorners(footprint), zone.outline),
  );
  const isFree = (shift: Shift): boolean =>
    isPlaceFree(view, original, shut, {
      ...footprint,
      xUm: footprint.xUm + shift.dxUm,
      yUm: footprint.yUm + shift.dyUm,
    });
  return [...untilTaken(inLine, isFree), ...untilTaken(across, isFree)];
}

/** Shifts to both sides, by turns, as two lists. */
function steps(direction: { readonly x: number; readonly y: number }, pitchUm: number): readonly (readonly Shift[])[] {
  return [1, -1].map((sign) =>
    Array.from({ length: PLACES }, (_, at) => ({
      dxUm: Math.round(direction.x * sign * pitchUm * (at + 1)),
      dyUm: Math.round(direction.y * sign * pitchUm * (at + 1)),
    })),
  );
}

/** The free places of each list up to the first that is taken, the nearest of both first. */
function untilTaken(lists: readonly (readonly Shift[])[], isFree: (shift: Shift) => boolean): readonly Shift[] {
  const free = lists.map((list) => {
    const taken = list.findIndex((shift) => !isFree(shift));
    return taken < 0 ? list : list.slice(0, taken);
  });
  return Array.from({ length: PLACES }, (_, at) => free.flatMap((list) => list[at] ?? [])).flat();
}

function isPlaceFree(view: DocumentView, original: Equipment, shut: readonly Zone[], place: Footprint): boolean {
  const room = view.get(original.roomId);
  if (!room || !regionContains(room, footprintCorners(place))) return false;
  if (shut.some((zone) => polygonsOverlap(footprintCorners(place), zone.outline))) return false;
  for (const typeName of ['rack', 'equipment', 'obstacle'] as const)
    for (const other of referring(view, typeName, 'roomId', original.roomId)) {
      if (other.typeName === 'equipment' && other.isOverhead !== original.isOverhead) continue;
      if (overlapDepth(place, footprintOf(view, other)) > 0) return false;
    }
  return true;
}
