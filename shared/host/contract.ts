/**
 * What the program asks of the machine it runs on. The renderer knows only this; the Electron preload and the browser
 * edition each implement it. Paths never cross: a file is known by a token that the host gave out.
 */

import type { MenuApi } from './menu';

export type * from './menu';

/** Names one file the host has given out; worthless in another session and to anyone but the host. */
export type FileToken = string & { readonly __brand: 'FileToken' };

/** Fingerprint of a file's bytes as last read or written (size and SHA-256); only ever compared for equality. */
export type FileStamp = string & { readonly __brand: 'FileStamp' };

/** The largest file the host reads, in bytes (256 MiB); checked before a byte is read. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** The largest single device-type file the host hands to the import, in bytes (2 MiB). */
export const MAX_TYPE_FILE_BYTES = 2 * 1024 * 1024;

/** The most device-type files one pick may bring in; a folder with more reports the rest as skipped. */
export const MAX_TYPE_FILES = 20_000;

/** The largest file `pickFile` reads, in bytes (64 MiB). */
export const MAX_PICKED_FILE_BYTES = 64 * 1024 * 1024;

/** The extension of a Plenum document, with its dot. */
export const DOCUMENT_EXTENSION = '.plenum';

/** Where the program runs. */
export interface HostInfo {
  readonly kind: 'electron' | 'browser';
  /** Decides between Command and Control, and nothing else. */
  readonly platform: 'mac' | 'windows' | 'linux' | 'other';
  /** Version of the program, as in its package. */
  readonly appVersion: string;
}

/** What went wrong, as a fixed code for the program and two sentences for the person. */
export interface HostFailure {
  readonly code:
    | 'notFound'
    | 'notPermitted'
    | 'readOnly'
    | 'tooLarge'
    | 'diskFull'
    | 'notAFile'
    | 'unknownToken'
    | 'unsupported'
    | 'other';
  /** What happened, naming the file. */
  readonly reason: string;
  /** What to do about it. */
  readonly advice: string;
}

/** The host could not do it; nothing was changed. */
export interface Failed {
  readonly kind: 'failed';
  readonly failure: HostFailure;
}

/** The person closed the dialog; nothing was changed. */
export interface Cancelled {
  readonly kind: 'cancelled';
}

/** Why an opened file cannot be saved in place; it can always be saved as another file. */
export interface ReadOnlyReason {
  /** `openElsewhere`: another program instance holds the file's lock, see `lockedBy`. */
  readonly code: 'fileReadOnly' | 'folderReadOnly' | 'openElsewhere';
  /** Who holds the lock (machine, process, since when), as a phrase; null unless `openElsewhere`. */
  readonly lockedBy: string | null;
}

/** A file as read: its text, and how to name it to the host again. */
export interface OpenedFile {
  readonly token: FileToken;
  /** File name with extension, for titles. */
  readonly name: string;
  /** Name of the folder it lies in, to tell two files of one name apart; null where the host does not know it. */
  readonly folderLabel: string | null;
  /** The file decoded as UTF-8, byte-order mark and line ends kept; bytes that are not UTF-8 become U+FFFD. */
  readonly text: string;
  /** True when some bytes were not UTF-8, so `text` is not the whole truth about the file. */
  readonly hasInvalidBytes: boolean;
  readonly stamp: FileStamp;
  readonly readOnly: false | ReadOnlyReason;
  readonly sizeBytes: number;
}

export type OpenOutcome = { readonly kind: 'opened'; readonly file: OpenedFile } | Cancelled | Failed;

/** A file the host wants opened: from the operating system, the command line, the recent list or a drop. */
export interface OpenRequest {
  readonly source: 'system' | 'commandLine' | 'recent' | 'drop';
  readonly outcome: OpenOutcome;
}

/** One entry of the recent list, newest first. */
export interface RecentFile {
  readonly token: FileToken;
  readonly name: string;
  readonly folderLabel: string | null;
}

export interface SaveRequest {
  readonly token: FileToken;
  /** The whole file, written as UTF-8 exactly as given. */
  readonly text: string;
  /** The stamp from opening or the last save; another stamp on disk is a conflict. */
  readonly expectedStamp: FileStamp;
  /** True to replace what is on disk although it changed; the replaced file is kept as the backup. */
  readonly force: boolean;
}

/** The file as it now lies on disk. */
export interface SavedFile {
  readonly token: FileToken;
  readonly name: string;
  readonly folderLabel: string | null;
  readonly stamp: FileStamp;
  /** Name of the backup of what was there before, in the same folder; null when there was nothing or no backup is kept. */
  readonly backupName: string | null;
}

