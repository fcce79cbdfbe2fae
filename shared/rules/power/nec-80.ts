import { breakerFixes } from '../fixes/power-fixes';
import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from './feed-basis';
import { judgeLinkBreakers, LINK_CURRENT_MESSAGES } from './link-current';
import { judgeNodeCurrent, NODE_CURRENT_MESSAGES } from './node-current';

export const nec80 = defineRule({
  code: 'PWR-NEC-80',
  key: 'power.nec80',
  title: 'A breaker or bar carries more than its continuous share',
  reason: 'Servers run for more than three hours on end: a breaker that is not listed for 100 % trips in time.',
  basis: 'NA: 80 % of the rated amperes for continuous load; all of them where the assembly is listed for 100 %',
  source: 'NEC 210.20(A) and its exception, quoted by a Schneider bulletin',
  grade: 'P',
  notChecked: 'Loads that are not continuous, ambient temperature. Feeds: PWR-FEED-CAP; busways: PWR-TAP.',
  severity: 'error',
  isLive: true,
  params: FEED_LIMITS,
  messages: { ...NODE_CURRENT_MESSAGES, ...LINK_CURRENT_MESSAGES },
  fixes: breakerFixes,
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, params, report) =>
      judgeNodeCurrent(
        node,
        nodeLoad,
        params,
        report,
        ({ kind }, basis) => (basis === 'NA' || basis === 'NA-100') && kind !== 'busway',
      ),
    ),
    check('powerNode', ['nodeSupply', 'nodeLoad'], (node, facts, params, report) =>
      judgeLinkBreakers(node, facts, params, report, 'NA'),
    ),
  ],
});
