import { defineRule } from '../engine/rule';

export const captureIndex = defineRule({
  code: 'IDX-CI',
  key: 'cooling.capture',
  title: 'A rack breathes much of its own or its neighbours’ exhaust',
  reason: 'The cold-aisle capture index says which part of what a rack breathes is supply air.',
  basis: 'least share of supply air in the intake of a rack, as estimated',
  source: 'definition: Schneider community, Electronics Cooling 2011',
  grade: 'P',
  notChecked: 'Estimate, not CFD: the recirculation kernel is not calibrated unless a calibrated matrix was imported.',
  severity: 'info',
  isLive: false,
  params: {
    permille: {
      default: 800,
      dimension: 'share',
      label: 'Least share of supply air',
      source: 'project default',
      grade: 'K',
      max: 1000,
    },
  },
  messages: {
    low: 'Of what {rack} of {room} breathes only {actual} is supply air; {limit} and more is planned for (estimate, not CFD).',
    unknown: 'The capture index of {count|rack|racks} of {room} was not checked: their size is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, params, report) => {
      const room = climate.roomAt(slot);
      const { state, leastCapturePermille: actual, unplacedRacks, racks } = climate.climate(slot);
      if (!room) return;
      const subject = { room: { record: room.id } };
      if (unplacedRacks > 0)
        report.notChecked({
          subjects: [room.id],
          discriminator: 'size',
          message: 'unknown',
          params: { ...subject, count: unplacedRacks },
        });
      if (state !== 'estimated' || actual === undefined || actual >= params.permille) return;
      const poor = [...racks.values()]
        .map(({ rack, recirculatedPermille }) => ({ id: climate.rackId(rack), recirculatedPermille }))
        .filter((one) => 1000 - one.recirculatedPermille < params.permille)
        .sort((a, b) => b.recirculatedPermille - a.recirculatedPermille || (a.id < b.id ? -1 : 1));
      const [worst] = poor;
      if (!worst) return;
      report.breach({
        subjects: [room.id],
        message: 'low',
        params: { ...subject, rack: { record: worst.id } },
        actual,
        limit: params.permille,
        dimension: 'share',
        unit: '%',
        related: poor.map(({ id }) => id).sort(),
      });
    }),
  ],
});
