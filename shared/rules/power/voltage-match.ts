import type { PowerFeed } from '../../model/records/power-feed';
import type { PowerNode } from '../../model/records/power-node';
import { isKnown } from '../../units/known';
import { matchVoltageFixes } from '../fixes/power-fixes';
import { defineRule } from '../engine/rule';

export const voltageMatch = defineRule({
  code: 'PWR-VOLT-MATCH',
  key: 'power.voltageMatch',
  title: 'A link or feed has another voltage than what it leaves',
  reason: 'Currents follow from voltages: a wrong one makes every ampere below wrong, and on site it destroys gear.',
  basis: 'a feed has its node’s voltage, or that over √3 on one line; a node takes what the node above hands over',
  source: 'general engineering knowledge',
  grade: 'K',
  notChecked:
    'Ranges that power supplies take. Nodes whose voltage nobody knows. Utilities at a transformer’s input when that is not stated.',
  severity: 'error',
  isLive: true,
  params: {
    permille: {
      default: 50,
      dimension: 'share',
      label: 'Difference taken as the same nominal voltage',
      source: 'project default: 230 and 240 V are one',
      grade: 'K',
      max: 500,
    },
  },
  messages: {
    feed: '{feed} has {actual}; {node} hands on {limit}. Correct the voltage of one of them.',
    link: '{node} takes {actual}; {from} hands over {limit}. Put a transformer between them or correct one voltage.',
    unknown: '{feed} has {actual}; the voltage of {node} is not known.',
  },
  fixes: matchVoltageFixes,
  checks: (check) => [
    check('feed', ['feedPath'], (slot, { feedPath }, params, report) => {
      const feed = feedPath.feedAt(slot);
      const source = feedPath.sourceOf(slot);
      const node = source < 0 ? undefined : feedPath.nodeAt(source);
      if (!feed || !node) return;
      const { voltageV } = feedPath.figures(source);
      const about = {
        subjects: [feed.id],
        params: { feed: { record: feed.id }, node: { record: node.id } },
        actual: feed.voltageV,
        dimension: 'voltage',
        unit: 'V',
      } as const;
      if (!isKnown(voltageV)) {
        report.notChecked({ ...about, message: 'unknown' });
        return;
      }
      const possible = feedVoltages(feed, node, voltageV);
      if (possible.some((one) => isAlike(feed.voltageV, one, params.permille))) return;
      const limit = possible.reduce((best, one) =>
        Math.abs(one - feed.voltageV) < Math.abs(best - feed.voltageV) ? one : best,
      );
      report.breach({ ...about, message: 'feed', limit, related: [node.id] });
    }),
    check('powerNode', ['nodeSupply'], (node, { nodeSupply }, params, report) => {
      const record = nodeSupply.nodeAt(node);
      const { voltageV, inputVoltageV } = nodeSupply.figures(node);
      const takes = isKnown(inputVoltageV) ? inputVoltageV : voltageV;
      if (!record || !isKnown(takes) || isConverting(record, inputVoltageV)) return;
      for (const { link, from, voltageV: given } of nodeSupply.suppliers(node)) {
        if (!isKnown(given) || isAlike(takes, given, params.permille)) continue;
        report.breach({
          subjects: [link.id],
          related: [from.id, record.id],
          message: 'link',
          params: { node: { record: record.id }, from: { record: from.id } },
          actual: takes,
          limit: given,
          dimension: 'voltage',
          unit: 'V',
        });
      }
    }),
  ],
});

/** The voltages a feed of these lines may have at a node. */
function feedVoltages(feed: PowerFeed, node: PowerNode, voltageV: number): readonly [number, ...number[]] {
  const toNeutral = Math.round(voltageV / Math.sqrt(3));
  if (feed.phases !== 'single' || node.phases !== 'three' || (feed.lines?.length ?? 0) > 2) return [voltageV];
  return feed.lines === undefined ? [voltageV, toNeutral] : [toNeutral];
}

/** Differs by no more than this many thousandths of what is handed over. */
function isAlike(one: number, given: number, permille: number): boolean {
  return Math.abs(one - given) * 1000 <= given * permille;
}

/** Plant that changes the voltage and does not state what it takes: nothing can be said of its input. */
function isConverting({ kind }: PowerNode, inputVoltageV: number | 'unknown'): boolean {
  return !isKnown(inputVoltageV) && (kind === 'transformer' || kind === 'floorPdu' || kind === 'powerRack');
}
