import { describe } from '../model/field';
import { err, ok, type Result } from '../units/result';
import { FORMAT_MAJOR, FORMAT_MINOR, FORMAT_NAME, type FileHeader } from './file-format';

/** A header that can be read, and whether a newer version of the program wrote the file. */
export interface ReadHeader {
  readonly header: FileHeader;
  readonly isNewer: boolean;
}

/** Reads the first line of a file; says in a sentence why it cannot be read, when it cannot. */
export function readHeader(line: string): Result<ReadHeader, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return err('The first line is not the header of a Plenum file. The file may be of another program, or damaged.');
  }
  if (typeof value !== 'object' || value === null || (value as { format?: unknown }).format !== FORMAT_NAME)
    return err('The first line does not say "format":"plenum". This is not a Plenum file.');
  const header = value as Partial<FileHeader>;
  const version = /^(\d{1,4})\.(\d{1,4})$/.exec(String(header.formatVersion));
  if (!version)
    return err(`The header gives ${describe(header.formatVersion)} as the file's version, which is not one.`);
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major > FORMAT_MAJOR)
    return err(
      `A newer Plenum (${String(header.appVersion ?? 'of unknown version').slice(0, 40)}) wrote this file in format ${header.formatVersion}; ` +
        `this program reads up to format ${FORMAT_MAJOR}. Update Plenum to open it. The file was not changed.`,
    );
  if (header.units !== 'um') return err(`The header gives lengths in ${describe(header.units)}; only "um" is known.`);
  const schema = header.schema;
  if (
    typeof schema !== 'object' ||
    schema === null ||
    !Object.values(schema).every((v) => Number.isInteger(v) && v > 0)
  )
    return err('The header does not give a version for each record type.');
  return ok({
    header: {
      format: FORMAT_NAME,
      formatVersion: String(header.formatVersion),
      appVersion: String(header.appVersion ?? ''),
      units: 'um',
      schema,
    },
    isNewer: major === FORMAT_MAJOR && minor > FORMAT_MINOR,
  });
}
