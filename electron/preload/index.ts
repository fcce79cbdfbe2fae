/**
 * The bridge: offers the host contract to the page as plain functions over checked channels. Runs sandboxed, so it
 * knows nothing but the contract's names; requests are checked where they arrive, in the main process.
 */
import {
  channelOf,
  HOST_GLOBAL,
  VERSION_SWITCH,
  type EventName,
  type HostEvents,
  type HostRequests,
  type RequestName,
  type WireAnswer,
} from '#shared/host/channels';
import type { HostApi, HostInfo, Unsubscribe } from '#shared/host/contract';
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

async function ask<Name extends RequestName>(
  name: Name,
  request: HostRequests[Name]['request'],
): Promise<HostRequests[Name]['answer']> {
  const answer = (await ipcRenderer.invoke(channelOf(name), request)) as WireAnswer<HostRequests[Name]['answer']>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function listen<Name extends EventName>(name: Name, listener: (event: HostEvents[Name]) => void): Unsubscribe {
  const onMessage = (_event: IpcRendererEvent, payload: HostEvents[Name]): void => listener(payload);
  ipcRenderer.on(channelOf(name), onMessage);
  return () => {
    ipcRenderer.removeListener(channelOf(name), onMessage);
  };
}

const platforms: Readonly<Record<string, HostInfo['platform']>> = { darwin: 'mac', win32: 'windows', linux: 'linux' };

const host: HostApi = {
  info: {
    kind: 'electron',
    platform: platforms[process.platform] ?? 'other',
    appVersion:
      process.argv.find((argument) => argument.startsWith(VERSION_SWITCH))?.slice(VERSION_SWITCH.length) ?? '',
  },
  documents: {
    openDialog: () => ask('documents.openDialog', undefined),
    openRecent: (token) => ask('documents.openRecent', token),
    recentFiles: () => ask('documents.recentFiles', undefined),
    clearRecent: () => ask('documents.clearRecent', undefined),
    save: (request) => ask('documents.save', request),
    saveAs: (request) => ask('documents.saveAs', request),
    reload: (token) => ask('documents.reload', token),
    takeOver: (token) => ask('documents.takeOver', token),
    release: (token) => ask('documents.release', token),
    onOpenRequested: (listener) => {
      const unsubscribe = listen('documents.openRequested', listener);
      void ask('documents.ready', undefined);
      return unsubscribe;
    },
    onChangedOnDisk: (listener) => listen('documents.changedOnDisk', listener),
  },
  recovery: {
    begin: (base) => ask('recovery.begin', base),
    append: (request) => ask('recovery.append', request),
    clear: (request) => ask('recovery.clear', request),
    list: () => ask('recovery.list', undefined),
    read: (documentId) => ask('recovery.read', documentId),
    discard: (documentId) => ask('recovery.discard', documentId),
  },
  userCatalog: {
    read: () => ask('userCatalog.read', undefined),
    write: (text) => ask('userCatalog.write', text),
    setAside: () => ask('userCatalog.setAside', undefined),
    pickTypeFiles: (request) => ask('userCatalog.pickTypeFiles', request),
  },
  templates: {
    read: () => ask('templates.read', undefined),
    write: (text) => ask('templates.write', text),
    setAside: () => ask('templates.setAside', undefined),
  },
  settings: {
    read: () => ask('settings.read', undefined),
    write: (text) => ask('settings.write', text),
    setAside: () => ask('settings.setAside', undefined),
  },
  window: {
    setDocumentState: (state) => ask('window.setDocumentState', state),
    newWindow: () => ask('window.newWindow', undefined),
    close: () => ask('window.close', undefined),
    onCloseRequested: (listener) =>
      listen('window.closeRequested', () => {
        // A page that fails to answer must not lose edits: the window stays.
        void listener()
          .catch(() => 'cancel' as const)
          .then((answer) => ask('window.answerClose', answer));
      }),
  },
  menu: {
    isNative: true,
    setMenu: (model) => ask('menu.setMenu', model),
    onMenuAction: (listener) => listen('menu.action', listener),
  },
  pickFile: (request) => ask('files.pick', request),
  exportFile: (request) => ask('files.export', request),
  openExternal: (url) => ask('system.openExternal', url),
  log: (level, message) => {
    ask('system.log', { level, message: message.slice(0, 4_000) }).catch(() => undefined);
  },
};

contextBridge.exposeInMainWorld(HOST_GLOBAL, host);
