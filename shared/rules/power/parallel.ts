import type { SupplyLink } from '../../analysis/power/node-loads';
import type { PowerNode } from '../../model/records/power-node';
import { defineRule } from '../engine/rule';
import { takeTurnsFixes } from '../fixes/power-fixes';

export const parallelSources = defineRule({
  code: 'PWR-PARALLEL',
  key: 'power.parallel',
  title: 'Two sources feed one node at the same time',
  reason: 'Sources that are not made to run together drive current into each other and trip, or burn.',
  basis: 'one link carries and the others wait, save where plant is made for parallel running',
  source: 'general engineering knowledge',
  grade: 'K',
  notChecked:
    'Whether paralleling gear is there: switchgear fed by sources of one kind and members of one redundancy group on one side are taken to have it.',
  severity: 'error',
  isLive: true,
  params: {
    together: {
      default: 1,
      dimension: 'count',
      label: 'Sources that may feed a node at the same time',
      source: 'project default',
      grade: 'K',
      min: 1,
      max: 9,
    },
  },
  messages: {
    fighting:
      '{node} is fed by {sources} at the same time. Give them priorities 1, 2, … or declare them a redundancy group that runs in parallel.',
  },
  fixes: takeTurnsFixes,
  checks: (check) => [
    check('powerNode', ['nodeSupply'], (node, { nodeSupply }, params, report) => {
      const record = nodeSupply.nodeAt(node);
      if (!record) return;
      const carrying = nodeSupply.suppliers(node).filter((one) => one.isCarrying);
      if (carrying.length <= params.together || mayRunTogether(record, carrying)) return;
      report.breach({
        subjects: [record.id],
        related: carrying.map((one) => one.link.id),
        message: 'fighting',
        params: { node: { record: record.id }, sources: carrying.map((one) => one.from.name).join(', ') },
        actual: carrying.length,
        limit: params.together,
        dimension: 'count',
        unit: '',
        evidence: carrying.map(({ from, link }) => ({ label: from.name, value: `priority ${link.priority}` })),
      });
    }),
  ],
});

function mayRunTogether({ kind }: PowerNode, suppliers: readonly SupplyLink[]): boolean {
  const [first, ...others] = suppliers.map((one) => one.from);
  if (!first) return true;
  if (kind === 'switchgear' && others.every((one) => one.kind === first.kind)) return true;
  const group = first.redundancyGroupId;
  return group !== undefined && others.every((one) => one.redundancyGroupId === group && one.side === first.side);
}
