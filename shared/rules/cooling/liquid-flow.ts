import { isKnown } from '../../units/known';
import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';
import { addUnitFixes } from '../fixes/cooling-fixes';
import { soleLiquidUnit } from './sole-liquid-unit';

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
      const sole = soleLiquidUnit(unitLoad, slot);
      if (!sole) return;
      const { unit, load } = sole;
      const { coolantMlPerMin: actual, unknownRacks } = load;
      const limit = unitLoad.coolantMlPerMin(slot);
      const about = {
        subjects: [unit.id],
        params: { unit: { record: unit.id } },
        dimension: 'liquidFlow',
        unit: 'L/min',
      } as const;
      if (!isKnown(limit))
        report.notChecked({ ...about, discriminator: 'flow', message: 'unknownFlow', actual, limit });
      else
        judgeSum(report, { actual, limit, unknownParts: unknownRacks }, () => ({
          ...about,
          unknown: 'unknownNeed',
          breach: {
            related: [unit.hostId],
            evidence: [
              {
                label: 'Heat with the default flow of 1.5 L/min per kW',
                value: { quantity: load.estimatedForW, dimension: 'power' },
                source: 'OCP, secondary',
              },
            ],
          },
        }));
    }),
    check('coolingLoop', ['loopLoad'], (slot, { loopLoad }, _params, report) => {
      const loop = loopLoad.loopAt(slot);
      const load = loopLoad.loopLoad(slot);
      const actual = load.racks > 0 ? load.coolantMlPerMin : load.designFlowMlPerMin;
      if (!loop || load.units === 0 || !isKnown(actual) || (actual === 0 && load.unknownRacks === 0)) return;
      const { flowMlPerMin: limit, flowUnknown: unknownLimits, unknownRacks: unknownParts } = load;
      judgeSum(report, { actual, limit, unknownParts, unknownLimits }, () => ({
        subjects: [loop.id],
        params: { loop: { record: loop.id }, units: load.units },
        dimension: 'liquidFlow',
        unit: 'L/min',
        exceeded: 'loopExceeded',
        unknown: 'loopUnknownNeed',
        unknownLimit: { discriminator: 'flow', message: 'loopUnknownFlow' },
      }));
    }),
  ],
});
