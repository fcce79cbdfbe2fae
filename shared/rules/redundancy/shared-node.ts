import type { Facts } from '../../analysis/facts';
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
    shared: '{rack}: both sides of {loads} go down with {nodes} alone. Feed one of them from elsewhere.',
    unknown:
      '{rack}: a side of {loads} hangs on nothing in the document, so whether the sides share a node is not known.',
  },
  checks: (check) => [
    check('rack', ['supplyPaths'], (rack, { supplyPaths }, params, report) => {
      const id = supplyPaths.idOf(rack);
      const shared = new Set<number>();
      let sharing = 0;
      let loose = 0;
      for (const { feeds } of supplyPaths.waysIn(rack)) {
        if (new Set(feeds.map((feed) => supplyPaths.feedAt(feed)?.side)).size < 2) continue;
        const hanging = feeds.filter((feed) => supplyPaths.nodesAbove(feed).size > 0);
        if (hanging.length > 0 && hanging.length < feeds.length) loose++;
        const nodes = plantOf(supplyPaths, supplyPaths.singlePointsOf(feeds));
        if (nodes.length <= params.nodes) continue;
        sharing++;
        for (const node of nodes) shared.add(node);
      }
      const nodes = [...shared].flatMap((node) => supplyPaths.nodeAt(node) ?? []);
      if (sharing > 0)
        report.breach({
          subjects: [id],
          message: 'shared',
          params: {
            rack: { record: id },
            loads: loads(sharing),
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
      if (loose > 0)
        report.notChecked({
          subjects: [id],
          message: 'unknown',
          params: { rack: { record: id }, loads: loads(loose) },
        });
    }),
  ],
});

/** Of these nodes those that are neither services nor generators. */
function plantOf(supplyPaths: Facts['supplyPaths'], nodes: readonly number[]): readonly number[] {
  return nodes.filter((node) => {
    const kind = supplyPaths.nodeAt(node)?.kind;
    return kind !== 'utility' && kind !== 'generator';
  });
}

function loads(count: number): string {
  return count === 1 ? 'one load' : `${String(count)} loads`;
}
