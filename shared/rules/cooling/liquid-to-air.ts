import { defineRule } from '../engine/rule';

export const liquidToAir = defineRule({
  code: 'LIQ-L2A',
  key: 'cooling.liquidToAir',
  title: 'Liquid-to-air units give a room more heat than it can take',
  reason: 'Their heat does not leave: it and that of their fans falls on the air units of the room.',
  basis:
    'all air heat of the room, with the liquid heat and fan power of its liquid-to-air units, against the capacity of its air units',
  source: 'CoolIT lesson plan; energy balance',
  grade: 'S',
  notChecked: 'Air flow of the units, return temperatures other than the rated.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    exceeded:
      'With {rejected} from liquid-to-air units {room} makes {actual} of air heat; its {units|air unit takes|air units take} away {limit}: short by {difference}.',
    unknownCapacity:
      'With {rejected} from liquid-to-air units {room} makes {actual} of air heat; the capacity of {count} of its {units} air units is not known.',
  },
  checks: (check) => [
    check('room', ['roomAir'], (slot, { roomAir }, _params, report) => {
      const room = roomAir.roomAt(slot);
      const air = roomAir.air(slot);
      // Without that heat already too much, AIR-CAPACITY tells it.
      if (!room || air.rejectedW === 0 || air.totalHeatW - air.rejectedW > air.capacityW) return;
      if (air.totalHeatW <= air.capacityW) return;
      const params = {
        room: { record: room.id },
        units: air.units,
        rejected: { quantity: air.rejectedW, dimension: 'power' },
      };
      const numbers = { actual: air.totalHeatW, limit: air.capacityW, dimension: 'power', unit: 'kW' } as const;
      if (air.capacityUnknown > 0)
        report.notChecked({
          subjects: [room.id],
          message: 'unknownCapacity',
          params: { ...params, count: air.capacityUnknown },
          ...numbers,
        });
      else report.breach({ subjects: [room.id], message: 'exceeded', params, ...numbers });
    }),
  ],
});
