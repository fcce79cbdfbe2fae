import { describe, expect, it } from 'vitest';
import { HallAnalysis } from '../analysis/hall-analysis';
import { DocumentStore } from '../store/document-store';
import { generateChain } from './generate-chain';

describe('a generated chain', () => {
  it('brings every watt of the racks to the utility, shared by two sides that pass their test', () => {
    const analysis = HallAnalysis.of(DocumentStore.from(generateChain({ racks: 60, devicesPerRack: 3 })));
    const { graph, flow } = analysis.chain;
    const ofKind = (kind: string): readonly number[] =>
      Array.from({ length: graph.nodes.capacity }, (_, node) => node).filter(
        (node) => graph.nodeAt(node)?.kind === kind,
      );
    const sum = (kind: string): number => ofKind(kind).reduce((watts, node) => watts + flow.outW(node), 0);
    let drawn = 0;
    for (let item = 0; item < analysis.items.table.capacity; item++)
      if (analysis.items.isRack(item)) drawn += analysis.contents.loadW(item);
    expect(sum('busway')).toBe(drawn);
    expect(sum('utility')).toBeGreaterThan(drawn);
    expect([ofKind('utility').length, ofKind('busway').length]).toEqual([2, 6]);
    expect(analysis.groups.test(0)).toMatchObject({ problem: undefined, failing: [], isAtLeast: false, sharedIds: [] });
  });
});
