import type * as Electron from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { preventable, strict, withEvents } from './strict';

/** What the modules of the stand-in share about the running program. */
export const runtime = {
  home: process.env['STANDIN_HOME'] ?? '',
  appPath: process.env['STANDIN_APP_PATH'] ?? process.cwd(),
  isReady: false,
  isQuitting: false,
};

if (runtime.home === '') throw new Error('stand-in: STANDIN_HOME must name a folder');

const packageJson = JSON.parse(readFileSync(path.join(runtime.appPath, 'package.json'), 'utf8')) as {
  readonly productName: string;
  readonly version: string;
};
const userData = path.join(runtime.home, 'config', packageJson.productName);
const paths: Readonly<Record<string, string>> = {
  home: runtime.home,
  userData,
  logs: path.join(userData, 'logs'),
  documents: path.join(runtime.home, 'Documents'),
};
for (const folder of Object.values(paths)) mkdirSync(folder, { recursive: true });

let markReady: () => void = () => undefined;
const whenReady = new Promise<void>((resolve) => {
  markReady = resolve;
});

/** Throws, as Electron does, for what only works once the app is ready. */
export function needReady(what: string): void {
  if (!runtime.isReady) throw new Error(`${what} cannot be used before app is ready`);
}

/** Closes every window, stopping at the first that refuses; set by the window module. */
export const quitHooks = { closeAllWindows: (): boolean => true };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** One process per home folder has the lock; that of a dead process is taken over. The first one is not notified. */
function requestSingleInstanceLock(): boolean {
  const file = path.join(userData, 'standin-instance');
  let holder = 0;
  try {
    holder = Number(readFileSync(file, 'utf8'));
  } catch {
    // Nobody has it.
  }
  if (holder > 0 && holder !== process.pid && isAlive(holder)) return false;
  writeFileSync(file, String(process.pid));
  return true;
}

function quit(): void {
  if (runtime.isQuitting) return;
  runtime.isQuitting = true;
  const before = preventable();
  app.emit('before-quit', before);
  if (before.defaultPrevented || !quitHooks.closeAllWindows()) {
    runtime.isQuitting = false;
    return;
  }
  const will = preventable();
  app.emit('will-quit', will);
  if (will.defaultPrevented) {
    runtime.isQuitting = false;
    return;
  }
  app.emit('quit', {}, 0);
  process.exit(0);
}

const members = {
  isPackaged: false,
  whenReady: () => whenReady,
  getName: () => packageJson.productName,
  getVersion: () => packageJson.version,
  getPath(name: string) {
    const folder = paths[name];
    if (folder === undefined) throw new Error(`stand-in: app.getPath('${name}') is not emulated`);
    return folder;
  },
  requestSingleInstanceLock,
  quit,
  exit: (code = 0) => process.exit(code),
  enableSandbox() {
    if (runtime.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  },
  addRecentDocument: () => undefined,
  clearRecentDocuments: () => undefined,
} satisfies Partial<Record<keyof Electron.App, unknown>>;

export const app = strict('app', withEvents(members));

/** The runner calls this once the entry module has been evaluated, which is when Electron becomes ready. */
export function becomeReady(): void {
  if (runtime.isReady) return;
  runtime.isReady = true;
  markReady();
  app.emit('ready', {}, {});
}
