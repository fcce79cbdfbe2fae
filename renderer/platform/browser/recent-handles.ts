import { settle, transact } from './database';
import type { FileHandle } from './file-system-access';

const MAX_RECENT = 10;

interface RecentRecord {
  readonly handle: FileHandle;
  readonly usedAtMs: number;
}

async function readAll(store: IDBObjectStore): Promise<{ key: IDBValidKey; record: RecentRecord }[]> {
  const keys = await settle(store.getAllKeys());
  const records = (await settle(store.getAll())) as RecentRecord[];
  const pairs = keys.flatMap((key, index) => {
    const record = records[index];
    return record === undefined ? [] : [{ key, record }];
  });
  return pairs.sort((a, b) => b.record.usedAtMs - a.record.usedAtMs);
}

/** Handles of the files last used, newest first. */
export async function listRecentHandles(): Promise<readonly FileHandle[]> {
  const pairs = await transact(['recentFiles'], 'readonly', (store) => readAll(store('recentFiles')));
  return pairs.map(({ record }) => record.handle);
}

/** Puts a file to the head of the list; the same file twice is kept once. */
export async function rememberHandle(handle: FileHandle): Promise<void> {
  const pairs = await transact(['recentFiles'], 'readonly', (store) => readAll(store('recentFiles')));
  const isSame = await Promise.all(pairs.map(({ record }) => record.handle.isSameEntry(handle)));
  await transact(['recentFiles'], 'readwrite', async (of) => {
    const store = of('recentFiles');
    const others = pairs.filter((_pair, index) => isSame[index] !== true);
    const dropped = [...pairs.filter((_pair, index) => isSame[index] === true), ...others.slice(MAX_RECENT - 1)];
    for (const { key } of dropped) store.delete(key);
    await settle(store.put({ handle, usedAtMs: Date.now() } satisfies RecentRecord, crypto.randomUUID()));
  });
}

export async function clearRecentHandles(): Promise<void> {
  await transact(['recentFiles'], 'readwrite', (store) => settle(store('recentFiles').clear()));
}
