import { HEIGHT_TOLERANCE_UM } from '../../analysis/cabling/tray-joints';
import type { Hanging } from '../../analysis/space/hanging';
import { footprintBounds, overlapDepth, type Footprint } from '../../geometry/footprint';
import type { RectUm } from '../../geometry/rect';
import { isKnown } from '../../units/known';
import type { FindingShape } from '../engine/finding';
import { defineRule } from '../engine/rule';

export const trayClash = defineRule({
  code: 'TRAY-CLASH',
  key: 'cabling.trayClash',
  title: 'Runs take up the same space',
  reason: 'What hangs where something else already hangs is found out on the ladder, and moved there.',
  basis: 'undersides and heights of trays, pipes and overhead plant that cross or overlap on the plan',
  source: 'project rule',
  grade: 'K',
  notChecked:
    'Trays that join at one height, pipes with pipes, plant with plant. Hangers, insulation, walls of pipes, and room for hands.',
  severity: 'warning',
  isLive: false,
  params: {},
  messages: {
    clash: '{one} and {other} cross and share {actual} of height.',
    unknown:
      'At what height {one} hangs is not stated, so its crossings with other runs were not checked: {crossings}.',
  },
  checks: (check) => [
    check('room', ['hanging'], (slot, { hanging }, _params, report) => {
      const unknown = new Map<string, { crossings: number; shapes: FindingShape[] }>();
      for (const { one, other, at } of crossingsOf(hanging.hangingIn(slot))) {
        const shapes = [shapeOf(at)];
        const sharedUm = sharedHeightUm(one, other);
        if (sharedUm === undefined) {
          for (const run of [one, other]) {
            if (isKnown(run.undersideUm) && isKnown(run.heightUm)) continue;
            const known = unknown.get(run.id) ?? { crossings: 0, shapes: [] };
            unknown.set(run.id, { crossings: known.crossings + 1, shapes: [...known.shapes, ...shapes] });
          }
        } else if (sharedUm > 0)
          report.breach({
            subjects: [one.id, other.id],
            message: 'clash',
            params: { one: { record: one.id }, other: { record: other.id } },
            actual: sharedUm,
            limit: 0,
            dimension: 'length',
            unit: 'mm',
            shapes,
          });
      }
      for (const [id, { crossings, shapes }] of unknown)
        report.notChecked({ subjects: [id], message: 'unknown', params: { one: { record: id }, crossings }, shapes });
    }),
  ],
});

interface Crossing {
  readonly one: Hanging;
  readonly other: Hanging;
  /** Around what both cover, where they overlap deepest. */
  readonly at: RectUm;
}

/** Pairs that overlap on the plan and are no joint of their own kind, each once. */
function crossingsOf(all: readonly Hanging[]): readonly Crossing[] {
  const pieces = all
    .flatMap((run) => run.pieces.map((piece) => ({ run, piece, bounds: footprintBounds(piece) })))
    .sort((a, b) => a.bounds.minX - b.bounds.minX);
  const found = new Map<string, Crossing & { readonly depthUm: number }>();
  pieces.forEach((a, at) => {
    for (let next = at + 1; next < pieces.length; next++) {
      const b = pieces[next];
      if (!b || b.bounds.minX > a.bounds.maxX) break;
      if (a.run === b.run || b.bounds.minY > a.bounds.maxY || a.bounds.minY > b.bounds.maxY) continue;
      const [one, other] = a.run.id < b.run.id ? [a.run, b.run] : [b.run, a.run];
      if (!mayClash(one, other)) continue;
      const depthUm = depthOf(a.piece, b.piece);
      const key = `${one.id} ${other.id}`;
      if (depthUm > (found.get(key)?.depthUm ?? 0))
        found.set(key, { one, other, depthUm, at: common(a.bounds, b.bounds) });
    }
  });
  return [...found.values()].sort((a, b) => (`${a.one.id} ${a.other.id}` < `${b.one.id} ${b.other.id}` ? -1 : 1));
}

/** A run of no width covers nothing. */
function depthOf(a: Footprint, b: Footprint): number {
  return [a.widthUm, a.depthUm, b.widthUm, b.depthUm].some((size) => size <= 0) ? 0 : overlapDepth(a, b);
}

function mayClash(one: Hanging, other: Hanging): boolean {
  const [a, b] = [one.record, other.record];
  if (a.typeName !== 'tray' && a.typeName === b.typeName) return false;
  if (a.typeName === 'tray' && b.typeName === 'tray') {
    if (a.isCrossingFree || b.isCrossingFree) return true;
    if (!isKnown(one.undersideUm) || !isKnown(other.undersideUm)) return false;
    return Math.abs(one.undersideUm - other.undersideUm) > HEIGHT_TOLERANCE_UM;
  }
  // What hangs overhead does not meet what lies under the floor, whatever their heights.
  return one.level === other.level;
}

/** How much height both take up, 0 where one is clear of the other; nothing when it is not known. */
function sharedHeightUm(one: Hanging, other: Hanging): number | undefined {
  if (!isKnown(one.undersideUm) || !isKnown(other.undersideUm)) return undefined;
  const [low, high] = one.undersideUm <= other.undersideUm ? [one, other] : [other, one];
  if (!isKnown(low.undersideUm) || !isKnown(high.undersideUm) || !isKnown(low.heightUm)) return undefined;
  const shared = low.undersideUm + low.heightUm - high.undersideUm;
  if (shared <= 0) return 0;
  return isKnown(high.heightUm) ? Math.min(shared, high.heightUm) : undefined;
}

function common(a: RectUm, b: RectUm): RectUm {
  return {
    minX: Math.max(a.minX, b.minX),
    minY: Math.max(a.minY, b.minY),
    maxX: Math.min(a.maxX, b.maxX),
    maxY: Math.min(a.maxY, b.maxY),
  };
}

function shapeOf({ minX, minY, maxX, maxY }: RectUm): FindingShape {
  const corners = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ] as const;
  return { kind: 'area', points: corners.map(([x, y]) => [Math.round(x), Math.round(y)]) };
}
