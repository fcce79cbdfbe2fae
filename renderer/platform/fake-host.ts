/**
 * A host in memory for unit tests. Dialogs are answered by what the test put in `answers`; everything asked of the host
 * can be read back.
 */
import type {
  CloseAnswer,
  DiskChange,
  ExportRequest,
  FileStamp,
  FileToken,
  HostApi,
  MenuModel,
  OpenedFile,
  OpenRequest,
  PickFileOutcome,
  PickTypeFilesOutcome,
  RecoveryBase,
  StoredText,
  TextStoreApi,
  Unsubscribe,
  WindowDocumentState,
} from '#shared/host/contract';

interface FakeJournal {
  readonly base: RecoveryBase;
  readonly lines: string[];
}

export interface FakeHost extends HostApi {
  /** Files by name; a test may change them as another program would. */
  readonly disk: Map<string, string>;
  /** Journals by document id. `list` offers them all: a test's host has no running session but its own. */
  readonly journals: Map<string, FakeJournal>;
  /** What dialogs answer: a file name, or null for Cancel. */
  readonly answers: {
    open: string | null;
    saveAs: string | null;
    exportFile: string | null;
    types: PickTypeFilesOutcome;
    pickFile: PickFileOutcome;
  };
  readonly exported: ExportRequest[];
  readonly openedPages: string[];
  readonly logged: string[];
  readonly menuModels: MenuModel[];
  readonly windowStates: WindowDocumentState[];
  /** Play the host's part. */
  readonly emit: {
    openRequested(request: OpenRequest): void;
    changedOnDisk(change: DiskChange): void;
    menuAction(actionId: string): void;
    closeRequested(): Promise<CloseAnswer>;
  };
}

/** In the fake host a file's name is its token and its text is its stamp. */
const tokenOf = (name: string): FileToken => name as FileToken;
const stampOf = (text: string): FileStamp => text as FileStamp;

function listeners<T>(): { add(listener: T): Unsubscribe; all: Set<T> } {
  const all = new Set<T>();
  return {
    all,
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
  };
}

function fakeStore(): TextStoreApi {
  let stored: StoredText = { text: null, setAsideAs: null };
  return {
    read: () => Promise.resolve(stored),
    write(text) {
      stored = { text, setAsideAs: null };
      return Promise.resolve();
    },
    setAside() {
      stored = { text: null, setAsideAs: stored.text === null ? null : 'aside.corrupt' };
      return Promise.resolve(stored);
    },
  };
}

