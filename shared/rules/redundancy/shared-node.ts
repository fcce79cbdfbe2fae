import { defineRule } from '../engine/rule';

export const sharedNode = defineRule({
  code: 'RED-SHARED',
  key: 'redundancy.sharedNode',
  title: 'Two sides of a rack go down with one node',
  reason: 'A and B on paper, one of them in truth: a breaker upstream takes both.',
  basis: 'nodes that every way of a load leads through, utility services and generators left out',
  source: 'project rule (compare RED-PATH)',
  grade: 'K',
  notChecked:
    'Services and generators; rooms and routes; loads on one side only (PWR-SINGLE-FEED). Feeds without a source.',
  severity: 'warning',
  isLive: true,
  params: {
    nodes: {
      default: 0,
      dimension: 'count',
      label: 'Nodes that both sides of a load may share',
      source: 'project default',
      grade: 'K',
      max: 100,
    },
  },
  messages: {
    shared: 'Both sides of {load} go down with {nodes} alone. Feed one of them from elsewhere.',
    unknown: 'Side {side} of {load} hangs on nothing in the document, so whether its sides share a node is not known.',
  },
  checks: (check) => [
    check('rack', ['supplyPaths'], (rack, { supplyPaths }, params, report) => {
      for (const { id, feeds } of supplyPaths.waysIn(rack)) {
        const records = feeds.flatMap((feed) => supplyPaths.feedAt(feed) ?? []);
        if (new Set(records.map((feed) => feed.side)).size < 2) continue;
        const load = { record: id };
        const loose = feeds.filter((feed) => supplyPaths.nodesAbove(feed).size === 0);
        if (loose.length > 0) {
          const sides = new Set(loose.map((feed) => supplyPaths.feedAt(feed)?.side ?? ''));
          if (loose.length < feeds.length)
            report.notChecked({
              subjects: [id],
              message: 'unknown',
              params: { load, side: [...sides].sort().join(', ') },
            });
          continue;
        }
        const nodes = supplyPaths
          .singlePointsOf(feeds)
          .flatMap((node) => supplyPaths.nodeAt(node) ?? [])
          .filter(({ kind }) => kind !== 'utility' && kind !== 'generator');
        if (nodes.length <= params.nodes) continue;
        report.breach({
          subjects: [id],
          message: 'shared',
          params: {
            load,
            nodes: nodes
              .map((node) => node.name)
              .sort()
              .join(', '),
          },
          actual: nodes.length,
          limit: params.nodes,
          dimension: 'count',
          unit: '',
          related: nodes.map((node) => node.id),
        });
      }
    }),
  ],
});
