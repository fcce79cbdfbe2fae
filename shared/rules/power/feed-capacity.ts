import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';
import { breakerFixes } from '../fixes/power-fixes';
import { FEED_LIMITS, feedLimit, ratingEvidence } from './feed-basis';

export const feedCapacity = defineRule({
  code: 'PWR-FEED-CAP',
  key: 'power.feedCapacity',
  title: 'A feed carries more than it may',
  reason: 'A breaker loaded beyond its continuous rating trips, sooner or later, with everything behind it.',
  basis: 'volts × amperes × power factor (× √3) times the continuous share of the region',
  source: 'NetBox dcim/models/power.py for the formula',
  grade: 'P',
  notChecked: 'Single phases and their balance, branch circuits, cable length, harmonics, losses upstream.',
  severity: 'error',
  isLive: true,
  params: FEED_LIMITS,
  messages: {
    exceeded: '{feed} carries {actual}; it may carry {limit}: over by {difference}.',
    exceededAtLeast: '{feed} carries at least {actual}; it may carry {limit}: over by at least {difference}.',
    unknownLoad: '{feed} carries at least {actual} of {limit}: the draw of {count|load|loads} is not known.',
  },
  fixes: breakerFixes,
  checks: (check) => [
    check('feed', ['feedLoad'], (slot, { feedLoad }, params, report) => {
      const feed = feedLoad.feedAt(slot);
      if (!feed) return;
      const { limitW, basis, source, grade } = feedLimit(feedLoad, slot, params);
      const { normalW, unknownLoads, connections } = feedLoad.load(slot);
      judgeSum(report, { actual: normalW, limit: limitW, unknownParts: unknownLoads }, () => ({
        subjects: [feed.id],
        params: { feed: { record: feed.id } },
        dimension: 'power',
        unit: 'kW',
        unknown: 'unknownLoad',
        breach: {
          basis,
          source,
          grade,
          related: feedLoad.loadIds(slot).slice(0, 50),
          evidence: [
            { label: 'Connections', value: connections },
            { label: 'Load in normal running', value: { quantity: normalW, dimension: 'power' } },
            ...ratingEvidence(feedLoad, slot),
          ],
        },
        gap: { evidence: ratingEvidence(feedLoad, slot) },
      }));
    }),
  ],
});
