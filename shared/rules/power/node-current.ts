import type { Facts } from '../../analysis/facts';
import type { LimitBasis } from '../../analysis/power/limits';
import type { PowerNode } from '../../model/records/power-node';
import type { Report } from '../engine/rule';
import { basisOf, nodeEvidence, numbersOf, sumMilliA, unknownBelow } from './node-basis';

interface Shares {
  readonly naPermille: number;
  readonly iecPermille: number;
}

/** The messages of a rule about the amperes of a node. */
export const NODE_CURRENT_MESSAGES = {
  exceeded: '{node} carries {actual}; it may carry {limit}: over by {difference}.',
  exceededAtLeast: '{node} carries at least {actual}; it may carry {limit}: over by at least {difference}.',
} as const;

/** Reports a node whose load comes to more amperes than it may carry, where `isOwn` says that the limit is for this rule. */
export function judgeNodeCurrent(
  node: number,
  nodeLoad: Facts['nodeLoad'],
  params: Shares,
  report: Report,
  isOwn: (record: PowerNode, basis: LimitBasis) => boolean,
): void {
  const record = nodeLoad.nodeAt(node);
  const stated = nodeLoad.limits(node, params).find((one) => one.unit === 'mA');
  const actual = sumMilliA(nodeLoad, node);
  if (!record || !stated || actual === undefined || !isOwn(record, stated.basis) || actual <= stated.limit) return;
  report.breach({
    subjects: [record.id],
    message: unknownBelow(nodeLoad.load(node)) > 0 ? 'exceededAtLeast' : 'exceeded',
    params: { node: { record: record.id } },
    ...numbersOf({ ...stated, actual }),
    ...basisOf(stated.basis, params),
    evidence: nodeEvidence(nodeLoad, node),
  });
}
