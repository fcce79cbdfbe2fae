import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';

export const upsLoss = defineRule({
  code: 'PWR-UPS-LOSS',
  key: 'power.upsLoss',
  title: 'A UPS runs where it wastes much',
  reason: 'Its loss is paid for twice: as energy and as heat that the room must be cooled of.',
  basis: 'efficiency at the present load, by its own loss curve on the input basis',
  source: 'typical double conversion: 90.5 % at a quarter of the load, 94 % from three quarters on',
  grade: 'T',
  notChecked: 'Eco modes, modules that sleep, the curve between the maker’s points.',
  severity: 'info',
  isLive: true,
  params: {
    leastPermille: {
      default: 900,
      dimension: 'share',
      label: 'Least efficiency to run at',
      source: 'typical double conversion at low load, public engineering reference',
      grade: 'T',
      max: 1000,
    },
  },
  messages: {
    wasteful: '{node} runs at {actual} efficiency and loses {loss}; {limit} or more is usual.',
    unknown: '{node} hands on {load}; what it loses on the way is not known.',
  },
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, params, report) => {
      const record = nodeLoad.nodeAt(node);
      const { outW, inW, lossW } = nodeLoad.load(node);
      if (record?.kind !== 'ups' || outW === 0) return;
      const names = { node: { record: record.id } };
      if (!isKnown(lossW)) {
        report.notChecked({
          subjects: [record.id],
          message: 'unknown',
          params: { ...names, load: { quantity: outW, dimension: 'power' } },
        });
        return;
      }
      const actual = Math.floor((1000 * outW) / inW);
      if (actual >= params.leastPermille) return;
      report.breach({
        subjects: [record.id],
        message: 'wasteful',
        params: { ...names, loss: { quantity: lossW, dimension: 'power' } },
        actual,
        limit: params.leastPermille,
        dimension: 'share',
        unit: '%',
        evidence: [
          { label: 'Handed on', value: { quantity: outW, dimension: 'power' } },
          { label: 'Drawn', value: { quantity: inW, dimension: 'power' }, source: 'its loss curve' },
        ],
      });
    }),
  ],
});
