/** Pipes and perforated tiles: where they are, and what of them is under a point or in a rectangle. */
import { distanceToSegment, polygonBounds } from '#shared/geometry/polygon';
import { rectGrown, rectHasPoint, type PointXY, type RectUm } from '#shared/geometry/rect';
import type { PointUm } from '#shared/model/field';
import type { PerforatedTile } from '#shared/model/records/perforated-tile';
import type { Pipe } from '#shared/model/records/pipe';
import type { AnyRecord } from '#shared/model/registry';
import { halfPairUm } from '#shared/operations/draw-pipe';
import { tileBounds } from '#shared/operations/item-footprint';
import type { DocumentView } from '#shared/store/document-view';

export type Piping = Pipe | PerforatedTile;

export function isPiping(record: AnyRecord | undefined): record is Piping {
  return record?.typeName === 'pipe' || record?.typeName === 'perforatedTile';
}

/** Half of what a pipe takes across on the plan. */
function halfWidthUm(pipe: Pipe): number {
  return halfPairUm(pipe) + (pipe.innerDiameterUm ?? 0) / 2;
}

/** A piece of piping under the pointer; `order` as in `Scene.hits`. */
export interface PipingHit {
  readonly record: Piping;
  readonly order: number;
  readonly area: number;
}

/** Overhead pipes lie over racks, the others and tiles under them. */
export function pipingHits(view: DocumentView, point: PointXY, reachUm: number): PipingHit[] {
  const hits: PipingHit[] = [];
  for (const record of view.all('pipe').values()) {
    const reach = Math.max(reachUm, halfWidthUm(record));
    if (!rectHasPoint(rectGrown(polygonBounds(record.path), reach), point)) continue;
    if (distanceToPath(record.path, point) <= reach)
      hits.push({ record, order: record.level === 'overhead' ? 4.5 : 1.7, area: 0 });
  }
  for (const record of view.all('perforatedTile').values()) {
    const bounds = tileBounds(view, record);
    if (rectHasPoint(bounds, point)) hits.push({ record, order: 1.6, area: 0 });
  }
  return hits;
}

/** Pipes and tiles whose bounds a marquee takes. */
export function pipingTaken(view: DocumentView, takes: (bounds: RectUm) => boolean): Piping[] {
  const all: Piping[] = [...view.all('pipe').values(), ...view.all('perforatedTile').values()];
  return all.filter((record) => takes(pipingBounds(view, record)));
}

export function pipingBounds(view: DocumentView, record: Piping): RectUm {
  return record.typeName === 'pipe'
    ? rectGrown(polygonBounds(record.path), halfWidthUm(record))
    : tileBounds(view, record);
}

/** A path as an outline that goes there and back, for what is drawn around items of any shape. */
export function thereAndBack(path: readonly PointUm[]): readonly PointUm[] {
  return [...path, ...path.slice(1, -1).reverse()];
}

function distanceToPath(path: readonly PointUm[], point: PointXY): number {
  let least = Infinity;
  path.forEach((end, index) => {
    const start = path[index - 1];
    if (start) least = Math.min(least, distanceToSegment(point, start, end));
  });
  return least;
}
