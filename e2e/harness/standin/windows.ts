import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, needReady, quitHooks, runtime } from './app';
import { askTest, operations } from './link';
import { isGranted } from './session';
import { preventable, strict } from './strict';

const windows = new Map<number, StandInWindow>();
let lastId = 0;
let focusedId: number | null = null;

/** Permissions that Chromium knows under the same name. */
const PERMISSIONS = ['geolocation', 'notifications', 'clipboard-read', 'midi'];

class StandInContents extends EventEmitter {
  private url = '';
  private openHandler: ((details: { url: string }) => { action: string }) | null = null;

  constructor(
    readonly id: number,
    private readonly window: StandInWindow,
  ) {
    super();
  }

  send(channel: string, ...args: unknown[]): void {
    if (!this.window.isDestroyed()) void askTest('send', this.id, channel, args).catch(() => undefined);
  }

  getURL(): string {
    return this.url;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  reload(): void {
    void askTest('reload', this.id).catch(() => undefined);
  }

  forcefullyCrashRenderer(): void {
    void askTest('crash', this.id).catch(() => undefined);
  }

  /** The program's answer to `window.open`. */
  decideOpen(url: string): string {
    return this.openHandler?.({ url }).action ?? 'allow';
  }

  navigated(url: string): void {
    this.url = url;
    this.emit('did-navigate', {}, url, 200, 'OK');
  }
}

/** What is unsafe is refused, so that no test can pass on a window we would never ship. */
function checkPreferences(preferences: Electron.WebPreferences): void {
  const unsafe =
    preferences.nodeIntegration === true ||
    preferences.webviewTag === true ||
    preferences.contextIsolation === false ||
    preferences.sandbox === false ||
    preferences.webSecurity === false;
  if (unsafe) throw new Error('stand-in: unsafe webPreferences are not emulated');
  if (preferences.preload !== undefined && !path.isAbsolute(preferences.preload)) {
    throw new Error('preload script must have absolute path');
  }
}

class StandInWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: StandInContents;
  private readonly made: Promise<unknown>;
  private title: string;
  private bounds: Electron.Rectangle;
  private state: 'normal' | 'minimized' | 'maximized' = 'normal';
  private isVisibleNow: boolean;
  private isEdited = false;
  private representedFile = '';
  private isGone = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    needReady('BrowserWindow');
    const preferences = options.webPreferences ?? {};
    checkPreferences(preferences);
    lastId += 1;
    this.id = lastId;
    this.title = options.title ?? app.getName();
    this.isVisibleNow = options.show !== false;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.webContents = strict('webContents', new StandInContents(this.id, this));
    const self = strict('BrowserWindow', this);
    windows.set(this.id, self);
    this.made = askTest('create', this.id, {
      width,
      height,
      preload: preferences.preload === undefined ? null : readFileSync(preferences.preload, 'utf8'),
      argv: preferences.additionalArguments ?? [],
      permissions: PERMISSIONS.filter(isGranted),
    });
    app.emit('web-contents-created', {}, this.webContents);
    return self;
  }

  async loadURL(url: string): Promise<void> {
    await this.made;
    await askTest('load', this.id, url);
  }

  show(): void {
    this.isVisibleNow = true;
    this.focus();
  }

  isVisible(): boolean {
    return this.isVisibleNow;
  }

  focus(): void {
    if (focusedId === this.id) return;
    focusedId = this.id;
    this.emit('focus');
  }

  minimize(): void {
    this.state = 'minimized';
  }

  maximize(): void {
    this.state = 'maximized';
  }

  restore(): void {
    this.state = 'normal';
  }

  isMinimized(): boolean {
    return this.state === 'minimized';
  }

  isMaximized(): boolean {
    return this.state === 'maximized';
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.bounds };
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    void askTest('resize', this.id, this.bounds).catch(() => undefined);
  }

  setTitle(title: string): void {
    this.title = title;
  }

  getTitle(): string {
    return this.title;
  }

  setDocumentEdited(isEdited: boolean): void {
    this.isEdited = isEdited;
  }

  isDocumentEdited(): boolean {
    return this.isEdited;
  }

  setRepresentedFilename(file: string): void {
    this.representedFile = file;
  }

  getRepresentedFilename(): string {
    return this.representedFile;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  close(): void {
    this.tryClose();
  }

  /** Closes unless a listener prevents it; says whether it is gone. */
  tryClose(): boolean {
    if (this.isGone) return true;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    windows.delete(this.id);
    if (focusedId === this.id) focusedId = [...windows.keys()].at(-1) ?? null;
    void askTest('destroy', this.id).catch(() => undefined);
    this.emit('closed');
    if (windows.size === 0 && !runtime.isQuitting) app.emit('window-all-closed');
  }

  static getAllWindows(): StandInWindow[] {
    return [...windows.values()];
  }

  static fromId(id: number): StandInWindow | null {
    return windows.get(id) ?? null;
  }

  static fromWebContents(contents: { readonly id: number }): StandInWindow | null {
    return windows.get(contents.id) ?? null;
  }

  static getFocusedWindow(): StandInWindow | null {
    return focusedId === null ? null : (windows.get(focusedId) ?? null);
  }
}

export const BrowserWindow = strict('BrowserWindow', StandInWindow);
export type { StandInWindow };

quitHooks.closeAllWindows = () => [...windows.values()].every((window) => window.tryClose());

interface PageEvent {
  readonly url?: string;
  readonly title?: string;
}

/** What happened in a page, told by the test process. Answers the program's decision where there is one to make. */
operations['pageEvent'] = (id: number, type: string, { url = '', title = '' }: PageEvent): unknown => {
  const window = windows.get(id);
  if (window === undefined) return null;
  const contents = window.webContents;
  const event = Object.assign(preventable(), { url });
  switch (type) {
    case 'startNavigation':
      return contents.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false });
    case 'navigated':
      return contents.navigated(url);
    case 'load':
      return window.emit('ready-to-show');
    case 'title':
      window.emit('page-title-updated', event, title, true);
      if (!event.defaultPrevented) window.setTitle(title);
      return null;
    case 'willNavigate':
      contents.emit('will-navigate', event, url);
      return !event.defaultPrevented;
    case 'willNavigateFrame':
      contents.emit('will-frame-navigate', event);
      return !event.defaultPrevented;
    case 'open':
      return contents.decideOpen(url);
    case 'crashed':
      return contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    default:
      throw new Error(`stand-in: page event ${type} is not emulated`);
  }
};
