import type { HallAnalysis } from '#shared/analysis/hall-analysis';
import type { PointXY } from '#shared/geometry/rect';
import type { Cable } from '#shared/model/records/cable';
import type { DocumentView } from '#shared/store/document-view';
import { cablesAt } from './cables-at';
import { endItemsOf, pointsOf } from './ways';

/** Cables of more items than this, or more cables, are a tangle: they cost more than they tell. */
const MAX_ITEMS = 200;
export const MAX_PATHS = 2000;
/** A ring around where a cable stays in its rack. */
export const IN_RACK_PX = 7;

/** A cable with its way on the plan. */
export interface CablePath {
  readonly id: string;
  readonly status: Cable['status'];
  readonly points: readonly PointXY[];
  /** It has no way: straight from end to end, so that it is seen where one is missing. */
  readonly isLost: boolean;
}

/** What paths are worked out from. */
export interface PathSources {
  readonly view: DocumentView;
  readonly checks: { readonly analysis: HallAnalysis };
}

/** The paths of the cables that are these records or end at them; none when they are too many. */
export function pathsAt({ view, checks }: PathSources, ids: ReadonlySet<string>): readonly CablePath[] {
  if (ids.size > MAX_ITEMS) return [];
  const cables = cablesAt(view, ids, MAX_PATHS);
  return cables.size <= MAX_PATHS ? pathsOf(checks.analysis, cables.values()) : [];
}

/** The paths of these cables; a cable without two ends on the plan has none. */
export function pathsOf(analysis: HallAnalysis, cables: Iterable<Cable>): readonly CablePath[] {
  const paths: CablePath[] = [];
  for (const { id, status } of cables) {
    const slot = analysis.cables.cables.slotOf(id);
    const points = slot < 0 ? undefined : pointsOf(analysis, slot);
    if (points) paths.push({ id, status, points, isLost: false });
    else if (slot >= 0) {
      const ends = endItemsOf(analysis, slot)?.map((item) => ({
        xUm: (analysis.items.minX(item) + analysis.items.maxX(item)) / 2,
        yUm: (analysis.items.minY(item) + analysis.items.maxY(item)) / 2,
      }));
      if (ends) paths.push({ id, status, points: ends, isLost: true });
    }
  }
  return paths;
}

/** True when a path stays in one point, where it is drawn as a ring. */
export function isInPlace(points: readonly PointXY[]): boolean {
  const [first] = points;
  return first !== undefined && points.every(({ xUm, yUm }) => xUm === first.xUm && yUm === first.yUm);
}

/** Paths are looked up once for each state of the document, not once for each frame or each move of the pointer. */
export class KnownPaths {
  private readonly known = new Map<
    string,
    { readonly key: readonly unknown[]; readonly paths: readonly CablePath[] }
  >();

  /** The paths of this name; found anew when any part of the key is another. */
  of(name: string, key: readonly unknown[], find: () => readonly CablePath[]): readonly CablePath[] {
    const known = this.known.get(name);
    if (known?.key.length === key.length && known.key.every((part, index) => part === key[index])) return known.paths;
    const paths = find();
    this.known.set(name, { key, paths });
    return paths;
  }

  /** Ways are others, though the document is the same: all are looked up again. */
  forget(): void {
    this.known.clear();
  }

  /** The paths of the cables of what is selected, as painted. */
  ofSelection(sources: PathSources, selection: ReadonlySet<string>): readonly CablePath[] {
    const { view } = sources;
    return this.of('selection', [view, view.epoch, selection], () => pathsAt(sources, selection));
  }

  /** The paths of these cables, of a channel that is traced. */
  ofTraced(sources: PathSources, cableIds: readonly string[]): readonly CablePath[] {
    const { view } = sources;
    return this.of('traced', [view, view.epoch, cableIds], () => pathsAt(sources, new Set(cableIds)));
  }
}
