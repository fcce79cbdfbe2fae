import { overallRating } from '../../analysis/formulas/floor';
import { defineRule } from '../engine/rule';

export const tier = defineRule({
  code: 'TIER',
  key: 'space.tier',
  title: 'A rating above that of another part',
  reason: 'A site is as strong as its weakest part: a higher rating elsewhere is paid for and does not help.',
  basis: 'overall rating = the least of what the redundancy groups declare',
  source: 'exam item on ANSI/TIA-942',
  grade: 'T',
  notChecked:
    'Telecommunication, architecture and operation; whether a group earns its rating, which the rules on redundancy test. A rating here is what was declared, never a certificate.',
  severity: 'warning',
  isLive: false,
  params: {},
  messages: { above: '{group} is declared as {actual}, but the whole is {limit}: {lowest} is no more.' },
  checks: (check) => [
    check('redundancyGroup', ['ratings'], (slot, { ratings }, _params, report) => {
      const group = ratings.groupAt(slot);
      const lowest = ratings.lowestRating();
      if (group?.rating === undefined || !lowest) return;
      const limit = overallRating([group.rating, lowest.rating]);
      if (group.rating <= limit) return;
      report.breach({
        subjects: [group.id],
        related: [lowest.groupId],
        message: 'above',
        params: { group: { record: group.id }, lowest: { record: lowest.groupId } },
        actual: group.rating,
        limit,
        dimension: 'count',
        unit: '',
      });
    }),
  ],
});
