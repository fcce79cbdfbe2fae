import type { FileToken } from '#shared/host/contract';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { HostFailureError } from './failures';

/**
 * Hands out names for files, so that a page can ask for a file it was given and for no other. One path has one token
 * for the life of the process.
 */
export class FileTokens {
  readonly #pathByToken = new Map<FileToken, string>();
  readonly #tokenByPath = new Map<string, FileToken>();

  /** The token of an absolute path. */
  tokenFor(file: string): FileToken {
    const absolute = path.resolve(file);
    const known = this.#tokenByPath.get(absolute);
    if (known !== undefined) return known;
    const token = randomBytes(18).toString('base64url') as FileToken;
    this.#tokenByPath.set(absolute, token);
    this.#pathByToken.set(token, absolute);
    return token;
  }

  /** The path of a token. @throws HostFailureError for a token this process never gave out. */
  pathOf(token: FileToken): string {
    const file = this.#pathByToken.get(token);
    if (file !== undefined) return file;
    throw new HostFailureError({
      code: 'unknownToken',
      reason: 'The program lost track of this file.',
      advice: 'Open the file again, or save under another name.',
    });
  }
}
