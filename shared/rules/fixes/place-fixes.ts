import { footprintBounds, footprintCorners, frontDirection, type Footprint } from '../../geometry/footprint';
import { polygonBounds } from '../../geometry/polygon';
import { rectHeight, rectWidth, type RectUm } from '../../geometry/rect';
import { regionContains } from '../../geometry/region';
import { footprintOf, isStanding, type StandingItem } from '../../operations/item-footprint';
import { moveItems } from '../../operations/move-items';
import { rotateItems } from '../../operations/rotate-items';
import { getRecord, type DocumentView } from '../../store/document-view';
import type { Fix, MakeFixes } from '../engine/fix';
import { fix, movable, quantityOf, um } from './make-fix';

const HALF_TURN_MDEG = 180_000;
/** Things come to rest on whole millimetres. */
const GRAIN_UM = 1_000;

interface By {
  readonly dxUm: number;
  readonly dyUm: number;
}

/** Two things in one place: the one or the other moves aside by the shortest way that parts them. */
export const overlapFixes: MakeFixes = (finding, view) => {
  const [a, b] = finding.subjects.map((id) => standing(view, id));
  if (!a || !b) return [];
  return [...aside(view, b, a), ...aside(view, a, b)];
};

/** Something stands on an obstacle or in a door's swing: the item moves off it. */
export const obstacleFixes: MakeFixes = (finding, view) => {
  const [item, other] = [...finding.subjects, ...finding.related].map((id) => standing(view, id));
  return item && other ? aside(view, item, other) : [];
};

/** Too little room on one side of a rack: it, or what stands in the way, moves by what is missing. */
export function clearanceFixes(face: 'front' | 'rear'): MakeFixes {
  return (finding, view) => {
    const rack = standing(view, finding.subjects[0]);
    const missing = quantityOf(finding, 'difference');
    if (!rack || missing === undefined) return [];
    const sign = face === 'front' ? -1 : 1;
    const front = frontDirection(rack.rotationMdeg);
    const away = coarse(front.x * sign, front.y * sign, missing);
    const other = finding.related.map((id) => standing(view, id)).find((one) => one !== undefined);
    return [
      ...(movable(view, rack.id) ? shift(view, rack, away) : []),
      ...(other && movable(view, other.id) ? shift(view, other, { dxUm: -away.dxUm, dyUm: -away.dyUm }) : []),
    ];
  };
}

/** Partly outside its room: it moves in, where the room can hold it. */
export const outsideFixes: MakeFixes = (finding, view) => {
  const item = movable(view, finding.subjects[0]);
  const room = item && view.get(item.roomId);
  if (!item || !room) return [];
  const footprint = footprintOf(view, item);
  const own = footprintBounds(footprint);
  const bounds = polygonBounds(room.outline);
  if (rectWidth(own) > rectWidth(bounds) || rectHeight(own) > rectHeight(bounds)) return [];
  const by = {
    dxUm: inward(own.minX, own.maxX, bounds.minX, bounds.maxX),
    dyUm: inward(own.minY, own.maxY, bounds.minY, bounds.maxY),
  };
  const moved: Footprint = { ...footprint, xUm: footprint.xUm + by.dxUm, yUm: footprint.yUm + by.dyUm };
  if (!regionContains(room, footprintCorners(moved))) return [];
  return fix(
    'FIX.moveIn',
    'Move {item} into {room}',
    { item: { record: item.id }, room: { record: room.id } },
    moveItems(view, { ids: [item.id], ...by }),
  );
};

/** The front of a rack faces a rear: either rack turns round. */
export const facingFixes: MakeFixes = (finding, view) =>
  finding.subjects.flatMap((id) => {
    const rack = movable(view, id);
    if (!rack) return [];
    return fix(
      'FIX.turn',
      'Turn {item} round',
      { item: { record: rack.id } },
      rotateItems(view, { ids: [rack.id], byMdeg: HALF_TURN_MDEG, about: 'own' }),
    );
  });

/** Moves an item off another by the shortest of the four ways along the axes. */
function aside(view: DocumentView, item: StandingItem, other: StandingItem): readonly Fix[] {
  if (!movable(view, item.id)) return [];
  const own = footprintBounds(footprintOf(view, item));
  const from = footprintBounds(footprintOf(view, other));
  if (own.minX >= from.maxX || own.maxX <= from.minX || own.minY >= from.maxY || own.maxY <= from.minY) return [];
  const shortest = waysOff(own, from).reduce((best, way) => (size(way) < size(best) ? way : best));
  return shift(view, item, shortest);
}

function waysOff(own: RectUm, from: RectUm): readonly [By, ...By[]] {
  return [
    { dxUm: Math.ceil(from.maxX - own.minX), dyUm: 0 },
    { dxUm: -Math.ceil(own.maxX - from.minX), dyUm: 0 },
    { dxUm: 0, dyUm: Math.ceil(from.maxY - own.minY) },
    { dxUm: 0, dyUm: -Math.ceil(own.maxY - from.minY) },
  ];
}

function shift(view: DocumentView, item: StandingItem, by: By): readonly Fix[] {
  return fix(
    'FIX.move',
    'Move {item} {distance} {direction}',
    { item: { record: item.id }, distance: um(Math.round(size(by))), direction: directionOf(by) },
    moveItems(view, { ids: [item.id], ...by }),
  );
}

function directionOf({ dxUm, dyUm }: By): string {
  const vertical = dyUm < 0 ? 'up' : dyUm > 0 ? 'down' : '';
  const sideways = dxUm < 0 ? 'left' : dxUm > 0 ? 'right' : '';
  return [vertical, sideways].filter((word) => word !== '').join(' and ');
}

/** A way of at least this length along a direction, in whole millimetres. */
function coarse(x: number, y: number, lengthUm: number): By {
  const grain = (value: number): number => {
    const size = Math.ceil(Math.abs(value) / GRAIN_UM - 1e-9) * GRAIN_UM;
    return size === 0 ? 0 : Math.sign(value) * size;
  };
  return { dxUm: grain(x * lengthUm), dyUm: grain(y * lengthUm) };
}

function size({ dxUm, dyUm }: By): number {
  return Math.hypot(dxUm, dyUm);
}

function inward(min: number, max: number, from: number, to: number): number {
  if (min < from) return Math.ceil(from - min);
  return max > to ? -Math.ceil(max - to) : 0;
}

function standing(view: DocumentView, id: string | undefined): StandingItem | undefined {
  const record = id === undefined ? undefined : getRecord(view, id);
  return record && isStanding(record) ? record : undefined;
}
