import { isKnown } from '../../units/known';
import { defineRule } from '../engine/rule';
import { balancePhasesFixes } from '../fixes/power-fixes';
import { FEED_LIMITS } from './feed-basis';
import { judgeRackPduLines } from './rack-pdu-line';
import { basisOf, nodeEvidence, numbersOf, sumMilliA, unknownBelow } from './node-basis';

export const phaseLine = defineRule({
  code: 'PWR-PHASE-LINE',
  key: 'power.phaseLine',
  title: 'One line carries more than it may although the sum fits',
  reason: 'A breaker trips on its fullest line: banks and branches cannot be added arithmetically.',
  basis: 'vector sum per line, I_L1 = √(I12² + I31² + I12·I31) and cyclic, against the continuous share of the rating',
  source: 'Schneider FAQ FA156194; worked example of datacentermd.com',
  grade: 'P',
  notChecked:
    'Neutral current, harmonics, differing power factors. Where the sum itself is too much, that is reported.',
  severity: 'error',
  isLive: true,
  params: FEED_LIMITS,
  messages: {
    exceeded: 'Line {line} of {node} carries {actual}; it may carry {limit}: over by {difference}.',
    exceededAtLeast:
      'Line {line} of {node} carries at least {actual}; it may carry {limit}: over by at least {difference}.',
    pdu: 'One line of {pdu} on {feed} carries {actual}; it may carry {limit}: over by {difference}.',
    pduTakeover:
      'One line of {pdu} on {feed} would carry {actual} when its devices lose their other cords; it may carry {limit}: over by {difference}.',
    unassigned:
      '{node}: on which lines {watts} of its load lies is not known; its fullest line carries at least {actual} of {limit}.',
  },
  fixes: balancePhasesFixes,
  checks: (check) => [
    check('powerNode', ['nodeLoad'], (node, { nodeLoad }, params, report) => {
      const record = nodeLoad.nodeAt(node);
      const load = nodeLoad.load(node);
      const sum = sumMilliA(nodeLoad, node);
      const { ratedMilliA } = nodeLoad.figures(node);
      const stated = nodeLoad.limits(node, params).find((one) => one.unit === 'mA');
      const { lines } = load;
      if (!record || !stated || sum === undefined || !isKnown(lines) || !isKnown(ratedMilliA)) return;
      // Beyond the rating itself, whatever share of it is allowed, the sum is reported already.
      if (record.phases !== 'three' || sum > ratedMilliA) return;
      const numbers = numbersOf({ ...stated, actual: lines.maxMilliA });
      const about = { subjects: [record.id] } as const;
      if (lines.maxMilliA > stated.limit && !isBalanced(lines))
        report.breach({
          ...about,
          message: unknownBelow(load) > 0 || lines.unassignedW > 0 ? 'exceededAtLeast' : 'exceeded',
          params: { node: { record: record.id }, line: fullestLine(lines) },
          ...numbers,
          ...basisOf(stated.basis, params),
          evidence: [
            { label: 'Line L1', value: { quantity: lines.l1MilliA, dimension: 'current' } },
            { label: 'Line L2', value: { quantity: lines.l2MilliA, dimension: 'current' } },
            { label: 'Line L3', value: { quantity: lines.l3MilliA, dimension: 'current' } },
            ...nodeEvidence(nodeLoad, node),
          ],
        });
      else if (lines.unassignedW > 0 && lines.maxMilliA <= stated.limit)
        report.notChecked({
          ...about,
          message: 'unassigned',
          params: { node: { record: record.id }, watts: { quantity: lines.unassignedW, dimension: 'power' } },
          ...numbers,
        });
    }),
    check('rack', ['rackPdus'], (rack, { rackPdus }, params, report) =>
      judgeRackPduLines(rack, rackPdus, params, report),
    ),
  ],
});

interface Lines {
  readonly l1MilliA: number;
  readonly l2MilliA: number;
  readonly l3MilliA: number;
}

function isBalanced({ l1MilliA, l2MilliA, l3MilliA }: Lines): boolean {
  return l1MilliA === l2MilliA && l2MilliA === l3MilliA;
}

/** The name of the line that carries most. */
function fullestLine({ l1MilliA, l2MilliA, l3MilliA }: Lines): string {
  if (l1MilliA >= l2MilliA && l1MilliA >= l3MilliA) return 'L1';
  return l2MilliA >= l3MilliA ? 'L2' : 'L3';
}
