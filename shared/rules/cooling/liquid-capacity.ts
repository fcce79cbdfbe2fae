import { isKnown } from '../../units/known';
import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';
import { addUnitFixes } from '../fixes/cooling-fixes';
import { soleLiquidUnit } from './sole-liquid-unit';

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
      const sole = soleLiquidUnit(unitLoad, slot);
      if (!sole) return;
      const { unit, load } = sole;
      const { heatW: actual, racks, unknownRacks } = load;
      const limit = unitLoad.capacityW(slot);
      const about = {
        subjects: [unit.id],
        params: { unit: { record: unit.id }, racks },
        dimension: 'power',
        unit: 'kW',
      } as const;
      if (!isKnown(limit))
        report.notChecked({ ...about, discriminator: 'capacity', message: 'unknownCapacity', actual, limit });
      else
        judgeSum(report, { actual, limit, unknownParts: unknownRacks }, () => ({
          ...about,
          unknown: 'unknownHeat',
          breach: { related: [unit.hostId] },
        }));
    }),
    check('coolingLoop', ['loopLoad'], (slot, { loopLoad }, _params, report) => {
      const loop = loopLoad.loopAt(slot);
      const load = loopLoad.loopLoad(slot);
      // A loop without units is supplied by something that is not in the document.
      if (!loop || load.units === 0 || (load.heatW === 0 && load.unknownRacks === 0)) return;
      const { heatW: actual, capacityW: limit, capacityUnknown: unknownLimits, unknownRacks: unknownParts } = load;
      judgeSum(report, { actual, limit, unknownParts, unknownLimits }, () => ({
        subjects: [loop.id],
        params: { loop: { record: loop.id }, units: load.units },
        dimension: 'power',
        unit: 'kW',
        exceeded: 'loopExceeded',
        unknown: 'loopUnknownHeat',
        unknownLimit: { discriminator: 'capacity', message: 'loopUnknownCapacity' },
        breach: {
          evidence: [{ label: 'Heat from the air of rooms', value: { quantity: load.fromAirW, dimension: 'power' } }],
        },
      }));
    }),
  ],
});
