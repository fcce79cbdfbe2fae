import * as nodeFs from 'node:fs/promises';
import { mkdtemp, readFile, readdir, rm, symlink, lstat, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically, type AtomicWriteFs } from './atomic-write';

const NAMES = ['chmod', 'copyFile', 'link', 'open', 'rename', 'rm', 'stat', 'realpath'] as const;

/** The real file system until `steps` calls were made; after that, as after a crash, nothing happens any more. */
function crashingAfter(steps: number): { fs: AtomicWriteFs; calls: () => number } {
  let calls = 0;
  const entries = NAMES.map((name) => [
    name,
    (...args: never[]) => {
      calls += 1;
      if (calls > steps) return Promise.reject(new Error('crash'));
      return (nodeFs[name] as (...given: never[]) => Promise<unknown>)(...args);
    },
  ]);
  return { fs: Object.fromEntries(entries) as AtomicWriteFs, calls: () => calls };
}

describe('writeFileAtomically', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'plenum-atomic-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('replaces the file, keeps the former one as backup and leaves nothing else', async () => {
    const file = path.join(folder, 'hall.plenum');
    await writeFile(file, 'old');
    expect(await writeFileAtomically(file, 'new', { keepBackup: true })).toBe('hall.plenum.bak');
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readFile(`${file}.bak`, 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['hall.plenum', 'hall.plenum.bak']);
  });

  it('keeps one generation of backup and no backup of a new file', async () => {
    const file = path.join(folder, 'hall.plenum');
    expect(await writeFileAtomically(file, 'one', { keepBackup: true })).toBeNull();
    await writeFileAtomically(file, 'two', { keepBackup: true });
    await writeFileAtomically(file, 'three', { keepBackup: true });
    expect(await readFile(`${file}.bak`, 'utf8')).toBe('two');
  });

  it('leaves the old or the new file whole, whichever step a crash follows', async () => {
    const complete = crashingAfter(Number.POSITIVE_INFINITY);
    const probe = path.join(folder, 'probe');
    await writeFile(probe, 'old');
    await writeFileAtomically(probe, 'new', { keepBackup: true, fs: complete.fs });
    const outcomes = new Set<string>();
    for (let steps = 0; steps < complete.calls(); steps += 1) {
      const file = path.join(folder, `crash-${steps}`);
      await writeFile(file, 'old');
      await writeFileAtomically(file, 'new', { keepBackup: true, fs: crashingAfter(steps).fs }).catch(() => null);
      const text = await readFile(file, 'utf8');
      expect(['old', 'new']).toContain(text);
      if (text === 'new') expect(await readFile(`${file}.bak`, 'utf8')).toBe('old');
      outcomes.add(text);
      await writeFileAtomically(file, 'later', { keepBackup: true });
      expect(await readFile(file, 'utf8')).toBe('later');
    }
    expect(outcomes).toEqual(new Set(['old', 'new']));
  });

  it('removes the temporary file when the drive refuses', async () => {
    const file = path.join(folder, 'hall.plenum');
    await writeFile(file, 'old');
    const full: AtomicWriteFs = {
      ...nodeFs,
      rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    };
    await expect(writeFileAtomically(file, 'new', { keepBackup: false, fs: full })).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(await readdir(folder)).toEqual(['hall.plenum']);
    expect(await readFile(file, 'utf8')).toBe('old');
  });

  it('copies for the backup where the drive has no second names', async () => {
    const file = path.join(folder, 'hall.plenum');
    await writeFile(file, 'old');
    const withoutLinks: AtomicWriteFs = { ...nodeFs, link: () => Promise.reject(new Error('ENOTSUP')) };
    await writeFileAtomically(file, 'new', { keepBackup: true, fs: withoutLinks });
    expect(await readFile(`${file}.bak`, 'utf8')).toBe('old');
  });

  it('follows a link and keeps the permissions', async () => {
    const real = path.join(folder, 'real.plenum');
    await writeFile(real, 'old', { mode: 0o640 });
    const link = path.join(folder, 'link.plenum');
    await symlink(real, link);
    await writeFileAtomically(link, 'new', { keepBackup: false });
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(real, 'utf8')).toBe('new');
    expect((await stat(real)).mode & 0o777).toBe(0o640);
  });
});
