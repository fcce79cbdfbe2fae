import { judgeSum } from '../engine/judge-sum';
import { defineRule } from '../engine/rule';
import { addUnitFixes } from '../fixes/cooling-fixes';

export const airSupply = defineRule({
  code: 'AIR-SUPPLY',
  key: 'cooling.airSupply',
  title: 'The racks draw more air than the room gets',
  reason: 'What is missing they draw from their own exhaust, and inlets get hot even when capacity would do.',
  basis:
    'air flow of the air units less leakage, against what the racks draw; where a type states no flow, 158 CFM per kW of air heat (AIR-RACK)',
  source: 'Innovative Research leakage study via accessfloorsystems.com; AIR-RACK community reference',
  grade: 'T',
  notChecked: 'Where in the room the air goes, tiles, pressure under the floor, units out of service.',
  severity: 'error',
  isLive: true,
  fixes: addUnitFixes,
  params: {},
  messages: {
    exceeded: 'The racks of {room} draw {actual}; its air units supply {limit}: short by {difference}.',
    exceededAtLeast:
      'The racks of {room} draw at least {actual}; its air units supply {limit}: short by at least {difference}.',
    unknownNeed:
      'The racks of {room} draw at least {actual} of the {limit} supplied: the need of {count|rack|racks} is not known.',
    unknownSupply: 'The racks of {room} draw {actual}; the air flow of {count} of its {units} air units is not known.',
  },
  checks: (check) => [
    check('room', ['roomAir'], (slot, { roomAir }, _params, report) => {
      const room = roomAir.roomAt(slot);
      if (!room) return;
      const air = roomAir.air(slot);
      // Without any air unit AIR-CAPACITY says what there is to say.
      if (air.units === 0) return;
      const limit = Math.floor((air.supplyMlPerS * (1000 - room.airLeakagePermille)) / 1000);
      const { needMlPerS: actual, unknownRacks: unknownParts, supplyUnknown: unknownLimits } = air;
      judgeSum(report, { actual, limit, unknownParts, unknownLimits }, () => ({
        subjects: [room.id],
        params: { room: { record: room.id }, units: air.units },
        dimension: 'airFlow',
        unit: 'm³/s',
        unknown: 'unknownNeed',
        unknownLimit: { message: 'unknownSupply' },
        breach: {
          evidence: [
            { label: 'Air flow of the units', value: { quantity: air.supplyMlPerS, dimension: 'airFlow' } },
            {
              label: 'Lost by leakage',
              value: { quantity: room.airLeakagePermille, dimension: 'share' },
              source: 'this room',
            },
            {
              label: 'Heat with the default flow per kW',
              value: { quantity: air.estimatedForW, dimension: 'power' },
              source: 'AIR-RACK, grade T',
            },
          ],
        },
      }));
    }),
  ],
});
