import type { HostFailure } from '#shared/host/contract';
import path from 'node:path';

/** An error on purpose, already in the words the person will read. */
export class HostFailureError extends Error {
  constructor(readonly failure: HostFailure) {
    super(failure.reason);
  }
}

/** The system error code (`ENOENT`), or null for an error that did not come from the system. */
export function errorCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** Turns whatever was thrown while working on `file` into a code and two sentences; only the file's name appears. */
export function failureFrom(error: unknown, file: string): HostFailure {
  if (error instanceof HostFailureError) return error.failure;
  const name = path.basename(file);
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
      return {
        code: 'notFound',
        reason: `“${name}” or its folder is not there any more.`,
        advice: 'Check whether it was moved or renamed, or save under another name.',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'notPermitted',
        reason: `The system does not permit this with “${name}” (${code}).`,
        advice: 'Check the permissions of the file and its folder, or save in another folder.',
      };
    case 'EROFS':
      return {
        code: 'readOnly',
        reason: `“${name}” lies on a drive that cannot be written.`,
        advice: 'Save it in another folder.',
      };
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'diskFull',
        reason: `There is no room left on the drive for “${name}”; the file there is as it was.`,
        advice: 'Free some space or save on another drive; your changes are still open here.',
      };
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        code: 'notAFile',
        reason: `“${name}” is not a file that can be used here (${code}).`,
        advice: 'Choose another name or folder.',
      };
    default:
      return {
        code: 'other',
        reason: `“${name}” could not be handled (${code ?? 'unexpected error'}).`,
        advice: 'Try again or choose another folder; the log has the details.',
      };
  }
}
