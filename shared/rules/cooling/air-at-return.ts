import type { CapacityBasis } from '../../analysis/cooling/capacity-at-return';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

const BASES: readonly (readonly [CapacityBasis, string])[] = [
  ['points', 'Units by the points of their maker'],
  ['beyondPoints', 'Units beyond these points, fitted at the nearest'],
  ['fitted', 'Units fitted at their rated point'],
  ['stated', 'Units with one capacity at every return'],
];

export const airAtReturn = defineRule({
  code: 'AIR-CRAC',
  key: 'cooling.airAtReturn',
  title: 'At the return air of the room its units take away less than rated',
  reason: 'A chilled-water unit takes away less the colder the air that comes back to it and the warmer its water.',
  basis:
    "net sensible capacity against the heat of the room: between the points of the unit's maker, else Q = ε·C_min·(T_ret − T_w) − P_fan fitted at the rated point",
  source: 'points as stated for each unit; else community reference, whose form gives 1.5 where 1.63 was published',
  grade: 'T',
  notChecked:
    'That supply warms until the balance holds. Estimate, not CFD: the recirculation kernel is not calibrated unless a calibrated matrix was imported.',
  severity: 'error',
  isLive: false,
  params: {},
  messages: {
    short:
      'At a return of {return} the {units} air units of {room} take away {limit} of its {actual}: short by {difference}.',
    beyond:
      'What {count|air unit|air units} of {room} can take away at a return of {return} is not known: it lies beyond the points of the maker.',
    unknown: 'What the air units of {room} take away at its return air was not checked: that temperature is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, _params, report) => {
      const room = climate.roomAt(slot);
      const units = climate.airUnitsOf(slot);
      const air = climate.air(slot);
      const hasRating = units.some((unit) => {
        const record = climate.unitAt(unit);
        return record?.ratedReturnMilliC !== undefined || record?.capacityPoints !== undefined;
      });
      if (!room || !hasRating || air.totalHeatW === 0) return;
      const params = { room: { record: room.id }, units: air.units };
      const { returnMilliC, state } = climate.climate(slot);
      if (state !== 'estimated' || !isKnown(returnMilliC)) {
        report.notChecked({ subjects: [room.id], message: 'unknown', params });
        return;
      }
      const capacities = units.map((unit) => climate.capacityAt(unit, returnMilliC));
      const atReturn = { ...params, return: { quantity: returnMilliC, dimension: 'temperature' } } as const;
      const beyond = capacities.filter(({ watts, basis }) => basis === 'beyondPoints' && !isKnown(watts)).length;
      if (beyond > 0) {
        const message = 'beyond';
        report.notChecked({
          subjects: [room.id],
          discriminator: message,
          message,
          params: { ...atReturn, count: beyond },
        });
        return;
      }
      const known = capacities.map(({ watts }) => watts).filter(isKnown);
      // AIR-CAPACITY tells what the rated capacities cannot do, and which are not known.
      if (known.length < units.length || (air.capacityUnknown === 0 && air.totalHeatW > air.capacityW)) return;
      const limit = known.reduce((sum, one) => sum + one, 0);
      if (air.totalHeatW > limit)
        report.breach({
          subjects: [room.id],
          message: 'short',
          params: atReturn,
          actual: air.totalHeatW,
          limit,
          dimension: 'power',
          unit: 'kW',
          evidence: BASES.flatMap(([basis, label]) => {
            const units = capacities.filter((one) => one.basis === basis).length;
            return units === 0 ? [] : [{ label, value: units }];
          }),
        });
    }),
  ],
});
