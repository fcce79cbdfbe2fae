import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const sparePumps = defineRule({
  code: 'LIQ-PUMP',
  key: 'cooling.sparePumps',
  title: 'With one pump out a unit moves too little coolant',
  reason: 'Pumps fail more often than heat exchangers; a unit with none spare stops short with the first.',
  basis:
    'flow of the unit with one of its pumps out, against its part of the coolant its racks need; with a spare pump its whole flow',
  source: 'arithmetic; N+1 CDUs and N+1 pumps are separate checks',
  grade: 'D',
  notChecked: 'How flow and pressure share among the pumps left, controls, power of the pumps.',
  severity: 'warning',
  isLive: true,
  params: {},
  messages: {
    short: '{unit} must move {actual}; with one of its {pumps|pump|pumps} out it moves {limit}: short by {difference}.',
    unknownFlow: 'Whether {unit} moves {actual} with a pump out was not checked: how much it moves is not known.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, _params, report) => {
      const unit = unitLoad.unitAt(slot);
      if (unit?.medium !== 'liquid' || unit.pumpCount === undefined || (unit.sparePumpCount ?? 0) > 0) return;
      const actual = unitLoad.load(slot).coolantMlPerMin;
      if (actual === 0) return;
      const flow = unitLoad.coolantMlPerMin(slot);
      const params = { unit: { record: unit.id }, pumps: unit.pumpCount };
      const kind = { dimension: 'liquidFlow', unit: 'L/min' } as const;
      if (!isKnown(flow)) {
        report.notChecked({ subjects: [unit.id], message: 'unknownFlow', params, actual, ...kind });
        return;
      }
      const limit = Math.floor((flow * (unit.pumpCount - 1)) / unit.pumpCount);
      // What all pumps together cannot do is told by LIQ-FLOW.
      if (actual <= flow && actual > limit)
        report.breach({ subjects: [unit.id], message: 'short', params, actual, limit, ...kind });
    }),
  ],
});
