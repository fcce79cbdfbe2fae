import { defineRule } from '../engine/rule';
import { joinLoopFixes } from '../fixes/loop-fixes';

export const liquidService = defineRule({
  code: 'LIQ-SPLIT',
  key: 'cooling.liquidService',
  title: 'A liquid-cooled rack is on no liquid loop',
  reason: 'Cold plates without coolant shut the rack down within seconds.',
  basis: 'both parts of the heat must be served: liquid by a liquid unit, air by the room (Q_liq = f·P)',
  source: 'energy balance; splits as the types state them (GB200: HPE, secondary)',
  grade: 'S',
  notChecked:
    'Pipes, quick connectors, pressure, coolant quality. The air part is judged for the room by AIR-CAPACITY.',
  severity: 'error',
  isLive: true,
  fixes: joinLoopFixes,
  params: {},
  messages: {
    unserved: '{rack} gives {actual} of heat to liquid and is connected to no liquid cooling unit.',
    unknownSplit: '{rack} is on no liquid loop, and how the heat of {count|thing|things} in it splits is not known.',
  },
  checks: (check) => [
    check('rack', ['rackCooling'], (rack, { rackCooling }, _params, report) => {
      const actual = rackCooling.liquidHeatW(rack);
      const unknown = rackCooling.heatUnknown(rack);
      if ((actual === 0 && unknown === 0) || rackCooling.unitsServing(rack, 'liquid').size > 0) return;
      const id = rackCooling.idOf(rack);
      const numbers = { actual, limit: 0, dimension: 'power', unit: 'kW' } as const;
      if (actual > 0)
        report.breach({ subjects: [id], message: 'unserved', params: { rack: { record: id } }, ...numbers });
      else
        report.notChecked({
          subjects: [id],
          message: 'unknownSplit',
          params: { rack: { record: id }, count: unknown },
          ...numbers,
        });
    }),
  ],
});
