import {
  DOCUMENT_EXTENSION,
  type DiskChange,
  type DocumentsApi,
  type FileStamp,
  type FileToken,
  type OpenedFile,
  type OpenOutcome,
  type OpenRequest,
  type SaveAsOutcome,
  type SaveConflict,
  type SaveOutcome,
  type SaveRequest,
  type SavedFile,
  type Unsubscribe,
} from '#shared/host/contract';
import { type BrowserFiles, decodeText, failureFrom, readBytes, stampOf } from './browser-files';
import { droppedFile, watchDrops } from './drops';
import {
  download,
  hasPermission,
  pickDocument,
  pickSaveTarget,
  pickUploads,
  writeHandle,
  type FileHandle,
} from './file-system-access';
import { clearRecentHandles, listRecentHandles, rememberHandle } from './recent-handles';

const MEDIA_TYPE = 'application/x-plenum';
const LOOK_FOR_CHANGES_MS = 2_000;

interface WatchedFile {
  stamp: FileStamp;
  lastModified: number;
  isReported: boolean;
}

/** Opening and saving with file handles, or with uploads and downloads where the browser has no handles. */
export class BrowserDocuments implements DocumentsApi {
  readonly #files: BrowserFiles;
  readonly #watched = new Map<FileToken, WatchedFile>();
  readonly #changeListeners = new Set<(change: DiskChange) => void>();

