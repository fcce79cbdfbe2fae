import type { RectUm } from '../../geometry/rect';
import type { TrayDrop } from '../../model/records/tray-drop';
import type { TrayGraph } from './tray-graph';
import { RISER_REACH_UM } from './tray-joints';
import { nearestOnLine, type TrayLine } from './tray-line';

/** What a change of trays and drops means for ways that are known. */
export interface GraphChange {
  /** Trays that were changed or are gone, by slot: ways in them have to be found anew. */
  readonly gone: ReadonlySet<number>;
  /** Where trays were joined to those, as offsets by slot: ways that begin or end a stretch there have to be found anew. */
  readonly cut: ReadonlyMap<number, ReadonlySet<number>>;
  /** Where something may have come about that was not there: a way that could pass one of these may get shorter. */
  readonly boxes: readonly RectUm[];
}

/** What is different between two sets of lines and drops; nothing when it is nothing that ways depend on. */
export function graphChange(
  graph: TrayGraph,
  before: ReadonlyMap<number, TrayLine>,
  after: ReadonlyMap<number, TrayLine>,
  trays: readonly number[],
  dropsBefore: ReadonlyMap<number, TrayDrop>,
  dropsAfter: ReadonlyMap<number, TrayDrop>,
): GraphChange | undefined {
  const gone = new Set<number>();
  const boxes: RectUm[] = [];
  const changed = trays.filter((slot) => !isSameLine(before.get(slot), after.get(slot)));
  const old = changed.flatMap((slot) => before.get(slot) ?? []);
  const others = [...after.values()].filter((line) => !changed.includes(line.slot));
  for (const { slot } of old) gone.add(slot);
  for (const slot of changed) {
    const line = after.get(slot);
    if (line) addBoxes(boxes, line, old, others);
  }
  const points = changedPoints(dropsBefore, dropsAfter);
  for (const { xUm, yUm } of points) {
    boxes.push(boxAround([xUm], [yUm], RISER_REACH_UM));
    for (const line of graph.lines) {
      const { distanceUm } = nearestOnLine(line, xUm, yUm);
      if (distanceUm <= Math.max(RISER_REACH_UM, line.reachUm)) gone.add(line.slot);
    }
  }
  return changed.length === 0 && points.length === 0 ? undefined : { gone, cut: cutsAt(graph, gone), boxes };
}

function cutsAt(graph: TrayGraph, gone: ReadonlySet<number>): Map<number, Set<number>> {
  const cuts = new Map<number, Set<number>>();
  const note = (line: TrayLine | undefined, offsetUm: number): void => {
    if (!line) return;
    const known = cuts.get(line.slot);
    if (known) known.add(offsetUm);
    else cuts.set(line.slot, new Set([offsetUm]));
  };
  for (const { a, aOffsetUm, b, bOffsetUm } of graph.joints) {
    const [one, other] = [graph.lines[a], graph.lines[b]];
    if (other && gone.has(other.slot)) note(one, aOffsetUm);
    if (one && gone.has(one.slot)) note(other, bOffsetUm);
  }
  return cuts;
}

