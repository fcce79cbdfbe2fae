import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { addUnitFixes } from '../fixes/cooling-fixes';

export const airSpare = defineRule({
  code: 'AIR-N1',
  key: 'cooling.airSpare',
  title: 'With one air unit out the room is short of cooling',
  reason: 'A unit in service or failed is the usual case sooner or later; then the room must hold.',
  basis: 'heat and air flow of the room against its air units without the one that matters most',
  source: 'energy balance',
  grade: 'D',
  notChecked: 'Where in the room the air of the others goes, units that fail together (see the failure view).',
  severity: 'warning',
  isLive: true,
  fixes: addUnitFixes,
  params: {},
  messages: {
    heat: '{room} makes {actual} of air heat; without one of its {units} air units {limit} are taken away: short by {difference}.',
    flow: 'The racks of {room} draw {actual}; without one of its {units} air units {limit} are supplied: short by {difference}.',
    unknown:
      'Whether {room} holds with one air unit out was not checked: capacity or flow of {count} of its {units} is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, _params, report) => {
      const room = climate.roomAt(slot);
      const air = climate.air(slot);
      // What all units together cannot do is told by AIR-CAPACITY and AIR-SUPPLY.
      if (!room || air.units === 0 || air.totalHeatW === 0) return;
      const params = { room: { record: room.id }, units: air.units };
      const units = climate.airUnitsOf(slot);
      const capacities = units.map((unit) => climate.capacityW(unit)).filter(isKnown);
      const flows = units.map((unit) => climate.airMlPerS(unit)).filter(isKnown);
      const count = Math.max(air.units - capacities.length, air.units - flows.length);
      if (count > 0) {
        report.notChecked({ subjects: [room.id], message: 'unknown', params: { ...params, count } });
        return;
      }
      const capacityLeft = air.capacityW - Math.max(...capacities);
      if (air.totalHeatW <= air.capacityW && air.totalHeatW > capacityLeft)
        report.breach({
          subjects: [room.id],
          discriminator: 'heat',
          message: 'heat',
          params,
          actual: air.totalHeatW,
          limit: capacityLeft,
          dimension: 'power',
          unit: 'kW',
        });
      const left = (flow: number): number => Math.floor((flow * (1000 - room.airLeakagePermille)) / 1000);
      const flowLeft = left(air.supplyMlPerS - Math.max(...flows));
      if (air.needMlPerS <= left(air.supplyMlPerS) && air.needMlPerS > flowLeft)
        report.breach({
          subjects: [room.id],
          discriminator: 'flow',
          message: 'flow',
          params,
          actual: air.needMlPerS,
          limit: flowLeft,
          dimension: 'airFlow',
          unit: 'm³/s',
        });
    }),
  ],
});
