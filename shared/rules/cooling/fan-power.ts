import { CFM_PER_M3S } from '../../analysis/formulas/constants';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const fanPower = defineRule({
  code: 'IDX-AE',
  key: 'cooling.fanPower',
  title: 'The fans of an air unit take much power for their air',
  reason: 'Fan power is drawn all year and comes back as heat that must be taken away too.',
  basis: 'fan power against half a watt per CFM of its air flow',
  source: 'LBNL guide, secondary',
  grade: 'S',
  notChecked: 'Filters, pressure under the floor, part load.',
  severity: 'info',
  isLive: true,
  params: {
    milliWPerCfm: {
      default: 500,
      dimension: 'count',
      label: 'Fan power per CFM in thousandths of a watt',
      source: 'LBNL guide, secondary',
      grade: 'S',
      max: 100000,
    },
  },
  messages: {
    high: 'The fans of {unit} take {actual}; for its {flow} better practice is {limit} or less.',
    unknownFlow:
      'The fans of {unit} take {actual}; whether that is much was not checked, because its air flow is not known.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, params, report) => {
      const unit = unitLoad.unitAt(slot);
      if (unit?.medium !== 'air' || unit.fanPowerW === undefined) return;
      const flow = unitLoad.airMlPerS(slot);
      const subject = { unit: { record: unit.id } };
      const numbers = { actual: unit.fanPowerW, dimension: 'power', unit: 'kW' } as const;
      if (!isKnown(flow)) {
        report.notChecked({ subjects: [unit.id], message: 'unknownFlow', params: subject, ...numbers });
        return;
      }
      const limit = Math.round((flow / 1e6) * CFM_PER_M3S * (params.milliWPerCfm / 1000));
      if (unit.fanPowerW > limit)
        report.breach({
          subjects: [unit.id],
          message: 'high',
          params: { ...subject, flow: { quantity: flow, dimension: 'airFlow' } },
          ...numbers,
          limit,
        });
    }),
  ],
});
