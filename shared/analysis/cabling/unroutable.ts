import type { PointXY } from '../../geometry/rect';
import type { CableRoutes } from './cable-routes';
import type { CableClass } from './cable-class';
import { componentsOf } from './components';
import { isOpenTo, type Access } from './place-access';
import { routeByVias } from './via-search';
import { COPPER, FIBRE, nearestOnLeg } from './tray-line';
import type { TrayGraph } from './tray-graph';
import type { Trays } from './trays';

/** Why a cable has no way. */
export type Unroutable =
  /** No tray for data comes within reach of one end. */
  | { readonly kind: 'noTrayNear'; readonly endId: string }
  /** The trays that the two ends reach do not hang together: where their parts come nearest, and how far apart. */
  | { readonly kind: 'broken'; readonly gapUm: number; readonly from: PointXY; readonly to: PointXY }
  /** There would be a way if trays for other kinds of cable were open to it. */
  | { readonly kind: 'kind' }
  /** There would be a way if trays kept for another side were open to it. */
  | { readonly kind: 'side' }
  /** There is a way, but not by the trays that it must pass, or not by those alone. */
  | { readonly kind: 'via' };

interface Parts {
  readonly cables: CableRoutes;
  readonly trays: Trays;
}

const ANY: CableClass = { kinds: COPPER | FIBRE, side: undefined };

/** Why the way of a cable is unroutable. Asked for a cable that is. */
export function whyUnroutable({ cables, trays }: Parts, cable: number): Unroutable {
  const { ways } = cables;
  const { routes } = ways;
  const { graph } = trays;
  const pair = ways.pairOf(cable);
  const items = [cables.itemAt(cable, 0), cables.itemAt(cable, 1)] as const;
  const [from, to] = [routes.accessOf(items[0]), routes.accessOf(items[1])];
  if (from.length === 0) return { kind: 'noTrayNear', endId: cables.ownerId(cable, 0) };
  if (to.length === 0) return { kind: 'noTrayNear', endId: cables.ownerId(cable, 1) };
  const own = routes.classes.at(routes.table.classOf(pair));
  const hasWay = (kind: CableClass): boolean =>
    routeByVias(graph, from, to, kind, { vias: [], isLocked: false }) !== undefined;
  if (hasWay(own)) return { kind: 'via' };
  if (hasWay({ ...own, side: undefined })) return { kind: 'side' };
  if (hasWay({ ...ANY, side: own.side }) || hasWay(ANY)) return { kind: 'kind' };
  return gapOf(graph, from, to, own);
}

/** The two nearest points of what one end reaches and what the other reaches. */
function gapOf(graph: TrayGraph, from: readonly Access[], to: readonly Access[], own: CableClass): Unroutable {
  const { arrays } = graph;
  const open = (tray: number, kind: CableClass): boolean => {
    const line = graph.lineOf(tray);
    return tray < 0 || (line !== undefined && isOpenTo(line, kind.kinds, kind.side));
  };
  // Where an end reaches no tray of its kind at all, the gap is looked for between trays of any.
  const isServed = [from, to].every((accesses) => accesses.some((access) => open(access.tray, own)));
  const kind = isServed ? own : ANY;
  const labels = componentsOf(arrays, (edge) => open(arrays.edgeTray[edge] as number, kind));
  const labelsOf = (accesses: readonly Access[]): Set<number> =>
    new Set(
      accesses
        .filter((access) => open(access.tray, kind))
        .map((access) => labels[arrays.edgeFrom[graph.edgeAt(access.tray, access.offsetUm)] as number] as number),
    );
  const [near, far] = [labelsOf(from), labelsOf(to)];
  const legs = (wanted: Set<number>) =>
    graph.lines.flatMap((line) => {
      const edge = graph.edgeAt(line.slot, 0);
      if (!open(line.slot, kind) || !wanted.has(labels[arrays.edgeFrom[edge] as number] as number)) return [];
      return line.xs.slice(1).map((_, leg) => ({ line, leg }));
    });
  let best = { gapUm: Infinity, from: { xUm: 0, yUm: 0 }, to: { xUm: 0, yUm: 0 } };
  const others = legs(far);
  for (const one of legs(near)) {
    for (const other of others) {
      for (const [a, b, isTurned] of [
        [one, other, false],
        [other, one, true],
      ] as const) {
        for (const end of [a.leg, a.leg + 1]) {
          const point = { xUm: a.line.xs[end] ?? 0, yUm: a.line.ys[end] ?? 0 };
          const { xUm, yUm, distanceUm } = nearestOnLeg(b.line, b.leg, point.xUm, point.yUm);
          const gapUm = Math.round(distanceUm) + Math.abs(a.line.zUm - b.line.zUm);
          if (gapUm >= best.gapUm) continue;
          const found = { xUm: Math.round(xUm), yUm: Math.round(yUm) };
          best = isTurned ? { gapUm, from: found, to: point } : { gapUm, from: point, to: found };
        }
      }
    }
  }
  return { kind: 'broken', ...best };
}
