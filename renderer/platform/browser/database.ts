/** The browser edition's own storage: one IndexedDB database with a store per kind of thing. */

export const STORES = ['texts', 'recentFiles', 'journals', 'journalLines', 'journalBases'] as const;
export type StoreName = (typeof STORES)[number];

const DATABASE = 'plenum';
/** Goes up whenever `STORES` grows. */
const VERSION = 2;

let opening: Promise<IDBDatabase> | null = null;

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('storage request failed')));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  opening ??= (() => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.addEventListener('upgradeneeded', () => {
      const present = request.result.objectStoreNames;
      for (const store of STORES) if (!present.contains(store)) request.result.createObjectStore(store);
    });
    return settle(request);
  })();
  return opening;
}

/** Runs `work` on stores in one transaction and waits until it is on the drive. */
export async function transact<T>(
  stores: readonly StoreName[],
  mode: 'readonly' | 'readwrite',
  work: (store: (name: StoreName) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await openDatabase();
  const transaction = database.transaction(stores, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
  const finished = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('storage transaction aborted')));
  });
  const result = await work((name) => transaction.objectStore(name));
  await finished;
  return result;
}

/** One value, or undefined. */
export function getValue(store: StoreName, key: string): Promise<unknown> {
  return transact([store], 'readonly', (of) => settle<unknown>(of(store).get(key)));
}

export function putValue(store: StoreName, key: string, value: unknown): Promise<IDBValidKey> {
  return transact([store], 'readwrite', (of) => settle(of(store).put(value, key)));
}

export { settle };
