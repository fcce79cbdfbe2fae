import { tightest } from '../../analysis/power/limits';
import { isKnown } from '../../units/known';
import { breakerFixes } from '../fixes/power-fixes';
import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from './feed-basis';
import { judgeLinkBreakers, LINK_CURRENT_MESSAGES } from './link-current';
import { basisOf, nodeEvidence, numbersOf, unknownBelow } from './node-basis';
import { judgeNodeCurrent, NODE_CURRENT_MESSAGES } from './node-current';

export const powerChain = defineRule({
  code: 'PWR-CHAIN',
  key: 'power.chain',
  title: 'A node of the power chain hands on more than its rating',
  reason: 'Everything below a transformer, UPS, panel or busway goes down when it trips or overheats.',
  basis: 'loads with all losses on the way up, against the rating of every node, in normal running',
  source: 'the rating stated for it; structure of Schneider White Paper 113',
  grade: 'D',
  notChecked:
    'Failures: redundancy groups (RED-*) and the failure sweep are for these. Short circuits, selectivity, harmonics, ambient temperature. Continuous amperes in North America: PWR-NEC-80; busways: PWR-TAP.',
  severity: 'error',
  isLive: true,
  params: FEED_LIMITS,
  messages: {
    ...NODE_CURRENT_MESSAGES,
    ...LINK_CURRENT_MESSAGES,
    power: '{node} hands on {actual}; it is rated for {limit}: over by {difference}.',
    powerAtLeast: '{node} hands on at least {actual}; it is rated for {limit}: over by at least {difference}.',
    unrated: 'Nothing states what {node} may hand on; it hands on {actual}.',
    noVoltage: '{node} is rated in amperes, but its voltage is not known; it hands on {actual}.',
    partial:
      '{node} hands on at least {actual} of {limit}: {count|load or loss below it is|loads or losses below it are} not known.',
  },
  fixes: breakerFixes,
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, params, report) => {
      const record = nodeLoad.nodeAt(node);
      if (!record) return;
      const load = nodeLoad.load(node);
      const about = { subjects: [record.id], params: { node: { record: record.id } } } as const;
      const limits = nodeLoad.limits(node, params);
      const all = tightest(limits);
      if (!all) {
        report.notChecked({
          ...about,
          message: isKnown(nodeLoad.figures(node).ratedMilliA) ? 'noVoltage' : 'unrated',
          actual: load.outW,
          dimension: 'power',
          unit: 'kW',
          evidence: nodeEvidence(nodeLoad, node),
        });
        return;
      }
      const unknown = unknownBelow(load);
      const power = tightest(limits.filter((one) => one.unit !== 'mA'));
      if (power && power.actual > power.limit)
        report.breach({
          ...about,
          message: unknown > 0 ? 'powerAtLeast' : 'power',
          ...numbersOf(power),
          ...basisOf(power.basis, params),
          evidence: nodeEvidence(nodeLoad, node),
        });
      else
        judgeNodeCurrent(
          node,
          nodeLoad,
          params,
          report,
          ({ kind }, basis) => basis === 'rating' || (basis === 'IEC' && kind !== 'busway'),
        );
      if (unknown > 0 && all.actual <= all.limit)
        report.notChecked({
          ...about,
          message: 'partial',
          params: { ...about.params, count: unknown },
          ...numbersOf(all),
        });
    }),
    check('powerNode', ['nodeSupply', 'nodeLoad'], (node, facts, params, report) =>
      judgeLinkBreakers(node, facts, params, report, 'IEC'),
    ),
  ],
});
