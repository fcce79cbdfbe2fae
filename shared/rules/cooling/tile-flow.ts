import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const tileFlow = defineRule({
  code: 'AIR-TILE',
  key: 'cooling.tileFlow',
  title: 'The tiles of an aisle let through less air than its racks draw',
  reason: 'What the tiles do not give, the racks take over their tops and round the ends of the row.',
  basis:
    'flow of the tiles by the pressure under the floor, Δp = K·ρ·v²/2 with the loss factor of the open area, against the racks that breathe in the aisle',
  source: 'form used by tile-flow models, about 10 % off; curves of makers override it',
  grade: 'K',
  notChecked: 'Unequal pressure under the floor, tiles outside aisles, what racks take from elsewhere.',
  severity: 'warning',
  isLive: true,
  params: {},
  messages: {
    short: 'The racks at {zone} draw {actual}; its {tiles|tile lets|tiles let} through {limit}: short by {difference}.',
    unknownPressure:
      'What the tiles of {zone} let through was not checked: the pressure under the floor of {room} is not stated.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, _params, report) => {
      const room = climate.roomAt(slot);
      if (!room) return;
      for (const aisle of climate.aisles(slot)) {
        if (aisle.tiles === 0 || aisle.needMlPerS === 0 || aisle.zone.kind === 'hotAisle') continue;
        const subjects = [aisle.zone.id] as const;
        const params = { zone: { record: aisle.zone.id }, tiles: aisle.tiles, room: { record: room.id } };
        const limit = aisle.tileFlowMlPerS;
        if (!isKnown(limit)) report.notChecked({ subjects, message: 'unknownPressure', params });
        else if (aisle.needMlPerS > limit)
          report.breach({
            subjects,
            message: 'short',
            params,
            actual: aisle.needMlPerS,
            limit,
            dimension: 'airFlow',
            unit: 'm³/s',
            related: aisle.racks.map((rack) => climate.rackId(rack)),
          });
      }
    }),
  ],
});
