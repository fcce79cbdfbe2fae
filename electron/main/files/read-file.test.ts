import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FileToken } from '#shared/host/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureFrom } from './failures';
import { FileTokens } from './file-tokens';
import { decodeText, readFileBytes, stampOf } from './read-file';

describe('reading files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'plenum-read-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('refuses a large file before reading it', async () => {
    const file = path.join(folder, 'large.plenum');
    await writeFile(file, '');
    await truncate(file, 300 * 1024 * 1024);
    const failure = await readFileBytes(file).catch((error: unknown) => failureFrom(error, file));
    expect(failure).toMatchObject({ code: 'tooLarge', reason: expect.stringContaining('large.plenum') });
  });

  it('refuses folders and pipes instead of waiting for them', async () => {
    const asFailure = (file: string) => readFileBytes(file).catch((error: unknown) => failureFrom(error, file));
    expect(await asFailure(folder)).toMatchObject({ code: 'notAFile' });
    if (process.platform !== 'win32') {
      const pipe = path.join(folder, 'pipe.plenum');
      execFileSync('mkfifo', [pipe]);
      expect(await asFailure(pipe)).toMatchObject({ code: 'notAFile' });
    }
    expect(await asFailure(path.join(folder, 'gone.plenum'))).toMatchObject({ code: 'notFound' });
  });

  it('keeps a byte-order mark and reports bytes that are not UTF-8', () => {
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toEqual({ text: '\uFEFFA', hasInvalidBytes: false });
    expect(decodeText(new Uint8Array([0x41, 0xff]))).toEqual({ text: 'A\uFFFD', hasInvalidBytes: true });
  });

  it('stamps equal bytes alike and others not', () => {
    expect(stampOf(Buffer.from('a'))).toBe(stampOf(Buffer.from('a')));
    expect(stampOf(Buffer.from('a'))).not.toBe(stampOf(Buffer.from('b')));
  });
});

describe('file tokens', () => {
  it('give a path one token and a stranger nothing', () => {
    const tokens = new FileTokens();
    const token = tokens.tokenFor('/x/hall.plenum');
    expect(tokens.tokenFor('/x/../x/hall.plenum')).toBe(token);
    expect(tokens.pathOf(token)).toBe(path.resolve('/x/hall.plenum'));
    expect(() => tokens.pathOf('/x/hall.plenum' as FileToken)).toThrow('lost track');
  });
});
