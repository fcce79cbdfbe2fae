import { coolantRiseK } from '../../analysis/formulas/liquid';
import { defineRule } from '../engine/rule';

export const coolantRise = defineRule({
  code: 'LIQ-DT',
  key: 'cooling.coolantRise',
  title: 'The coolant flow of a rack does not fit its heat',
  reason:
    'Published flows contradict each other; one that makes coolant hardly warmer, or far too warm, is likely wrong.',
  basis: 'liquid heat over the coolant flow the types state, as a rise of PG25 at 40 °C',
  source: 'derived from the heat balance',
  grade: 'D',
  notChecked: 'That the flow a rack needs depends on how warm its coolant is.',
  severity: 'warning',
  isLive: true,
  params: {
    minMilliK: {
      default: 5000,
      dimension: 'temperatureDifference',
      label: 'Least rise of coolant',
      source: 'derived',
      grade: 'D',
      max: 100000,
    },
    maxMilliK: {
      default: 30000,
      dimension: 'temperatureDifference',
      label: 'Largest rise of coolant',
      source: 'derived',
      grade: 'D',
      max: 100000,
    },
  },
  messages: {
    tooWarm:
      'Coolant leaves {rack} {actual} warmer than it enters, by the flow and heat stated; more than {limit} is not plausible.',
    tooCold:
      'Coolant leaves {rack} only {actual} warmer than it enters, by the flow and heat stated; less than {limit} is not plausible.',
    unknown:
      'The rise of the coolant in {rack} was not checked: how the heat of {count|thing|things} in it splits is not known.',
  },
  checks: (check) => [
    check('rack', ['contents'], (rack, { contents }, params, report) => {
      const heatW = contents.liquidHeatW(rack);
      const flowLpm = contents.coolantNeedMlPerMin(rack) / 1000;
      if (heatW === 0 || flowLpm === 0) return;
      const id = contents.idOf(rack);
      const subject = { rack: { record: id } };
      const unknown = contents.heatUnknown(rack);
      if (unknown > 0) {
        report.notChecked({ subjects: [id], message: 'unknown', params: { ...subject, count: unknown } });
        return;
      }
      const actual = Math.round(1000 * coolantRiseK(heatW / 1000, flowLpm));
      const isWarm = actual > params.maxMilliK;
      if (isWarm || actual < params.minMilliK)
        report.breach({
          subjects: [id],
          message: isWarm ? 'tooWarm' : 'tooCold',
          params: subject,
          actual,
          limit: isWarm ? params.maxMilliK : params.minMilliK,
          dimension: 'temperatureDifference',
          unit: 'K',
        });
    }),
  ],
});
