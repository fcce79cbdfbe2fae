import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from '../power/feed-basis';
import { numbersOf } from '../power/node-basis';

export const redundancyMargin = defineRule({
  code: 'RED-MARGIN',
  key: 'redundancy.margin',
  title: 'A redundancy group stands its test with little to spare',
  reason: 'The next rack breaks the scheme; measured loads and planned ones differ by more than that.',
  basis: 'the member that is used most in any case of the scheme, against its limit less a margin',
  source: 'project default',
  grade: 'K',
  notChecked: 'Groups that do not stand their test: RED-N1, RED-2N, RED-XN, RED-BLOCK and RED-2N1 tell of these.',
  severity: 'warning',
  isLive: false,
  params: {
    ...FEED_LIMITS,
    marginPermille: {
      default: 50,
      dimension: 'share',
      label: 'Margin to keep in the worst case',
      source: 'project default',
      grade: 'K',
      max: 1000,
    },
  },
  messages: {
    tight: '{group}: in its worst case {node} carries {actual} of {capacity}; up to {limit} keeps a margin.',
  },
  checks: (check) => [
    check('redundancyGroup', ['groupState'], (group, { groupState }, params, report) => {
      const record = groupState.groupAt(group);
      if (!record || record.scheme === 'N') return;
      const { failing, worst, problem } = groupState.test(group, params);
      if (problem !== undefined || failing.length > 0 || !worst) return;
      const limit = Math.floor((worst.limit.limit * (1000 - params.marginPermille)) / 1000);
      if (worst.limit.actual <= limit) return;
      const numbers = numbersOf({ ...worst.limit, limit });
      report.breach({
        subjects: [record.id],
        message: 'tight',
        params: {
          group: { record: record.id },
          node: { record: worst.id },
          capacity: { quantity: worst.limit.limit, dimension: numbers.dimension },
        },
        ...numbers,
        related: [worst.id],
      });
    }),
  ],
});
