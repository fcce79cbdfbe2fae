import { writeCatalogFile } from '#shared/catalog/user-catalog';
import type { Action } from '../action';
import { importTypesFrom } from '../file/import-types';
import { userTypesOf } from './user-catalog';

/** The person's own types as a file that others can import. */
export const exportLibrary: Action = {
  id: 'catalog.exportLibrary',
  label: 'Export my types…',
  menu: { menu: 'File', group: 4 },
  keywords: 'catalog library share user types save',
  isEnabled: ({ catalog }) => (userTypesOf(catalog.get()).length > 0 ? true : 'there are no types of your own'),
  run: async ({ host, catalog, editor }) => {
    const types = userTypesOf(catalog.get());
    const outcome = await host.exportFile({
      suggestedName: 'my-types.json',
      mediaType: 'application/json',
      content: writeCatalogFile(types),
    });
    if (outcome.kind === 'failed') editor.notify(`${outcome.failure.reason} ${outcome.failure.advice}`, 'error');
    if (outcome.kind === 'exported')
      editor.notify(`${types.length === 1 ? '1 type' : `${types.length} types`} written to ${outcome.name}.`);
  },
};

export const importLibrary: Action = {
  id: 'catalog.importLibrary',
  label: 'Import a type library…',
  menu: { menu: 'File', group: 4 },
  keywords: 'catalog user types json share',
  isLastInPalette: true,
  run: (context) => importTypesFrom(context, false),
};
