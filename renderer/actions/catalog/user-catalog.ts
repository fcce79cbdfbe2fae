import { BUILT_IN_TYPES } from '#assets/catalog';
import { CatalogIndex } from '#shared/catalog/catalog-index';
import type { CatalogType } from '#shared/catalog/catalog-type';
import { parseCatalogType } from '#shared/catalog/schema';
import { CATALOG_FORMAT, mergeTypes, readCatalogFile } from '#shared/catalog/user-catalog';
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

/** What came of an import. */
export interface ImportOutcome {
  readonly imported: number;
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Imports files into the user catalog and keeps it: device types of the NetBox community, and type libraries of other
 * people's Plenum. A type of the same id is replaced.
 */
export async function importIntoUserCatalog(
  host: HostApi,
  catalog: Signal<CatalogIndex>,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<ImportOutcome> {
  const isLibrary = ({ text }: { readonly text: string }): boolean => text.includes(`"${CATALOG_FORMAT}"`);
  const community = importNetboxTypes(files.filter((file) => !isLibrary(file)));
  const types: CatalogType[] = [...community.types];
  const skipped = [...community.skipped.map(({ file, reason }) => ({ file, reason }))];
  for (const { name, text } of files.filter(isLibrary)) {
    const library = readCatalogFile(text);
    types.push(...library.types);
    skipped.push(...library.problems.map((reason) => ({ file: name, reason })));
  }
  if (types.length > 0) await changeUserTypes(host, catalog, (own) => mergeTypes(own, types));
  return { imported: types.length, skipped };
}

/** Keeps one type in the user catalog, in place of one with the same id. */
export async function keepUserType(host: HostApi, catalog: Signal<CatalogIndex>, type: CatalogType): Promise<void> {
  await changeUserTypes(host, catalog, (own) => mergeTypes(own, [type]));
}

/** Takes one type out of the user catalog; documents that use it keep their copy. */
export async function dropUserType(host: HostApi, catalog: Signal<CatalogIndex>, typeId: string): Promise<void> {
  await changeUserTypes(host, catalog, (own) => own.filter((type) => type.id !== typeId));
}

/** The person's own types, in catalog order. */
export function userTypesOf(catalog: CatalogIndex): readonly CatalogType[] {
  return catalog.all().filter((type) => catalog.isUserType(type.id));
}

async function changeUserTypes(
  host: HostApi,
  catalog: Signal<CatalogIndex>,
  change: (own: readonly CatalogType[]) => readonly CatalogType[],
): Promise<void> {
  // Entries that cannot be used stay in the store as they are: another version may understand them.
  const stored = listOf((await host.userCatalog.read()).text);
  const isUsable = (data: unknown): data is CatalogType => parseCatalogType(data).ok;
  const own = change(stored.filter(isUsable));
  await host.userCatalog.write(JSON.stringify([...own, ...stored.filter((data) => !isUsable(data))], null, 1));
  catalog.set(new CatalogIndex(BUILT_IN_TYPES, own));
}

function listOf(text: string | null): unknown[] {
  if (text === null) return [];
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : [];
}
