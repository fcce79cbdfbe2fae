import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from '../power/feed-basis';
import { judgeScheme, SCHEME_MESSAGES } from './judge-scheme';

export const redundancyTwoNPlusOne = defineRule({
  code: 'RED-2N1',
  key: 'redundancy.twoNPlusOne',
  title: 'A group declared 2(N+1) cannot lose a side and one more',
  reason: 'Each side must carry all with one of its own units in maintenance.',
  basis: 'each side out with one member of another: the others carry all and nothing goes down',
  source: 'facilitiesnet on redundancy schemes; arithmetic',
  grade: 'D',
  notChecked: 'Nodes that both sides share (RED-SHARED), failures outside the group.',
  severity: 'error',
  isLive: false,
  params: FEED_LIMITS,
  messages: SCHEME_MESSAGES,
  checks: (check) => [
    check('redundancyGroup', ['groupState'], (group, { groupState }, params, report) => {
      judgeScheme({ group, groupState, params, report }, '2(N+1)');
    }),
  ],
});