function isSameLine(one: TrayLine | undefined, other: TrayLine | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where drops were or are that are not the same now as before. */
function changedPoints(before: ReadonlyMap<number, TrayDrop>, after: ReadonlyMap<number, TrayDrop>): TrayDrop[] {
  const points: TrayDrop[] = [];
  for (const [slot, drop] of before) {
    const now = after.get(slot);
    if (now === drop || (now && now.xUm === drop.xUm && now.yUm === drop.yUm && now.kind === drop.kind)) continue;
    points.push(drop, ...(now ? [now] : []));
  }
  for (const [slot, drop] of after) if (!before.has(slot)) points.push(drop);
  return points;
}

/**
 * Boxes around what a line has that the old lines did not. A leg that lies within one of them brings nothing new but its
 * ends, where it may now end on another tray: so cutting a tray makes no way shorter.
 */
function addBoxes(boxes: RectUm[], line: TrayLine, old: readonly TrayLine[], others: readonly TrayLine[]): void {
  const margin = line.reachUm;
  for (let leg = 0; leg < line.xs.length - 1; leg++) {
    const xs = [line.xs[leg] ?? 0, line.xs[leg + 1] ?? 0];
    const ys = [line.ys[leg] ?? 0, line.ys[leg + 1] ?? 0];
    // Of trays that lie in one line the ids decide, and those of the pieces of a tray are others than its own.
    const isCovered = old.some((one) => isNoStricter(one, line) && coversLeg(one, xs, ys));
    if (!isCovered || others.some((one) => one.zUm === line.zUm && liesAlong(one, xs, ys))) {
      boxes.push(boxAround(xs, ys, margin));
      continue;
    }
    for (const end of [0, 1]) boxes.push(boxAround([xs[end] ?? 0], [ys[end] ?? 0], margin));
  }
}

/** Everything that may lie in the new line, and all joints it makes, were there with the old one. */
function isNoStricter(old: TrayLine, line: TrayLine): boolean {
  return (
    old.zUm === line.zUm &&
    (old.kinds & line.kinds) === line.kinds &&
    (old.side === undefined || old.side === line.side) &&
    old.roomId === line.roomId &&
    old.reachUm >= line.reachUm &&
    (!old.isCrossingFree || line.isCrossingFree) &&
    (!old.exitsAtDrops || line.exitsAtDrops)
  );
}

/** One leg of the old line has all of the new leg, ends included. */
function coversLeg(old: TrayLine, xs: readonly number[], ys: readonly number[]): boolean {
  for (let leg = 0; leg < old.xs.length - 1; leg++) {
    const [ax, ay] = [old.xs[leg] ?? 0, old.ys[leg] ?? 0];
    const [bx, by] = [old.xs[leg + 1] ?? ax, old.ys[leg + 1] ?? ay];
    const isOn = (x: number, y: number): boolean =>
      (bx - ax) * (y - ay) === (by - ay) * (x - ax) &&
      x >= Math.min(ax, bx) &&
      x <= Math.max(ax, bx) &&
      y >= Math.min(ay, by) &&
      y <= Math.max(ay, by);
    if (isOn(xs[0] ?? 0, ys[0] ?? 0) && isOn(xs[1] ?? 0, ys[1] ?? 0)) return true;
  }
  return false;
}

/** One leg of the other line has more than a point in common with the leg. */
function liesAlong(other: TrayLine, xs: readonly number[], ys: readonly number[]): boolean {
  const [px, py, qx, qy] = [xs[0] ?? 0, ys[0] ?? 0, xs[1] ?? 0, ys[1] ?? 0];
  const [ux, uy] = [qx - px, qy - py];
  const long = ux * ux + uy * uy;
  const shareOf = (x: number, y: number): number => ((x - px) * ux + (y - py) * uy) / long;
  for (let leg = 0; leg < other.xs.length - 1; leg++) {
    const [ax, ay] = [other.xs[leg] ?? 0, other.ys[leg] ?? 0];
    const [bx, by] = [other.xs[leg + 1] ?? ax, other.ys[leg + 1] ?? ay];
    if (ux * (ay - py) !== uy * (ax - px) || ux * (by - py) !== uy * (bx - px)) continue;
    const [one, two] = [shareOf(ax, ay), shareOf(bx, by)];
    if (Math.max(one, two) > 0 && Math.min(one, two) < 1) return true;
  }
  return false;
}

function boxAround(xs: readonly number[], ys: readonly number[], margin: number): RectUm {
  return {
    minX: Math.min(...xs) - margin,
    minY: Math.min(...ys) - margin,
    maxX: Math.max(...xs) + margin,
    maxY: Math.max(...ys) + margin,
  };
}
