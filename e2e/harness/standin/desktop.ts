import type * as Electron from 'electron';
import { strict } from './strict';

/** A dialog nobody answers would hang a test; it fails by name instead. Tests replace the member, as on real Electron. */
function unanswered(name: string): () => Promise<never> {
  return () => Promise.reject(new Error(`stand-in: dialog.${name} opened and the test gave no answer`));
}

export const dialog = strict('dialog', {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox(title: string, content: string) {
    process.stderr.write(`dialog.showErrorBox: ${title}: ${content}\n`);
  },
} satisfies Partial<Record<keyof Electron.Dialog, unknown>>);

export const shell = strict('shell', {
  openExternal: (url: string) => Promise.reject(new Error(`stand-in: the test did not expect ${url} to be opened`)),
} satisfies Partial<Record<keyof Electron.Shell, unknown>>);

const display = { id: 1, scaleFactor: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } };

export const screen = strict('screen', {
  getAllDisplays: () => [strict('display', display)],
} satisfies Partial<Record<keyof Electron.Screen, unknown>>);
