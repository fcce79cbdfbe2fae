import type { CatalogType } from '../../catalog/catalog-type';
import { parseCatalogType } from '../../catalog/schema';
import type { Result } from '../../units/result';
import { err, ok } from '../../units/result';
import type { Reading } from './device-type';
import { readDeviceType } from './device-type';
import { Fields, ImportFailure } from './fields';
import type { Collection } from './identity';
import { readModuleType, withoutBayPositions } from './module-type';
import { readRackType } from './rack-type';
import { readYamlMap } from './yaml-tree';

export type { Collection } from './identity';

/** Why one file was not imported. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
  /** Counted from 1; absent when the reason is about the file as a whole. */
  readonly line?: number;
}

/** A file to import. */
export interface TypeFile {
  /** Shown in messages and kept as provenance, for example "Dell/PowerEdge-R760.yml". */
  readonly name: string;
  readonly text: string;
}

/** What came of a set of files. */
export interface TypeImport {
  readonly types: readonly CatalogType[];
  readonly skipped: readonly SkippedFile[];
  readonly notes: readonly { readonly file: string; readonly note: string }[];
}

/** A module type has a folder of its own in the collection; alone, it has neither slug nor height. */
function isModuleType(fields: Fields, fileName: string): boolean {
  if (/(^|[\\/])module-types[\\/]/.test(fileName)) return true;
  return (
    fields.has('manufacturer') &&
    fields.has('model') &&
    !['slug', 'u_height', 'form_factor'].some((name) => fields.has(name))
  );
}

function read(fields: Fields, fileName: string, collection: Collection): Reading<CatalogType> {
  if (isModuleType(fields, fileName)) return readModuleType(fields, fileName, collection);
  if (!fields.has('slug') && !fields.has('u_height'))
    throw new ImportFailure({
      reason: 'It has neither “slug” nor “u_height”, so it is no device, rack or module type.',
    });
  const isRack = /(^|[\\/])rack-types[\\/]/.test(fileName) || fields.has('form_factor');
  return isRack ? readRackType(fields, fileName, collection) : readDeviceType(fields, fileName, collection);
}

/** The fields of a module type with plain port names. */
function plainNames(text: string, fields: Fields): Fields {
  const plain = readYamlMap(withoutBayPositions(text));
  return plain.ok ? new Fields(plain.value) : fields;
}

/**
 * Imports one file of the NetBox community format as a catalog type. Never throws: a broken or hostile file gives its
 * name, the line where that is known, and the reason.
 */
export function importNetboxType(
  text: string,
  fileName: string,
  collection: Collection = {},
): Result<Reading<CatalogType>, SkippedFile> {
  const tree = readYamlMap(text);
  if (!tree.ok) return err({ file: fileName, ...tree.error });
  try {
    const fields = new Fields(tree.value);
    const reading = read(isModuleType(fields, fileName) ? plainNames(text, fields) : fields, fileName, collection);
    const checked = parseCatalogType(reading.type);
    return checked.ok ? ok(reading) : err({ file: fileName, reason: `The type is not complete: ${checked.error}.` });
  } catch (failure) {
    if (failure instanceof ImportFailure) return err({ file: fileName, ...failure.problem });
    throw failure;
  }
}

/** Imports many files; one that cannot be read is reported and the rest still come in. Order follows the files. */
export function importNetboxTypes(files: Iterable<TypeFile>, collection: Collection = {}): TypeImport {
  const types = new Map<string, CatalogType>();
  const origin = new Map<string, string>();
  const skipped: SkippedFile[] = [];
  const notes: { file: string; note: string }[] = [];
  for (const { name, text } of files) {
    const result = importNetboxType(text, name, collection);
    if (!result.ok) {
      skipped.push(result.error);
      continue;
    }
    const { type } = result.value;
    const first = origin.get(type.id);
    if (first !== undefined) {
      skipped.push({ file: name, reason: `The type ${type.id} was already imported from ${first}.` });
      continue;
    }
    types.set(type.id, type);
    origin.set(type.id, name);
    notes.push(...result.value.notes.map((note) => ({ file: name, note })));
  }
  return { types: [...types.values()], skipped, notes };
}
