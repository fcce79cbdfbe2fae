import { defineRule } from '../engine/rule';

export const singleSide = defineRule({
  code: 'PWR-SINGLE-FEED',
  key: 'power.singleSide',
  title: 'A rack is fed from one side only',
  reason: 'It goes down with that side, and for every work on it.',
  basis: 'number of different sides among the feeds of a rack',
  source: 'project rule (compare PWR-SINGLE-CORD)',
  grade: 'K',
  notChecked: 'Cords of single devices, transfer switches, whether one side is what was asked for.',
  severity: 'info',
  isLive: true,
  params: {
    sides: {
      default: 2,
      dimension: 'count',
      label: 'Sides a rack should be fed from',
      source: 'project default',
      grade: 'K',
      min: 1,
      max: 8,
    },
  },
  messages: { single: '{rack} is fed from {actual} side ({sides}); {limit} are expected.' },
  checks: (check) => [
    check('rack', ['supply'], (rack, { supply }, params, report) => {
      if (supply.connectionCount(rack) === 0 || supply.carriedW(rack) === 0) return;
      const sides = new Set(supply.feedsOf(rack).map((feed) => feed.side));
      if (sides.size >= params.sides) return;
      const id = supply.idOf(rack);
      report.breach({
        subjects: [id],
        message: 'single',
        params: { rack: { record: id }, sides: [...sides].sort().join(', ') },
        actual: sides.size,
        limit: params.sides,
        dimension: 'count',
        unit: '',
      });
    }),
  ],
});
