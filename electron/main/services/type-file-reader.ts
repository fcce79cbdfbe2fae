import { MAX_FILE_BYTES, MAX_TYPE_FILES, MAX_TYPE_FILE_BYTES, type PickedTypeFile } from '#shared/host/contract';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { failureFrom } from '../files/failures';
import { decodeText, readFileBytes } from '../files/read-file';

const MAX_FOLDER_DEPTH = 8;
const TYPE_EXTENSIONS = new Set(['.yaml', '.yml', '.json']);

interface ReadTypeFiles {
  readonly files: PickedTypeFile[];
  readonly skipped: { name: string; reason: string }[];
}

/** Files below `folder` that look like device types, sorted by name; links are not followed. */
async function findTypeFiles(folder: string, depth = 0): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && depth < MAX_FOLDER_DEPTH) found.push(...(await findTypeFiles(file, depth + 1)));
    else if (entry.isFile() && TYPE_EXTENSIONS.has(path.extname(entry.name).toLowerCase())) found.push(file);
  }
  return found;
}

/**
 * Reads device-type files within the limits of the contract; what is not read is named with its reason.
 * @throws the system's error when the folder itself cannot be listed.
 */
export async function readTypeFiles(chosen: readonly string[], isFolder: boolean): Promise<ReadTypeFiles> {
  const top = isFolder ? chosen[0] : undefined;
  const paths = top === undefined ? chosen : await findTypeFiles(top);
  const result: ReadTypeFiles = { files: [], skipped: [] };
  let totalBytes = 0;
  for (const file of paths) {
    const name = top === undefined ? path.basename(file) : path.relative(top, file).split(path.sep).join('/');
    const skip = (reason: string): unknown => result.skipped.push({ name, reason });
    if (result.files.length >= MAX_TYPE_FILES) {
      skip(`Only ${MAX_TYPE_FILES} files are read at once.`);
      continue;
    }
    try {
      const { bytes } = await readFileBytes(file, MAX_TYPE_FILE_BYTES);
      const { text, hasInvalidBytes } = decodeText(bytes);
      totalBytes += bytes.byteLength;
      if (hasInvalidBytes) skip('It is not UTF-8 text.');
      else if (totalBytes > MAX_FILE_BYTES) skip('The files are too large together.');
      else result.files.push({ name, text });
    } catch (error) {
      skip(failureFrom(error, file).reason);
    }
  }
  return result;
}
