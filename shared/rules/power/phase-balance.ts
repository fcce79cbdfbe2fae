import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { balancePhasesFixes } from '../fixes/power-fixes';

export const phaseBalance = defineRule({
  code: 'PWR-PHASE-BAL',
  key: 'power.phaseBalance',
  title: 'The lines of a node are loaded unequally',
  reason: 'The fullest line sets what can be added; unequal lines waste the others and load the neutral.',
  basis: 'largest difference of a line from the mean of the three, over that mean',
  source: 'project default',
  grade: 'K',
  notChecked: 'How much it matters at low load, the neutral, unequal power factors.',
  severity: 'warning',
  isLive: true,
  params: {
    permille: {
      default: 100,
      dimension: 'share',
      label: 'Largest difference of a line from the mean',
      source: 'project default',
      grade: 'K',
      max: 2000,
    },
    strongPermille: {
      default: 200,
      dimension: 'share',
      label: 'Difference from which it is called strong',
      source: 'project default',
      grade: 'K',
      max: 2000,
    },
  },
  messages: {
    uneven: 'The lines of {node} differ by {actual} from their mean; up to {limit} is planned for.',
    veryUneven: 'The lines of {node} differ strongly, by {actual} from their mean; up to {limit} is planned for.',
    unassigned:
      '{node}: on which lines {watts} of its load lies is not known, so whether they are balanced is not either.',
  },
  fixes: balancePhasesFixes,
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, params, report) => {
      const record = nodeLoad.nodeAt(node);
      const { lines } = nodeLoad.load(node);
      if (record?.phases !== 'three' || !isKnown(lines)) return;
      const { l1MilliA, l2MilliA, l3MilliA, unassignedW } = lines;
      const names = { node: { record: record.id } };
      if (unassignedW > 0) {
        report.notChecked({
          subjects: [record.id],
          message: 'unassigned',
          params: { ...names, watts: { quantity: unassignedW, dimension: 'power' } },
        });
        return;
      }
      const sum = l1MilliA + l2MilliA + l3MilliA;
      if (sum === 0) return;
      const furthest = Math.max(...[l1MilliA, l2MilliA, l3MilliA].map((line) => Math.abs(3 * line - sum)));
      // In thousandths, rounded up: what is over the limit by any part of one is over it.
      const actual = Math.ceil((1000 * furthest) / sum);
      if (actual <= params.permille) return;
      report.breach({
        subjects: [record.id],
        message: actual > params.strongPermille ? 'veryUneven' : 'uneven',
        params: names,
        actual,
        limit: params.permille,
        dimension: 'share',
        unit: '%',
        evidence: [
          { label: 'Line L1', value: { quantity: l1MilliA, dimension: 'current' } },
          { label: 'Line L2', value: { quantity: l2MilliA, dimension: 'current' } },
          { label: 'Line L3', value: { quantity: l3MilliA, dimension: 'current' } },
        ],
      });
    }),
  ],
});
