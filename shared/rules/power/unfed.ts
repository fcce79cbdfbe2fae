import { defineRule } from '../engine/rule';

export const unfed = defineRule({
  code: 'PWR-UNFED',
  key: 'power.unfed',
  title: 'A rack draws power and has no feed',
  reason: 'Its load is missing in every total upstream, so the feeds look better than they will be.',
  basis: 'every rack that draws power is connected to a feed',
  source: 'project rule',
  grade: 'K',
  notChecked: 'Whether cords and outlets fit. Devices with feeds of their own count as fed.',
  severity: 'warning',
  isLive: true,
  params: {},
  messages: {
    unfed: '{rack} draws {actual} and is connected to no feed.',
    unknownLoad: '{rack} is connected to no feed, and what {count|thing in it draws|things in it draw} is not known.',
  },
  checks: (check) => [
    check('rack', ['supply'], (rack, { supply }, _params, report) => {
      if (supply.connectionCount(rack) > 0) return;
      const id = supply.idOf(rack);
      const actual = supply.carriedW(rack);
      const unknown = supply.carriedUnknown(rack);
      const numbers = { actual, limit: 0, dimension: 'power', unit: 'kW' } as const;
      if (actual > 0) report.breach({ subjects: [id], message: 'unfed', params: { rack: { record: id } }, ...numbers });
      else if (unknown > 0)
        report.notChecked({
          subjects: [id],
          message: 'unknownLoad',
          params: { rack: { record: id }, count: unknown },
          ...numbers,
        });
    }),
  ],
});
