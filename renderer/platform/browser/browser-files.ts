import { MAX_FILE_BYTES, type FileStamp, type FileToken, type HostFailure } from '#shared/host/contract';
import type { FileHandle } from './file-system-access';

/** A file this tab was given: with a handle where the browser has them, else only its name. */
interface KnownFile {
  readonly name: string;
  readonly handle: FileHandle | null;
}

/** An error on purpose, already in the words the person will read. */
export class BrowserFileError extends Error {
  constructor(readonly failure: HostFailure) {
    super(failure.reason);
  }
}

/** Turns whatever a browser threw into a code and two sentences. */
export function failureFrom(error: unknown, name: string): HostFailure {
  if (error instanceof BrowserFileError) return error.failure;
  const kind = error instanceof DOMException ? error.name : '';
  switch (kind) {
    case 'NotFoundError':
      return {
        code: 'notFound',
        reason: `“${name}” is not there any more.`,
        advice: 'Check whether it was moved or renamed, or save under another name.',
      };
    case 'NotAllowedError':
    case 'SecurityError':
      return {
        code: 'notPermitted',
        reason: `The browser was not given permission for “${name}”.`,
        advice: 'Allow it when the browser asks, or save under another name.',
      };
    case 'NoModificationAllowedError':
      return {
        code: 'readOnly',
        reason: `“${name}” cannot be written; another program may have it open.`,
        advice: 'Close it there, or save under another name.',
      };
    case 'QuotaExceededError':
      return {
        code: 'diskFull',
        reason: `There is no room left for “${name}”; the file there is as it was.`,
        advice: 'Free some space or save on another drive; your changes are still open here.',
      };
    default:
      return {
        code: 'other',
        reason: `“${name}” could not be handled (${kind || 'unexpected error'}).`,
        advice: 'Try again, or save under another name.',
      };
  }
}

/** The stamp of a file that holds exactly these bytes. */
export async function stampOf(bytes: Uint8Array<ArrayBuffer>): Promise<FileStamp> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${bytes.byteLength}-${hash}` as FileStamp;
}

/** Reads a whole file, refusing one that is too large before reading it. @throws BrowserFileError */
export async function readBytes(file: File, maxBytes: number = MAX_FILE_BYTES): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > maxBytes) {
    const [sizeMiB, limitMiB] = [file.size, maxBytes].map((bytes) => Math.ceil(bytes / (1024 * 1024)));
    throw new BrowserFileError({
      code: 'tooLarge',
      reason: `“${file.name}” is ${sizeMiB} MiB; files over ${limitMiB} MiB are not read.`,
      advice: 'Check that this is the right file; a layout of this size should be split by room.',
    });
  }
  return new Uint8Array(await file.arrayBuffer());
}

/** Decodes UTF-8, keeping a byte-order mark; bytes that are not UTF-8 become U+FFFD and are reported. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly hasInvalidBytes: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), hasInvalidBytes: false };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), hasInvalidBytes: true };
  }
}

/** Tokens of the files this tab was given. */
export class BrowserFiles {
  readonly #files = new Map<FileToken, KnownFile>();

  tokenFor(handle: FileHandle): FileToken {
    return this.add({ name: handle.name, handle });
  }

  add(file: KnownFile): FileToken {
    const token = crypto.randomUUID() as string as FileToken;
    this.#files.set(token, file);
    return token;
  }

  /** @throws BrowserFileError for a token of another session. */
  get(token: FileToken): KnownFile {
    const file = this.#files.get(token);
    if (file !== undefined) return file;
    throw new BrowserFileError({
      code: 'unknownToken',
      reason: 'The program lost track of this file.',
      advice: 'Open the file again, or save under another name.',
    });
  }

  handleOf(token: FileToken): FileHandle | null {
    return this.get(token).handle;
  }
}
