/** The `.plenum` file, version by version. SPEC.md describes it line by line. */
import { recordTypeNames, recordTypes } from '../model/registry';
import { versionOf } from '../model/record-type';

/** The word that every file begins its header with. */
export const FORMAT_NAME = 'plenum';

/**
 * Version of the file's shape. Another major cannot be read by this program; a newer minor can, and what it adds is
 * kept and written back.
 */
export const FORMAT_MAJOR = 1;
export const FORMAT_MINOR = 0;
export const FORMAT_VERSION = `${FORMAT_MAJOR}.${FORMAT_MINOR}`;

/** The last line: its absence shows that a file was cut short. It holds no count, so that merges do not conflict. */
export const END_LINE = '{"end":"plenum"}';

/** Longest line the reader takes, in characters. An embedded catalog type is the longest record; most are under 10,000. */
export const MAX_LINE_LENGTH = 4_000_000;

/** Most records a file may hold. */
export const MAX_RECORDS = 5_000_000;

/** The first line of a file. */
export interface FileHeader {
  readonly format: typeof FORMAT_NAME;
  readonly formatVersion: string;
  /** Version of the program that wrote it: for people; nothing is decided by it. */
  readonly appVersion: string;
  /** Lengths are micrometres. */
  readonly units: 'um';
  /** Version of each record type in this file. */
  readonly schema: { readonly [typeName: string]: number };
}

/** The header this program writes. */
export function currentHeader(appVersion: string): FileHeader {
  return {
    format: FORMAT_NAME,
    formatVersion: FORMAT_VERSION,
    appVersion,
    units: 'um',
    schema: Object.fromEntries(recordTypeNames.map((name) => [name, versionOf(recordTypes[name])])),
  };
}
