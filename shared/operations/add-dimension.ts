import { footprintBounds } from '../geometry/footprint';
import type { PointXY, RectUm } from '../geometry/rect';
import type { RecordId } from '../model/record-id';
import type { Dimension } from '../model/records/dimension';
import { toItemFrame } from './dimension-line';
import { footprintOf, type StandingItem } from './item-footprint';
import { plan, Refusal, type Plan } from './plan';
import type { Making, Operation } from './types';

/** One end of a dimension: a place of the plan, fixed to an item or not. */
export interface DimensionEnd extends PointXY {
  readonly itemId?: RecordId<'rack' | 'equipment' | 'obstacle'>;
}

export interface AddDimensionsArgs extends Making {
  /** Each stretch from one end to the other. */
  readonly stretches: readonly { readonly from: DimensionEnd; readonly to: DimensionEnd }[];
  /** @default straight */
  readonly along?: Dimension['along'];
  readonly offsetUm?: number;
}

/** Permanent dimensions, one for each stretch. An end on an item follows it. */
export const addDimensions: Operation<AddDimensionsArgs> = (view, { ids, stretches, along, offsetUm }) =>
  plan(view, (draft) => {
    const apart = stretches.filter(({ from, to }) => Math.hypot(from.xUm - to.xUm, from.yUm - to.yUm) >= 1);
    if (apart.length === 0) throw new Refusal('no-length', 'A dimension needs two points apart from each other.');
    for (const { from, to } of apart) addStretch(draft, ids('dimension'), from, to, along, offsetUm);
  });

export interface DimensionBetweenArgs extends Making {
  readonly fromId: RecordId<'rack' | 'equipment' | 'obstacle'>;
  readonly toId: RecordId<'rack' | 'equipment' | 'obstacle'>;
}

/**
 * A dimension of the free distance between two items: from side to side where they stand beside or behind each other,
 * from corner to corner where they stand askew, from centre to centre where they overlap.
 */
export const addDimensionBetween: Operation<DimensionBetweenArgs> = (view, { ids, fromId, toId }) =>
  plan(view, (draft) => {
    if (fromId === toId) throw new Refusal('same-item', 'Select two items to measure between.');
    const from = draft.need(fromId, 'rack', 'equipment', 'obstacle') as StandingItem;
    const to = draft.need(toId, 'rack', 'equipment', 'obstacle') as StandingItem;
    const [a, b] = [footprintBounds(footprintOf(view, from)), footprintBounds(footprintOf(view, to))];
    const x = facing(a.minX, a.maxX, b.minX, b.maxX);
    const y = facing(a.minY, a.maxY, b.minY, b.maxY);
    const along = x.isApart && !y.isApart ? 'x' : y.isApart && !x.isApart ? 'y' : 'straight';
    const [start, end] = x.isApart || y.isApart ? [point(x.a, y.a), point(x.b, y.b)] : [centre(a), centre(b)];
    addStretch(draft, ids('dimension'), { ...start, itemId: from.id }, { ...end, itemId: to.id }, along, 0);
  });

/** Of two stretches on one axis: the sides that face each other when they are apart, the middle they share when not. */
function facing(aMin: number, aMax: number, bMin: number, bMax: number): { a: number; b: number; isApart: boolean } {
  if (aMax <= bMin) return { a: aMax, b: bMin, isApart: true };
  if (bMax <= aMin) return { a: aMin, b: bMax, isApart: true };
  const shared = (Math.max(aMin, bMin) + Math.min(aMax, bMax)) / 2;
  return { a: shared, b: shared, isApart: false };
}

function point(xUm: number, yUm: number): PointXY {
  return { xUm, yUm };
}

function centre(rect: RectUm): PointXY {
  return { xUm: (rect.minX + rect.maxX) / 2, yUm: (rect.minY + rect.maxY) / 2 };
}

function addStretch(
  draft: Plan,
  id: RecordId<'dimension'>,
  from: DimensionEnd,
  to: DimensionEnd,
  along: Dimension['along'] = 'straight',
  offsetUm = 0,
): void {
  const [start, end] = [anchored(draft, from), anchored(draft, to)];
  draft.add('dimension', id, {
    ...(from.itemId === undefined ? {} : { fromId: from.itemId }),
    fromXUm: start.xUm,
    fromYUm: start.yUm,
    ...(to.itemId === undefined ? {} : { toId: to.itemId }),
    toXUm: end.xUm,
    toYUm: end.yUm,
    along,
    offsetUm: Math.round(offsetUm),
  });
}

function anchored(draft: Plan, end: DimensionEnd): PointXY {
  if (end.itemId === undefined) return { xUm: Math.round(end.xUm), yUm: Math.round(end.yUm) };
  return toItemFrame(draft.need(end.itemId, 'rack', 'equipment', 'obstacle') as StandingItem, end);
}
