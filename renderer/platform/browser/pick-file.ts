import { MAX_PICKED_FILE_BYTES, type PickFileOutcome, type PickFileRequest } from '#shared/host/contract';
import { failureFrom, readBytes } from './browser-files';
import { pickUploads } from './file-system-access';

/** Asks for one file of these extensions and reads it within the limit of the contract. */
export async function pickFile({ extensions }: PickFileRequest): Promise<PickFileOutcome> {
  const accept = extensions.map((extension) => `.${extension}`).join(',');
  const [file] = await pickUploads({ accept, multiple: false, folder: false });
  if (!file) return { kind: 'cancelled' };
  try {
    return { kind: 'picked', name: file.name, bytes: await readBytes(file, MAX_PICKED_FILE_BYTES) };
  } catch (error) {
    return { kind: 'failed', failure: failureFrom(error, file.name) };
  }
}
