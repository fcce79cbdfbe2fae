import type { CatalogType } from './catalog-type';
import { parseCatalogType } from './schema';

/** First words of every catalog file, so that another JSON file is not taken for one. */
export const CATALOG_FORMAT = 'plenum-catalog';
const FORMAT_VERSION = 1;

/** What a catalog file holds, and what in it could not be used. */
export interface CatalogFile {
  readonly types: readonly CatalogType[];
  /** A sentence per entry that was left out. When there are any, keep the original before writing over it. */
  readonly problems: readonly string[];
}

const byId = (a: CatalogType, b: CatalogType): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Writes types as a catalog file: sorted by id, one type per line, so that a change of one type is a change of one line. */
export function writeCatalogFile(types: Iterable<CatalogType>): string {
  const lines = [...types].sort(byId).map((type) => `    ${JSON.stringify(type)}`);
  const body = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "format": "${CATALOG_FORMAT}",\n  "formatVersion": ${String(FORMAT_VERSION)},\n  "types": ${body}\n}\n`;
}

/** Reads a catalog file. Never throws: what cannot be used is left out and named, the rest comes in. */
export function readCatalogFile(text: string): CatalogFile {
  const refuse = (problem: string): CatalogFile => ({ types: [], problems: [problem] });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (failure) {
    return refuse(`The catalog is not readable JSON: ${failure instanceof Error ? failure.message : String(failure)}.`);
  }
  if (typeof data !== 'object' || data === null) return refuse('The file is not a catalog.');
  const { format, formatVersion, types } = data as Readonly<Record<string, unknown>>;
  if (format !== CATALOG_FORMAT || typeof formatVersion !== 'number' || !Array.isArray(types)) {
    return refuse(`The file is not a catalog: it should begin with "format": "${CATALOG_FORMAT}".`);
  }
  if (formatVersion > FORMAT_VERSION) {
    return refuse(`The catalog was written by a newer version of Plenum (format ${String(formatVersion)}).`);
  }
  const good = new Map<string, CatalogType>();
  const problems: string[] = [];
  types.forEach((entry: unknown, index) => {
    const parsed = parseCatalogType(entry);
    if (!parsed.ok) problems.push(`Entry ${String(index + 1)}, ${parsed.error}.`);
    else if (good.has(parsed.value.id)) problems.push(`Entry ${String(index + 1)}: ${parsed.value.id} is there twice.`);
    else good.set(parsed.value.id, parsed.value);
  });
  return { types: [...good.values()], problems };
}

/** The user's types with others laid over them by id. */
export function mergeTypes(own: Iterable<CatalogType>, added: Iterable<CatalogType>): readonly CatalogType[] {
  return [...new Map([...own, ...added].map((type) => [type.id, type])).values()].sort(byId);
}
