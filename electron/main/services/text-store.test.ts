import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextStore } from './text-store';

describe('TextStore', () => {
  let folder: string;
  let store: TextStore;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'plenum-store-'));
    store = new TextStore(path.join(folder, 'settings.json'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('reads back the last write of many at once', async () => {
    expect(await store.read()).toEqual({ text: null, setAsideAs: null });
    await Promise.all([1, 2, 3, 4].map((n) => store.write(JSON.stringify({ n }))));
    expect(await store.read()).toEqual({ text: '{"n":4}', setAsideAs: null });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('keeps damaged text aside and says so, once', async () => {
    await writeFile(store.file, '{"theme": "da');
    expect(await store.read()).toEqual({ text: null, setAsideAs: 'settings.json.corrupt' });
    expect(await readFile(`${store.file}.corrupt`, 'utf8')).toBe('{"theme": "da');
    expect(await store.read()).toEqual({ text: null, setAsideAs: null });
  });

  it('sets aside on request and refuses to store what it could not read back', async () => {
    await store.write('{"theme":7}');
    expect(await store.setAside()).toEqual({ text: null, setAsideAs: 'settings.json.corrupt' });
    expect(() => store.write('{')).toThrow();
  });
});
