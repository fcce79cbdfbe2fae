import { defineRule } from '../engine/rule';

export const supplyHeat = defineRule({
  code: 'IDX-SHI',
  key: 'cooling.supplyHeat',
  title: 'Supply air warms up before it reaches the racks',
  reason: 'Heat that joins the air before the racks is mixing: the supply must be colder than inlets need.',
  basis: 'supply heat index δQ/(Q + δQ) from the estimated inlets; the return heat index is the rest to one',
  source: 'Sharma, Bash, Patel, AIAA 2002-3091, secondary',
  grade: 'S',
  notChecked: 'Estimate, not CFD: the recirculation kernel is not calibrated unless a calibrated matrix was imported.',
  severity: 'info',
  isLive: false,
  params: {
    permille: {
      default: 200,
      dimension: 'share',
      label: 'Largest supply heat index',
      source: 'project default',
      grade: 'K',
      max: 1000,
    },
  },
  messages: {
    mixed: 'The supply heat index of {room} is {actual}; up to {limit} is planned for (estimate, not CFD).',
    unknown: 'The supply heat index of {room} was not checked: the heat of {count|rack|racks} is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, params, report) => {
      const room = climate.roomAt(slot);
      const { state, shiPermille: actual, unknownRacks } = climate.climate(slot);
      if (!room || state !== 'estimated' || actual === undefined) return;
      const subject = { room: { record: room.id } };
      if (actual > params.permille)
        report.breach({
          subjects: [room.id],
          message: 'mixed',
          params: subject,
          actual,
          limit: params.permille,
          dimension: 'share',
          unit: '%',
        });
      else if (unknownRacks > 0)
        report.notChecked({ subjects: [room.id], message: 'unknown', params: { ...subject, count: unknownRacks } });
    }),
  ],
});
