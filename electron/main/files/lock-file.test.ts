import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock, describeHolder, lockPathOf, releaseLock, seizeLock, type LockIdentity } from './lock-file';

const identity = (host: string, pid: number, alive: number[] = [1, 2]): LockIdentity => ({
  host,
  pid,
  now: () => new Date(0),
  isAlive: (other) => alive.includes(other),
});

describe('lock file', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'plenum-lock-'));
    file = path.join(folder, 'hall.plenum');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is given to one process and named to the next', async () => {
    expect(await acquireLock(file, identity('a', 1))).toEqual({ kind: 'held' });
    expect(await acquireLock(file, identity('a', 1))).toEqual({ kind: 'held' });
    const second = await acquireLock(file, identity('a', 2));
    expect(second).toMatchObject({ kind: 'heldElsewhere', by: { host: 'a', pid: 1 } });
    if (second.kind === 'heldElsewhere') expect(describeHolder(second.by)).toContain('process 1 on a');
  });

  it('is taken from a dead process of this machine, not from another machine', async () => {
    await acquireLock(file, identity('a', 77));
    expect(await acquireLock(file, identity('b', 2))).toMatchObject({ kind: 'heldElsewhere' });
    expect(await acquireLock(file, identity('a', 2))).toEqual({ kind: 'held' });
  });

  it('is replaced when it cannot be read, and seized when the person says so', async () => {
    await writeFile(lockPathOf(file), 'not json');
    expect(await acquireLock(file, identity('a', 1))).toEqual({ kind: 'held' });
    expect(await seizeLock(file, identity('b', 2))).toEqual({ kind: 'held' });
    expect(await acquireLock(file, identity('a', 1))).toMatchObject({ kind: 'heldElsewhere', by: { host: 'b' } });
  });

  it('is released by its holder only', async () => {
    await acquireLock(file, identity('a', 1));
    await releaseLock(file, identity('a', 2));
    expect(await readdir(folder)).toEqual(['.hall.plenum.lock']);
    await releaseLock(file, identity('a', 1));
    expect(await readdir(folder)).toEqual([]);
  });
});
