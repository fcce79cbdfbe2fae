import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentStore } from '../../store/document-store';
import { isEmptyDiff, type RecordsDiff } from '../../store/records-diff';
import { diffOf, storeOfTemplates, type RandomEdit, type RecordTemplate } from '../../testing/arbitraries';
import { idMaker } from '../../testing/compare';
import { chainTemplates, denseEdit } from '../../testing/dense-edits';
import { isKnown } from '../../units/known';
import { HallAnalysis } from '../hall-analysis';
import { contentOfChain } from './testing/chain-content';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 30);

function followEdits(
  templates: readonly RecordTemplate[],
  edits: readonly RandomEdit[],
  visit: (store: DocumentStore, analysis: HallAnalysis, diff: RecordsDiff) => void,
): void {
  const store = storeOfTemplates(templates);
  const analysis = HallAnalysis.of(store);
  const newId = idMaker();
  for (const edit of edits) {
    const diff = diffOf(store, edit, newId);
    if (!isEmptyDiff(diff)) visit(store, analysis, diff);
  }
}

const edits = fc.array(denseEdit(), { minLength: 1, maxLength: 12 });

describe('the power chain', () => {
  it('after any sequence of edits says what a full computation says', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(chainTemplates(), edits, (templates, steps) =>
        followEdits(templates, steps, (store, analysis, diff) => {
          store.apply(diff);
          analysis.apply(diff);
          expect(contentOfChain(analysis)).toEqual(contentOfChain(HallAnalysis.of(store)));
        }),
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('is after a change that was tried and taken back as it was', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(chainTemplates(), edits, (templates, steps) =>
        followEdits(templates, steps, (store, analysis, diff) => {
          const before = contentOfChain(analysis);
          analysis.tryOut(diff);
          analysis.takeBack(diff);
          expect(contentOfChain(analysis)).toEqual(before);
          store.apply(diff);
          analysis.apply(diff);
        }),
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('touches every node, feed and rack of which it says something else', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(chainTemplates(), edits, (templates, steps) =>
        followEdits(templates, steps, (store, analysis, diff) => {
          const before = contentOfChain(analysis);
          store.apply(diff);
          const { facts } = analysis.apply(diff);
          const after = contentOfChain(analysis);
          const { graph } = analysis.chain;
          for (const [part, touched, slotOf] of [
            ['loads', facts.nodeLoad, (id: string) => graph.nodes.slotOf(id)],
            ['supplies', facts.nodeSupply, (id: string) => graph.nodes.slotOf(id)],
            ['ways', facts.supplyPaths, (id: string) => analysis.items.table.slotOf(id)],
            ['groups', facts.groupState, (id: string) => graph.groups.slotOf(id)],
            ['pdus', facts.rackPdus, (id: string) => analysis.items.table.slotOf(id)],
            ['feeds', facts.feedLoad, (id: string) => analysis.power.feeds.slotOf(id)],
            ['paths', facts.feedPath, (id: string) => analysis.power.feeds.slotOf(id)],
          ] as const)
            for (const [id, content] of Object.entries(after[part]))
              if (!touched.has(slotOf(id))) expect({ [id]: content }).toEqual({ [id]: before[part][id] });
        }),
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('conserves energy at every node', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(chainTemplates(), (templates) => {
        const analysis = HallAnalysis.of(storeOfTemplates(templates));
        const { graph, flow, feedsOf } = analysis.chain;
        for (let node = 0; node < graph.nodes.capacity; node++) {
          if (!graph.nodes.has(node)) continue;
          const { outW, inW, lossW } = analysis.nodeLoads.load(node);
          expect(inW).toBe(outW + (isKnown(lossW) ? lossW : 0));
          const suppliers = analysis.nodeLoads.suppliers(node);
          if (suppliers.some((one) => one.isCarrying))
            expect(suppliers.reduce((sum, one) => sum + one.watts, 0)).toBe(inW);
          let sum = 0;
          for (let feed = feedsOf.firstOf(node); feed >= 0; feed = feedsOf.nextOf(feed)) sum += flow.feedW(feed);
          for (let link = graph.outOf.firstOf(node); link >= 0; link = graph.outOf.nextOf(link))
            sum += flow.linkW(link);
          const diversity = graph.nodeAt(node)?.diversityPermille ?? 1000;
          // Diversity is taken of each of the eight places on the lines, each rounded.
          expect(Math.abs(outW - (sum * diversity) / 1000)).toBeLessThanOrEqual(diversity === 1000 ? 0 : 4);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
