import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { addUnitFixes } from '../fixes/cooling-fixes';

export const liquidCapacity = defineRule({
  code: 'LIQ-CDU',
  key: 'cooling.liquidCapacity',
  title: 'Liquid cooling takes away less heat than it gets',
  reason: 'The loop warms up until the racks slow down or stop.',
  basis:
    'heat that enters a loop against the capacity of its units at their stated approach; for a unit without a loop, liquid heat of the racks it serves, shared with others on the same racks',
  source: 'CoolIT lesson plan quoting data sheets',
  grade: 'S',
  notChecked:
    'A unit or pump out of service (LIQ-N1, LIQ-PUMP), approach at other conditions, pressure drop of the loop.',
  severity: 'error',
  isLive: true,
  fixes: addUnitFixes,
  params: {},
  messages: {
    exceeded: '{unit} gets {actual} of heat from {racks|rack|racks}; it takes away {limit}: short by {difference}.',
    exceededAtLeast:
      '{unit} gets at least {actual} of heat from {racks|rack|racks}; it takes away {limit}: short by at least {difference}.',
    unknownHeat: '{unit} gets at least {actual} of {limit}: the heat of {count|rack|racks} is not known.',
    loopExceeded:
      '{loop} gets {actual} of heat; its {units|unit takes|units take} away {limit}: short by {difference}.',
    loopExceededAtLeast:
      '{loop} gets at least {actual} of heat; its {units|unit takes|units take} away {limit}: short by at least {difference}.',
    loopUnknownHeat: '{loop} gets at least {actual} of {limit}: the heat of {count|rack|racks} is not known.',
    loopUnknownCapacity:
      '{loop} gets {actual} of heat; the capacity of {count} of its {units|unit|units} is not known.',
    unknownCapacity: '{unit} gets {actual} of heat from {racks|rack|racks}; its capacity is not known.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, _params, report) => {
      const unit = unitLoad.unitAt(slot);
      // The units of a loop are judged together, with the loop.
      if (unit?.medium !== 'liquid' || unitLoad.loopOf(slot)) return;
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
    check('coolingLoop', ['loopLoad'], (slot, { loopLoad }, _params, report) => {
      const loop = loopLoad.loopAt(slot);
      const load = loopLoad.loopLoad(slot);
      // A loop without units is supplied by something that is not in the document.
      if (!loop || load.units === 0 || (load.heatW === 0 && load.unknownRacks === 0)) return;
      const numbers = { actual: load.heatW, limit: load.capacityW, dimension: 'power', unit: 'kW' } as const;
      const params = { loop: { record: loop.id }, units: load.units };
      if (load.heatW > load.capacityW && load.capacityUnknown > 0)
        report.notChecked({
          subjects: [loop.id],
          discriminator: 'capacity',
          message: 'loopUnknownCapacity',
          params: { ...params, count: load.capacityUnknown },
          ...numbers,
        });
      else if (load.heatW > load.capacityW)
        report.breach({
          subjects: [loop.id],
          message: load.unknownRacks > 0 ? 'loopExceededAtLeast' : 'loopExceeded',
          params,
          ...numbers,
          evidence: [{ label: 'Heat from the air of rooms', value: { quantity: load.fromAirW, dimension: 'power' } }],
        });
      else if (load.unknownRacks > 0)
        report.notChecked({
          subjects: [loop.id],
          message: 'loopUnknownHeat',
          params: { ...params, count: load.unknownRacks },
          ...numbers,
        });
    }),
  ],
});
