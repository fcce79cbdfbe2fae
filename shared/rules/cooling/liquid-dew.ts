import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { DEW_MARGIN } from './dew-margin';

export const liquidDew = defineRule({
  code: 'LIQ-DEW',
  key: 'cooling.liquidDew',
  title: 'Coolant is cold enough for dew',
  reason: 'Water condenses on hoses and manifolds above electronics.',
  basis: 'TCS supply at least a margin above the dew point of the room',
  source: 'principle in a power-chain fact sheet; the margin is a project default',
  grade: 'S',
  notChecked: 'Humidity that differs within the room; facility water pipes.',
  severity: 'error',
  isLive: true,
  params: DEW_MARGIN,
  messages: {
    tooCold: '{unit} supplies coolant at {actual}; {room} needs {limit} or more against dew: {difference} too cold.',
    unknownDewPoint: 'The dew point of {room} is not stated, so it was not checked whether {unit} makes dew.',
  },
  checks: (check) => [
    check('coolingUnit', ['unitLoad'], (slot, { unitLoad }, params, report) => {
      const unit = unitLoad.unitAt(slot);
      // What leaves facility water plant runs in insulated pipes, not through racks.
      if (unit?.medium !== 'liquid' || unitLoad.loopOf(slot)?.kind === 'FWS') return;
      const { milliC: actual } = unitLoad.delivered(slot);
      if (!isKnown(actual)) return;
      for (const roomSlot of unitLoad.roomsOf(slot)) {
        const room = unitLoad.roomAt(roomSlot);
        if (!room) continue;
        const subject = { unit: { record: unit.id }, room: { record: room.id } };
        if (room.dewPointMilliC === undefined) {
          report.notChecked({
            subjects: [unit.id],
            discriminator: room.id,
            message: 'unknownDewPoint',
            params: subject,
            actual,
            dimension: 'temperature',
            unit: '°C',
          });
          continue;
        }
        const limit = room.dewPointMilliC + params.marginMilliK;
        if (actual < limit)
          report.breach({
            subjects: [unit.id],
            discriminator: room.id,
            message: 'tooCold',
            params: subject,
            actual,
            limit,
            dimension: 'temperature',
            unit: '°C',
            evidence: [
              {
                label: 'Dew point of the room',
                value: { quantity: room.dewPointMilliC, dimension: 'temperature' },
                source: 'this room',
              },
            ],
          });
      }
    }),
  ],
});
