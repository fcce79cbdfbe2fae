import { polygonHasPoint, type Polygon } from '../../geometry/polygon';
import { ACCESS_UM, type TrayGraph } from './tray-graph';
import { idNumber, joinNumber } from './tie-break';
import { nearestOnLeg, nearestOnLine, pointAt, type OnLine, type TrayLine } from './tray-line';

/** A place that cables start from: a rack or a piece of plant. */
export interface Place {
  readonly xUm: number;
  readonly yUm: number;
  /** Middle of its height: drops are counted from here when ways are compared. */
  readonly zUm: number;
  /** Outline of its room: cables leave trays in it. Nothing when the room is not known. */
  readonly outline: Polygon | undefined;
}

/** Where a place reaches a tray. */
export interface Access {
  readonly tray: number;
  readonly offsetUm: number;
  /** From the middle of the place to the point on the tray, in plan. */
  readonly flatUm: number;
  /** The same with the drop, from the middle of the place. */
  readonly costUm: number;
  /** What it adds to the second and the third sum (see tie-break.ts). */
  readonly tie: number;
  readonly rank: number;
}

/** Every tray a place reaches, at the point nearest to it, by the order of the graph's lines. */
export function accessOf(graph: TrayGraph, place: Place): Access[] {
  const nearest = new Map<number, OnLine>();
  const { xUm, yUm } = place;
  graph.grid.forEachNear(xUm, yUm, (index, leg) => {
    const line = graph.lines[index];
    if (!line || line.kinds === 0 || line.exitsAtDrops) return;
    const found = nearestOnLeg(line, leg, xUm, yUm);
    note(nearest, index, found, place);
  });
  if (graph.drops.length > 0) addDrops(graph, place, nearest);
  return [...nearest.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, { offsetUm }]) => {
      const line = graph.lines[index];
      if (!line) return [];
      const point = pointAt(line, offsetUm);
      const flatUm = Math.ceil(Math.hypot(point.xUm - xUm, point.yUm - yUm));
      const costUm = flatUm + Math.abs(line.zUm - place.zUm);
      const tie = joinNumber(point.xUm, point.yUm, point.xUm, point.yUm, line.zUm);
      return [{ tray: line.slot, offsetUm, flatUm, costUm, tie, rank: idNumber(line.id) }];
    });
}

/** Waterfalls of trays that let cables out nowhere else. */
function addDrops(graph: TrayGraph, place: Place, nearest: Map<number, OnLine>): void {
  for (const drop of graph.drops) {
    if (drop.kind !== 'waterfall' || Math.hypot(drop.xUm - place.xUm, drop.yUm - place.yUm) > ACCESS_UM) continue;
    graph.grid.forEachNear(drop.xUm, drop.yUm, (index) => {
      const line = graph.lines[index];
      if (!line?.exitsAtDrops || line.kinds === 0) return;
      const found = nearestOnLine(line, drop.xUm, drop.yUm);
      if (found.distanceUm > line.reachUm) return;
      const distanceUm = Math.hypot(found.xUm - place.xUm, found.yUm - place.yUm);
      note(nearest, index, { ...found, distanceUm }, place);
    });
  }
}

function note(nearest: Map<number, OnLine>, index: number, found: OnLine, place: Place): void {
  const known = nearest.get(index);
  if (found.distanceUm > ACCESS_UM || (known && !isNearer(found, known))) return;
  if (place.outline && !polygonHasPoint(place.outline, found)) return;
  nearest.set(index, found);
}

/** Of equally near points the one with the lower offset, so that the order of looking does not matter. */
function isNearer(one: OnLine, other: OnLine): boolean {
  return one.distanceUm === other.distanceUm ? one.offsetUm < other.offsetUm : one.distanceUm < other.distanceUm;
}

/** True when one of these lines comes so near a place that it, or a drop on it, may be within reach. */
export function isNearAny(lines: readonly TrayLine[], { xUm, yUm }: Place): boolean {
  return lines.some(
    (line) => nearestOnLine(line, xUm, yUm).distanceUm <= ACCESS_UM + Math.max(ACCESS_UM, line.reachUm),
  );
}

/** True when cables of these kinds and this side may lie in a tray. A side that is not stated, on either part, bars nothing. */
export function isOpenTo(line: Pick<TrayLine, 'kinds' | 'side'>, kinds: number, side: string | undefined): boolean {
  return (line.kinds & kinds) !== 0 && (line.side === undefined || side === undefined || line.side === side);
}
