import type { Pod } from '../../analysis/cooling/pods';
import type { Facts } from '../../analysis/facts';
import { isKnown } from '../../units/known';
import type { Report } from '../engine/rule';
import { defineRule } from '../engine/rule';

type Climate = Facts['climate'];

export const airSpare = defineRule({
  code: 'AIR-N1',
  key: 'cooling.airSpare',
  title: 'With one air unit out a room or pod is short of cooling',
  reason: 'A unit in service or failed is the usual case sooner or later; then the room must hold.',
  basis:
    'heat and air flow against the air units without the one that matters most: of the room, and for in-row coolers of the racks they serve, else of the aisle they stand at',
  source: 'energy balance',
  grade: 'D',
  notChecked: 'Where in the room the air of the others goes, units that fail together (see the failure view).',
  severity: 'warning',
  isLive: true,
  params: {},
  messages: {
    heat: '{room} makes {actual} of air heat; without one of its {units} air units {limit} are taken away: short by {difference}.',
    flow: 'The racks of {room} draw {actual}; without one of its {units} air units {limit} are supplied: short by {difference}.',
    unknown:
      'Whether {room} holds with one air unit out was not checked: capacity or flow of {count} of its {units} is not known.',
    podHeat:
      'The pod of {pod} makes {actual} of air heat; without one of its {units|in-row cooler|in-row coolers} {limit} are taken away: short by {difference}.',
    podFlow:
      'The racks of the pod of {pod} draw {actual}; without one of its {units|in-row cooler|in-row coolers} {limit} are supplied: short by {difference}.',
    podUnknown:
      'Whether the pod of {pod} holds with one in-row cooler out was not checked: capacity or flow of {count} of its {units} is not known.',
  },
  checks: (check) => [
    check('room', ['climate'], (slot, { climate }, _params, report) => {
      const room = climate.roomAt(slot);
      if (!room) return;
      const pods = climate.pods(slot);
      for (const pod of pods) judgePod(pod, climate, report);
      const air = climate.air(slot);
      const units = climate.airUnitsOf(slot);
      // Coolers that all stand in pods are judged there; what all units together cannot do is told by AIR-CAPACITY and AIR-SUPPLY.
      const inPods = new Set(pods.flatMap((pod) => pod.units));
      if (air.totalHeatW === 0 || units.every((unit) => inPods.has(unit))) return;
      const params = { room: { record: room.id }, units: air.units };
      const capacities = units.map((unit) => climate.capacityW(unit)).filter(isKnown);
      const flows = units.map((unit) => climate.airMlPerS(unit)).filter(isKnown);
      const count = Math.max(air.units - capacities.length, air.units - flows.length);
      if (count > 0) {
        report.notChecked({ subjects: [room.id], message: 'unknown', params: { ...params, count } });
        return;
      }
      const capacityLeft = air.capacityW - Math.max(...capacities);
      if (air.totalHeatW <= air.capacityW && air.totalHeatW > capacityLeft)
        report.breach({
          subjects: [room.id],
          discriminator: 'heat',
          message: 'heat',
          params,
          actual: air.totalHeatW,
          limit: capacityLeft,
          ...POWER,
        });
      const left = (flow: number): number => Math.floor((flow * (1000 - room.airLeakagePermille)) / 1000);
      const flowLeft = left(air.supplyMlPerS - Math.max(...flows));
      if (air.needMlPerS <= left(air.supplyMlPerS) && air.needMlPerS > flowLeft)
        report.breach({
          subjects: [room.id],
          discriminator: 'flow',
          message: 'flow',
          params,
          actual: air.needMlPerS,
          limit: flowLeft,
          ...FLOW,
        });
    }),
  ],
});

const POWER = { dimension: 'power', unit: 'kW' } as const;
const FLOW = { dimension: 'airFlow', unit: 'm³/s' } as const;

/** What the coolers of a pod together cannot do is told by AIR-INROW. */
function judgePod(pod: Pod, climate: Climate, report: Report): void {
  const [first, ...others] = pod.units.flatMap((unit) => climate.unitAt(unit)?.id ?? []);
  if (first === undefined || pod.heatW === 0) return;
  const id = pod.zone?.id ?? first;
  const related = pod.zone ? [first, ...others] : others;
  const params = { pod: { record: id }, units: pod.units.length };
  const capacities = pod.units.map((unit) => climate.capacityW(unit)).filter(isKnown);
  const flows = pod.units.map((unit) => climate.airMlPerS(unit)).filter(isKnown);
  const count = pod.units.length - Math.min(capacities.length, flows.length);
  if (count > 0)
    return report.notChecked({
      subjects: [id],
      discriminator: 'pod',
      message: 'podUnknown',
      params: { ...params, count },
    });
  const judge = (message: string, actual: number, each: readonly number[], kind: typeof POWER | typeof FLOW): void => {
    const all = each.reduce((sum, one) => sum + one, 0);
    const limit = all - Math.max(...each);
    if (actual > all || actual <= limit) return;
    report.breach({ subjects: [id], discriminator: message, message, params, related, actual, limit, ...kind });
  };
  judge('podHeat', pod.heatW, capacities, POWER);
  judge('podFlow', pod.needMlPerS, flows, FLOW);
}
