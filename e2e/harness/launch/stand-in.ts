/** Starts the built program on the stand-in, with the part of Playwright's ElectronApplication that the specs use. */
import type { Browser, ElectronApplication, Page } from '@playwright/test';
import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { connect, type Call } from '../standin/rpc';
import { StandInPage, type WindowOptions } from './stand-in-page';

/** What specs may use of an application, on either kind of host. */
export type Application = Pick<ElectronApplication, 'evaluate' | 'firstWindow' | 'windows' | 'close' | 'process'>;

export interface LaunchOptions {
  /** Folder with package.json and the built program. */
  readonly root: string;
  /** Where the program keeps its own files; the same folder again is the same person at the next start. */
  readonly home: string;
  readonly args: readonly string[];
  readonly browser: Browser;
  /** Called for each page before the program is loaded into it. */
  readonly onPage: (page: Page) => Promise<void> | void;
}

const QUIT_LIMIT_MS = 5_000;
const folder = import.meta.dirname;

function startMain({ root, home, args }: LaunchOptions): ChildProcess {
  const standin = path.join(folder, '../standin');
  return fork(path.join(standin, 'run.mjs'), [path.join(root, 'out/main/index.js'), ...args], {
    cwd: root,
    execArgv: ['--import', path.join(standin, 'register.mjs'), '--enable-source-maps'],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, STANDIN_HOME: home, STANDIN_APP_PATH: root, NODE_OPTIONS: '' },
  });
}

export async function launchStandIn(options: LaunchOptions): Promise<Application> {
  const context = await options.browser.newContext({
    viewport: null,
    acceptDownloads: true,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  const child = startMain(options);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const pages = new Map<number, StandInPage>();
  const opened = new EventEmitter();
  // Closed once and waited for: a context that closes while the next test begins would fail that test.
  const contextClosed = exited.then(() => context.close().catch(() => undefined));

  const pageOf = (id: number): StandInPage => {
    const page = pages.get(id);
    if (page === undefined) throw new Error('Object has been destroyed');
    return page;
  };
  const askMain: Call = connect(
    {
      // The callback keeps a message to a process that has just ended from raising an error event.
      send: (message) => void (child.connected && child.send(message as object, () => undefined)),
      onMessage: (listener) => void child.on('message', listener),
    },
    {
      async create(id: number, windowOptions: WindowOptions) {
        const page = await StandInPage.open(id, context, windowOptions, askMain, () => child.connected);
        await options.onPage(page.page);
        pages.set(id, page);
        opened.emit('window');
      },
      load: (id: number, address: string) => pageOf(id).load(address),
      reload: (id: number) => pageOf(id).reload(),
      crash: (id: number) => pageOf(id).crash(),
      resize: (id: number, size: { width: number; height: number }) => pageOf(id).page.setViewportSize(size),
      send: (id: number, channel: string, args: unknown[]) => pageOf(id).send(channel, args),
      async destroy(id: number) {
        const page = pages.get(id);
        pages.delete(id);
        await page?.page.close();
      },
    },
  );
  child.on('message', (message) => {
    if ((message as { kind?: string }).kind === 'evaluated') void askMain('ready');
  });

  async function firstWindow(): Promise<Page> {
    if (pages.size === 0) await Promise.race([once(opened, 'window'), exited]);
    const [first] = [...pages.values()];
    if (first === undefined) throw new Error(`no window was opened; the main process ended with ${await exited}`);
    await first.page.waitForLoadState('domcontentloaded');
    return first.page;
  }

  async function close(): Promise<void> {
    if (child.connected) {
      const source =
        '({ app, BrowserWindow }) => { BrowserWindow.getAllWindows().forEach((w) => w.destroy()); app.quit(); }';
      await Promise.race([askMain('evaluate', source, null), exited]);
      const timer = setTimeout(() => child.kill('SIGKILL'), QUIT_LIMIT_MS);
      await exited;
      clearTimeout(timer);
    }
    await contextClosed;
  }

  const evaluate = (run: unknown, argument: unknown): Promise<unknown> => askMain('evaluate', String(run), argument);
  return {
    evaluate: evaluate as Application['evaluate'],
    process: () => child,
    firstWindow,
    windows: () => [...pages.values()].map(({ page }) => page),
    close,
  };
}