/** A fresh host with nothing on disk, no journals, and Cancel as the answer to every dialog. */
export function createFakeHost(): FakeHost {
  const disk = new Map<string, string>();
  const journals = new Map<string, FakeJournal>();
  const answers: FakeHost['answers'] = {
    open: null,
    saveAs: null,
    exportFile: null,
    types: { kind: 'cancelled' },
    pickFile: { kind: 'cancelled' },
  };
  const openListeners = listeners<(request: OpenRequest) => void>();
  const diskListeners = listeners<(change: DiskChange) => void>();
  const menuListeners = listeners<(actionId: string) => void>();
  const closeListeners = listeners<() => Promise<CloseAnswer>>();
  const exported: ExportRequest[] = [];
  const openedPages: string[] = [];
  const logged: string[] = [];
  const menuModels: MenuModel[] = [];
  const windowStates: WindowDocumentState[] = [];
  const recent = new Set<string>();

  const read = (name: string): { readonly kind: 'opened'; readonly file: OpenedFile } => {
    const text = disk.get(name);
    if (text === undefined) throw new Error(`the test's disk has no file ${name}`);
    recent.add(name);
    return {
      kind: 'opened',
      file: {
        token: tokenOf(name),
        name,
        folderLabel: null,
        text,
        hasInvalidBytes: false,
        stamp: stampOf(text),
        readOnly: false,
        sizeBytes: text.length,
      },
    };
  };
  const write = (name: string, text: string) => {
    const backupName = disk.has(name) ? `${name}.bak` : null;
    disk.set(name, text);
    recent.add(name);
    const file = { token: tokenOf(name), name, folderLabel: null, stamp: stampOf(text), backupName };
    return { kind: 'saved' as const, file };
  };

  return {
    info: { kind: 'browser', platform: 'linux', appVersion: '0.0.0-test' },
    disk,
    journals,
    answers,
    exported,
    openedPages,
    logged,
    menuModels,
    windowStates,
    documents: {
      openDialog: () => Promise.resolve(answers.open === null ? { kind: 'cancelled' } : read(answers.open)),
      openRecent: (token) => Promise.resolve(read(token)),
      recentFiles: () =>
        Promise.resolve([...recent].reverse().map((name) => ({ token: tokenOf(name), name, folderLabel: null }))),
      clearRecent() {
        recent.clear();
        return Promise.resolve();
      },
      save({ token, text, expectedStamp, force }) {
        const present = disk.get(token);
        if (force || present === expectedStamp) return Promise.resolve(write(token, text));
        const change = present === undefined ? 'deleted' : 'modified';
        const theirs = { change, modifiedAtMs: null, sizeBytes: present?.length ?? null } as const;
        return Promise.resolve({ kind: 'conflict', theirs });
      },
      saveAs: ({ text }) =>
        Promise.resolve(answers.saveAs === null ? { kind: 'cancelled' } : write(answers.saveAs, text)),
      reload: (token) => Promise.resolve(read(token)),
      takeOver: (token) => Promise.resolve(read(token)),
      release: () => Promise.resolve(),
      onOpenRequested: (listener) => openListeners.add(listener),
      onChangedOnDisk: (listener) => diskListeners.add(listener),
    },
    recovery: {
      begin(base) {
        journals.set(base.documentId, { base, lines: [] });
        return Promise.resolve();
      },
      append({ documentId, lines }) {
        const journal = journals.get(documentId);
        if (journal === undefined) return Promise.reject(new Error('This document has no recovery journal.'));
        journal.lines.push(...lines);
        return Promise.resolve();
      },
      clear({ base, remainingLines }) {
        journals.set(base.documentId, { base, lines: [...remainingLines] });
        return Promise.resolve();
      },
      list: () =>
        Promise.resolve(
          [...journals].map(([documentId, { base, lines }]) => ({
            documentId,
            name: base.name,
            modifiedAtMs: 0,
            lineCount: lines.length,
          })),
        ),
      read(documentId) {
        const journal = journals.get(documentId);
        if (journal === undefined) return Promise.resolve(null);
        const { name, token, stamp, baseText } = journal.base;
        return Promise.resolve({ name, token, stamp, baseText, journalLines: [...journal.lines], modifiedAtMs: 0 });
      },
      discard(documentId) {
        journals.delete(documentId);
        return Promise.resolve();
      },
    },
    settings: fakeStore(),
    templates: fakeStore(),
    userCatalog: { ...fakeStore(), pickTypeFiles: () => Promise.resolve(answers.types) },
    window: {
      setDocumentState(state) {
        windowStates.push(state);
        return Promise.resolve();
      },
      newWindow: () => Promise.resolve(),
      close: () => Promise.resolve(),
      onCloseRequested: (listener) => closeListeners.add(listener),
    },
    menu: {
      isNative: false,
      setMenu(model) {
        menuModels.push(model);
        return Promise.resolve();
      },
      onMenuAction: (listener) => menuListeners.add(listener),
    },
    pickFile: () => Promise.resolve(answers.pickFile),
    exportFile(request) {
      if (answers.exportFile === null) return Promise.resolve({ kind: 'cancelled' });
      exported.push(request);
      return Promise.resolve({ kind: 'exported', name: answers.exportFile });
    },
    openExternal(url) {
      openedPages.push(url);
      return Promise.resolve(true);
    },
    log(level, message) {
      logged.push(`${level}: ${message}`);
    },
    emit: {
      openRequested: (request) => openListeners.all.forEach((listener) => listener(request)),
      changedOnDisk: (change) => diskListeners.all.forEach((listener) => listener(change)),
      menuAction: (actionId) => menuListeners.all.forEach((listener) => listener(actionId)),
      async closeRequested() {
        const given = await Promise.all([...closeListeners.all].map((listener) => listener()));
        return given.includes('cancel') ? 'cancel' : 'close';
      },
    },
  };
}
