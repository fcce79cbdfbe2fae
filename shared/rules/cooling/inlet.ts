import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const estimatedInlet = defineRule({
  code: 'ASHRAE-INLET',
  key: 'cooling.inlet',
  title: 'Estimated inlets outside the allowable range',
  reason: 'Supply air within its class does not help a rack that breathes exhaust.',
  basis: 'estimated inlet of each rack against the allowable maximum of the strictest class in it, else of the room',
  source: 'ASHRAE Thermal Guidelines, 5th ed. 2021, via the public ASHRAE Journal column',
  grade: 'S',
  notChecked: 'Estimate, not CFD: the recirculation kernel is not calibrated unless a calibrated matrix was imported.',
  severity: 'warning',
  isLive: false,
  params: {},
  messages: {
    hot: '{count|rack|racks} of {room} breathe air above what their class allows; {rack} has the least margin, about {actual} where {limit} is allowed (estimate, not CFD).',
    unknownFlow: 'Inlets of {room} were estimated as if its units supplied enough: the flow of some is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, _params, report) => {
      const room = climate.roomAt(slot);
      const { state, racks, hottest, supplyMilliC, isSupplyUnknown } = climate.climate(slot);
      if (!room || state !== 'estimated' || !hottest || !isKnown(supplyMilliC)) return;
      if (isSupplyUnknown)
        report.notChecked({
          subjects: [room.id],
          discriminator: 'flow',
          message: 'unknownFlow',
          params: { room: { record: room.id } },
        });
      const { inletMilliC, marginMilliK } = hottest;
      if (!isKnown(inletMilliC) || !isKnown(marginMilliK) || marginMilliK >= 0) return;
      const limit = inletMilliC + marginMilliK;
      // A supply beyond the limit by itself is told by ASHRAE-CLASS.
      if (supplyMilliC > limit) return;
      const hot = [...racks.values()].filter((one) => isKnown(one.marginMilliK) && one.marginMilliK < 0);
      const id = climate.rackId(hottest.rack);
      report.breach({
        subjects: [room.id],
        message: 'hot',
        params: { room: { record: room.id }, rack: { record: id }, count: hot.length },
        actual: inletMilliC,
        limit,
        dimension: 'temperature',
        unit: '°C',
        related: hot.map((one) => climate.rackId(one.rack)).sort(),
      });
    }),
  ],
});
