import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../model/registry';
import { DocumentStore } from '../../store/document-store';
import { EMPTY_DIFF, type RecordsDiff } from '../../store/records-diff';
import { HallAnalysis } from '../hall-analysis';
import type { AskedRoutes } from './pairs-job';
import { routeAll } from './route-all';
import { contentOfCabling } from './testing/cabling-content';
import { trayDiff, trayEdits, trayHalls, type TrayEdit } from './testing/random-trays';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);
const OPTIONS = { numRuns: RUNS, endOnFailure: true };
/** Lengths along slanted trays are rounded piece by piece. */
const ROUNDING_UM = 50;

function followEdits(
  records: readonly AnyRecord[],
  edits: readonly TrayEdit[],
  visit: (store: DocumentStore, analysis: HallAnalysis, diff: RecordsDiff) => void,
): void {
  const store = DocumentStore.from(records);
  const analysis = HallAnalysis.of(store);
  for (const edit of edits) {
    const diff = trayDiff(store, edit);
    if (diff) visit(store, analysis, diff);
  }
}

/** Length by which ways are compared of every cable that follows trays, by id. */
function lengthsOf({ cables }: HallAnalysis): Map<string, number> {
  const lengths = new Map<string, number>();
  for (let cable = 0; cable < cables.cables.capacity; cable++) {
    const way = cables.wayOf(cable);
    if (way?.basis === 'trays') lengths.set(cables.cableAt(cable)?.id ?? '', way.routeUm);
  }
  return lengths;
}

