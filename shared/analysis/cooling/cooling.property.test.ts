import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyDiff, reverseDiff } from '../../store/records-diff';
import { diffOf, storeOfTemplates } from '../../testing/arbitraries';
import { idMaker } from '../../testing/compare';
import { coolingTemplates, denseEdit, denseTemplates } from '../../testing/dense-edits';
import { HallAnalysis } from '../hall-analysis';
import { contentOfCooling } from './testing/cooling-content';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);
const documents = fc.oneof(coolingTemplates(), denseTemplates());

describe('the cooling system', () => {
  it('followed by diffs, says what a full computation says, and a try leaves no trace', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(documents, fc.array(denseEdit(), { minLength: 1, maxLength: 15 }), (templates, edits) => {
        const store = storeOfTemplates(templates);
        const analysis = HallAnalysis.of(store);
        const newId = idMaker();
        for (const edit of edits) {
          const diff = diffOf(store, edit, newId);
          if (isEmptyDiff(diff)) continue;
          const before = contentOfCooling(analysis);
          analysis.tryOut(diff);
          analysis.takeBack(diff);
          expect(contentOfCooling(analysis)).toEqual(before);
          store.apply(diff);
          analysis.apply(diff);
          expect(contentOfCooling(analysis)).toEqual(contentOfCooling(HallAnalysis.of(store)));
          analysis.apply(reverseDiff(diff));
          expect(contentOfCooling(analysis)).toEqual(before);
          analysis.apply(diff);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
