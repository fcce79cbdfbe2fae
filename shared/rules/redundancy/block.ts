import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from '../power/feed-basis';
import { judgeScheme, SCHEME_MESSAGES } from './judge-scheme';

export const redundancyBlock = defineRule({
  code: 'RED-BLOCK',
  key: 'redundancy.block',
  title: 'The catcher of a block redundant group cannot take a primary’s load',
  reason: 'One idle system stands for many: it must be large enough for the largest, reachable by each, and idle.',
  basis:
    'each primary out in turn: its transfer switch moves the load to the catcher, L_k ≤ C_catcher, nothing goes down',
  source: 'facilitiesnet on redundancy schemes; arithmetic',
  grade: 'D',
  notChecked: 'Two primaries out at once; how fast switches transfer; steps of load on the catcher.',
  severity: 'error',
  isLive: false,
  params: FEED_LIMITS,
  messages: {
    ...SCHEME_MESSAGES,
    loaded:
      '{group}: the reserve {node} carries {actual} in normal running; {limit} is what it should, to catch a primary.',
  },
  checks: (check) => [
    check('redundancyGroup', ['groupState'], (group, { groupState }, params, report) => {
      const judged = judgeScheme({ group, groupState, params, report }, 'block');
      if (!judged) return;
      for (const member of groupState.membersOf(group)) {
        const node = groupState.nodeAt(member);
        const { outW } = groupState.load(member);
        if (!node?.isReserve || outW === 0) continue;
        report.breach({
          subjects: [judged.record.id],
          discriminator: node.id,
          message: 'loaded',
          params: { group: { record: judged.record.id }, node: { record: node.id } },
          actual: outW,
          limit: 0,
          dimension: 'power',
          unit: 'kW',
          related: [node.id],
        });
      }
    }),
  ],
});
