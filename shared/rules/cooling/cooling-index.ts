import { defineRule } from '../engine/rule';

export const coolingIndex = defineRule({
  code: 'IDX-RCI',
  key: 'cooling.coolingIndex',
  title: 'Estimated inlets leave the recommended range',
  reason:
    'The rack cooling index says how far inlets stray beyond what is recommended; 96 % and more is good, 90 % and less poor.',
  basis: 'rack cooling index, high and low side, over the estimated inlets of the room',
  source: 'Herrlin 2005, secondary',
  grade: 'S',
  notChecked: 'Estimate, not CFD: the recirculation kernel is not calibrated unless a calibrated matrix was imported.',
  severity: 'info',
  isLive: false,
  params: {
    goodPermille: {
      default: 960,
      dimension: 'share',
      label: 'Least index that counts as good',
      source: 'Herrlin 2005, secondary',
      grade: 'S',
      max: 1000,
    },
  },
  messages: {
    high: 'The rack cooling index of {room} is {actual} on the warm side; {limit} and more is good (estimate, not CFD).',
    low: 'The rack cooling index of {room} is {actual} on the cold side; {limit} and more is good (estimate, not CFD).',
    unknown:
      'The rack cooling index of {room} was not checked: its supply temperature or the class of some rack is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, params, report) => {
      const room = climate.roomAt(slot);
      const { state, rciHighPermille, rciLowPermille } = climate.climate(slot);
      if (!room || state !== 'estimated') return;
      const subject = { room: { record: room.id } };
      if (rciHighPermille === undefined || rciLowPermille === undefined) {
        report.notChecked({ subjects: [room.id], message: 'unknown', params: subject });
        return;
      }
      for (const [message, actual] of [
        ['high', rciHighPermille],
        ['low', rciLowPermille],
      ] as const)
        if (actual < params.goodPermille)
          report.breach({
            subjects: [room.id],
            discriminator: message,
            message,
            params: subject,
            actual,
            limit: params.goodPermille,
            dimension: 'share',
            unit: '%',
          });
    }),
  ],
});
