import { defineRule } from '../engine/rule';

export const powerCircle = defineRule({
  code: 'PWR-CIRCLE',
  key: 'power.circle',
  title: 'A node of the power chain feeds itself',
  reason: 'No power comes from going round: what closes the circle counts as carrying nothing, so totals are too low.',
  basis: 'links lead from sources to loads, never back',
  source: 'project rule',
  grade: 'K',
  notChecked: 'Rings that are run open: leave the open link out, or give the way it would be fed from.',
  severity: 'error',
  isLive: true,
  params: {},
  messages: {
    circle:
      '{node} is in a circle of links and so feeds itself. Remove one of them; until then they count as carrying nothing.',
  },
  checks: (check) => [
    check('powerNode', ['nodeSupply'], (node, { nodeSupply }, _params, report) => {
      const record = nodeSupply.nodeAt(node);
      if (!record || !nodeSupply.isCyclic(node)) return;
      report.breach({
        subjects: [record.id],
        message: 'circle',
        params: { node: { record: record.id } },
        actual: 1,
        limit: 0,
        dimension: 'count',
        unit: '',
      });
    }),
  ],
});
