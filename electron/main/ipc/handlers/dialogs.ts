import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Services } from '../../services/services';

/** Asks for files or a folder, over the asking window; null when the person cancelled. */
export async function showOpen(
  services: Services,
  windowId: number,
  options: OpenDialogOptions,
): Promise<readonly string[] | null> {
  const window = services.windows.browserWindow(windowId);
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled || filePaths.length === 0 ? null : filePaths;
}

/** Asks where to write, over the asking window; null when the person cancelled. */
export async function showSave(
  services: Services,
  windowId: number,
  options: SaveDialogOptions,
): Promise<string | null> {
  const window = services.windows.browserWindow(windowId);
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}
