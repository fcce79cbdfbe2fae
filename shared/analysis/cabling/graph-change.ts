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
  const come = new Set(changed.filter((slot) => after.has(slot)));
  for (const [lines, met] of [
    [before, gone],
    [after, come],
  ] as const)
    for (const line of lines.values()) if (points.some((point) => isAt(line, point))) met.add(line.slot);
  return { gone, cut: cutsAt(graph, gone), come };
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
