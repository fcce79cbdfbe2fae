import { readJsonFile, writeJsonFile } from '../files/json-file';

const MAX_RECENT = 10;

/** Paths of the files last opened or saved, newest first, kept between sessions. */
export class RecentFiles {
  #paths: string[] = [];
  readonly #file: string;
  readonly #onChange: () => void;

  constructor(file: string, onChange: () => void) {
    this.#file = file;
    this.#onChange = onChange;
  }

  async load(): Promise<void> {
    const value = await readJsonFile(this.#file);
    const paths: unknown[] = Array.isArray(value) ? value : [];
    this.#paths = paths.filter((item): item is string => typeof item === 'string').slice(0, MAX_RECENT);
  }

  list(): readonly string[] {
    return this.#paths;
  }

  add(file: string): Promise<void> {
    return this.#set([file, ...this.#paths.filter((other) => other !== file)].slice(0, MAX_RECENT));
  }

  remove(file: string): Promise<void> {
    return this.#set(this.#paths.filter((other) => other !== file));
  }

  clear(): Promise<void> {
    return this.#set([]);
  }

  async #set(paths: string[]): Promise<void> {
    this.#paths = paths;
    this.#onChange();
    // The list is a convenience: that it could not be stored must not fail a save.
    await writeJsonFile(this.#file, paths).catch(() => undefined);
  }
}
