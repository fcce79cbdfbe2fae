import { VERSION_SWITCH, type EventName, type HostEvents, channelOf } from '#shared/host/channels';
import type { CloseAnswer, OpenRequest, WindowDocumentState } from '#shared/host/contract';
import { eventSchemas } from '#shared/host/schemas';
import { app, BrowserWindow, dialog, screen, type WebContents } from 'electron';
import path from 'node:path';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import { messages } from '../messages';
import { INDEX_URL } from '../security/app-protocol';
import { DEFAULT_SIZE, MINIMUM_SIZE, parsePlacement } from './window-state';

export interface WindowServiceOptions {
  readonly preloadFile: string;
  readonly placementFile: string;
  /** The window is gone; `inGoodOrder` is false when its page crashed or never answered. */
  readonly closed: (windowId: number, inGoodOrder: boolean) => void;
  /** The page crashed or was loaded anew; what it owned is without an owner. */
  readonly pageLost: (windowId: number) => void;
  readonly focused: (windowId: number) => void;
  /** Runs something nobody waits for, which must be finished before the program ends. */
  readonly inBackground: (context: string, work: Promise<unknown>) => void;
}

const BLANK: WindowDocumentState = { name: null, isDirty: false, isBlank: true, token: null };

/** One window and what its page said about itself. */
class AppWindow {
  document = BLANK;
  isListening = false;
  readonly waiting: (() => Promise<OpenRequest>)[] = [];
  isAskedToClose = false;
  isCloseApproved = false;
  isPageGone = false;
  isUnresponsive = false;

  constructor(readonly browserWindow: BrowserWindow) {}
}

/** Opens, tracks and closes windows; a dirty one closes only after its page agreed. */
export class WindowService {
  readonly #options: WindowServiceOptions;
  readonly #windows = new Map<number, AppWindow>();
  #isQuitting = false;

  constructor(options: WindowServiceOptions) {
    this.#options = options;
    app.on('before-quit', () => {
      this.#isQuitting = true;
    });
  }