/** The file on disk is not the one that was opened; nothing was written. */
export interface SaveConflict {
  readonly kind: 'conflict';
  readonly theirs: {
    readonly change: 'modified' | 'deleted';
    /** When the file on disk was last changed, in milliseconds since 1970; null when deleted. */
    readonly modifiedAtMs: number | null;
    readonly sizeBytes: number | null;
  };
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly file: SavedFile }
  | SaveConflict
  | { readonly kind: 'readOnly'; readonly reason: ReadOnlyReason }
  | Failed;

export type SaveAsOutcome = { readonly kind: 'saved'; readonly file: SavedFile } | Cancelled | Failed;

/** Something else changed or removed an open file. */
export interface DiskChange {
  readonly token: FileToken;
  readonly change: 'modified' | 'deleted';
}

/** Stops a subscription; calling it twice does nothing. */
export type Unsubscribe = () => void;

export interface DocumentsApi {
  /** Asks the person for a `.plenum` file and reads it. */
  openDialog(): Promise<OpenOutcome>;
  /** Reads a file of the recent list. */
  openRecent(token: FileToken): Promise<OpenOutcome>;
  /** The recent list, newest first, at most ten. */
  recentFiles(): Promise<readonly RecentFile[]>;
  /** Empties the recent list. */
  clearRecent(): Promise<void>;
  /** Writes the file in one atomic step after comparing stamps, keeping the former file as its backup. */
  save(request: SaveRequest): Promise<SaveOutcome>;
  /** Asks where, then writes; replacing an existing file keeps it as a backup. `suggestedName` has no folder. */
  saveAs(request: { readonly suggestedName: string; readonly text: string }): Promise<SaveAsOutcome>;
  /** Reads the file again, with a fresh stamp. */
  reload(token: FileToken): Promise<OpenOutcome>;
  /** Takes the lock of a file that is open elsewhere, on the person's word, and reads it again. */
  takeOver(token: FileToken): Promise<OpenOutcome>;
  /** The document of this token was closed: gives up its lock and stops watching it. */
  release(token: FileToken): Promise<void>;
  /**
   * Called for each file the host wants opened, also those that came before the first subscription. The receiver must
   * not replace unsaved changes without asking.
   */
  onOpenRequested(listener: (request: OpenRequest) => void): Unsubscribe;
  /** Called when something else changes or removes a file that is open here; own saves do not count. */
  onChangedOnDisk(listener: (change: DiskChange) => void): Unsubscribe;
}

/** A document whose journal outlived its session. */
export interface RecoveryEntry {
  readonly documentId: string;
  /** File name, or the title of a document never saved. */
  readonly name: string;
  /** When it was last written, in milliseconds since 1970. */
  readonly modifiedAtMs: number;
  /** Lines in the journal; each is one committed transaction. */
  readonly lineCount: number;
}

export interface RecoveredDocument {
  readonly name: string;
  /** The file it belongs to when that is still known; null for a document never saved. */
  readonly token: FileToken | null;
  /** The stamp that file had when the journal began; null for a document never saved. */
  readonly stamp: FileStamp | null;
  /** The whole document as it was when the journal began. */
  readonly baseText: string;
  /** The journal in order; a last line cut short by the crash is left out. */
  readonly journalLines: readonly string[];
  readonly modifiedAtMs: number;
}

export interface RecoveryBase {
  /** `[A-Za-z0-9_-]{1,64}`, chosen by the renderer, one per open document. */
  readonly documentId: string;
  readonly name: string;
  readonly token: FileToken | null;
  readonly stamp: FileStamp | null;
  readonly baseText: string;
}

/** Journal outside the person's file, so that a crash loses nothing that was committed. */
export interface RecoveryApi {
  /** Starts, or starts anew, the journal of one document; what was there for this id is replaced in one step. */
  begin(base: RecoveryBase): Promise<void>;
  /** Appends committed transactions, one line each without line ends; resolves once they are on disk. */
  append(request: { readonly documentId: string; readonly lines: readonly string[] }): Promise<void>;
  /** The document was saved as `base.baseText`: replaces base and journal, keeping the lines not yet in the file. */
  clear(request: { readonly base: RecoveryBase; readonly remainingLines: readonly string[] }): Promise<void>;
  /**
   * Journals with at least one line that no running session owns, newest first; each is the trace of a crash. To go on
   * with one under a new id, `clear` the new id with its base and lines, then `discard` the old.
   */
  list(): Promise<readonly RecoveryEntry[]>;
  /** One journal of the list, or null when it is gone or its base cannot be read. */
  read(documentId: string): Promise<RecoveredDocument | null>;
  /** Removes one journal: the document was closed, or the person declined to recover it. */
  discard(documentId: string): Promise<void>;
}

