import { defineRule } from '../engine/rule';
import { addUnitFixes } from '../fixes/cooling-fixes';

export const airCapacity = defineRule({
  code: 'AIR-CAPACITY',
  key: 'cooling.airCapacity',
  title: 'The room makes more heat than its air units take away',
  reason: 'The part of the heat that liquid does not carry off must leave with the air, or the room gets hot.',
  basis:
    'air heat of the racks, losses of power plant in the room and lights against the capacity of the air units that treat it (rules LIQ-SPLIT, AIR-CRAC)',
  source: 'energy balance; capacities as stated for each unit',
  grade: 'D',
  notChecked:
    'Units out of service (AIR-N1), return temperatures other than the rated (AIR-CRAC), heat of people and walls.',
  severity: 'error',
  isLive: true,
  fixes: addUnitFixes,
  params: {},
  messages: {
    exceeded: '{room} makes {actual} of air heat; its {units} air units take away {limit}: short by {difference}.',
    exceededAtLeast:
      '{room} makes at least {actual} of air heat; its {units} air units take away {limit}: short by at least {difference}.',
    none: '{room} makes {actual} of air heat and no air unit treats it.',
    unknownHeat:
      '{room} makes at least {actual} of air heat, of which {limit} are taken away: the heat of {count|rack|racks} is not known.',
    unknownPlant:
      '{room} makes at least {actual} of air heat, of which {limit} are taken away: the loss of {count|piece|pieces} of power plant in it is not known.',
    unknownCapacity:
      '{room} makes {actual} of air heat; the capacity of {count} of its {units} air units is not known.',
  },
  checks: (check) => [
    check('room', ['roomAir'], (slot, { roomAir }, _params, report) => {
      const room = roomAir.roomAt(slot);
      if (!room) return;
      const air = roomAir.air(slot);
      // What liquid-to-air units add is judged by LIQ-L2A.
      const heatW = air.totalHeatW - air.rejectedW;
      const numbers = { actual: heatW, limit: air.capacityW, dimension: 'power', unit: 'kW' } as const;
      const params = { room: { record: room.id }, units: air.units };
      if (heatW > air.capacityW && air.capacityUnknown === 0)
        report.breach({
          subjects: [room.id],
          message: air.units === 0 ? 'none' : air.unknownRacks > 0 ? 'exceededAtLeast' : 'exceeded',
          params,
          ...numbers,
          related: roomAir.airUnitsOf(slot).flatMap((unit) => roomAir.unitAt(unit)?.id ?? []),
          evidence: [
            { label: 'Racks in the room', value: air.racks },
            { label: 'Air heat of the racks', value: { quantity: air.heatW, dimension: 'power' } },
            { label: 'Losses of power plant', value: { quantity: air.lossW, dimension: 'power' } },
            { label: 'Lights', value: { quantity: air.lightingW, dimension: 'power' } },
            { label: 'Capacity of the air units', value: { quantity: air.capacityW, dimension: 'power' } },
          ],
        });
      else if (heatW > air.capacityW)
        report.notChecked({
          subjects: [room.id],
          message: 'unknownCapacity',
          params: { ...params, count: air.capacityUnknown },
          ...numbers,
        });
      else if (air.unknownRacks > 0)
        report.notChecked({
          subjects: [room.id],
          message: 'unknownHeat',
          params: { ...params, count: air.unknownRacks },
          ...numbers,
        });
      else if (air.unknownLosses > 0 && air.units > 0)
        report.notChecked({
          subjects: [room.id],
          discriminator: 'plant',
          message: 'unknownPlant',
          params: { ...params, count: air.unknownLosses },
          ...numbers,
        });
    }),
  ],
});
