/** Aids for drawing on the plan: dimensions, guides and underlays. Where they are and what of them is under a point. */
import { footprintBounds, footprintCorners, footprintHasPoint } from '#shared/geometry/footprint';
import { distanceToEdge, distanceToSegment } from '#shared/geometry/polygon';
import { rectAround, rectAroundAll, rectContains, type PointXY, type RectUm } from '#shared/geometry/rect';
import type { Dimension } from '#shared/model/records/dimension';
import type { Guide } from '#shared/model/records/guide';
import type { Underlay } from '#shared/model/records/underlay';
import type { AnyRecord } from '#shared/model/registry';
import { dimensionLine, itemsOf, type DimensionLine } from '#shared/operations/dimension-line';
import type { DocumentView } from '#shared/store/document-view';

export type Mark = Dimension | Guide | Underlay;

export function isMark(record: AnyRecord | undefined): record is Mark {
  return record?.typeName === 'dimension' || record?.typeName === 'guide' || record?.typeName === 'underlay';
}

/** A mark under the pointer; `order` as in `Scene.hits`. */
export interface MarkHit {
  readonly record: Mark;
  readonly order: number;
  readonly area: number;
}

/**
 * Marks under a point: dimensions above all else, guides under what stands on the plan, underlays under everything. A
 * locked underlay is only taken by its edge, so that it does not get in the way.
 */
export function markHits(view: DocumentView, point: PointXY, reachUm: number): MarkHit[] {
  const hits: MarkHit[] = [];
  for (const record of view.all('dimension').values()) {
    const line = dimensionLine(record, itemsOf(view));
    if (!line) continue;
    const { start, end } = line;
    const isOnLine = distanceToSegment(point, [start.xUm, start.yUm], [end.xUm, end.yUm]) <= reachUm;
    if (isOnLine || isOnFigure(line, point, reachUm)) hits.push({ record, order: 5, area: 0 });
  }
  for (const record of view.all('guide').values())
    if (Math.abs((record.axis === 'x' ? point.xUm : point.yUm) - record.atUm) <= reachUm)
      hits.push({ record, order: 1.5, area: 0 });
  for (const record of view.all('underlay').values()) {
    if (record.isHidden) continue;
    const isHit = record.isLocked
      ? distanceToEdge(footprintCorners(record), point) <= reachUm
      : footprintHasPoint(record, point);
    if (isHit) hits.push({ record, order: -1, area: record.widthUm * record.depthUm });
  }
  return hits;
}

/** The tag with the figure at the middle of the line: about twelve reaches wide and four high. */
function isOnFigure({ start, end }: DimensionLine, point: PointXY, reachUm: number): boolean {
  const dx = Math.abs(point.xUm - (start.xUm + end.xUm) / 2);
  const dy = Math.abs(point.yUm - (start.yUm + end.yUm) / 2);
  return (
    dx <= 6 * reachUm && dy <= 2.2 * reachUm && Math.hypot(end.xUm - start.xUm, end.yUm - start.yUm) >= 5 * reachUm
  );
}

/** Dimensions and unlocked underlays that lie in a marquee whole. A guide has no end, so none encloses it. */
export function marksEnclosed(view: DocumentView, rect: RectUm): Mark[] {
  const candidates = [...view.all('dimension').values(), ...view.all('underlay').values()];
  return candidates.filter((record) => {
    if (record.typeName === 'underlay' && (record.isLocked || record.isHidden)) return false;
    const bounds = markBounds(view, record);
    return bounds !== undefined && rectContains(rect, bounds);
  });
}

/** Bounds of a mark; a guide has none. */
export function markBounds(view: DocumentView, record: Mark): RectUm | undefined {
  switch (record.typeName) {
    case 'dimension': {
      const line = dimensionLine(record, itemsOf(view));
      return line && rectAroundAll([rectAround(line.start, line.end), rectAround(line.from, line.to)]);
    }
    case 'underlay':
      return footprintBounds(record);
    case 'guide':
      return undefined;
  }
}
