import type { RecoveryEntry } from '#shared/host/contract';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write';

/** What a journal begins from, as kept on disk. */
export interface JournalBase {
  readonly name: string;
  /** Path of the document's file, null when it was never saved. */
  readonly file: string | null;
  readonly stamp: string | null;
  readonly baseText: string;
}

export interface Journal extends JournalBase {
  readonly lines: readonly string[];
  readonly modifiedAtMs: number;
}

const BASE_NAME = /^base-(\d+)\.json$/;

function parseBase(text: string): JournalBase | null {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const { name, file, stamp, baseText } = value;
    if (typeof name !== 'string' || typeof baseText !== 'string') return null;
    return {
      name,
      file: typeof file === 'string' ? file : null,
      stamp: typeof stamp === 'string' ? stamp : null,
      baseText,
    };
  } catch {
    return null;
  }
}

/** Whole lines only: a crash may have cut the last one short. */
function wholeLines(text: string): string[] {
  const lines = text.split('\n');
  lines.pop();
  return lines.filter((line) => line !== '');
}

/**
 * Journals of open documents, one folder each: `base-N.json` and `journal-N.ndjson`. A new base is written with its
 * journal under the next N and only counts once `base-N.json` is in place, so a crash in between leaves the former
 * pair. A folder that no window owns is the trace of a crash.
 */
export class RecoveryService {
  readonly #folder: string;
  readonly #owners = new Map<string, number>();
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts the journal of a document anew from `base`, with `lines` already in it. */
  begin(documentId: string, base: JournalBase, lines: readonly string[], windowId: number): Promise<void> {
    this.#owners.set(documentId, windowId);
    return this.#inOrder(documentId, async () => {
      const folder = this.#folderOf(documentId);
      await mkdir(folder, { recursive: true });
      const former = await this.#generations(folder);
      const next = (former.at(-1) ?? 0) + 1;
      const journal = lines.map((line) => `${line}\n`).join('');
      await writeFileAtomically(path.join(folder, `journal-${next}.ndjson`), journal, { keepBackup: false });
      await writeFileAtomically(path.join(folder, `base-${next}.json`), JSON.stringify(base), { keepBackup: false });
      for (const old of former) {
        await rm(path.join(folder, `base-${old}.json`), { force: true });
        await rm(path.join(folder, `journal-${old}.ndjson`), { force: true });
      }
    });
  }

  /** Appends lines and waits until they are on the drive. @throws when the document's journal was never begun. */
  append(documentId: string, lines: readonly string[]): Promise<void> {
    return this.#inOrder(documentId, async () => {
      const folder = this.#folderOf(documentId);
      const generation = (await this.#generations(folder)).at(-1);
      if (generation === undefined) throw new Error('This document has no recovery journal.');
      const handle = await open(path.join(folder, `journal-${generation}.ndjson`), 'a');
      try {
        await handle.appendFile(lines.map((line) => `${line}\n`).join(''));
        await handle.datasync();
      } finally {
        await handle.close();
      }
    });
  }

  /** Journals without an owner, newest first; one without a line holds nothing that is not in a file and is removed. */
  async list(): Promise<readonly RecoveryEntry[]> {
    const ids = await readdir(this.#folder).catch(() => []);
    const entries: RecoveryEntry[] = [];
    for (const documentId of ids.filter((id) => !this.#owners.has(id))) {
      const journal = await this.read(documentId);
      if (journal === null) continue;
      const { name, modifiedAtMs, lines } = journal;
      if (lines.length === 0) await this.discard(documentId);
      else entries.push({ documentId, name, modifiedAtMs, lineCount: lines.length });
    }
    return entries.sort((a, b) => b.modifiedAtMs - a.modifiedAtMs);
  }

  /** One journal, or null when there is none or its base cannot be read. */
  async read(documentId: string): Promise<Journal | null> {
    const folder = this.#folderOf(documentId);
    const generations = await this.#generations(folder);
    for (const generation of generations.reverse()) {
      const file = path.join(folder, `base-${generation}.json`);
      const base = parseBase(await readFile(file, 'utf8').catch(() => ''));
      if (base === null) continue;
      const journal = path.join(folder, `journal-${generation}.ndjson`);
      const lines = wholeLines(await readFile(journal, 'utf8').catch(() => ''));
      const stats = await stat(journal).catch(() => stat(file));
      return { ...base, lines, modifiedAtMs: stats.mtimeMs };
    }
    return null;
  }

  /** Removes a journal. */
  discard(documentId: string): Promise<void> {
    this.#owners.delete(documentId);
    return this.#inOrder(documentId, () => rm(this.#folderOf(documentId), { recursive: true, force: true }));
  }

  /** The window was closed in good order: its journals are no longer needed. */
  async discardOwnedBy(windowId: number): Promise<void> {
    for (const [documentId, owner] of [...this.#owners]) if (owner === windowId) await this.discard(documentId);
  }

  /** The window's page is gone without being closed: its journals become traces of a crash. */
  disownAll(windowId: number): void {
    for (const [documentId, owner] of [...this.#owners]) if (owner === windowId) this.#owners.delete(documentId);
  }

  #folderOf(documentId: string): string {
    return path.join(this.#folder, documentId);
  }

  async #generations(folder: string): Promise<number[]> {
    const names = await readdir(folder).catch(() => []);
    const numbers = names.map((name) => Number(BASE_NAME.exec(name)?.[1])).filter((number) => number > 0);
    return numbers.sort((a, b) => a - b);
  }

  #inOrder(documentId: string, work: () => Promise<void>): Promise<void> {
    const next = (this.#queues.get(documentId) ?? Promise.resolve()).catch(() => undefined).then(work);
    this.#queues.set(documentId, next);
    return next;
  }
}