/** Stored text, and what was done with it if it could not be used. */
export interface StoredText {
  /** JSON text; null when nothing is stored or what was stored was set aside. */
  readonly text: string | null;
  /** Name under which an unreadable former text was kept; null when all was well. */
  readonly setAsideAs: string | null;
}

/** One small JSON text kept by the host between sessions. */
export interface TextStoreApi {
  /** Reads it; text that is not JSON is kept aside under a `.corrupt` name and reported, never lost. */
  read(): Promise<StoredText>;
  /** Replaces it in one atomic step. Rejects when the machine refuses. */
  write(text: string): Promise<void>;
  /** Keeps the present text aside under a `.corrupt` name, for a reader that finds it JSON but wrong. */
  setAside(): Promise<StoredText>;
}

export interface PickedTypeFile {
  /** Name for messages; within a picked folder, the path below it with `/`. */
  readonly name: string;
  readonly text: string;
}

export type PickTypeFilesOutcome =
  | {
      readonly kind: 'picked';
      readonly files: readonly PickedTypeFile[];
      /** Files that were not read, each with the reason as a sentence. */
      readonly skipped: readonly { readonly name: string; readonly reason: string }[];
    }
  | Cancelled
  | Failed;

export interface UserCatalogApi extends TextStoreApi {
  /** Asks for `.yaml`, `.yml` or `.json` files, or for a folder that is searched for them, and reads them. */
  pickTypeFiles(request: { readonly folder: boolean }): Promise<PickTypeFilesOutcome>;
}

export interface PickFileRequest {
  /** What the files are, for the dialog: `Drawings`. */
  readonly description: string;
  /** Extensions in lower case without their dots. */
  readonly extensions: readonly string[];
}

export type PickFileOutcome =
  | {
      readonly kind: 'picked';
      /** File name with extension, no folder. */
      readonly name: string;
      readonly bytes: Uint8Array;
    }
  | Cancelled
  | Failed;

export interface ExportRequest {
  /** File name with extension, no folder. */
  readonly suggestedName: string;
  /** For instance `image/svg+xml`. */
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

export type ExportOutcome = { readonly kind: 'exported'; readonly name: string } | Cancelled | Failed;

/** What the window shows about its document. */
export interface WindowDocumentState {
  /** Shown in the title; null for a document without a name. */
  readonly name: string | null;
  readonly isDirty: boolean;
  /** True while the document is new and untouched, so that an open request may take over this window. */
  readonly isBlank: boolean;
  /** The file it came from or was saved to. */
  readonly token: FileToken | null;
}

export type CloseAnswer = 'close' | 'cancel';

export interface WindowApi {
  /** Sets title and edited mark; a dirty window asks before it closes. */
  setDocumentState(state: WindowDocumentState): Promise<void>;
  /** Opens another window with a blank document (in a browser, another tab). */
  newWindow(): Promise<void>;
  /** Closes this window, asking first when it is dirty. A browser tab may refuse. */
  close(): Promise<void>;
  /**
   * Called when a dirty window is asked to close; it stays open until the promise answers. A browser tab asks in its
   * own words instead and never calls this.
   */
  onCloseRequested(listener: () => Promise<CloseAnswer>): Unsubscribe;
}

export type LogLevel = 'error' | 'warning' | 'info';

/** Everything the renderer may ask of its host. */
export interface HostApi {
  readonly info: HostInfo;
  readonly documents: DocumentsApi;
  readonly recovery: RecoveryApi;
  readonly userCatalog: UserCatalogApi;
  readonly settings: TextStoreApi;
  /** Documents a person keeps to begin others with. */
  readonly templates: TextStoreApi;
  readonly window: WindowApi;
  readonly menu: MenuApi;
  /** Asks for one file to take into the document, and reads it. */
  pickFile(request: PickFileRequest): Promise<PickFileOutcome>;
  /** Asks where, then writes a file made from the document. */
  exportFile(request: ExportRequest): Promise<ExportOutcome>;
  /** Opens an `https:` page of an allowed site in the person's browser; false when the address is not allowed. */
  openExternal(url: string): Promise<boolean>;
  /** Adds one line to the program's log; never rejects. */
  log(level: LogLevel, message: string): void;
}
