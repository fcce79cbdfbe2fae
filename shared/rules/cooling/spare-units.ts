import { defineRule } from '../engine/rule';
import { addUnitFixes } from '../fixes/cooling-fixes';

export const spareUnits = defineRule({
  code: 'LIQ-N1',
  key: 'cooling.spareUnits',
  title: 'A loop cannot do without the units it declares spare',
  reason: 'A loop that is to run with units out must carry its heat on the others.',
  basis: 'heat of the loop against its units without the largest, as many as it declares spare',
  source: 'arithmetic of N+r; CDUs on a header and pumps in a CDU are checked apart',
  grade: 'D',
  notChecked: 'Flow and pressure with a unit out, valves, units that fail together (see the failure view).',
  severity: 'error',
  isLive: true,
  fixes: addUnitFixes,
  params: {},
  messages: {
    short:
      '{loop} gets {actual} of heat; without its {spare|largest unit|largest units} {limit} are taken away: short by {difference}.',
    unknownCapacity:
      'Whether {loop} holds without its {spare|spare unit|spare units} was not checked: the capacity of {count} of its {units} is not known.',
  },
  checks: (check) => [
    check('coolingLoop', ['loopLoad'], (slot, { loopLoad }, _params, report) => {
      const loop = loopLoad.loopAt(slot);
      const load = loopLoad.loopLoad(slot);
      if (!loop || loop.spareUnitCount === 0 || load.units === 0 || load.heatW === 0) return;
      const params = { loop: { record: loop.id }, spare: loop.spareUnitCount, units: load.units };
      const numbers = { actual: load.heatW, limit: load.spareCapacityW, dimension: 'power', unit: 'kW' } as const;
      if (load.capacityUnknown > 0)
        report.notChecked({
          subjects: [loop.id],
          message: 'unknownCapacity',
          params: { ...params, count: load.capacityUnknown },
          ...numbers,
        });
      // What all units together cannot do is told by LIQ-CDU.
      else if (load.heatW <= load.capacityW && load.heatW > load.spareCapacityW)
        report.breach({ subjects: [loop.id], message: 'short', params, ...numbers });
    }),
  ],
});