  /** Opens a window and loads the program into it; gives its number as soon as it exists. */
  async create(): Promise<number> {
    const workAreas = screen.getAllDisplays().map((display) => display.workArea);
    const placement = parsePlacement(await readJsonFile(this.#options.placementFile), workAreas);
    const isFirst = this.#windows.size === 0;
    const browserWindow = new BrowserWindow({
      ...DEFAULT_SIZE,
      ...(isFirst ? placement.bounds : null),
      minWidth: MINIMUM_SIZE.width,
      minHeight: MINIMUM_SIZE.height,
      show: false,
      title: messages.programName,
      webPreferences: {
        preload: this.#options.preloadFile,
        additionalArguments: [`${VERSION_SWITCH}${app.getVersion()}`],
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
    });
    const { id } = browserWindow;
    this.#windows.set(id, new AppWindow(browserWindow));
    this.#listen(id, browserWindow, isFirst && placement.isMaximized);
    const loaded = browserWindow.loadURL(INDEX_URL).catch((error: unknown) => {
      // A window that is closed while it loads is no failure.
      if (!browserWindow.isDestroyed()) throw error;
    });
    this.#options.inBackground('load window', loaded);
    return id;
  }

  /** The window whose page sent a message, or null for a page that is not ours. */
  idOf(sender: WebContents): number | null {
    const id = BrowserWindow.fromWebContents(sender)?.id;
    return id !== undefined && this.#windows.has(id) ? id : null;
  }

  browserWindow(windowId: number): BrowserWindow | null {
    return this.#windows.get(windowId)?.browserWindow ?? null;
  }

  get count(): number {
    return this.#windows.size;
  }

  /** A window whose document is new and untouched, the focused one first; null when there is none. */
  blankWindow(): number | null {
    const focused = BrowserWindow.getFocusedWindow()?.id ?? null;
    const blank = [...this.#windows].filter(([, { document, waiting }]) => document.isBlank && waiting.length === 0);
    const ids = blank.map(([id]) => id);
    return focused !== null && ids.includes(focused) ? focused : (ids[0] ?? null);
  }

  focus(windowId: number): void {
    const window = this.browserWindow(windowId);
    if (window?.isMinimized()) window.restore();
    window?.focus();
  }

  /** The focused window, else any. */
  currentWindow(): number | null {
    return BrowserWindow.getFocusedWindow()?.id ?? [...this.#windows.keys()].at(-1) ?? null;
  }

  send<Name extends EventName>(windowId: number, name: Name, event: HostEvents[Name]): void {
    const window = this.browserWindow(windowId);
    if (window === null || window.isDestroyed()) return;
    window.webContents.send(channelOf(name), eventSchemas[name].parse(event));
  }

  /**
   * Hands an open request to a window, at once or as soon as its page listens; only then is the file read, so that the
   * lock is taken for the page that will hold it.
   */
  async deliver(windowId: number, prepare: () => Promise<OpenRequest>): Promise<void> {
    const window = this.#windows.get(windowId);
    if (window === undefined) return;
    if (!window.isListening) {
      window.waiting.push(prepare);
      return;
    }
    window.document = { ...window.document, isBlank: false };
    this.send(windowId, 'documents.openRequested', await prepare());
  }

  /** The page listens now: it gets what waited for it. */
  async markListening(windowId: number): Promise<void> {
    const window = this.#windows.get(windowId);
    if (window === undefined) return;
    window.isListening = true;
    for (const prepare of window.waiting.splice(0)) await this.deliver(windowId, prepare);
  }

  setDocumentState(windowId: number, state: WindowDocumentState, file: string | null): void {
    const window = this.#windows.get(windowId);
    if (window === undefined) return;
    window.document = state;
    const mark = state.isDirty && process.platform !== 'darwin' ? '• ' : '';
    window.browserWindow.setTitle(`${mark}${state.name ?? messages.untitled} — ${messages.programName}`);
    window.browserWindow.setDocumentEdited(state.isDirty);
    window.browserWindow.setRepresentedFilename(file ?? '');
  }

  requestClose(windowId: number): void {
    this.browserWindow(windowId)?.close();
  }

  /** The page's answer to `window.closeRequested`. */
  answerClose(windowId: number, answer: CloseAnswer): void {
    const window = this.#windows.get(windowId);
    if (window === undefined || !window.isAskedToClose) return;
    window.isAskedToClose = false;
    if (answer === 'cancel') {
      this.#isQuitting = false;
      return;
    }
    this.#approveClose(window);
  }

  #approveClose(window: AppWindow): void {
    window.isCloseApproved = true;
    const continueQuit = this.#isQuitting;
    window.browserWindow.close();
    if (continueQuit) app.quit();
  }

  #listen(id: number, browserWindow: BrowserWindow, maximize: boolean): void {
    browserWindow.once('ready-to-show', () => {
      if (maximize) browserWindow.maximize();
      browserWindow.show();
    });
    browserWindow.on('focus', () => this.#options.focused(id));
    browserWindow.on('page-title-updated', (event) => event.preventDefault());
    browserWindow.on('close', (event) => {
      if (!this.#mayClose(id)) event.preventDefault();
      else this.#storePlacement(browserWindow);
    });
    browserWindow.on('closed', () => {
      const window = this.#windows.get(id);
      this.#windows.delete(id);
      this.#options.closed(id, window !== undefined && !window.isPageGone);
    });
    browserWindow.on('unresponsive', () => this.#setUnresponsive(id, true));
    browserWindow.on('responsive', () => this.#setUnresponsive(id, false));
    browserWindow.webContents.on('did-start-navigation', (details) => {
      if (details.isMainFrame && !details.isSameDocument) this.#pageLost(id);
    });
    browserWindow.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return;
      this.#pageLost(id);
      void this.#offerReload(id);
    });
  }

  #setUnresponsive(id: number, isUnresponsive: boolean): void {
    const window = this.#windows.get(id);
    if (window !== undefined) window.isUnresponsive = isUnresponsive;
  }

  /** Whether the window may close now; if its page must be asked first, asks. */
  #mayClose(id: number): boolean {
    const window = this.#windows.get(id);
    if (window === undefined || window.isCloseApproved || window.isPageGone) return true;
    if (!window.document.isDirty) return true;
    if (window.isAskedToClose) {
      if (window.isUnresponsive) void this.#offerCloseAnyway(window);
      return false;
    }
    window.isAskedToClose = true;
    this.send(id, 'window.closeRequested', null);
    return false;
  }

  #storePlacement(browserWindow: BrowserWindow): void {
    const placement = { bounds: browserWindow.getNormalBounds(), isMaximized: browserWindow.isMaximized() };
    this.#options.inBackground('store window placement', writeJsonFile(this.#options.placementFile, placement));
  }

  #pageLost(id: number): void {
    const window = this.#windows.get(id);
    if (window === undefined) return;
    window.isListening = false;
    window.document = BLANK;
    this.#options.pageLost(id);
  }

  async #offerReload(id: number): Promise<void> {
    const window = this.#windows.get(id);
    if (window === undefined) return;
    window.isPageGone = true;
    const { response } = await dialog.showMessageBox(window.browserWindow, {
      type: 'error',
      message: messages.pageGone,
      detail: messages.pageGoneDetail,
      buttons: [messages.reload, messages.closeWindow],
      defaultId: 0,
      cancelId: 1,
    });
    if (response !== 0) {
      window.browserWindow.close();
      return;
    }
    window.isPageGone = false;
    window.browserWindow.webContents.reload();
  }

  /** The person asked to close again and the page hangs since the first time. */
  async #offerCloseAnyway(window: AppWindow): Promise<void> {
    const { response } = await dialog.showMessageBox(window.browserWindow, {
      type: 'question',
      message: messages.notAnswering,
      detail: messages.notAnsweringDetail,
      buttons: [messages.wait, messages.closeAnyway],
      defaultId: 0,
      cancelId: 0,
    });
    if (response !== 1) return;
    window.isPageGone = true;
    this.#approveClose(window);
  }
}

/** Where the bundled preload lies, beside the main bundle. */
export function preloadFileBeside(mainFolder: string): string {
  return path.join(mainFolder, '../preload/index.cjs');
}
