import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecoveryService } from './recovery-service';

const base = (baseText: string) => ({ name: 'Hall A', file: null, stamp: null, baseText });

describe('RecoveryService', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'plenum-recovery-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('offers nothing while a window owns the journal, and everything after a crash', async () => {
    const running = new RecoveryService(folder);
    await running.begin('doc', base('{}'), [], 1);
    await Promise.all([running.append('doc', ['{"n":1}']), running.append('doc', ['{"n":2}', '{"n":3}'])]);
    expect(await running.list()).toEqual([]);

    const restarted = new RecoveryService(folder);
    expect(await restarted.list()).toMatchObject([{ documentId: 'doc', name: 'Hall A', lineCount: 3 }]);
    expect(await restarted.read('doc')).toMatchObject({ baseText: '{}', lines: ['{"n":1}', '{"n":2}', '{"n":3}'] });
  });

  it('leaves out a last line cut short', async () => {
    const running = new RecoveryService(folder);
    await running.begin('doc', base('{}'), [], 1);
    await running.append('doc', ['{"n":1}']);
    await appendFile(path.join(folder, 'doc', 'journal-1.ndjson'), '{"n":2,"tex');
    expect((await new RecoveryService(folder).read('doc'))?.lines).toEqual(['{"n":1}']);
  });

  it('replaces base and journal together, keeping the lines not yet saved', async () => {
    const running = new RecoveryService(folder);
    await running.begin('doc', base('old'), [], 1);
    await running.append('doc', ['a', 'b']);
    await running.begin('doc', base('saved'), ['b'], 1);
    await running.append('doc', ['c']);
    expect(await running.read('doc')).toMatchObject({ baseText: 'saved', lines: ['b', 'c'] });
  });

  it('falls back to the former pair when the new base was cut short', async () => {
    const running = new RecoveryService(folder);
    await running.begin('doc', base('good'), ['a'], 1);
    await writeFile(path.join(folder, 'doc', 'base-2.json'), '{"name":"Hall A","baseTe');
    expect(await running.read('doc')).toMatchObject({ baseText: 'good', lines: ['a'] });
  });

  it('forgets what was discarded or closed, and disowns what crashed', async () => {
    const running = new RecoveryService(folder);
    await running.begin('one', base('1'), [], 1);
    await running.begin('two', base('2'), ['edit'], 2);
    await running.begin('untouched', base('3'), [], 2);
    await running.discardOwnedBy(1);
    running.disownAll(2);
    expect((await running.list()).map((entry) => entry.documentId)).toEqual(['two']);
    await running.discard('two');
    expect(await running.list()).toEqual([]);
    await expect(running.append('two', ['x'])).rejects.toThrow('no recovery journal');
  });
});
