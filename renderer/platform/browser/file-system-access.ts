/** The parts of the File System Access API that TypeScript's DOM library does not know; absent in some browsers. */

interface PermissionRequest {
  readonly mode: 'read' | 'readwrite';
}

/** A file handle with the permission calls Chromium adds to it. */
export interface FileHandle extends FileSystemFileHandle {
  queryPermission?(request: PermissionRequest): Promise<PermissionState>;
  requestPermission?(request: PermissionRequest): Promise<PermissionState>;
}

interface PickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface PickerWindow {
  showOpenFilePicker?(options: { readonly types: readonly PickerType[] }): Promise<readonly FileHandle[]>;
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types?: readonly PickerType[];
  }): Promise<FileHandle>;
}

const pickers = globalThis as PickerWindow;

const DOCUMENT_TYPES: readonly PickerType[] = [
  { description: 'Plenum layout', accept: { 'application/x-plenum': ['.plenum'] } },
];

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

async function unlessCancelled<T>(pick: Promise<T>): Promise<T | 'cancelled'> {
  try {
    return await pick;
  } catch (error) {
    if (isAbort(error)) return 'cancelled';
    throw error;
  }
}

/** Asks for a document; null in a browser without file handles. */
export async function pickDocument(): Promise<FileHandle | 'cancelled' | null> {
  if (pickers.showOpenFilePicker === undefined) return null;
  const picked = await unlessCancelled(pickers.showOpenFilePicker({ types: DOCUMENT_TYPES }));
  return picked === 'cancelled' ? picked : (picked[0] ?? 'cancelled');
}

/** Asks where to write; null in a browser without file handles. */
export async function pickSaveTarget(
  suggestedName: string,
  isDocument: boolean,
): Promise<FileHandle | 'cancelled' | null> {
  if (pickers.showSaveFilePicker === undefined) return null;
  const options = isDocument ? { suggestedName, types: DOCUMENT_TYPES } : { suggestedName };
  return unlessCancelled(pickers.showSaveFilePicker(options));
}

/** Whether the page may use the file so, asking the person when `ask` is true and the browser wants it. */
export async function hasPermission(
  handle: FileHandle,
  mode: PermissionRequest['mode'],
  ask: boolean,
): Promise<boolean> {
  const state = (await handle.queryPermission?.({ mode })) ?? 'granted';
  if (state !== 'prompt' || !ask) return state === 'granted';
  return (await handle.requestPermission?.({ mode })) === 'granted';
}

/** Writes a file in one step: the browser swaps the new content in when the stream closes. */
export async function writeHandle(handle: FileHandle, content: string | Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(typeof content === 'string' ? content : new Uint8Array(content));
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}

/** Hands a file to the browser's downloads. */
export function download(name: string, mediaType: string, content: string | Uint8Array): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the content once the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Asks for files through an upload field; empty when the person cancelled. */
export function pickUploads(options: {
  readonly accept: string;
  readonly multiple: boolean;
  readonly folder: boolean;
}): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = options.multiple;
    input.webkitdirectory = options.folder;
    if (!options.folder) input.accept = options.accept;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
