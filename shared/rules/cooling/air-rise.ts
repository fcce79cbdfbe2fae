import { airRiseK } from '../../analysis/formulas/air';
import { defineRule } from '../engine/rule';

export const airRise = defineRule({
  code: 'AIR-RACK',
  key: 'cooling.airRise',
  title: 'The air flow of a rack cannot carry its heat',
  reason: 'Either the flow or the heat of a type is wrong, or its exhaust is hotter than equipment and people bear.',
  basis: 'air heat over the air flow the types state, as a rise of temperature',
  source: 'energy balance; 158 CFM per kW is a rise of 11.1 K (community reference)',
  grade: 'T',
  notChecked: 'How fans change their speed with temperature.',
  severity: 'warning',
  isLive: true,
  params: {
    maxMilliK: {
      default: 25000,
      dimension: 'temperatureDifference',
      label: 'Largest rise through a rack',
      source: 'project default',
      grade: 'K',
      max: 100000,
    },
  },
  messages: {
    tooWarm:
      'Air leaves {rack} {actual} warmer than it enters, by the flow and heat stated; more than {limit} is not plausible.',
    unknown:
      'The rise of the air in {rack} was not checked: how the heat of {count|thing|things} in it splits is not known.',
  },
  checks: (check) => [
    check('rack', ['contents'], (rack, { contents }, params, report) => {
      const id = contents.idOf(rack);
      const unknown = contents.heatUnknown(rack);
      const flowM3s = contents.airNeedMlPerS(rack) / 1e6;
      const subject = { rack: { record: id } };
      if (unknown > 0) {
        report.notChecked({ subjects: [id], message: 'unknown', params: { ...subject, count: unknown } });
        return;
      }
      if (flowM3s === 0) return;
      const actual = Math.round(1000 * airRiseK(contents.airHeatW(rack), flowM3s));
      if (actual > params.maxMilliK)
        report.breach({
          subjects: [id],
          message: 'tooWarm',
          params: subject,
          actual,
          limit: params.maxMilliK,
          dimension: 'temperatureDifference',
          unit: 'K',
        });
    }),
  ],
});
