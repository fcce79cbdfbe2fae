import { isIdOf } from '../../model/record-id';
import { defineRule } from '../engine/rule';

export const singleCord = defineRule({
  code: 'PWR-SINGLE-CORD',
  key: 'power.singleCord',
  title: 'A device has its cords on one side only, in a rack with two',
  reason: 'The rack looks redundant and the device is not: it goes down with its side.',
  basis: 'sides of the feeds behind a device’s own cords, against those in its rack',
  source: 'general engineering knowledge',
  grade: 'K',
  notChecked:
    'Transfer switches in the rack; devices without cords of their own (PWR-SINGLE-FEED); how many supplies must be live.',
  severity: 'warning',
  isLive: true,
  params: {
    sides: {
      default: 2,
      dimension: 'count',
      label: 'Sides a device’s cords should be on',
      source: 'project default',
      grade: 'K',
      min: 1,
      max: 8,
    },
  },
  messages: {
    single: '{device} draws from side {side} only; its rack has {limit} sides or more, and it uses {actual}.',
  },
  checks: (check) => [
    check('rack', ['supplyPaths'], (rack, { supplyPaths }, params, report) => {
      const sidesOf = (feeds: readonly number[]): ReadonlySet<string> =>
        new Set(feeds.map((feed) => supplyPaths.feedAt(feed)?.side ?? ''));
      const ways = supplyPaths.waysIn(rack);
      const offered = sidesOf(ways.flatMap((one) => one.feeds)).size;
      for (const { id, feeds } of ways) {
        const sides = sidesOf(feeds);
        if (!isIdOf(id, 'device') || sides.size >= Math.min(params.sides, offered)) continue;
        report.breach({
          subjects: [id],
          message: 'single',
          params: { device: { record: id }, side: [...sides].sort().join(', ') },
          actual: sides.size,
          limit: Math.min(params.sides, offered),
          dimension: 'count',
          unit: '',
        });
      }
    }),
  ],
});
