import type {
  CloseAnswer,
  DiskChange,
  ExportOutcome,
  ExportRequest,
  FileToken,
  LogLevel,
  MenuModel,
  OpenOutcome,
  OpenRequest,
  PickFileOutcome,
  PickFileRequest,
  PickTypeFilesOutcome,
  RecentFile,
  RecoveredDocument,
  RecoveryBase,
  RecoveryEntry,
  SaveAsOutcome,
  SaveOutcome,
  SaveRequest,
  StoredText,
  WindowDocumentState,
} from './contract';

/** Every channel of the program begins so; anything else is refused on both sides. */
export const CHANNEL_PREFIX = 'plenum:';

interface Call<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/** What the renderer may ask of the main process: request and answer by method name. */
export interface HostRequests {
  'documents.openDialog': Call<undefined, OpenOutcome>;
  'documents.openRecent': Call<FileToken, OpenOutcome>;
  'documents.recentFiles': Call<undefined, readonly RecentFile[]>;
  'documents.clearRecent': Call<undefined, undefined>;
  'documents.save': Call<SaveRequest, SaveOutcome>;
  'documents.saveAs': Call<{ readonly suggestedName: string; readonly text: string }, SaveAsOutcome>;
  'documents.reload': Call<FileToken, OpenOutcome>;
  'documents.takeOver': Call<FileToken, OpenOutcome>;
  'documents.release': Call<FileToken, undefined>;
  /** Sent with the first open listener: files that waited for this window are delivered now. */
  'documents.ready': Call<undefined, undefined>;
  'recovery.begin': Call<RecoveryBase, undefined>;
  'recovery.append': Call<{ readonly documentId: string; readonly lines: readonly string[] }, undefined>;
  'recovery.clear': Call<{ readonly base: RecoveryBase; readonly remainingLines: readonly string[] }, undefined>;
  'recovery.list': Call<undefined, readonly RecoveryEntry[]>;
  'recovery.read': Call<string, RecoveredDocument | null>;
  'recovery.discard': Call<string, undefined>;
  'userCatalog.read': Call<undefined, StoredText>;
  'userCatalog.write': Call<string, undefined>;
  'userCatalog.setAside': Call<undefined, StoredText>;
  'userCatalog.pickTypeFiles': Call<{ readonly folder: boolean }, PickTypeFilesOutcome>;
  'templates.read': Call<undefined, StoredText>;
  'templates.write': Call<string, undefined>;
  'templates.setAside': Call<undefined, StoredText>;
  'settings.read': Call<undefined, StoredText>;
  'settings.write': Call<string, undefined>;
  'settings.setAside': Call<undefined, StoredText>;
  'window.setDocumentState': Call<WindowDocumentState, undefined>;
  'window.newWindow': Call<undefined, undefined>;
  'window.close': Call<undefined, undefined>;
  'window.answerClose': Call<CloseAnswer, undefined>;
  'menu.setMenu': Call<MenuModel, undefined>;
  'files.pick': Call<PickFileRequest, PickFileOutcome>;
  'files.export': Call<ExportRequest, ExportOutcome>;
  'system.openExternal': Call<string, boolean>;
  'system.log': Call<{ readonly level: LogLevel; readonly message: string }, undefined>;
}

/** What the main process tells a window, by event name. */
export interface HostEvents {
  'documents.openRequested': OpenRequest;
  'documents.changedOnDisk': DiskChange;
  'window.closeRequested': null;
  'menu.action': string;
}

export type RequestName = keyof HostRequests;
export type EventName = keyof HostEvents;

/** The wire name of a request or event. */
export function channelOf(name: RequestName | EventName): string {
  return `${CHANNEL_PREFIX}${name}`;
}

/**
 * How a failed request travels: the main process never throws across the boundary, so that no stack trace or path of
 * the machine reaches a page.
 */
export type WireAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Under this name the preload offers the host to the page. */
export const HOST_GLOBAL = 'plenumHost';

/** Command-line switch by which the main process hands its version to the preload. */
export const VERSION_SWITCH = '--plenum-version=';
