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
  /** Trays as they are now that may have something they did not have: a way over one of them may be shorter. */
  readonly come: ReadonlySet<number>;
  /** Of trays that have nothing new but where they end now, these ends: a way through one of them may be shorter. */
  readonly ends: readonly { readonly tray: number; readonly offsetUm: number }[];
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
  const changed = trays.filter((slot) => !isSameLine(before.get(slot), after.get(slot)));
  const points = changedPoints(dropsBefore, dropsAfter);
  if (changed.length === 0 && points.length === 0) return undefined;
  const gone = new Set(changed.filter((slot) => before.has(slot)));
  const come = new Set<number>();
  const ends: { tray: number; offsetUm: number }[] = [];
  const old = changed.flatMap((slot) => before.get(slot) ?? []);
  for (const slot of changed) {
    const line = after.get(slot);
    if (!line) continue;
    const whole = old.find((one) => isPartOf(line, one));
    if (whole && !liesAlongOthers(line, after, changed)) {
      if (!isEndOf(whole, line, 0)) ends.push({ tray: slot, offsetUm: 0 });
      if (!isEndOf(whole, line, 1)) ends.push({ tray: slot, offsetUm: line.lengthUm });
    } else come.add(slot);
  }
  for (const [lines, met] of [
    [before, gone],
    [after, come],
  ] as const)
    for (const line of lines.values()) if (points.some((point) => isAt(line, point))) met.add(line.slot);
  return { gone, cut: cutsAt(graph, gone), come, ends };
}

/**
 * A straight line that lies within an old one, where whatever may lie in it and all joints it makes along it were there
 * before. So cutting a tray makes no way shorter but through the new ends.
 */
function isPartOf(line: TrayLine, old: TrayLine): boolean {
  if (line.xs.length !== 2 || old.xs.length !== 2) return false;
  const isOpen =
    old.zUm === line.zUm &&
    (old.kinds & line.kinds) === line.kinds &&
    (old.side === undefined || old.side === line.side) &&
    old.roomId === line.roomId &&
    old.reachUm >= line.reachUm &&
    (!old.isCrossingFree || line.isCrossingFree) &&
    (!old.exitsAtDrops || line.exitsAtDrops);
  return isOpen && [0, 1].every((end) => isOn(old, line.xs[end] ?? 0, line.ys[end] ?? 0));
}

/** An end of a straight line is an end of the old one too. */
function isEndOf(old: TrayLine, line: TrayLine, end: 0 | 1): boolean {
  return [0, 1].some((one) => old.xs[one] === line.xs[end] && old.ys[one] === line.ys[end]);
}

/** A point lies exactly on a straight line. */
function isOn(line: TrayLine, x: number, y: number): boolean {
  const [ax = 0, bx = 0] = line.xs;
  const [ay = 0, by = 0] = line.ys;
  if ((bx - ax) * (y - ay) !== (by - ay) * (x - ax)) return false;
  return x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);
}

/** Of trays that lie in one line the ids decide, and those of the pieces of a tray are others than its own. */
function liesAlongOthers(line: TrayLine, after: ReadonlyMap<number, TrayLine>, changed: readonly number[]): boolean {
  for (const other of after.values())
    if (other.zUm === line.zUm && other.slot !== line.slot && !changed.includes(other.slot) && liesAlong(line, other))
      return true;
  return false;
}

/** One leg of the other line has more than a point in common with the straight line. */
function liesAlong(line: TrayLine, other: TrayLine): boolean {
  const [px = 0, qx = 0] = line.xs;
  const [py = 0, qy = 0] = line.ys;
  const [ux, uy] = [qx - px, qy - py];
  const shareOf = (x: number, y: number): number => ((x - px) * ux + (y - py) * uy) / (ux * ux + uy * uy);
  for (let leg = 0; leg < other.xs.length - 1; leg++) {
    const [ax, ay] = [other.xs[leg] ?? 0, other.ys[leg] ?? 0];
    const [bx, by] = [other.xs[leg + 1] ?? ax, other.ys[leg + 1] ?? ay];
    if (ux * (ay - py) !== uy * (ax - px) || ux * (by - py) !== uy * (bx - px)) continue;
    const shares = [shareOf(ax, ay), shareOf(bx, by)];
    if (Math.max(...shares) > 0 && Math.min(...shares) < 1) return true;
  }
  return false;
}

function isAt(line: TrayLine, { xUm, yUm }: TrayDrop): boolean {
  return nearestOnLine(line, xUm, yUm).distanceUm <= Math.max(RISER_REACH_UM, line.reachUm);
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
