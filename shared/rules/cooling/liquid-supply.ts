import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const liquidSupply = defineRule({
  code: 'LIQ-SUPPLY-TEMP',
  key: 'cooling.liquidSupply',
  title: 'Coolant is warmer than a rack on the loop takes',
  reason: 'Chips slow down or stop when their cold plates are fed too warm.',
  basis:
    'TCS supply against the lowest maximum of what is served (rule LIQ-APPROACH: T_TCS = T_FWS + approach ≤ device max)',
  source: 'CoolIT lesson plan; maxima as the types state them',
  grade: 'S',
  notChecked: 'Facility water and approach behind the supply temperature (LIQ-APPROACH), and rises along the loop.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    tooWarm: '{unit} supplies coolant at {actual}; what it serves takes {limit} at most: {difference} too warm.',
    unknownSupply: 'The temperature at which {unit} supplies {count|rack|racks} is not stated.',
    unknownMaximum: '{unit} supplies coolant at {actual}; how warm {count} of its racks take it is not known.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, _params, report) => {
      const unit = unitLoad.unitAt(slot);
      if (unit?.medium !== 'liquid') return;
      const load = unitLoad.load(slot);
      if (load.racks === 0) return;
      const subject = { unit: { record: unit.id } };
      const { milliC: actual, basis } = unitLoad.delivered(slot);
      // LIQ-APPROACH judges what follows from the approach.
      if (basis === 'approach' || basis === 'defaultApproach') return;
      if (!isKnown(actual)) {
        report.notChecked({
          subjects: [unit.id],
          message: 'unknownSupply',
          params: { ...subject, count: load.racks },
          dimension: 'temperature',
          unit: '°C',
        });
        return;
      }
      if (actual > load.coolantMaxMilliC)
        report.breach({
          subjects: [unit.id],
          message: 'tooWarm',
          params: subject,
          actual,
          limit: load.coolantMaxMilliC,
          dimension: 'temperature',
          unit: '°C',
          related: [unit.hostId],
        });
      else if (load.coolantMaxUnknown > 0)
        report.notChecked({
          subjects: [unit.id],
          discriminator: 'maximum',
          message: 'unknownMaximum',
          params: { ...subject, count: load.coolantMaxUnknown },
          actual,
          dimension: 'temperature',
          unit: '°C',
        });
    }),
  ],
});