  constructor(files: BrowserFiles) {
    this.#files = files;
    setInterval(() => void this.#lookForChanges(), LOOK_FOR_CHANGES_MS);
  }

  async openDialog(): Promise<OpenOutcome> {
    try {
      const handle = await pickDocument();
      if (handle === 'cancelled') return { kind: 'cancelled' };
      if (handle !== null) return await this.openHandle(handle);
      const [file] = await pickUploads({ accept: DOCUMENT_EXTENSION, multiple: false, folder: false });
      return file === undefined ? { kind: 'cancelled' } : await this.#openUpload(file);
    } catch (error) {
      return { kind: 'failed', failure: failureFrom(error, 'the file') };
    }
  }

  async openRecent(token: FileToken): Promise<OpenOutcome> {
    return this.reload(token);
  }

  async recentFiles(): ReturnType<DocumentsApi['recentFiles']> {
    const handles = await listRecentHandles();
    return handles.map((handle) => ({ token: this.#files.tokenFor(handle), name: handle.name, folderLabel: null }));
  }

  clearRecent(): Promise<void> {
    return clearRecentHandles();
  }

  async reload(token: FileToken): Promise<OpenOutcome> {
    try {
      const { handle, name } = this.#files.get(token);
      if (handle !== null) return await this.openHandle(handle, token);
      const reason = `This browser cannot read “${name}” again by itself.`;
      return { kind: 'failed', failure: { code: 'unsupported', reason, advice: 'Open the file again.' } };
    } catch (error) {
      return { kind: 'failed', failure: failureFrom(error, 'the file') };
    }
  }

  /** A browser keeps no lock files, so there is nothing to take over but the file itself. */
  takeOver(token: FileToken): Promise<OpenOutcome> {
    return this.reload(token);
  }

  release(token: FileToken): Promise<void> {
    this.#watched.delete(token);
    return Promise.resolve();
  }

  async save({ token, text, expectedStamp, force }: SaveRequest): Promise<SaveOutcome> {
    let name = 'the file';
    try {
      const known = this.#files.get(token);
      name = known.name;
      if (known.handle === null) return { kind: 'saved', file: await this.#downloadAs(token, name, text) };
      if (!(await hasPermission(known.handle, 'readwrite', true))) {
        return { kind: 'readOnly', reason: { code: 'fileReadOnly', lockedBy: null } };
      }
      const conflict = force ? null : await this.#conflict(known.handle, expectedStamp);
      return conflict ?? { kind: 'saved', file: await this.#write(token, known.handle, text) };
    } catch (error) {
      return { kind: 'failed', failure: failureFrom(error, name) };
    }
  }

  async saveAs({ suggestedName, text }: Parameters<DocumentsApi['saveAs']>[0]): Promise<SaveAsOutcome> {
    try {
      const handle = await pickSaveTarget(suggestedName, true);
      if (handle === 'cancelled') return { kind: 'cancelled' };
      if (handle !== null) {
        return { kind: 'saved', file: await this.#write(this.#files.tokenFor(handle), handle, text) };
      }
      const token = this.#files.add({ name: suggestedName, handle: null });
      return { kind: 'saved', file: await this.#downloadAs(token, suggestedName, text) };
    } catch (error) {
      return { kind: 'failed', failure: failureFrom(error, suggestedName) };
    }
  }

  onOpenRequested(listener: (request: OpenRequest) => void): Unsubscribe {
    return watchDrops((transfer) => {
      void droppedFile(transfer).then(async (dropped) => {
        if (dropped === null) return;
        const outcome = dropped instanceof File ? await this.#openUpload(dropped) : await this.openHandle(dropped);
        listener({ source: 'drop', outcome });
      });
    });
  }

  onChangedOnDisk(listener: (change: DiskChange) => void): Unsubscribe {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Reads a file by its handle; never throws. */
  async openHandle(handle: FileHandle, knownToken?: FileToken): Promise<OpenOutcome> {
    try {
      if (!(await hasPermission(handle, 'read', true))) throw new DOMException('refused', 'NotAllowedError');
      const file = await handle.getFile();
      const token = knownToken ?? this.#files.tokenFor(handle);
      const opened = await this.#opened(file, token);
      this.#watched.set(token, { stamp: opened.stamp, lastModified: file.lastModified, isReported: false });
      await rememberHandle(handle);
      return { kind: 'opened', file: opened };
    } catch (error) {
      return { kind: 'failed', failure: failureFrom(error, handle.name) };
    }
  }

  async #openUpload(file: File): Promise<OpenOutcome> {
    try {
      return { kind: 'opened', file: await this.#opened(file, this.#files.add({ name: file.name, handle: null })) };
    } catch (error) {
      return { kind: 'failed', failure: failureFrom(error, file.name) };
    }
  }

  async #opened(file: File, token: FileToken): Promise<OpenedFile> {
    const bytes = await readBytes(file);
    return {
      token,
      name: file.name,
      folderLabel: null,
      ...decodeText(bytes),
      stamp: await stampOf(bytes),
      readOnly: false,
      sizeBytes: bytes.byteLength,
    };
  }

  async #conflict(handle: FileHandle, expected: FileStamp): Promise<SaveConflict | null> {
    try {
      const file = await handle.getFile();
      const bytes = await readBytes(file);
      if ((await stampOf(bytes)) === expected) return null;
      const theirs = { change: 'modified', modifiedAtMs: file.lastModified, sizeBytes: file.size } as const;
      return { kind: 'conflict', theirs };
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      return { kind: 'conflict', theirs: { change: 'deleted', modifiedAtMs: null, sizeBytes: null } };
    }
  }

  async #write(token: FileToken, handle: FileHandle, text: string): Promise<SavedFile> {
    await writeHandle(handle, text);
    const { lastModified } = await handle.getFile();
    const stamp = await stampOf(new TextEncoder().encode(text));
    this.#watched.set(token, { stamp, lastModified, isReported: false });
    await rememberHandle(handle);
    return { token, name: handle.name, folderLabel: null, stamp, backupName: null };
  }

  async #downloadAs(token: FileToken, name: string, text: string): Promise<SavedFile> {
    download(name, MEDIA_TYPE, text);
    const stamp = await stampOf(new TextEncoder().encode(text));
    return { token, name, folderLabel: null, stamp, backupName: null };
  }

  async #lookForChanges(): Promise<void> {
    for (const [token, watched] of [...this.#watched]) {
      const handle = this.#files.handleOf(token);
      if (handle === null || !(await hasPermission(handle, 'read', false))) continue;
      const change = await this.#changeSince(handle, watched).catch(() => null);
      if (change === null) continue;
      for (const listener of this.#changeListeners) listener({ token, change });
    }
  }

  /** What happened to a watched file, told once per change; null when nothing new did. */
  async #changeSince(handle: FileHandle, watched: WatchedFile): Promise<DiskChange['change'] | null> {
    const lastModified = await handle.getFile().then(
      (file) => file.lastModified,
      () => null,
    );
    if (lastModified === null ? watched.isReported : lastModified === watched.lastModified) return null;
    const conflict = await this.#conflict(handle, watched.stamp);
    watched.lastModified = lastModified ?? watched.lastModified;
    watched.isReported = lastModified === null;
    return conflict?.theirs.change ?? null;
  }
}
