import { expect, it, vi } from 'vitest';
import { HallAnalysis } from '#shared/analysis/hall-analysis';
import { changeRecord } from '#shared/model/create-record';
import { DocumentStore } from '#shared/store/document-store';
import { DiffBuilder, EMPTY_DIFF } from '#shared/store/records-diff';
import { generateTrays } from '#shared/testing/generate-trays';
import { Routing } from './routing';

/** Opens a hall whose ways are found beside the window; here in slices, for there are no workers. */
function open() {
  const store = DocumentStore.from(generateTrays({ racks: 60, cables: 400, nodes: 200 }));
  const analysis = HallAnalysis.of(store);
  analysis.cabling.mostRoutedAtOnce = 0;
  const takenUp = vi.fn(() => void analysis.apply(EMPTY_DIFF));
  return { store, analysis, takenUp, routing: new Routing(analysis.cabling, takenUp) };
}

/** A tray that is lifted off all others. */
function lift(store: DocumentStore, at: number) {
  const tray = [...store.all('tray').values()][at];
  if (!tray) throw new Error('the generated hall has no such tray');
  const diff = new DiffBuilder()
    .update(tray, changeRecord(tray, { elevationUm: (tray.elevationUm ?? 0) + 5_000_000 }))
    .build();
  store.apply(diff);
  return diff;
}

function lengths({ cables }: HallAnalysis): (number | undefined)[] {
  return Array.from({ length: cables.cables.capacity }, (_, cable) => cables.wayOf(cable)?.routeUm);
}

it('keeps the old ways until the new ones are found, and tells how many cables wait', async () => {
  const { store, analysis, routing, takenUp } = open();
  analysis.apply(lift(store, 0));
  routing.start();
  const status = routing.status.get();
  expect(status?.cables).toBeGreaterThan(0);
  expect(analysis.cabling.beingRoutedCount).toBe(status?.cables);
  await vi.waitFor(() => expect(takenUp).toHaveBeenCalledTimes(1));
  expect(routing.status.get()).toBeUndefined();
  expect(analysis.cabling.beingRoutedCount).toBe(0);
  expect(lengths(analysis)).toEqual(lengths(HallAnalysis.of(store)));
});

it('asks again when the trays change meanwhile', async () => {
  const { store, analysis, routing, takenUp } = open();
  analysis.apply(lift(store, 0));
  routing.start();
  analysis.apply(lift(store, 5));
  routing.start();
  await vi.waitFor(() => expect(takenUp).toHaveBeenCalledTimes(1));
  expect(lengths(analysis)).toEqual(lengths(HallAnalysis.of(store)));
});

it('takes nothing up once it is stopped', async () => {
  const { store, analysis, routing, takenUp } = open();
  analysis.apply(lift(store, 0));
  routing.start();
  routing.stop();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(takenUp).not.toHaveBeenCalled();
  expect(routing.isRunning).toBe(false);
});
