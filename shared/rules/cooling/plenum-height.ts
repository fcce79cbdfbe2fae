import { defineRule } from '../engine/rule';

export const plenumHeight = defineRule({
  code: 'AIR-PLENUM',
  key: 'cooling.plenumHeight',
  title: 'A raised floor that supplies air is low',
  reason: 'Under a low floor air runs fast past the near tiles and presses unevenly through the others.',
  basis: 'height of a raised floor that supplies air, against the best of one study by simulation',
  source: 'Beitelmal 2015, abstract: 30 to 36 in',
  grade: 'P',
  notChecked: 'Cables and pipes under the floor, the way to the units, partitions.',
  severity: 'info',
  isLive: true,
  params: {
    minUm: {
      default: 762000,
      dimension: 'length',
      label: 'Least height of a floor that supplies air',
      source: 'Beitelmal 2015, abstract',
      grade: 'P',
      max: 10000000,
    },
  },
  messages: {
    low: 'The raised floor of {room} is {actual} high; where it supplies air {limit} was found best.',
    unknown: 'The height of the raised floor that supplies air to {room} is not stated.',
  },
  checks: (check) => [
    check('room', ['roomAir'], (slot, { roomAir }, params, report) => {
      const room = roomAir.roomAt(slot);
      if (room?.airSupply !== 'raisedFloor') return;
      const actual = room.raisedFloorHeightUm;
      const subject = { room: { record: room.id } };
      if (actual === undefined) report.notChecked({ subjects: [room.id], message: 'unknown', params: subject });
      else if (actual < params.minUm)
        report.breach({
          subjects: [room.id],
          message: 'low',
          params: subject,
          actual,
          limit: params.minUm,
          dimension: 'length',
          unit: 'mm',
        });
    }),
  ],
});
