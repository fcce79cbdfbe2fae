import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** By this mark the fuse tools find the fuses in a program; after it come version, count and one digit per fuse. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * Writes what electron-builder needs of an Electron distribution for Linux, without Electron in it: packing and fuses
 * can be tested where the real one cannot be fetched. What comes out cannot start and must never be published.
 */
export function writePlaceholderElectron(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  const fuses = Buffer.concat([Buffer.from(FUSE_MARK), Buffer.from([1, 9]), Buffer.from('101100010')]);
  const program = path.join(folder, 'electron');
  writeFileSync(
    program,
    Buffer.concat([Buffer.from('#!/bin/sh\necho placeholder; exit 1\n'), fuses, Buffer.from('\n')]),
  );
  chmodSync(program, 0o755);
  writeFileSync(path.join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(folder, name), '');
}
