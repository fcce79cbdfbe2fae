import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from '../power/feed-basis';
import { judgeScheme, SCHEME_MESSAGES } from './judge-scheme';

export const redundancyDistributed = defineRule({
  code: 'RED-XN',
  key: 'redundancy.distributed',
  title: 'A distributed redundant group cannot lose one of its systems',
  reason:
    'x systems make x − 1: each may be used to (x − 1)/x, and only if its loads are spread evenly over the others.',
  basis:
    'each system out in turn, its loads at their other feed: every survivor within its rating; evenly spread, (x − 1)/x',
  source: 'facilitiesnet on redundancy schemes; arithmetic',
  grade: 'D',
  notChecked: 'Two systems out at once; transfer of loads with one cord without a transfer switch.',
  severity: 'error',
  isLive: false,
  params: FEED_LIMITS,
  messages: SCHEME_MESSAGES,
  checks: (check) => [
    check('redundancyGroup', ['groupState'], (group, { groupState }, params, report) => {
      judgeScheme({ group, groupState, params, report }, 'distributed');
    }),
  ],
});
