import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const airAtReturn = defineRule({
  code: 'AIR-CRAC',
  key: 'cooling.airAtReturn',
  title: 'At the return air of the room its units take away less than rated',
  reason: 'A chilled-water unit takes away less the colder the air that comes back to it and the warmer its water.',
  basis:
    'net sensible capacity, Q = ε·C_min·(T_ret − T_w) − P_fan fitted at the rated point, against the heat of the room',
  source: 'community reference; the form gives 1.5 where 1.63 was published for one unit',
  grade: 'T',
  notChecked:
    'That supply warms until the balance holds; data points of makers, which override it. Estimate, not CFD: the recirculation kernel is not calibrated.',
  severity: 'error',
  isLive: false,
  params: {},
  messages: {
    short:
      'At a return of {return} the {units} air units of {room} take away {limit} of its {actual}: short by {difference}.',
    unknown: 'What the air units of {room} take away at its return air was not checked: that temperature is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, _params, report) => {
      const room = climate.roomAt(slot);
      const units = climate.airUnitsOf(slot);
      const air = climate.air(slot);
      const hasRating = units.some((unit) => climate.unitAt(unit)?.ratedReturnMilliC !== undefined);
      if (!room || !hasRating || air.totalHeatW === 0) return;
      const params = { room: { record: room.id }, units: air.units };
      const { returnMilliC, state } = climate.climate(slot);
      if (state !== 'estimated' || !isKnown(returnMilliC)) {
        report.notChecked({ subjects: [room.id], message: 'unknown', params });
        return;
      }
      const capacities = units.map((unit) => climate.capacityAt(unit, returnMilliC));
      // AIR-CAPACITY tells what the rated capacities cannot do, and which are not known.
      if (!capacities.every(isKnown) || air.totalHeatW > air.capacityW) return;
      const limit = capacities.filter(isKnown).reduce((sum, one) => sum + one, 0);
      if (air.totalHeatW > limit)
        report.breach({
          subjects: [room.id],
          message: 'short',
          params: { ...params, return: { quantity: returnMilliC, dimension: 'temperature' } },
          actual: air.totalHeatW,
          limit,
          dimension: 'power',
          unit: 'kW',
        });
    }),
  ],
});
