import { defineRule } from '../engine/rule';
import { ratingEvidence } from './feed-basis';

export const feedDesignLoad = defineRule({
  code: 'PWR-IEC-100',
  key: 'power.feedDesignLoad',
  title: 'A feed is loaded above design practice',
  reason: 'Ambient temperature, grouping and harmonics eat the rest; IEC sets no 80 % limit, practice does.',
  basis: 'IEC: design practice, a share of the breaker’s rating',
  source: 'general engineering knowledge; one worked example uses 87 % at 40 °C (AusNOG)',
  grade: 'K',
  notChecked: 'Temperature and diversity factors of the maker. Feeds in the NA region: PWR-FEED-CAP has that limit.',
  severity: 'warning',
  isLive: true,
  params: {
    sharePermille: {
      default: 800,
      dimension: 'share',
      label: 'Share of the breaker to design for, IEC',
      source: 'design practice',
      grade: 'K',
      max: 1000,
    },
  },
  messages: { exceeded: '{feed} carries {actual}; by design practice it should carry {limit}: over by {difference}.' },
  checks: (check) => [
    check('feed', ['feedLoad'], (slot, { feedLoad }, params, report) => {
      const feed = feedLoad.feedAt(slot);
      if (!feed || feedLoad.regionInForce() !== 'IEC') return;
      const rating = feedLoad.ratingW(slot);
      const limit = Math.floor((rating * params.sharePermille) / 1000);
      const { normalW } = feedLoad.load(slot);
      // Above the rating PWR-FEED-CAP speaks.
      if (normalW <= limit || normalW > rating) return;
      report.breach({
        subjects: [feed.id],
        message: 'exceeded',
        params: { feed: { record: feed.id } },
        actual: normalW,
        limit,
        dimension: 'power',
        unit: 'kW',
        evidence: ratingEvidence(feedLoad, slot),
      });
    }),
  ],
});
