import { continuousShare } from '../../analysis/feed-capacity';
import { normalSideLimit } from '../../analysis/formulas/power';
import { defineRule } from '../engine/rule';
import { FEED_LIMITS, feedLimit, ratingEvidence } from './feed-basis';

export const sideShare = defineRule({
  code: 'PWR-2N-40',
  key: 'power.sideShare',
  title: 'A feed that another side backs up is more than half used',
  reason:
    'Two sides that share equally leave each at most half of what it may carry; beyond, one of them is not spare.',
  basis: 'continuous share of the breaker over two sides: 40 % in NA, 50 % under IEC',
  source: 'arithmetic on NEC 210.20(A)',
  grade: 'D',
  notChecked:
    'Sides are taken to share equally. The failed-side test (PWR-FEED-2N) is the real one and is reported in place of this.',
  severity: 'warning',
  isLive: true,
  params: FEED_LIMITS,
  messages: {
    exceeded:
      '{feed} carries {actual} in normal running; beside side {side} it should carry at most {limit}: over by {difference}. It can still take over what it shares with that side.',
  },
  checks: (check) => [
    check('feed', ['feedLoad'], (slot, { feedLoad }, params, report) => {
      const feed = feedLoad.feedAt(slot);
      const load = feedLoad.load(slot);
      if (!feed || load.failedSide === undefined || load.failedSideW > feedLimit(feedLoad, slot, params).limitW) return;
      const { permille } = continuousShare(feed, feedLoad.regionInForce(), params);
      const limit = Math.floor(feedLoad.ratingW(slot) * normalSideLimit(permille / 1000, 2));
      if (load.normalW <= limit) return;
      report.breach({
        subjects: [feed.id],
        message: 'exceeded',
        params: { feed: { record: feed.id }, side: load.failedSide },
        actual: load.normalW,
        limit,
        dimension: 'power',
        unit: 'kW',
        evidence: [
          {
            label: `Load when side ${load.failedSide} fails`,
            value: { quantity: load.failedSideW, dimension: 'power' },
          },
          ...ratingEvidence(feedLoad, slot),
        ],
      });
    }),
  ],
});
