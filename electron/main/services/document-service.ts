import {
  DOCUMENT_EXTENSION,
  type DiskChange,
  type FileStamp,
  type FileToken,
  type OpenedFile,
  type OpenOutcome,
  type ReadOnlyReason,
  type SaveOutcome,
  type SaveRequest,
  type SavedFile,
} from '#shared/host/contract';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write';
import { errorCode, failureFrom } from '../files/failures';
import type { FileTokens } from '../files/file-tokens';
import { acquireLock, describeHolder, releaseLock, seizeLock } from '../files/lock-file';
import { decodeText, readFileBytes, stampOf } from '../files/read-file';
import { watchForChange } from '../files/watch-file';

interface OpenDocument {
  readonly windowId: number;
  readonly holdsLock: boolean;
  readonly stopWatching: () => void;
  stamp: FileStamp;
}

export interface DocumentServiceEvents {
  /** Something other than this program changed an open file. */
  readonly changedOnDisk: (windowId: number, change: DiskChange) => void;
  /** A file was opened or saved. */
  readonly used: (file: string) => void;
  readonly failed: (context: string, error: unknown) => void;
}

/** Why a file cannot be written in place, from its mode bits and its folder; null when it can. */
async function permissionProblem(file: string): Promise<ReadOnlyReason | null> {
  const stats = await stat(file);
  // Mode bits first: the super-user may write anything, but the owner still marked the file.
  const isMarked = (stats.mode & 0o222) === 0;
  const isWritable = await access(file, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (isMarked || !isWritable) return { code: 'fileReadOnly', lockedBy: null };
  const folder = path.dirname(file);
  const isFolderWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isFolderWritable ? null : { code: 'folderReadOnly', lockedBy: null };
}

/** Opens and saves `.plenum` files: locks, stamps, backups, watching. Knows windows only by number. */
export class DocumentService {
  readonly #tokens: FileTokens;
  readonly #events: DocumentServiceEvents;
  readonly #open = new Map<string, OpenDocument>();

  constructor(tokens: FileTokens, events: DocumentServiceEvents) {
    this.#tokens = tokens;
    this.#events = events;
  }

  /** The window that has this file open, or null. */
  windowOf(file: string): number | null {
    return this.#open.get(path.resolve(file))?.windowId ?? null;
  }

  /** Reads a file for a window, taking its lock when it can be written. Never throws. */
  async open(file: string, windowId: number, options: { readonly seize: boolean }): Promise<OpenOutcome> {
    const absolute = path.resolve(file);
    try {
      const { bytes, stamp } = await readFileBytes(absolute);
      const readOnly = await this.#claim(absolute, windowId, stamp, options.seize);
      this.#events.used(absolute);
      const opened: OpenedFile = {
        token: this.#tokens.tokenFor(absolute),
        name: path.basename(absolute),
        folderLabel: path.basename(path.dirname(absolute)),
        ...decodeText(bytes),
        stamp,
        readOnly,
        sizeBytes: bytes.byteLength,
      };
      return { kind: 'opened', file: opened };
    } catch (error) {
      this.#events.failed('open', error);
      return { kind: 'failed', failure: failureFrom(error, absolute) };
    }
  }

  /** Writes an open file in place after comparing stamps. Never throws. */
  async save(request: SaveRequest, windowId: number): Promise<SaveOutcome> {
    let file = '';
    try {
      file = this.#tokens.pathOf(request.token);
      const conflict = request.force ? null : await this.#conflict(file, request.expectedStamp);
      if (conflict !== null) return conflict;
      const readOnly = await this.#writeProblem(file, windowId);
      if (readOnly !== null) return { kind: 'readOnly', reason: readOnly };
      return { kind: 'saved', file: await this.#write(file, request.text, windowId) };
    } catch (error) {
      this.#events.failed('save', error);
      return { kind: 'failed', failure: failureFrom(error, file) };
    }
  }

  /** Writes to a path the person chose in a dialog; the extension is added when it is missing. Never throws. */
  async saveAs(chosen: string, text: string, windowId: number): Promise<SaveOutcome> {
    const file = path.resolve(path.extname(chosen) === '' ? `${chosen}${DOCUMENT_EXTENSION}` : chosen);
    try {
      const holder = this.windowOf(file);
      if (holder !== null && holder !== windowId) {
        return { kind: 'readOnly', reason: { code: 'openElsewhere', lockedBy: 'another window of this program' } };
      }
      return { kind: 'saved', file: await this.#write(file, text, windowId) };
    } catch (error) {
      this.#events.failed('save as', error);
      return { kind: 'failed', failure: failureFrom(error, file) };
    }
  }

  /** Gives up lock and watch of one file, if this window has them. */
  async release(token: FileToken, windowId: number): Promise<void> {
    const file = this.#tokens.pathOf(token);
    if (this.#open.get(file)?.windowId === windowId) await this.#releaseFile(file);
  }

  /** Gives up everything a window had open. */
  async releaseWindow(windowId: number): Promise<void> {
    for (const [file, document] of [...this.#open]) if (document.windowId === windowId) await this.#releaseFile(file);
  }

  async #releaseFile(file: string): Promise<void> {
    const document = this.#open.get(file);
    if (document === undefined) return;
    this.#open.delete(file);
    document.stopWatching();
    if (document.holdsLock) await releaseLock(file);
  }

  /** Takes lock and watch for a window; gives back why the file is read-only, or false. */
  async #claim(file: string, windowId: number, stamp: FileStamp, seize: boolean): Promise<false | ReadOnlyReason> {
    const present = this.#open.get(file);
    if (present !== undefined && present.windowId !== windowId) {
      return { code: 'openElsewhere', lockedBy: 'another window of this program' };
    }
    const readOnly = (await permissionProblem(file)) ?? (await this.#lock(file, seize));
    present?.stopWatching();
    this.#track(file, windowId, stamp, readOnly === null);
    return readOnly ?? false;
  }

  async #lock(file: string, seize: boolean): Promise<ReadOnlyReason | null> {
    const outcome = await (seize ? seizeLock(file) : acquireLock(file));
    if (outcome.kind === 'held') return null;
    return { code: 'openElsewhere', lockedBy: describeHolder(outcome.by) };
  }

  #track(file: string, windowId: number, stamp: FileStamp, holdsLock: boolean): void {
    const token = this.#tokens.tokenFor(file);
    const stopWatching = watchForChange(file, () => {
      void this.#conflict(file, this.#open.get(file)?.stamp ?? stamp).then((conflict) => {
        if (conflict === null || !this.#open.has(file)) return;
        this.#events.changedOnDisk(windowId, { token, change: conflict.theirs.change });
      });
    });
    this.#open.set(file, { windowId, holdsLock, stopWatching, stamp });
  }

  /** What differs from the expected bytes on disk, or null when they are the same. */
  async #conflict(file: string, expected: FileStamp) {
    try {
      const { bytes, stamp } = await readFileBytes(file);
      if (stamp === expected) return null;
      const { mtimeMs } = await stat(file);
      const theirs = { change: 'modified' as const, modifiedAtMs: mtimeMs, sizeBytes: bytes.byteLength };
      return { kind: 'conflict' as const, theirs };
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      const theirs = { change: 'deleted' as const, modifiedAtMs: null, sizeBytes: null };
      return { kind: 'conflict' as const, theirs };
    }
  }

  /** Why an existing file must not be written now: permissions, or a lock that is not ours. */
  async #writeProblem(file: string, windowId: number): Promise<ReadOnlyReason | null> {
    const exists = await stat(file).then(
      () => true,
      () => false,
    );
    const problem = exists ? await permissionProblem(file) : null;
    if (problem !== null) return problem;
    const present = this.#open.get(file);
    if (present !== undefined && present.windowId !== windowId) {
      return { code: 'openElsewhere', lockedBy: 'another window of this program' };
    }
    return this.#lock(file, false);
  }

  async #write(file: string, text: string, windowId: number): Promise<SavedFile> {
    const bytes = Buffer.from(text, 'utf8');
    const stamp = stampOf(bytes);
    const present = this.#open.get(file);
    if (present !== undefined) present.stamp = stamp;
    const backupName = await writeFileAtomically(file, bytes, { keepBackup: true });
    if (present === undefined) await this.#claim(file, windowId, stamp, false);
    this.#events.used(file);
    return {
      token: this.#tokens.tokenFor(file),
      name: path.basename(file),
      folderLabel: path.basename(path.dirname(file)),
      stamp,
      backupName,
    };
  }
}
