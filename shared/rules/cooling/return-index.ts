import { defineRule } from '../engine/rule';

export const returnIndex = defineRule({
  code: 'IDX-RTI',
  key: 'cooling.returnIndex',
  title: 'Air bypasses the racks or goes round them',
  reason: 'Below 100 % units move air that cools nothing; above it racks breathe exhaust.',
  basis: 'return temperature index, air the racks draw over air they are given',
  source: 'Herrlin 2008, LBNL, secondary',
  grade: 'S',
  notChecked: 'Estimate, not CFD: the recirculation kernel is not calibrated unless a calibrated matrix was imported.',
  severity: 'info',
  isLive: false,
  params: {
    lowPermille: {
      default: 800,
      dimension: 'share',
      label: 'Least index without a word',
      source: 'LBNL, secondary',
      grade: 'S',
      max: 5000,
    },
    highPermille: {
      default: 1200,
      dimension: 'share',
      label: 'Largest index without a word',
      source: 'LBNL, secondary',
      grade: 'S',
      max: 5000,
    },
  },
  messages: {
    bypass: 'The return temperature index of {room} is {actual}; below {limit} much air bypasses the racks.',
    recirculation: 'The return temperature index of {room} is {actual}; above {limit} much air recirculates.',
    unknown: 'The return temperature index of {room} was not checked: the air flow of some of its units is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, params, report) => {
      const room = climate.roomAt(slot);
      const { state, rtiPermille: actual } = climate.climate(slot);
      if (!room || state !== 'estimated') return;
      const subject = { room: { record: room.id } };
      if (actual === undefined) {
        report.notChecked({ subjects: [room.id], message: 'unknown', params: subject });
        return;
      }
      const isHigh = actual > params.highPermille;
      if (isHigh || actual < params.lowPermille)
        report.breach({
          subjects: [room.id],
          message: isHigh ? 'recirculation' : 'bypass',
          params: subject,
          actual,
          limit: isHigh ? params.highPermille : params.lowPermille,
          dimension: 'share',
          unit: '%',
        });
    }),
  ],
});
