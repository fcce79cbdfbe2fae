import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from '../power/feed-basis';
import { judgeScheme, SCHEME_MESSAGES } from './judge-scheme';

export const redundancyNPlusR = defineRule({
  code: 'RED-N1',
  key: 'redundancy.nPlusR',
  title: 'A group declared N+r cannot lose its spare members',
  reason: 'A spare that is used up by growth is not one: nobody notices until a unit is out.',
  basis: 'with any r members out, the others carry all and nothing goes down: L ≤ (n − r) × C',
  source: 'facilitiesnet on redundancy schemes; arithmetic',
  grade: 'D',
  notChecked: 'Whether units can be paralleled, how long a unit is out, failures outside the group.',
  severity: 'error',
  isLive: false,
  params: FEED_LIMITS,
  messages: SCHEME_MESSAGES,
  checks: (check) => [
    check('redundancyGroup', ['groupState'], (group, { groupState }, params, report) => {
      judgeScheme({ group, groupState, params, report }, 'N+r');
    }),
  ],
});
