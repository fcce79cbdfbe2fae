import {
  MAX_FILE_BYTES,
  MAX_TYPE_FILES,
  MAX_TYPE_FILE_BYTES,
  type PickedTypeFile,
  type PickTypeFilesOutcome,
} from '#shared/host/contract';
import { decodeText, failureFrom, readBytes } from './browser-files';
import { pickUploads } from './file-system-access';

const TYPE_FILE = /\.(ya?ml|json)$/i;

function nameOf(file: File): string {
  // Within a picked folder the browser gives the path from that folder on; the folder's own name is left out.
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath.split('/').slice(1).join('/');
}

/** Asks for device-type files or a folder of them and reads them within the limits of the contract. */
export async function pickTypeFiles({ folder }: { readonly folder: boolean }): Promise<PickTypeFilesOutcome> {
  const chosen = await pickUploads({ accept: '.yaml,.yml,.json', multiple: true, folder });
  if (chosen.length === 0) return { kind: 'cancelled' };
  const files: PickedTypeFile[] = [];
  const skipped: { name: string; reason: string }[] = [];
  let totalBytes = 0;
  for (const file of chosen.filter(({ name }) => TYPE_FILE.test(name))) {
    const name = nameOf(file);
    if (files.length >= MAX_TYPE_FILES) {
      skipped.push({ name, reason: `Only ${MAX_TYPE_FILES} files are read at once.` });
      continue;
    }
    try {
      const { text, hasInvalidBytes } = decodeText(await readBytes(file, MAX_TYPE_FILE_BYTES));
      totalBytes += file.size;
      if (hasInvalidBytes) skipped.push({ name, reason: 'It is not UTF-8 text.' });
      else if (totalBytes > MAX_FILE_BYTES) skipped.push({ name, reason: 'The files are too large together.' });
      else files.push({ name, text });
    } catch (error) {
      skipped.push({ name, reason: failureFrom(error, name).reason });
    }
  }
  return { kind: 'picked', files, skipped };
}
