import * as nodeFs from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './failures';

/** The file operations a save is made of; tests pass one that stops after any of them, as a crash would. */
export type AtomicWriteFs = Pick<
  typeof nodeFs,
  'chmod' | 'copyFile' | 'link' | 'open' | 'rename' | 'rm' | 'stat' | 'realpath'
>;

export interface AtomicWriteOptions {
  /** Keep what was there before as `<name>.bak`, one generation. */
  readonly keepBackup: boolean;
  readonly fs?: AtomicWriteFs;
}

/** Renaming over a file that a virus scanner or an indexer holds for a moment fails on Windows; it passes soon. */
const RENAME_ATTEMPTS = 8;
const RENAME_PAUSE_MS = 40;
const PASSING_RENAME_ERRORS = new Set(['EPERM', 'EBUSY', 'EACCES']);

async function renameOver(fs: AtomicWriteFs, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      const canPass = process.platform === 'win32' && PASSING_RENAME_ERRORS.has(errorCode(error) ?? '');
      if (!canPass || attempt === RENAME_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, RENAME_PAUSE_MS * attempt));
    }
  }
}

async function writeDurably(fs: AtomicWriteFs, file: string, data: string | Uint8Array): Promise<void> {
  const handle = await fs.open(file, 'w');
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes `backup` a second name of the file as it is, or a copy where the drive has no second names. */
async function keepAs(fs: AtomicWriteFs, file: string, backup: string): Promise<void> {
  const passing = `${backup}.tmp-${process.pid}`;
  await fs.rm(passing, { force: true });
  try {
    await fs.link(file, passing);
  } catch {
    await fs.copyFile(file, passing);
  }
  await renameOver(fs, passing, backup);
  // Renaming one name of a file over another of its names does nothing and would leave this one behind.
  await fs.rm(passing, { force: true });
}

async function syncFolder(fs: AtomicWriteFs, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows and some network drives cannot; the rename itself is done.
  }
}

/**
 * Writes a file so that a crash at any moment leaves either the old or the new bytes under its name, never a mixture.
 * Gives back the name of the backup, or null when none was kept.
 *
 * Step, and what a crash right after it leaves:
 * 1. temporary file beside the target, flushed to the drive: old file, and a hidden temporary one
 * 2. the old file also named `.bak`: old file under both names
 * 3. temporary file renamed over the target: new file, old one as `.bak`
 * 4. folder flushed: the same, now also after a power loss
 *
 * A link is followed, so the file it points to is replaced and the link stays.
 * @throws the system's error; then the target is as it was and the temporary file is gone.
 */
export async function writeFileAtomically(
  target: string,
  data: string | Uint8Array,
  options: AtomicWriteOptions,
): Promise<string | null> {
  const fs = options.fs ?? nodeFs;
  const existing = await fs.realpath(target).catch(() => null);
  const file = existing ?? target;
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.tmp-${process.pid}`);
  let backupName: string | null = null;
  try {
    await writeDurably(fs, temporary, data);
    if (existing !== null) {
      const { mode } = await fs.stat(existing);
      await fs.chmod(temporary, mode & 0o777);
      if (options.keepBackup) {
        backupName = `${path.basename(file)}.bak`;
        await keepAs(fs, existing, path.join(folder, backupName));
      }
    }
    await renameOver(fs, temporary, file);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(fs, folder);
  return backupName;
}
