import { BUILT_IN_TYPES } from '#assets/catalog';
import { CatalogIndex } from '#shared/catalog/catalog-index';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { parseCatalogType } from '#shared/catalog/schema';
import { importNetboxTypes } from '#shared/exchange/netbox/import-types';
import type { HostApi } from '#shared/host/contract';
import type { Signal } from '../../editor/signal';

/** The catalog at start: built-in types with those of the user catalog over them. Damaged entries are left out and named. */
export async function loadCatalog(host: HostApi): Promise<{ catalog: CatalogIndex; problems: string[] }> {
  const stored = await host.userCatalog.read();
  const problems = stored.setAsideAs
    ? [`Your imported types could not be read. They were kept as ${stored.setAsideAs}.`]
    : [];
  const types: CatalogType[] = [];
  for (const data of listOf(stored.text)) {
    const parsed = parseCatalogType(data);
    if (parsed.ok) types.push(parsed.value);
    else problems.push(`One of your imported types was left out: ${parsed.error}`);
  }
  return { catalog: new CatalogIndex(BUILT_IN_TYPES, types), problems };
}

/** Imports device-type files into the user catalog and keeps it. A type of the same id is replaced. */
export async function importIntoUserCatalog(
  host: HostApi,
  catalog: Signal<CatalogIndex>,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<{ imported: number; skipped: readonly { file: string; reason: string }[] }> {
  const result = importNetboxTypes(files);
  const types = new Map(
    listOf((await host.userCatalog.read()).text).map((type) => [(type as CatalogType).id, type as CatalogType]),
  );
  for (const type of result.types) types.set(type.id, type);
  const all = [...types.values()];
  await host.userCatalog.write(JSON.stringify(all, null, 1));
  catalog.set(new CatalogIndex(BUILT_IN_TYPES, all));
  return { imported: result.types.length, skipped: result.skipped };
}

function listOf(text: string | null): unknown[] {
  if (text === null) return [];
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : [];
}
