import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const inRow = defineRule({
  code: 'AIR-INROW',
  key: 'cooling.inRow',
  title: 'In-row coolers take away less than their pod gives off',
  reason: 'An in-row cooler works on the air around it; what its pod gives off beyond it stays in the pod.',
  basis:
    'its part of the air heat of the racks it serves, equally among the air units connected to each, against its capacity',
  source: 'energy balance; capacities as stated for each unit',
  grade: 'K',
  notChecked: 'Return temperatures other than the rated, how far its air reaches, a unit out of service.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    short: '{unit} gets {actual} of the air heat of {racks|rack|racks}; it takes away {limit}: short by {difference}.',
    unknownCapacity: '{unit} gets {actual} of air heat; its capacity is not known.',
    unknownHeat: '{unit} gets at least {actual} of {limit}: the heat of {count|rack|racks} is not known.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, _params, report) => {
      const unit = unitLoad.unitAt(slot);
      if (unit?.medium !== 'air' || unitLoad.hostCategory(slot) !== 'inRow') return;
      const { racks, shareW, unknownRacks } = unitLoad.airService(slot);
      if (racks === 0) return;
      const limit = unitLoad.capacityW(slot);
      const params = { unit: { record: unit.id }, racks };
      const numbers = { actual: shareW, limit, dimension: 'power', unit: 'kW' } as const;
      if (!isKnown(limit)) report.notChecked({ subjects: [unit.id], message: 'unknownCapacity', params, ...numbers });
      else if (shareW > limit) report.breach({ subjects: [unit.id], message: 'short', params, ...numbers, limit });
      else if (unknownRacks > 0)
        report.notChecked({
          subjects: [unit.id],
          discriminator: 'heat',
          message: 'unknownHeat',
          params: { ...params, count: unknownRacks },
          ...numbers,
        });
    }),
  ],
});
