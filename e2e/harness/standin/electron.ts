/**
 * What `electron` means when the built main process runs under plain Node: the parts our program uses, and an error by
 * name for anything else.
 */
import { app, becomeReady } from './app';
import { dialog, screen, shell } from './desktop';
import { ipcMain } from './ipc-main';
import { operations } from './link';
import { Menu } from './menu';
import { protocol, session } from './session';
import { BrowserWindow } from './windows';

const electron = { app, BrowserWindow, Menu, dialog, ipcMain, protocol, screen, session, shell };

operations['ready'] = becomeReady;

/** Runs a function of the test, given as source, with the module and one argument, as Playwright does with Electron. */
operations['evaluate'] = (source: string, argument: unknown): unknown => {
  const run = (0, eval)(`(${source})`) as (module: typeof electron, argument: unknown) => unknown;
  return run(electron, argument);
};

export { app, BrowserWindow, Menu, dialog, ipcMain, protocol, screen, session, shell };
export default electron;
