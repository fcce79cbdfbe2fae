import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../run';

/** What a command line gave. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for a test, with the program running in it. */
export interface TestFolder {
  readonly path: string;
  readonly plenum: (...args: string[]) => Promise<Outcome>;
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  readonly read: (name: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Makes a folder in the system's temporary one. */
export async function makeFolder(): Promise<TestFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plenum-cli-'));
  return {
    path: folder,
    plenum: async (...args) => {
      let out = '';
      let err = '';
      const io = { out: (text: string) => (out += text), err: (text: string) => (err += text), folder };
      const code = await run(args, { ...io, isErrTerminal: false, onInterrupt: () => () => undefined });
      return { code, out, err };
    },
    write: async (name, content) => {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    read: (name) => readFile(path.join(folder, name), 'utf8'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
