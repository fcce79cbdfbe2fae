import { describe, expect, it } from 'vitest';
import { aHall } from '../../testing/builders';
import { HallAnalysis } from '../hall-analysis';
import { worstSingles, type WorstSingle } from './worst-single';

/** By node id, of a generator behind the utility, UPSs on both sides with rack R on both, and C beside it on side A. */
function worstOf(ratedBKw?: number): { readonly [id: string]: WorstSingle } {
  const analysis = HallAnalysis.of(
    aHall()
      .rack('R', { plannedPowerKw: 60 })
      .rack('C', { plannedPowerKw: 10 })
      .node('utility', { kind: 'utility' })
      .node('generator', { kind: 'generator', ratedKw: 100 })
      .node('ats', { kind: 'automaticTransferSwitch', lossNoLoadPpm: 0 })
      .node('upsA', { kind: 'ups', side: 'A', ratedKw: 50, lossNoLoadPpm: 0 })
      .node('upsB', { kind: 'ups', side: 'B', ...(ratedBKw ? { ratedKw: ratedBKw } : {}), lossNoLoadPpm: 0 })
      .chain('utility', 'ats', 'upsA')
      .chain('ats', 'upsB')
      .add('powerLink', 'standby', { fromId: 'generator', toId: 'ats', priority: 2 })
      .feed('A1', { sourceId: 'upsA', breakerAmp: 200 })
      .feed('B1', { sourceId: 'upsB', side: 'B', breakerAmp: 200 })
      .feed('A2', { sourceId: 'upsA', breakerAmp: 200 })
      .connect('A1', 'R')
      .connect('B1', 'R')
      .connect('A2', 'C')
      .build(),
  );
  const before = analysis.chain.flow.outW(analysis.chain.graph.nodes.slotOf('powerNode:upsA'));
  const steps = worstSingles(analysis);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(analysis.chain.flow.outW(analysis.chain.graph.nodes.slotOf('powerNode:upsA'))).toBe(before);
  return Object.fromEntries(
    [...step.value].map(([node, worst]) => [analysis.chain.graph.nodeAt(node)?.id ?? '', worst]),
  );
}

describe('the worst single failure of each node', () => {
  it('is that of the other side, and of the utility for the generator', () => {
    const worst = worstOf(80);
    expect(worst['powerNode:upsA']).toMatchObject({
      failedId: 'powerNode:upsB',
      outW: 70_000,
      limit: { actual: 70_000, limit: 50_000, unit: 'W' },
    });
    expect(worst['powerNode:upsB']).toMatchObject({ failedId: 'powerNode:upsA', outW: 60_000 });
    expect(worst['powerNode:generator']).toMatchObject({ failedId: 'powerNode:utility', outW: 70_000 });
  });

  it('is none where no failure adds load', () => {
    const worst = worstOf(80);
    expect(worst['powerNode:utility']).toBeUndefined();
    expect(worst['powerNode:ats']).toBeUndefined();
  });

  it('goes by watts where no rating is known', () => {
    expect(worstOf()['powerNode:upsB']).toEqual({ failedId: 'powerNode:upsA', outW: 60_000, limit: undefined });
  });
});
