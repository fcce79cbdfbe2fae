import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const highVoltageDc = defineRule({
  code: 'PWR-800VDC',
  key: 'power.highVoltageDc',
  title: 'Direct current at 800 V',
  reason: 'What it saves is the makers’ word so far, and breakers, cords and codes for it are still being made.',
  basis: 'direct current above the voltages of usual practice',
  source: 'NVIDIA on 800 VDC, read in a secondary source: up to 5 % less loss, 45 % less copper than 415 VAC',
  grade: 'S',
  notChecked: 'Arc flash, insulation, earthing, and whether breakers of that rating can be had.',
  severity: 'info',
  isLive: true,
  params: {
    usualV: {
      default: 799,
      dimension: 'voltage',
      label: 'Highest direct voltage taken as usual practice',
      source: 'project default',
      grade: 'K',
    },
  },
  messages: {
    high: '{node} hands on direct current at {actual}, above {limit}: its savings are makers’ claims, so look at the numbers of the very product.',
    unknown: '{node} hands on direct current; at which voltage is not known.',
  },
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, params, report) => {
      const record = nodeLoad.nodeAt(node);
      if (record?.phases !== 'dc') return;
      const { voltageV } = nodeLoad.figures(node);
      const about = { subjects: [record.id], params: { node: { record: record.id } } } as const;
      if (!isKnown(voltageV))
        report.notChecked({ ...about, message: 'unknown', limit: params.usualV, dimension: 'voltage', unit: 'V' });
      else if (voltageV > params.usualV)
        report.breach({
          ...about,
          message: 'high',
          actual: voltageV,
          limit: params.usualV,
          dimension: 'voltage',
          unit: 'V',
        });
    }),
  ],
});
