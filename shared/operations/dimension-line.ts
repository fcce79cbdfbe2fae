/** Where a permanent dimension lies now, with the items it is fixed to wherever they are. */
import { frontDirection, rightDirection } from '../geometry/footprint';
import type { PointXY } from '../geometry/rect';
import type { Dimension } from '../model/records/dimension';
import { getRecord, type DocumentView } from '../store/document-view';
import { isStanding, type StandingItem } from './item-footprint';

/** A dimension on the plan: what it measures and the line that is drawn for it. */
export interface DimensionLine {
  /** The measured points. */
  readonly from: PointXY;
  readonly to: PointXY;
  /** Ends of the drawn line; from each measured point a thin line leads to its end. */
  readonly start: PointXY;
  readonly end: PointXY;
  readonly lengthUm: number;
}

/** Finds an item by id; a preview may know it elsewhere than the document does. */
export type FindItem = (id: string) => StandingItem | undefined;

/** Items where the document has them. */
export function itemsOf(view: DocumentView): FindItem {
  return (id) => {
    const record = getRecord(view, id);
    return record && isStanding(record) ? record : undefined;
  };
}

/** A point of the plan in an item's own frame: from its centre to its right and to its back, whole micrometres. */
export function toItemFrame(item: StandingItem, point: PointXY): PointXY {
  const front = frontDirection(item.rotationMdeg);
  const right = rightDirection(item.rotationMdeg);
  const dx = point.xUm - item.xUm;
  const dy = point.yUm - item.yUm;
  return { xUm: Math.round(dx * right.x + dy * right.y), yUm: Math.round(-dx * front.x - dy * front.y) };
}

/** A point of an item's own frame on the plan. */
export function fromItemFrame(item: StandingItem, point: PointXY): PointXY {
  const front = frontDirection(item.rotationMdeg);
  const right = rightDirection(item.rotationMdeg);
  return {
    xUm: item.xUm + right.x * point.xUm - front.x * point.yUm,
    yUm: item.yUm + right.y * point.xUm - front.y * point.yUm,
  };
}

/** The line of a dimension; nothing while an item it is fixed to is missing. */
export function dimensionLine(dimension: Dimension, find: FindItem): DimensionLine | undefined {
  const from = placeOf(dimension.fromId, { xUm: dimension.fromXUm, yUm: dimension.fromYUm }, find);
  const to = placeOf(dimension.toId, { xUm: dimension.toXUm, yUm: dimension.toYUm }, find);
  return from && to && lineBetween(from, to, dimension.along, dimension.offsetUm);
}

/** The line of a dimension between two places. */
export function lineBetween(from: PointXY, to: PointXY, along: Dimension['along'], offsetUm: number): DimensionLine {
  const dx = to.xUm - from.xUm;
  const dy = to.yUm - from.yUm;
  if (along === 'x') {
    const yUm = (from.yUm + to.yUm) / 2 + offsetUm;
    return { from, to, start: { xUm: from.xUm, yUm }, end: { xUm: to.xUm, yUm }, lengthUm: Math.abs(dx) };
  }
  if (along === 'y') {
    const xUm = (from.xUm + to.xUm) / 2 - offsetUm;
    return { from, to, start: { xUm, yUm: from.yUm }, end: { xUm, yUm: to.yUm }, lengthUm: Math.abs(dy) };
  }
  const length = Math.hypot(dx, dy);
  const normal = normalOf(from, to);
  const shift = { xUm: normal.x * offsetUm, yUm: normal.y * offsetUm };
  return { from, to, start: moved(from, shift), end: moved(to, shift), lengthUm: length };
}

/** The offset at which the line of this dimension passes through a point. */
export function offsetThrough(line: DimensionLine, along: Dimension['along'], point: PointXY): number {
  const middle = { xUm: (line.from.xUm + line.to.xUm) / 2, yUm: (line.from.yUm + line.to.yUm) / 2 };
  if (along === 'x') return Math.round(point.yUm - middle.yUm);
  if (along === 'y') return Math.round(middle.xUm - point.xUm);
  const normal = normalOf(line.from, line.to);
  return Math.round((point.xUm - middle.xUm) * normal.x + (point.yUm - middle.yUm) * normal.y);
}

/** Across the line, to the south of a level one and to the west of an upright one, whichever way it was measured. */
function normalOf(from: PointXY, to: PointXY): { readonly x: number; readonly y: number } {
  const dx = to.xUm - from.xUm;
  const dy = to.yUm - from.yUm;
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: 0, y: 1 };
  const sign = dx > 0 || (dx === 0 && dy > 0) ? 1 : -1;
  return { x: (-dy / length) * sign, y: (dx / length) * sign };
}

function placeOf(id: string | undefined, point: PointXY, find: FindItem): PointXY | undefined {
  if (id === undefined) return point;
  const item = find(id);
  return item && fromItemFrame(item, point);
}

function moved(point: PointXY, by: PointXY): PointXY {
  return { xUm: point.xUm + by.xUm, yUm: point.yUm + by.yUm };
}
