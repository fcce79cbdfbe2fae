import type { FileStamp, FileToken, RecoveryApi, RecoveryBase } from '#shared/host/contract';
import { settle, transact } from './database';
import type { FileHandle } from './file-system-access';
import type { BrowserFiles } from './browser-files';

interface JournalRecord {
  readonly name: string;
  readonly handle: FileHandle | null;
  readonly stamp: FileStamp | null;
  readonly modifiedAtMs: number;
  /** The page said that all was saved; such a journal is not offered. */
  readonly isClean: boolean;
}

/** Everything that is kept of a journal. */
const STORES = ['journals', 'journalBases', 'journalLines'] as const;

const LOCK_PREFIX = 'plenum-document:';

/** All lines of one document sort between these keys; the number is padded so that text order is number order. */
function lineKey(documentId: string, index: number): string {
  return `${documentId}/${String(index).padStart(12, '0')}`;
}

function linesOf(documentId: string): IDBKeyRange {
  return IDBKeyRange.bound(`${documentId}/`, `${documentId}/\uFFFF`);
}

/** Lines of one document in order; never of another whose id begins alike, for ids hold no slash. */
async function readLines(store: IDBObjectStore, documentId: string): Promise<readonly string[]> {
  const values: unknown[] = await settle(store.getAll(linesOf(documentId)));
  return values.filter((value): value is string => typeof value === 'string');
}

/** Journals in the browser's storage. A journal belongs to a running tab as long as that tab holds its Web Lock. */
export class BrowserRecovery implements RecoveryApi {
  readonly #files: BrowserFiles;
  readonly #locks = new Map<string, () => void>();
  #isClean = true;

  constructor(files: BrowserFiles) {
    this.#files = files;
  }

  begin(base: RecoveryBase): Promise<void> {
    return this.clear({ base, remainingLines: [] });
  }

  async clear({ base, remainingLines }: Parameters<RecoveryApi['clear']>[0]): Promise<void> {
    await this.#hold(base.documentId);
    const record: JournalRecord = {
      name: base.name,
      handle: base.token === null ? null : this.#files.handleOf(base.token),
      stamp: base.stamp,
      modifiedAtMs: Date.now(),
      isClean: this.#isClean,
    };
    await transact(STORES, 'readwrite', async (store) => {
      store('journals').put(record, base.documentId);
      // Apart from the record, which is written anew with every change: the text may be many megabytes.
      store('journalBases').put(base.baseText, base.documentId);
      const lines = store('journalLines');
      await settle(lines.delete(linesOf(base.documentId)));
      remainingLines.forEach((line, index) => lines.put(line, lineKey(base.documentId, index)));
    });
  }

  async append({ documentId, lines }: Parameters<RecoveryApi['append']>[0]): Promise<void> {
    await transact(['journals', 'journalLines'], 'readwrite', async (store) => {
      const record = (await settle(store('journals').get(documentId))) as JournalRecord | undefined;
      if (record === undefined) throw new Error('This document has no recovery journal.');
      const present = await settle(store('journalLines').count(linesOf(documentId)));
      lines.forEach((line, index) => store('journalLines').put(line, lineKey(documentId, present + index)));
      store('journals').put({ ...record, modifiedAtMs: Date.now(), isClean: false }, documentId);
    });
  }

  async list(): ReturnType<RecoveryApi['list']> {
    const { held } = await navigator.locks.query();
    const owned = new Set((held ?? []).map((lock) => lock.name));
    const entries = await transact(STORES, 'readwrite', async (store) => {
      const ids = (await settle(store('journals').getAllKeys())).map(String);
      const found = [];
      for (const documentId of ids.filter((id) => !owned.has(`${LOCK_PREFIX}${id}`))) {
        const { name, modifiedAtMs, isClean } = (await settle(store('journals').get(documentId))) as JournalRecord;
        const lineCount = await settle(store('journalLines').count(linesOf(documentId)));
        if (isClean || lineCount === 0) {
          store('journals').delete(documentId);
          store('journalBases').delete(documentId);
          store('journalLines').delete(linesOf(documentId));
          continue;
        }
        found.push({ documentId, name, modifiedAtMs, lineCount });
      }
      return found;
    });
    return entries.sort((a, b) => b.modifiedAtMs - a.modifiedAtMs);
  }

  async read(documentId: string): ReturnType<RecoveryApi['read']> {
    return transact(STORES, 'readonly', async (store) => {
      const record = (await settle(store('journals').get(documentId))) as JournalRecord | undefined;
      const baseText: unknown = await settle(store('journalBases').get(documentId));
      if (record === undefined || typeof baseText !== 'string') return null;
      const token: FileToken | null = record.handle === null ? null : this.#files.tokenFor(record.handle);
      const journalLines = await readLines(store('journalLines'), documentId);
      const { name, stamp, modifiedAtMs } = record;
      return { name, token, stamp, baseText, journalLines, modifiedAtMs };
    });
  }

  async discard(documentId: string): Promise<void> {
    await transact(STORES, 'readwrite', async (store) => {
      store('journals').delete(documentId);
      store('journalBases').delete(documentId);
      await settle(store('journalLines').delete(linesOf(documentId)));
    });
    this.#locks.get(documentId)?.();
    this.#locks.delete(documentId);
  }

  /** Notes that this tab's documents are saved, so that leaving the page leaves nothing to recover, or that they are not. */
  async markClean(isClean: boolean): Promise<void> {
    this.#isClean = isClean;
    await transact(['journals'], 'readwrite', async (store) => {
      for (const documentId of this.#locks.keys()) {
        const record = (await settle(store('journals').get(documentId))) as JournalRecord | undefined;
        if (record !== undefined) store('journals').put({ ...record, isClean }, documentId);
      }
    });
  }

  /** Takes the document's lock for as long as this tab lives or until it is discarded. */
  #hold(documentId: string): Promise<void> {
    if (this.#locks.has(documentId)) return Promise.resolve();
    return new Promise((resolve) => {
      const released = new Promise<void>((release) => this.#locks.set(documentId, release));
      void navigator.locks.request(`${LOCK_PREFIX}${documentId}`, () => {
        resolve();
        return released;
      });
    });
  }
}
