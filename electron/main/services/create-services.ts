import { app } from 'electron';
import path from 'node:path';
import { FileTokens } from '../files/file-tokens';
import { DocumentService } from './document-service';
import { LogService } from './log-service';
import { MenuService } from './menu-service';
import { OpenService } from './open-service';
import { PendingWork } from './pending-work';
import { RecentFiles } from './recent-files';
import { RecoveryService } from './recovery-service';
import type { Services } from './services';
import { TextStore } from './text-store';
import { WindowService, preloadFileBeside } from './window-service';

/** Builds the services and ties them together; call once, when the app is ready. */
export async function createServices(mainFolder: string): Promise<Services> {
  const userData = app.getPath('userData');
  const log = new LogService(app.getPath('logs'));
  const failed = (context: string, error: unknown): void => log.failure(context, error);
  const tokens = new FileTokens();
  const pending = new PendingWork();
  const inBackground = (context: string, work: Promise<unknown>): void => {
    pending.track(work).catch((error: unknown) => failed(context, error));
  };
  const recovery = new RecoveryService(path.join(userData, 'recovery'));

  const recent = new RecentFiles(path.join(userData, 'recent-files.json'), () => menu.refresh());
  const documents = new DocumentService(tokens, {
    changedOnDisk: (windowId, change) => windows.send(windowId, 'documents.changedOnDisk', change),
    used: (file) => {
      app.addRecentDocument(file);
      inBackground('recent files', recent.add(file));
    },
    failed,
  });
  const windows = new WindowService({
    preloadFile: preloadFileBeside(mainFolder),
    placementFile: path.join(userData, 'window.json'),
    closed: (windowId, inGoodOrder) => {
      menu.forget(windowId);
      inBackground('release files', documents.releaseWindow(windowId));
      if (inGoodOrder) inBackground('discard journals', recovery.discardOwnedBy(windowId));
      else recovery.disownAll(windowId);
    },
    pageLost: (windowId) => {
      inBackground('release files', documents.releaseWindow(windowId));
      recovery.disownAll(windowId);
    },
    focused: (windowId) => menu.show(windowId),
    inBackground,
  });
  const open = new OpenService(windows, documents, recent, tokens);
  const menu = new MenuService({
    recentFiles: () =>
      recent.list().map((file) => ({
        token: tokens.tokenFor(file),
        name: path.basename(file),
        folderLabel: path.basename(path.dirname(file)),
      })),
    clearRecent: () => {
      app.clearRecentDocuments();
      inBackground('clear recent files', recent.clear());
    },
    openRecent: (token) => inBackground('open recent', open.openRecent(token)),
    action: (windowId, actionId) => windows.send(windowId, 'menu.action', actionId),
  });
  await recent.load();
  const settings = new TextStore(path.join(userData, 'settings.json'));
  const userCatalog = new TextStore(path.join(userData, 'user-catalog.json'));
  const templates = new TextStore(path.join(userData, 'templates.json'));
  return {
    tokens,
    log,
    documents,
    recent,
    recovery,
    settings,
    userCatalog,
    templates,
    windows,
    menu,
    open,
    pending,
    failed,
  };
}
