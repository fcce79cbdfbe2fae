import { unwatchFile, watchFile, type Stats } from 'node:fs';

/**
 * Calls back when a file's time, size or existence changes. Asks the drive once a second, which also works on network
 * drives and survives programs that replace the file instead of writing to it.
 */
export function watchForChange(file: string, onChange: () => void): () => void {
  const listener = (now: Stats, before: Stats): void => {
    if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) onChange();
  };
  watchFile(file, { interval: 1_000, persistent: false }, listener);
  return () => unwatchFile(file, listener);
}
