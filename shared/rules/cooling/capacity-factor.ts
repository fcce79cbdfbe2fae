import { defineRule } from '../engine/rule';

export const capacityFactor = defineRule({
  code: 'AIR-CCF',
  key: 'cooling.capacityFactor',
  title: 'Far more cooling runs than the racks need',
  reason: 'Capacity that runs and cools nothing costs fans and money; it is often a sign of air that goes astray.',
  basis: 'capacity of the air units over 1.1 times the air heat of the racks',
  source: 'Upsite study of 45 sites (mean 3.9, target 1.2), via a calculator library',
  grade: 'T',
  notChecked: 'Units that are installed and do not run, heat of plant beyond the tenth that is taken for it.',
  severity: 'info',
  isLive: true,
  params: {
    permille: {
      default: 3000,
      dimension: 'share',
      label: 'Largest capacity over need',
      source: 'Upsite, tertiary',
      grade: 'T',
      max: 100000,
    },
  },
  messages: {
    stranded:
      'The air units of {room} can take away {actual} of what 1.1 times its rack heat needs; {limit} is where capacity counts as stranded.',
    unknown:
      'How much cooling {room} has beyond its need was not checked: the capacity of {count} of its {units} air units is not known.',
  },
  checks: (check) => [
    check('room', ['roomAir'], (slot, { roomAir }, params, report) => {
      const room = roomAir.roomAt(slot);
      const air = roomAir.air(slot);
      if (!room || air.units === 0 || air.heatW === 0) return;
      const subject = { room: { record: room.id }, units: air.units };
      if (air.capacityUnknown > 0) {
        report.notChecked({
          subjects: [room.id],
          message: 'unknown',
          params: { ...subject, count: air.capacityUnknown },
        });
        return;
      }
      const actual = Math.round((air.capacityW * 1000) / (1.1 * air.heatW));
      if (actual > params.permille)
        report.breach({
          subjects: [room.id],
          message: 'stranded',
          params: subject,
          actual,
          limit: params.permille,
          dimension: 'share',
          unit: '%',
        });
    }),
  ],
});
