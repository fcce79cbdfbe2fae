import { MAX_FILE_BYTES, type FileStamp } from '#shared/host/contract';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { HostFailureError } from './failures';

const O_RDONLY_NONBLOCK = constants.O_RDONLY | constants.O_NONBLOCK;

export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly stamp: FileStamp;
}

/** The stamp of a file that holds exactly these bytes. */
export function stampOf(bytes: Uint8Array): FileStamp {
  return `${bytes.byteLength}-${createHash('sha256').update(bytes).digest('hex')}` as FileStamp;
}

async function readAll(handle: FileHandle, file: string, maxBytes: number): Promise<Uint8Array> {
  const stats = await handle.stat();
  const name = path.basename(file);
  if (!stats.isFile()) {
    throw new HostFailureError({
      code: 'notAFile',
      reason: `“${name}” is not a file.`,
      advice: 'Choose a file.',
    });
  }
  if (stats.size > maxBytes) {
    const [sizeMiB, limitMiB] = [stats.size, maxBytes].map((bytes) => Math.ceil(bytes / (1024 * 1024)));
    throw new HostFailureError({
      code: 'tooLarge',
      reason: `“${name}” is ${sizeMiB} MiB; files over ${limitMiB} MiB are not read.`,
      advice: 'Check that this is the right file; a layout of this size should be split by room.',
    });
  }
  return handle.readFile();
}

/**
 * Reads a whole file after checking that it is an ordinary file of at most `maxBytes`.
 * @throws HostFailureError or the system's error.
 */
export async function readFileBytes(file: string, maxBytes: number = MAX_FILE_BYTES): Promise<FileBytes> {
  // Without this flag a named pipe would block the open for ever.
  const handle = await open(file, process.platform === 'win32' ? 'r' : O_RDONLY_NONBLOCK);
  try {
    const bytes = await readAll(handle, file, maxBytes);
    return { bytes, stamp: stampOf(bytes) };
  } finally {
    await handle.close();
  }
}

/** Decodes UTF-8, keeping a byte-order mark; bytes that are not UTF-8 become U+FFFD and are reported. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly hasInvalidBytes: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), hasInvalidBytes: false };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), hasInvalidBytes: true };
  }
}
