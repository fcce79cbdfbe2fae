import { continuousShare } from '../../analysis/feed-capacity';
import type { Facts } from '../../analysis/facts';
import { isKnown } from '../../units/known';
import type { Report } from '../engine/rule';
import { basisOf, unknownBelow } from './node-basis';

/** The messages of a rule about the breakers of links. */
export const LINK_CURRENT_MESSAGES = {
  link: 'The breaker from {from} to {node} carries {actual}; it may carry {limit}: over by {difference}.',
  linkAtLeast:
    'The breaker from {from} to {node} carries at least {actual}; it may carry {limit}: over by at least {difference}.',
  linkVoltage: 'The breaker from {from} to {node} may carry {limit}; the voltage of {from} is not known.',
} as const;

type SupplyFacts = Pick<Facts, 'nodeSupply' | 'nodeLoad'>;

/** Reports each breaker of the links into a node that carries more than its continuous share, in one region. */
export function judgeLinkBreakers(
  node: number,
  { nodeSupply, nodeLoad }: SupplyFacts,
  params: { readonly naPermille: number; readonly iecPermille: number },
  report: Report,
  region: 'NA' | 'IEC',
): void {
  const record = nodeSupply.nodeAt(node);
  const load = nodeLoad.load(node);
  if (!record || nodeSupply.regionInForce() !== region) return;
  for (const { link, from, lines } of nodeSupply.suppliers(node)) {
    if (link.breakerMilliA === undefined) continue;
    const { permille, basis } = continuousShare(link, region, params);
    const limit = Math.floor((link.breakerMilliA * permille) / 1000);
    const names = { from: { record: from.id }, node: { record: record.id } };
    const about = { subjects: [link.id], dimension: 'current', unit: 'A' } as const;
    if (!isKnown(lines)) report.notChecked({ ...about, message: 'linkVoltage', params: names, limit });
    else if (lines.maxMilliA > limit)
      report.breach({
        ...about,
        message: unknownBelow(load) > 0 || !isKnown(load.lossW) || lines.unassignedW > 0 ? 'linkAtLeast' : 'link',
        params: names,
        actual: lines.maxMilliA,
        limit,
        related: [from.id, record.id],
        ...basisOf(basis, params),
        evidence: [
          { label: 'Line L1', value: { quantity: lines.l1MilliA, dimension: 'current' } },
          { label: 'Line L2', value: { quantity: lines.l2MilliA, dimension: 'current' } },
          { label: 'Line L3', value: { quantity: lines.l3MilliA, dimension: 'current' } },
          { label: 'Breaker', value: { quantity: link.breakerMilliA, dimension: 'current' }, source: 'this link' },
        ],
      });
  }
}
