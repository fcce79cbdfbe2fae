/** Boot order of the main process, and nothing else. */
import { app, BrowserWindow, dialog, session } from 'electron';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectIpc } from './ipc/register';
import { messages } from './messages';
import { declareAppScheme, serveAppScheme } from './security/app-protocol';
import { forbidNavigation } from './security/navigation';
import { blockNetwork } from './security/network';
import { denyPermissions } from './security/permissions';
import { createServices } from './services/create-services';
import { filesFromArguments } from './services/launch-arguments';
import type { Services } from './services/services';

const mainFolder = path.dirname(fileURLToPath(import.meta.url));
/** Longest that ending waits for files still being written. */
const ENDING_LIMIT_MS = 5_000;

const filesBeforeStart: string[] = [];
let services: Services | null = null;

function openFile(file: string, source: 'system' | 'commandLine'): void {
  if (services === null) filesBeforeStart.push(file);
  else services.open.openFile(file, source).catch((error: unknown) => services?.failed('open file', error));
}

async function start(): Promise<void> {
  serveAppScheme(path.join(mainFolder, '../renderer'));
  denyPermissions(session.defaultSession);
  blockNetwork(session.defaultSession);
  const started = await createServices(mainFolder);
  services = started;
  connectIpc(started);
  const files = [...filesBeforeStart, ...filesFromArguments(process.argv, process.cwd(), app.isPackaged)];
  for (const file of files) await started.open.openFile(file, 'commandLine');
  if (started.windows.count === 0) await started.windows.create();
}

/** An error nobody caught: the journal has the edits, so ending is safer than going on in an unknown state. */
function endAfter(error: unknown): void {
  services?.failed('uncaught', error);
  dialog.showErrorBox(messages.fatalTitle, messages.fatalDetail);
  app.exit(1);
}

process.on('uncaughtException', endAfter);
process.on('unhandledRejection', (error) => services?.failed('unhandled rejection', error));

app.enableSandbox();
declareAppScheme();
forbidNavigation();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => {
    const files = filesFromArguments(argv, folder, app.isPackaged);
    for (const file of files) openFile(file, 'commandLine');
    const current = files.length === 0 ? (services?.windows.currentWindow() ?? null) : null;
    if (current !== null) services?.windows.focus(current);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    openFile(file, 'system');
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    const pending = services?.pending;
    if (pending === undefined || pending.isIdle) return;
    event.preventDefault();
    pending.finished(ENDING_LIMIT_MS).then(() => app.exit(0), endAfter);
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void services?.windows.create();
  });
  // Not awaited at the top level: Electron becomes ready only after this module has been evaluated.
  app.whenReady().then(start).catch(endAfter);
} else {
  app.quit();
}
