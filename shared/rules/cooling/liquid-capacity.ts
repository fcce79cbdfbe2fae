import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const liquidCapacity = defineRule({
  code: 'LIQ-CDU',
  key: 'cooling.liquidCapacity',
  title: 'A liquid cooling unit takes away less heat than it gets',
  reason: 'The loop warms up until the racks slow down or stop.',
  basis:
    'liquid heat of the racks it serves, shared with other units on the same racks, against its capacity at its stated approach',
  source: 'CoolIT lesson plan quoting data sheets',
  grade: 'S',
  notChecked: 'A unit or pump out of service, approach at other conditions, pressure drop of the loop.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    exceeded: '{unit} gets {actual} of heat from {racks|rack|racks}; it takes away {limit}: short by {difference}.',
    exceededAtLeast:
      '{unit} gets at least {actual} of heat from {racks|rack|racks}; it takes away {limit}: short by at least {difference}.',
    unknownHeat: '{unit} gets at least {actual} of {limit}: the heat of {count|rack|racks} is not known.',
    unknownCapacity: '{unit} gets {actual} of heat from {racks|rack|racks}; its capacity is not known.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, _params, report) => {
      const unit = unitLoad.unitAt(slot);
      if (unit?.medium !== 'liquid') return;
      const load = unitLoad.load(slot);
      if (load.racks === 0) return;
      const limit = unitLoad.capacityW(slot);
      const numbers = { actual: load.heatW, limit, dimension: 'power', unit: 'kW' } as const;
      const params = { unit: { record: unit.id }, racks: load.racks };
      if (!isKnown(limit))
        report.notChecked({
          subjects: [unit.id],
          discriminator: 'capacity',
          message: 'unknownCapacity',
          params,
          ...numbers,
        });
      else if (load.heatW > limit)
        report.breach({
          subjects: [unit.id],
          message: load.unknownRacks > 0 ? 'exceededAtLeast' : 'exceeded',
          params,
          ...numbers,
          limit,
          related: [unit.hostId],
        });
      else if (load.unknownRacks > 0)
        report.notChecked({
          subjects: [unit.id],
          message: 'unknownHeat',
          params: { ...params, count: load.unknownRacks },
          ...numbers,
        });
    }),
  ],
});
