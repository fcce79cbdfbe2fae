import type { StoredText } from '#shared/host/contract';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomically } from '../files/atomic-write';
import { errorCode } from '../files/failures';

/** One JSON text of the person's own (settings, user catalog) in one file. What cannot be used is kept aside. */
export class TextStore {
  #writing: Promise<unknown> = Promise.resolve();

  constructor(readonly file: string) {}

  /** @throws the system's error, unless the file is merely missing. */
  async read(): Promise<StoredText> {
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return { text: null, setAsideAs: null };
      throw error;
    }
    try {
      JSON.parse(text);
      return { text, setAsideAs: null };
    } catch {
      return this.setAside();
    }
  }

  /** Writes come one after another, so the last one asked for is the one that stays. @throws for text that is not JSON. */
  write(text: string): Promise<void> {
    JSON.parse(text);
    const next = this.#writing
      .catch(() => undefined)
      .then(() => writeFileAtomically(this.file, text, { keepBackup: false }));
    this.#writing = next;
    return next.then(() => undefined);
  }

  async setAside(): Promise<StoredText> {
    const aside = `${this.file}.corrupt`;
    try {
      await rename(this.file, aside);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return { text: null, setAsideAs: null };
      throw error;
    }
    return { text: null, setAsideAs: path.basename(aside) };
  }
}
