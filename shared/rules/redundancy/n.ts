import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { FEED_LIMITS } from '../power/feed-basis';

export const redundancyN = defineRule({
  code: 'RED-N',
  key: 'redundancy.n',
  title: 'A group declared N carries more than its members can together',
  reason: 'Without spare units all of them are needed: moving loads between them cannot make up for what is missing.',
  basis: 'sum of what the members carry against the sum of what they may: L ≤ n × C',
  source: 'arithmetic',
  grade: 'D',
  notChecked: 'Single members (PWR-CHAIN, PWR-NEC-80); any failure, for which this scheme promises nothing.',
  severity: 'error',
  isLive: true,
  params: FEED_LIMITS,
  messages: {
    exceeded:
      'The {count|member|members} of {group} carry {actual}; together they may carry {limit}: over by {difference}.',
    exceededAtLeast:
      'The {count|member|members} of {group} carry at least {actual}; together they may carry {limit}: over by at least {difference}.',
    noMembers: '{group} is declared N, and no node is in it.',
    unrated: '{group}: what {unrated|member|members} may carry is not known; together they carry {actual}.',
    partial:
      'The {count|member|members} of {group} carry at least {actual} of {limit}: some loads or losses are not known.',
  },
  checks: (check) => [
    check('redundancyGroup', ['groupState'], (group, { groupState }, params, report) => {
      const record = groupState.groupAt(group);
      if (record?.scheme !== 'N') return;
      const members = groupState.membersOf(group);
      let actual = 0;
      let limit = 0;
      let unrated = 0;
      let isAtLeast = false;
      for (const member of members) {
        const load = groupState.load(member);
        const capacity = groupState.capacityW(member, params);
        actual += load.outW;
        if (load.unknownLoads + load.unknownLosses > 0) isAtLeast = true;
        if (isKnown(capacity)) limit += capacity;
        else unrated++;
      }
      const about = {
        subjects: [record.id],
        params: { group: { record: record.id }, count: members.length, unrated },
        actual,
        dimension: 'power',
        unit: 'kW',
      } as const;
      if (members.length === 0) report.notChecked({ ...about, message: 'noMembers' });
      else if (unrated > 0) report.notChecked({ ...about, message: 'unrated' });
      else if (actual > limit) report.breach({ ...about, message: isAtLeast ? 'exceededAtLeast' : 'exceeded', limit });
      else if (isAtLeast) report.notChecked({ ...about, message: 'partial', limit });
    }),
  ],
});