describe('ways of cables', () => {
  it('after any sequence of edits are those of a full computation', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(trayHalls, trayEdits, (records, edits) =>
        followEdits(records, edits, (store, analysis, diff) => {
          store.apply(diff);
          analysis.apply(diff);
          expect(contentOfCabling(analysis)).toEqual(contentOfCabling(HallAnalysis.of(store)));
        }),
      ),
      OPTIONS,
    );
  });

  it('are after a change that was tried and taken back as they were', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(trayHalls, trayEdits, (records, edits) =>
        followEdits(records, edits, (store, analysis, diff) => {
          const before = contentOfCabling(analysis);
          analysis.tryOut(diff);
          const tried = contentOfCabling(analysis);
          analysis.takeBack(diff);
          expect(contentOfCabling(analysis)).toEqual(before);
          store.apply(diff);
          analysis.apply(diff);
          expect(tried).toEqual(contentOfCabling(analysis));
        }),
      ),
      OPTIONS,
    );
  });

  it(
    'that are routed elsewhere while edits go on are in the end those of a full computation',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(
          trayHalls,
          trayEdits,
          fc.array(fc.constantFrom('handOut', 'answer', 'giveUp', 'try', 'none'), { minLength: 12, maxLength: 12 }),
          (records, edits, turns) => {
            const store = DocumentStore.from(records);
            const analysis = HallAnalysis.of(store);
            const { routes } = analysis.cables.ways;
            const { cabling } = analysis;
            cabling.isRoutedElsewhere = true;
            cabling.mostRoutedAtOnce = 1;
            let out: AskedRoutes | undefined;
            const answer = (): void => {
              if (!out) return;
              cabling.answer(out, routeAll(out.job));
              analysis.apply(EMPTY_DIFF);
            };
            for (const [at, edit] of edits.entries()) {
              const diff = trayDiff(store, edit);
              const turn = turns[at % turns.length];
              if (!diff) continue;
              if (turn === 'handOut') out = cabling.handOut() ?? out;
              if (turn === 'answer') answer();
              if (turn === 'giveUp') routes.giveUp();
              if (turn === 'try') {
                analysis.tryOut(diff);
                analysis.takeBack(diff);
              }
              store.apply(diff);
              analysis.apply(diff);
            }
            // An answer that comes late, to what was asked of a hall that is another now, does no harm.
            answer();
            routes.giveUp();
            for (out = cabling.handOut(); out; out = cabling.handOut()) answer();
            expect(routes.unsettledCount).toBe(0);
            expect(contentOfCabling(analysis)).toEqual(contentOfCabling(HallAnalysis.of(store)));
          },
        ),
        OPTIONS,
      );
    },
  );

  it('touch every cable and tray of which they say something else', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(trayHalls, trayEdits, (records, edits) =>
        followEdits(records, edits, (store, analysis, diff) => {
          const before = contentOfCabling(analysis);
          store.apply(diff);
          const { facts } = analysis.apply(diff);
          const after = contentOfCabling(analysis);
          const other = (part: 'ways' | 'uses') =>
            Object.keys(after[part]).filter(
              (id) => JSON.stringify(after[part][id]) !== JSON.stringify(before[part][id]),
            );
          const { cables, trays } = analysis;
          expect(other('ways').filter((id) => !facts.cableRoute.has(cables.cables.slotOf(id)))).toEqual([]);
          expect(other('uses').filter((id) => !facts.tray.has(trays.table.slotOf(id)))).toEqual([]);
        }),
      ),
      OPTIONS,
    );
  });

  it('do not depend on which end a cable is drawn from, nor on the order of the records', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(trayHalls, (records) => {
        const turned = records.map((record): AnyRecord => {
          if (record.typeName !== 'cable') return record;
          const { fromId, fromPort, toId, toPort } = record;
          return { ...record, fromId: toId, fromPort: toPort, toId: fromId, toPort: fromPort };
        });
        const one = lengthsOf(HallAnalysis.of(DocumentStore.from(records)));
        const other = HallAnalysis.of(DocumentStore.from(turned));
        expect(lengthsOf(other)).toEqual(one);
        const head = records.slice(0, 3);
        const shuffled = HallAnalysis.of(DocumentStore.from([...head, ...records.slice(3).reverse()]));
        expect(contentOfCabling(shuffled)).toEqual(contentOfCabling(HallAnalysis.of(DocumentStore.from(records))));
      }),
      OPTIONS,
    );
  });

  it('are never shorter than the straight line, and as long as their pieces', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(trayHalls, (records) => {
        const { cables, items } = HallAnalysis.of(DocumentStore.from(records));
        for (let cable = 0; cable < cables.cables.capacity; cable++) {
          const route = cables.routeOf(cable);
          if (!route || route.routeUm < 0) continue;
          const [from, to] = [cables.itemAt(cable, 0), cables.itemAt(cable, 1)].map((item) => items.footprint(item));
          const straight = Math.hypot((from?.xUm ?? 0) - (to?.xUm ?? 0), (from?.yUm ?? 0) - (to?.yUm ?? 0));
          expect(route.routeUm).toBeGreaterThanOrEqual(straight - ROUNDING_UM);
          expect(route.legs.reduce((sum, leg) => sum + leg.lengthUm, 0)).toBe(route.routeUm);
        }
      }),
      OPTIONS,
    );
  });

  it('do not get shorter when a tray is taken away, and are found anew or reported', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(trayHalls, fc.nat(7), (records, pick) => {
        const gone = records.find((record) => record.id === `tray:${String(pick)}`);
        fc.pre(gone !== undefined);
        const before = lengthsOf(HallAnalysis.of(DocumentStore.from(records)));
        const { cables } = HallAnalysis.of(DocumentStore.from(records.filter((record) => record !== gone)));
        for (const [id, length] of before) {
          const cable = cables.cables.slotOf(id);
          const way = cables.wayOf(cable);
          expect(cables.runsOf(cable).map(({ trayId }) => trayId)).not.toContain(gone?.id);
          if (way?.basis === 'trays') expect(way.routeUm).toBeGreaterThanOrEqual(length);
          if (way?.basis === 'unroutable') expect(cables.routeOf(cable)?.reason).toBeDefined();
        }
      }),
      OPTIONS,
    );
  });
});
