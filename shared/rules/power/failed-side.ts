import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';
import { breakerFixes } from '../fixes/power-fixes';
import { FEED_LIMITS, feedLimit, ratingEvidence } from './feed-basis';

export const failedSide = defineRule({
  code: 'PWR-FEED-2N',
  key: 'power.failedSide',
  title: 'A feed cannot take over when the other side fails',
  reason: 'Two feeds at 60 % each look well until one fails: then the other must carry 120 %.',
  basis: 'failed-side test: the feeds of one side carry all loads they share with the side that failed',
  source: 'arithmetic; principle in the datacentermd.com phase-overload example',
  grade: 'P',
  notChecked: 'Faults upstream that take down both sides, transfer switches, loads with a single cord.',
  severity: 'error',
  isLive: true,
  params: FEED_LIMITS,
  messages: {
    exceeded: '{feed} would carry {actual} when side {side} fails; it may carry {limit}: over by {difference}.',
    exceededAtLeast:
      '{feed} would carry at least {actual} when side {side} fails; it may carry {limit}: over by at least {difference}.',
    unknownLoad:
      '{feed} would carry at least {actual} of {limit} when side {side} fails: the draw of {count|load|loads} is not known.',
  },
  fixes: breakerFixes,
  checks: (check) => [
    check('feed', ['feedLoad'], (slot, { feedLoad }, params, report) => {
      const feed = feedLoad.feedAt(slot);
      const load = feedLoad.load(slot);
      const { failedSide: side } = load;
      if (!feed || side === undefined) return;
      const { limitW, basis, source, grade } = feedLimit(feedLoad, slot, params);
      judgeSum(report, { actual: load.failedSideW, limit: limitW, unknownParts: load.unknownLoads }, () => ({
        subjects: [feed.id],
        params: { feed: { record: feed.id }, side },
        dimension: 'power',
        unit: 'kW',
        unknown: 'unknownLoad',
        breach: {
          basis: `failed-side test on ${basis}`,
          source,
          grade,
          related: feedLoad.loadIds(slot).slice(0, 50),
          evidence: [
            { label: 'Load in normal running', value: { quantity: load.normalW, dimension: 'power' } },
            {
              label: `Taken over when side ${side} fails`,
              value: { quantity: load.failedSideW - load.normalW, dimension: 'power' },
            },
            ...ratingEvidence(feedLoad, slot),
          ],
        },
      }));
    }),
  ],
});
