import { expect, it } from 'vitest';
import { CatalogIndex } from '#shared/catalog/catalog-index';
import { createSequentialIds } from '#shared/model/record-id';
import { writeCatalogFile } from '#shared/catalog/user-catalog';
import { TEST_FRAME, TEST_SERVER } from '#shared/testing/test-types';
import { Editor } from '../../editor/editor';
import { Signal } from '../../editor/signal';
import { createFakeHost } from '../../platform/fake-host';
import type { ActionContext } from '../action';
import { exportLibrary } from './library';
import { dropUserType, importIntoUserCatalog, keepUserType, loadCatalog, userTypesOf } from './user-catalog';

function start() {
  return { host: createFakeHost(), catalog: new Signal(new CatalogIndex([])) };
}
const ownIds = (catalog: Signal<CatalogIndex>) => userTypesOf(catalog.get()).map((type) => type.id);

it('brings in what another person exported, and keeps it for the next start', async () => {
  const { host, catalog } = start();
  const text = writeCatalogFile([TEST_FRAME, TEST_SERVER]);
  const outcome = await importIntoUserCatalog(host, catalog, [{ name: 'my-types.json', text }]);
  expect(outcome).toEqual({ imported: 2, skipped: [] });
  expect(ownIds(catalog)).toEqual(['test/frame', 'test/server']);
  const again = await loadCatalog(host);
  expect(again.problems).toEqual([]);
  expect(again.catalog.isUserType('test/server')).toBe(true);
});

it('names the file that is no library, and takes the rest', async () => {
  const { host, catalog } = start();
  const outcome = await importIntoUserCatalog(host, catalog, [
    { name: 'package.json', text: '{}' },
    { name: 'own.json', text: writeCatalogFile([TEST_FRAME]) },
  ]);
  expect(outcome.imported).toBe(1);
  expect(outcome.skipped).toEqual([{ file: 'package.json', reason: expect.stringMatching(/slug|manufacturer/) }]);
});

it('keeps and drops single types, and leaves entries alone that it cannot use', async () => {
  const { host, catalog } = start();
  await host.userCatalog.write(JSON.stringify([{ id: 'from/the-future', kind: 'robot' }]));
  await keepUserType(host, catalog, TEST_FRAME);
  await keepUserType(host, catalog, { ...TEST_FRAME, name: 'Renamed' });
  expect(catalog.get().get('test/frame')?.name).toBe('Renamed');
  await dropUserType(host, catalog, 'test/frame');
  expect(ownIds(catalog)).toEqual([]);
  expect((await host.userCatalog.read()).text).toContain('from/the-future');
});

it('writes a library that another catalog reads back whole', async () => {
  const { host, catalog } = start();
  await keepUserType(host, catalog, TEST_FRAME);
  await keepUserType(host, catalog, TEST_SERVER);
  host.answers.exportFile = 'my-types.json';
  const editor = new Editor({ ids: createSequentialIds('new'), now: () => 0 });
  const told: string[] = [];
  editor.notices.subscribe(({ message }) => told.push(message));
  await exportLibrary.run({ host, catalog, editor } as unknown as ActionContext);
  expect(told).toEqual(['2 types written to my-types.json.']);
  const text = String(host.exported[0]?.content);
  const other = start();
  expect(await importIntoUserCatalog(other.host, other.catalog, [{ name: 'my-types.json', text }])).toEqual({
    imported: 2,
    skipped: [],
  });
  expect(other.catalog.get().get('test/server')).toEqual(TEST_SERVER);
});
