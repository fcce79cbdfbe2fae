import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const coolantApproach = defineRule({
  code: 'LIQ-APPROACH',
  key: 'cooling.approach',
  title: 'A unit cannot deliver coolant as cold as is needed',
  reason: 'A heat exchanger stays warmer than what cools it by its approach; the rest is a promise.',
  basis:
    'T_TCS = T_FWS + approach ≤ lowest maximum of what is served, and not below what is stated for the unit or its loop',
  source: 'CoolIT lesson plan: 5 K liquid to liquid, 15 K liquid to air where none is stated',
  grade: 'S',
  notChecked: 'Approach at other flows and heats than the stated.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    tooWarm:
      'By its approach {unit} delivers coolant at {actual}; what it serves takes {limit} at most: {difference} too warm.',
    unreachable: '{unit} is to deliver coolant at {actual}; by its approach it reaches {limit}: {difference} warmer.',
    unknownWater: 'Whether {unit} reaches {actual} was not checked: how cold its facility water is is not known.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, _params, report) => {
      const unit = unitLoad.unitAt(slot);
      if (unit?.medium !== 'liquid' || (unit.drawsFromLoopId === undefined && !unit.rejectsToRoom)) return;
      const { milliC: delivered, basis } = unitLoad.delivered(slot);
      const reached = unitLoad.fromApproach(slot).milliC;
      const params = { unit: { record: unit.id } };
      const kind = { dimension: 'temperature', unit: '°C' } as const;
      if (!isKnown(delivered)) return;
      if (!isKnown(reached)) {
        report.notChecked({ subjects: [unit.id], message: 'unknownWater', params, actual: delivered, ...kind });
        return;
      }
      const { coolantMaxMilliC, racks } = unitLoad.load(slot);
      if (basis === 'stated' && delivered < reached)
        report.breach({
          subjects: [unit.id],
          discriminator: 'reach',
          message: 'unreachable',
          params,
          actual: delivered,
          limit: reached,
          ...kind,
        });
      else if (basis !== 'stated' && racks > 0 && reached > coolantMaxMilliC)
        report.breach({
          subjects: [unit.id],
          message: 'tooWarm',
          params,
          actual: reached,
          limit: coolantMaxMilliC,
          ...kind,
        });
    }),
  ],
});
