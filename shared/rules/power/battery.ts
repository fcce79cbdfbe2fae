import { batteryEnergyWh } from '../../analysis/formulas/power';
import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { unknownBelow } from './node-basis';

export const battery = defineRule({
  code: 'PWR-BATT',
  key: 'power.battery',
  title: 'The batteries of a UPS do not last as long as asked',
  reason: 'They bridge the time until generators carry the load; aged cells must still do so.',
  basis: 'energy on the DC side = load × time / efficiency, divided by what ageing leaves',
  source: 'public engineering reference, worked example',
  grade: 'T',
  notChecked:
    'Discharge at high rate, temperature, the load that a failed UPS leaves to this one, how fast generators start.',
  severity: 'warning',
  isLive: true,
  params: {
    efficiencyPermille: {
      default: 940,
      dimension: 'share',
      label: 'Efficiency from battery to output',
      source: 'public engineering reference',
      grade: 'T',
      min: 1,
      max: 1000,
    },
    agedPermille: {
      default: 800,
      dimension: 'share',
      label: 'Energy left at the end of the batteries’ life',
      source: 'public engineering reference: 80 to 90 %',
      grade: 'T',
      min: 1,
      max: 1000,
    },
  },
  messages: {
    short: 'The batteries of {node} hold {actual}; {minutes} minutes at its load need {limit}: short by {difference}.',
    unknown: '{minutes} minutes on battery are asked of {node} and need {limit}; what its batteries hold is not known.',
    partial:
      'The batteries of {node} hold {actual} and {minutes} minutes need at least {limit}: {count|load or loss below is|loads or losses below are} not known.',
  },
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, params, report) => {
      const record = nodeLoad.nodeAt(node);
      const minutes = record?.batteryTargetMinutes;
      if (!record || minutes === undefined) return;
      const load = nodeLoad.load(node);
      const { batteryWh } = nodeLoad.figures(node);
      const needed = batteryEnergyWh(load.outW, minutes, params.efficiencyPermille / 1000);
      const limit = Math.ceil((needed * 1000) / params.agedPermille);
      const about = {
        subjects: [record.id],
        params: { node: { record: record.id }, minutes, count: unknownBelow(load) },
        dimension: 'energy',
        unit: 'kWh',
        limit,
      } as const;
      if (!isKnown(batteryWh)) report.notChecked({ ...about, message: 'unknown' });
      else if (batteryWh < limit)
        report.breach({
          ...about,
          message: 'short',
          actual: batteryWh,
          evidence: [
            { label: 'Load', value: { quantity: load.outW, dimension: 'power' }, source: 'sum below it' },
            { label: 'Minutes asked', value: minutes, source: 'this node' },
            { label: 'Efficiency', value: { quantity: params.efficiencyPermille, dimension: 'share' } },
            { label: 'Left by ageing', value: { quantity: params.agedPermille, dimension: 'share' } },
          ],
        });
      else if (unknownBelow(load) > 0) report.notChecked({ ...about, message: 'partial', actual: batteryWh });
    }),
  ],
});
