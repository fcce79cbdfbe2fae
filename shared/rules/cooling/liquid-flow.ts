import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { addUnitFixes } from '../fixes/cooling-fixes';

export const liquidFlow = defineRule({
  code: 'LIQ-FLOW',
  key: 'cooling.liquidFlow',
  title: 'Liquid cooling moves less coolant than is needed',
  reason: 'Too little flow makes the last cold plate in the chain too hot, whatever the capacity.',
  basis:
    'coolant the racks need against what the unit moves; where a type states no flow, 1.5 L/min per kW of liquid heat (PG25 at 10 K); on a loop without racks, its heat at the rise it is designed for',
  source: 'OCP OAI System Liquid Cooling Guidelines §1.3, quoted in a secondary source',
  grade: 'S',
  notChecked: 'Pressure, and that the need falls with colder supply.',
  severity: 'error',
  isLive: true,
  fixes: addUnitFixes,
  params: {},
  messages: {
    exceeded: 'The racks on {unit} need {actual}; it moves {limit}: short by {difference}.',
    exceededAtLeast: 'The racks on {unit} need at least {actual}; it moves {limit}: short by at least {difference}.',
    unknownNeed: 'The racks on {unit} need at least {actual} of {limit}: the need of {count|rack|racks} is not known.',
    loopExceeded: '{loop} needs {actual}; its {units|unit moves|units move} {limit}: short by {difference}.',
    loopExceededAtLeast:
      '{loop} needs at least {actual}; its {units|unit moves|units move} {limit}: short by at least {difference}.',
    loopUnknownNeed: '{loop} needs at least {actual} of {limit}: the need of {count|rack|racks} is not known.',
    loopUnknownFlow: '{loop} needs {actual}; how much {count} of its {units|unit moves|units move} is not known.',
    unknownFlow: 'The racks on {unit} need {actual}; how much it moves is not known.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, _params, report) => {
      const unit = unitLoad.unitAt(slot);
      // The units of a loop are judged together, with the loop.
      if (unit?.medium !== 'liquid' || unitLoad.loopOf(slot)) return;
      const load = unitLoad.load(slot);
      if (load.racks === 0) return;
      const limit = unitLoad.coolantMlPerMin(slot);
      const numbers = { actual: load.coolantMlPerMin, limit, dimension: 'liquidFlow', unit: 'L/min' } as const;
      const params = { unit: { record: unit.id } };
      if (!isKnown(limit))
        report.notChecked({ subjects: [unit.id], discriminator: 'flow', message: 'unknownFlow', params, ...numbers });
      else if (load.coolantMlPerMin > limit)
        report.breach({
          subjects: [unit.id],
          message: load.unknownRacks > 0 ? 'exceededAtLeast' : 'exceeded',
          params,
          ...numbers,
          limit,
          related: [unit.hostId],
          evidence: [
            {
              label: 'Heat with the default flow of 1.5 L/min per kW',
              value: { quantity: load.estimatedForW, dimension: 'power' },
              source: 'OCP, secondary',
            },
          ],
        });
      else if (load.unknownRacks > 0)
        report.notChecked({
          subjects: [unit.id],
          message: 'unknownNeed',
          params: { ...params, count: load.unknownRacks },
          ...numbers,
        });
    }),
    check('coolingLoop', ['loopLoad'], (slot, { loopLoad }, _params, report) => {
      const loop = loopLoad.loopAt(slot);
      const load = loopLoad.loopLoad(slot);
      const need = load.racks > 0 ? load.coolantMlPerMin : load.designFlowMlPerMin;
      if (!loop || load.units === 0 || !isKnown(need) || (need === 0 && load.unknownRacks === 0)) return;
      const numbers = { actual: need, limit: load.flowMlPerMin, dimension: 'liquidFlow', unit: 'L/min' } as const;
      const params = { loop: { record: loop.id }, units: load.units };
      if (need > load.flowMlPerMin && load.flowUnknown > 0)
        report.notChecked({
          subjects: [loop.id],
          discriminator: 'flow',
          message: 'loopUnknownFlow',
          params: { ...params, count: load.flowUnknown },
          ...numbers,
        });
      else if (need > load.flowMlPerMin)
        report.breach({
          subjects: [loop.id],
          message: load.unknownRacks > 0 ? 'loopExceededAtLeast' : 'loopExceeded',
          params,
          ...numbers,
        });
      else if (load.unknownRacks > 0)
        report.notChecked({
          subjects: [loop.id],
          message: 'loopUnknownNeed',
          params: { ...params, count: load.unknownRacks },
          ...numbers,
        });
    }),
  ],
});
