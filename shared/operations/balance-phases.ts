import { isKnown } from '../units/known';
import { circuitsOf, neutralVoltage } from './circuits';
import { lighterLines, LineLoads, ONE_LINE, TWO_LINES } from './line-loads';
import { feedWatts } from './load-watts';
import { freePole, polePositions, polesOf } from './panel-poles';
import { labelOf, plan, Refusal } from './plan';
import { figuresOf, needNode, type NodeId } from './power-nodes';
import type { Making, Operation } from './types';

export interface BalancePhasesArgs extends Making {
  readonly nodeId: NodeId;
  /** Also moves circuits whose lines are set. @default false */
  readonly movesSet?: boolean;
}

/**
 * Puts the single-phase circuits of a node on its lines so that they carry about the same: the heaviest first, each on
 * the line (or between the two lines) that carries least so far. Circuits whose lines are set keep them unless asked.
 * In a panel each goes to a pole position of its line.
 */
export const balancePhases: Operation<BalancePhasesArgs> = (view, { ids, nodeId, movesSet = false }) =>
  plan(view, (draft) => {
    const node = needNode(draft, { ids }, nodeId);
    const { voltageV, poleCount } = figuresOf(draft, node);
    const feeds = circuitsOf(draft, node);
    const free = feeds.filter((feed) => feed.phases === 'single' && (movesSet || feed.lines === undefined));
    if (free.length === 0)
      throw new Refusal(
        'nothing-to-balance',
        `${labelOf(node)} has no single-phase circuits ${feeds.length > 0 && !movesSet ? 'whose lines are not set' : 'to put on its lines'}.`,
      );
    const loads = new LineLoads();
    const taken = new Set<number>();
    const moving = new Set(free);
    for (const feed of feeds) {
      if (moving.has(feed)) continue;
      if (feed.lines) loads.add(feed.lines, feedWatts(view, feed.id));
      if (feed.pole !== undefined) for (const at of polePositions(feed.pole, polesOf(feed))) taken.add(at);
    }
    const heaviestFirst = free
      .map((feed) => ({ feed, watts: feedWatts(view, feed.id) }))
      .sort((a, b) => b.watts - a.watts || (a.feed.id < b.feed.id ? -1 : 1));
    for (const { feed, watts } of heaviestFirst) {
      const isBetween =
        feed.lines === undefined
          ? isKnown(voltageV) && Math.abs(feed.voltageV - voltageV) < Math.abs(feed.voltageV - neutralVoltage(voltageV))
          : feed.lines.length > 2;
      const lines = lighterLines(loads, isBetween ? TWO_LINES : ONE_LINE);
      loads.add(lines, watts);
      const pole = isKnown(poleCount) ? freePole({ phases: 'single', lines }, poleCount, taken) : feed.pole;
      if (pole !== undefined) for (const at of polePositions(pole, isBetween ? 2 : 1)) taken.add(at);
      if (lines !== feed.lines || pole !== feed.pole) draft.change(feed, { lines, pole });
    }
  });
