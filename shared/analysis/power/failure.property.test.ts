import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storeOfTemplates } from '../../testing/arbitraries';
import { chainTemplates } from '../../testing/dense-edits';
import { HallAnalysis } from '../hall-analysis';
import { contentOfChain } from './testing/chain-content';
import { naiveState } from './testing/naive-chain';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);

/** Numbers that choose what fails among all that can. */
const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 });

function failing(store: ReturnType<typeof storeOfTemplates>, numbers: readonly number[]): string[] {
  const able = (['powerNode', 'powerLink', 'powerFeed', 'equipment', 'device'] as const).flatMap((name) => [
    ...store.all(name).keys(),
  ]);
  return [...new Set(numbers.map((number) => able[number % able.length] ?? ''))];
}

describe('a failure', () => {
  it('taken back leaves everything exactly as it was', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(chainTemplates(), picks, (templates, numbers) => {
        const store = storeOfTemplates(templates);
        const analysis = HallAnalysis.of(store);
        const before = contentOfChain(analysis);
        const ids = failing(store, numbers);
        const first = analysis.failures.failureOf(ids);
        expect(contentOfChain(analysis)).toEqual(before);
        expect(analysis.failures.failureOf(ids)).toEqual(first);
      }),
      { numRuns: RUNS },
    );
  });

  it('is what the chain worked out anew without what failed says', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(chainTemplates(), picks, (templates, numbers) => {
        const store = storeOfTemplates(templates);
        const analysis = HallAnalysis.of(store);
        const ids = failing(store, numbers);
        const { nodes } = analysis.chain.graph;
        const before = naiveState(store, analysis, new Set());
        const expected = naiveState(store, analysis, new Set(ids));
        const nodeW = (): Record<string, number> =>
          Object.fromEntries(
            [...store.all('powerNode').keys()].map((id) => [id, analysis.chain.flow.outW(nodes.slotOf(id))]),
          );
        expect(nodeW()).toEqual(before.nodeW);
        expect(analysis.failures.whileOut(ids, nodeW)).toEqual(expected.nodeW);
        const result = analysis.failures.failureOf(ids);
        expect(result.deadNodeIds).toEqual(expected.dead);
        const lost = Object.keys(before.ways).filter(
          (id) => !ids.includes(id) && before.ways[id] !== expected.ways[id],
        );
        const named = [...result.down, ...result.degraded].map((one) => one.id);
        const handingOn = new Set([...store.all('powerCord').values()].map((cord) => cord.pduId as string));
        expect(named.sort()).toEqual(lost.filter((id) => !handingOn.has(id)).sort());
        for (const { id, reason } of result.down) if (reason === 'noFeed') expect(expected.ways[id]).toBe(0);
        for (const { id, waysLeft } of result.degraded) expect(expected.ways[id]).toBe(waysLeft);
      }),
      { numRuns: RUNS },
    );
  });
});
