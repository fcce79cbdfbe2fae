import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { DEW_MARGIN } from './dew-margin';

export const rearDoor = defineRule({
  code: 'AIR-RDHX',
  key: 'cooling.rearDoor',
  title: 'A rear door takes away less than its rack gives off, or makes dew',
  reason: 'What a door does not take goes to the room; below the dew point it drips behind the rack.',
  basis:
    'capacity of the door against the air heat of its racks; water at least a margin above the dew point of the room',
  source: 'energy balance; no data sheet was found for a default',
  grade: 'K',
  notChecked: 'Capacity at other air and water temperatures than the stated.',
  severity: 'error',
  isLive: true,
  params: DEW_MARGIN,
  messages: {
    short: '{unit} takes away {limit} of the {actual} of air heat of its {racks|rack|racks}: short by {difference}.',
    dew: '{unit} gets water at {actual}; {room} needs {limit} or more against dew: {difference} too cold.',
    unknownCapacity: '{unit} gets {actual} of air heat; its capacity is not known.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, params, report) => {
      const unit = unitLoad.unitAt(slot);
      if (unit?.medium !== 'air' || unitLoad.hostCategory(slot) !== 'rearDoor') return;
      const { racks, heatW } = unitLoad.airService(slot);
      const capacityW = unitLoad.capacityW(slot);
      const subject = { unit: { record: unit.id } };
      const numbers = { actual: heatW, limit: capacityW, dimension: 'power', unit: 'kW' } as const;
      if (racks > 0 && !isKnown(capacityW))
        report.notChecked({ subjects: [unit.id], message: 'unknownCapacity', params: subject, ...numbers });
      else if (isKnown(capacityW) && heatW > capacityW)
        report.breach({
          subjects: [unit.id],
          discriminator: 'heat',
          message: 'short',
          params: { ...subject, racks },
          ...numbers,
          limit: capacityW,
        });
      const water = unitLoad.waterMilliC(slot);
      for (const roomSlot of unitLoad.roomsOf(slot)) {
        const room = unitLoad.roomAt(roomSlot);
        if (!room || room.dewPointMilliC === undefined || unit.drawsFromLoopId === undefined || !isKnown(water))
          continue;
        const limit = room.dewPointMilliC + params.marginMilliK;
        if (water < limit)
          report.breach({
            subjects: [unit.id],
            discriminator: room.id,
            message: 'dew',
            params: { ...subject, room: { record: room.id } },
            actual: water,
            limit,
            dimension: 'temperature',
            unit: '°C',
          });
      }
    }),
  ],
});
