import { THERMAL_ENVELOPES } from '../../analysis/formulas/thermal-envelope';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const airRecirculation = defineRule({
  code: 'AIR-RECIRC',
  key: 'cooling.recirculation',
  title: 'Short of supply air, the racks of a room breathe their own exhaust',
  reason: 'What units do not give, racks take from the room; inlets rise with it.',
  basis:
    'mean inlet by the energy balance of the room, T = Ts + r/(1 − r)·ΔT, against the lowest recommended maximum in it',
  source: 'energy balance; ASHRAE 5th ed. via the public ASHRAE Journal column',
  grade: 'D',
  notChecked: 'Estimate, not CFD: the recirculation kernel is not calibrated unless a calibrated matrix was imported.',
  severity: 'warning',
  isLive: false,
  params: {},
  messages: {
    warm: 'The racks of {room} draw more air than they get; on average they breathe it at about {actual}, where up to {limit} is recommended (estimate, not CFD).',
    unknownSupply:
      'The racks of {room} draw more air than they get; how warm is not known, because its supply temperature is not.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, _params, report) => {
      const room = climate.roomAt(slot);
      const found = climate.climate(slot);
      if (!room || found.state !== 'estimated' || (found.rtiPermille ?? 0) <= 1000) return;
      const subject = { room: { record: room.id } };
      const actual = found.meanInletMilliC;
      if (!isKnown(actual) || !isKnown(found.supplyMilliC)) {
        report.notChecked({ subjects: [room.id], message: 'unknownSupply', params: subject });
        return;
      }
      const classes = [...found.racks.values()].flatMap(({ thermalClass }) => thermalClass ?? []);
      const limit = 1000 * Math.min(...classes.map((name) => THERMAL_ENVELOPES[name].recommended.maxC));
      // A supply that is too warm by itself is told by ASHRAE-RECOMMENDED.
      if (classes.length === 0 || found.supplyMilliC > limit || actual <= limit) return;
      report.breach({
        subjects: [room.id],
        message: 'warm',
        params: subject,
        actual,
        limit,
        dimension: 'temperature',
        unit: '°C',
      });
    }),
  ],
});
