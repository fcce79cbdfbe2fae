import type { Action, ActionContext } from '../action';
import { importIntoUserCatalog } from '../catalog/user-catalog';

/** Asks for files or a folder, imports the types in them and says what came of it. */
export async function importTypesFrom(
  { host, catalog, editor, session }: ActionContext,
  folder: boolean,
): Promise<void> {
  const picked = await host.userCatalog.pickTypeFiles({ folder });
  if (picked.kind === 'failed') editor.notify(`${picked.failure.reason} ${picked.failure.advice}`, 'error');
  if (picked.kind !== 'picked') return;
  const report = await importIntoUserCatalog(host, catalog, picked.files);
  const skipped = [...picked.skipped.map(({ name, reason }) => ({ file: name, reason })), ...report.skipped];
  session.setState({ dialog: { kind: 'importReport', imported: report.imported, skipped } });
}

export const importTypeFiles: Action = {
  id: 'catalog.importTypes',
  label: 'Import device types…',
  menu: { menu: 'File', group: 4 },
  keywords: 'netbox yaml library catalog',
  isLastInPalette: true,
  run: (context) => importTypesFrom(context, false),
};

export const importTypeFolder: Action = {
  id: 'catalog.importTypeFolder',
  label: 'Import a folder of device types…',
  menu: { menu: 'File', group: 4 },
  keywords: 'netbox yaml library catalog directory',
  isLastInPalette: true,
  run: (context) => importTypesFrom(context, true),
};
