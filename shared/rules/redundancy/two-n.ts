import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from '../power/feed-basis';
import { judgeScheme, SCHEME_MESSAGES } from './judge-scheme';

export const redundancyTwoN = defineRule({
  code: 'RED-2N',
  key: 'redundancy.twoN',
  title: 'A group declared 2N cannot lose a side',
  reason: 'Two sides are paid for so that one can be lost whole: each must carry all, on a path of its own.',
  basis: 'each side out in turn: the other carries all (L ≤ C per side), nothing goes down, no node is on both paths',
  source: 'facilitiesnet on redundancy schemes; arithmetic',
  grade: 'D',
  notChecked: 'Utility services and generators that both sides share; rooms and routes (RED-ROOM); human error.',
  severity: 'error',
  isLive: false,
  params: FEED_LIMITS,
  messages: {
    ...SCHEME_MESSAGES,
    shared:
      '{group}: both sides hang on {nodes}, so {count|it takes|each of them takes} both down. Give each side its own.',
  },
  checks: (check) => [
    check('redundancyGroup', ['groupState'], (group, { groupState }, params, report) => {
      const judged = judgeScheme({ group, groupState, params, report }, '2N');
      if (!judged) return;
      const shared = groupState.sharedPlant(group);
      if (shared.length === 0) return;
      report.breach({
        subjects: [judged.record.id],
        discriminator: 'shared',
        message: 'shared',
        params: {
          group: { record: judged.record.id },
          nodes: shared.map((node) => node.name).join(', '),
          count: shared.length,
        },
        actual: shared.length,
        limit: 0,
        dimension: 'count',
        unit: '',
        related: shared.map((node) => node.id),
      });
    }),
  ],
});
