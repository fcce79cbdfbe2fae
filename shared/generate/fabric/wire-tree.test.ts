import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fatTree, type FatTree } from '../../analysis/formulas/fabric';
import { wireTree, type Endpoint } from './wire-tree';

const demands = fc.record({
  nodes: fc.integer({ min: 1, max: 120 }),
  rails: fc.constantFrom(1, 2, 4, 8),
  radix: fc.constantFrom(8, 12, 16, 32, 64, 144),
  oversubscription: fc.constantFrom(1, 1.5, 2, 3),
  tiers: fc.constantFrom([2] as const, [3] as const, [2, 3] as const),
  breakouts: fc.constantFrom([1], [1, 2, 4], [4]),
  portsPerCage: fc.constantFrom(1, 2),
});

function wire(tree: FatTree, rails: number, nodes: number, radix: number, portsPerCage: number) {
  const endpoints = Array.from({ length: rails }, (_, rail) =>
    Array.from({ length: nodes }, (_node, node): Endpoint => {
      return { memberKey: `node ${node}`, port: `p${rail}`, linkKey: `nl/${node}/${rail}` };
    }),
  );
  return wireTree({
    ...{ prefix: 'x', tree, portsPerCage, speedMbps: 400_000, rails: endpoints },
    ports: Array.from({ length: radix }, (_, port) => `sw${port}`),
    purpose: 'compute',
    uplinkPurpose: 'uplink',
    keyOf: (tier, index) => `${tier} ${index}`,
  });
}

it('every link has ports of its own, on switches that the tree has, and there are as many as were counted', () => {
  fc.assert(
    fc.property(demands, ({ nodes, rails, radix, portsPerCage, ...asked }) => {
      const tree = fatTree({ ports: nodes * rails, rails, radix, leastLeaves: 0, ...asked });
      if (!tree) return;
      const links = wire(tree, rails, nodes, radix, portsPerCage);
      expect(links.length).toBe(tree.nodeLeafLinks + tree.leafSpineLinks * tree.breakout + tree.spineCoreLinks);
      const ends = links.flatMap(({ from, to }) =>
        [from, to].map((end) => `${end.memberKey} ${end.port} ${end.lane ?? ''}`),
      );
      expect(new Set(ends).size).toBe(ends.length);
      expect(new Set(links.map(({ key }) => key)).size).toBe(links.length);
      const count = { leaf: tree.leaves, spine: tree.spines, core: tree.cores } as const;
      const strays = links.flatMap(({ from, to }) =>
        [from, to].filter(({ memberKey, port }) => {
          const [tier, index] = memberKey.split(' ');
          const isSwitch = tier === 'leaf' || tier === 'spine' || tier === 'core';
          return port === '' || (isSwitch && Number(index) >= count[tier]);
        }),
      );
      expect(strays).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('in two tiers every leaf reaches every spine equally often', () => {
  fc.assert(
    fc.property(demands, ({ nodes, rails, radix, portsPerCage, ...asked }) => {
      const tree = fatTree({ ports: nodes * rails, rails, radix, leastLeaves: 0, ...asked, tiers: [2] });
      if (!tree) return;
      const reached = new Map<string, number>();
      for (const { key, from, to } of wire(tree, rails, nodes, radix, portsPerCage))
        if (key.includes('/ls/')) {
          const pair = `${from.memberKey} ${to.memberKey}`;
          reached.set(pair, (reached.get(pair) ?? 0) + 1);
        }
      expect(reached.size).toBe(tree.leaves * tree.spines);
      expect(new Set(reached.values()).size).toBe(1);
    }),
    { numRuns: 100 },
  );
});
