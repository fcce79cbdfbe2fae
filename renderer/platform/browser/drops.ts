import { DOCUMENT_EXTENSION, type Unsubscribe } from '#shared/host/contract';
import type { FileHandle } from './file-system-access';

interface HandleItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Calls back when files are dropped on the window; drags within the program carry no files and pass untouched. */
export function watchDrops(onDrop: (transfer: DataTransfer) => void): Unsubscribe {
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const onDragOver = (event: DragEvent): void => {
    if (carriesFiles(event)) event.preventDefault();
  };
  const onDropped = (event: DragEvent): void => {
    if (!carriesFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    onDrop(event.dataTransfer);
  };
  window.addEventListener('dragover', onDragOver);
  window.addEventListener('drop', onDropped);
  return () => {
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('drop', onDropped);
  };
}

/**
 * The document among dropped files, with a handle where the browser gives one, so that it can be saved in place; null
 * when no document was dropped.
 */
export async function droppedFile(transfer: DataTransfer): Promise<FileHandle | File | null> {
  const items = [...transfer.items].filter((item) => item.kind === 'file') as HandleItem[];
  const index = items.findIndex((item) => item.getAsFile()?.name.endsWith(DOCUMENT_EXTENSION) === true);
  const item = items[index];
  if (item === undefined) return null;
  const file = item.getAsFile();
  const handle = (await item.getAsFileSystemHandle?.()) ?? null;
  return handle?.kind === 'file' ? (handle as FileHandle) : file;
}
