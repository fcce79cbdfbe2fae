import type * as Electron from 'electron';
import { operations } from './link';
import { strict } from './strict';
import { BrowserWindow } from './windows';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
} satisfies Partial<Record<keyof Electron.IpcMain, unknown>>);

/** A page invoked a channel; `url` is the address of the frame that did, `isMainFrame` whether it is the top one. */
operations['invoke'] = (id: number, url: string, isMainFrame: boolean, channel: string, args: readonly unknown[]) => {
  const sender = BrowserWindow.fromId(id)?.webContents;
  // A window can close while its page still asks; as with a destroyed page, no answer ever comes.
  if (sender === undefined) return new Promise(() => undefined);
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler({ sender, senderFrame: { url, parent: isMainFrame ? null : {} } }, ...args);
};
