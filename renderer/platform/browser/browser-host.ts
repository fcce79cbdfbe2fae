import type { ExportOutcome, ExportRequest, HostApi, HostInfo } from '#shared/host/contract';
import { allowedExternalUrl } from '#shared/host/external-sites';
import { BrowserFiles, failureFrom } from './browser-files';
import { BrowserDocuments } from './documents';
import { download, pickSaveTarget, writeHandle } from './file-system-access';
import { BrowserRecovery } from './recovery';
import { createTextStore } from './text-store';
import { pickFile } from './pick-file';
import { pickTypeFiles } from './type-files';

const TITLE = 'Plenum';

function platform(): HostInfo['platform'] {
  const agent = navigator.userAgent;
  if (/Mac|iPhone|iPad/.test(agent)) return 'mac';
  if (agent.includes('Windows')) return 'windows';
  return /Linux|X11|CrOS|Android/.test(agent) ? 'linux' : 'other';
}

async function exportFile({ suggestedName, mediaType, content }: ExportRequest): Promise<ExportOutcome> {
  try {
    const handle = await pickSaveTarget(suggestedName, false);
    if (handle === 'cancelled') return { kind: 'cancelled' };
    if (handle === null) download(suggestedName, mediaType, content);
    else await writeHandle(handle, content);
    return { kind: 'exported', name: handle?.name ?? suggestedName };
  } catch (error) {
    return { kind: 'failed', failure: failureFrom(error, suggestedName) };
  }
}

/** The program's host in a plain browser. Storage lives with the browser profile, files with the person. */
export function createBrowserHost(): HostApi {
  const files = new BrowserFiles();
  const recovery = new BrowserRecovery(files);
  let isDirty = false;
  window.addEventListener('beforeunload', (event) => {
    if (isDirty) event.preventDefault();
  });
  return {
    info: { kind: 'browser', platform: platform(), appVersion: __APP_VERSION__ },
    documents: new BrowserDocuments(files),
    recovery,
    settings: createTextStore('settings.json'),
    templates: createTextStore('templates.json'),
    userCatalog: { ...createTextStore('user-catalog.json'), pickTypeFiles },
    window: {
      async setDocumentState(state) {
        document.title = `${state.isDirty ? '• ' : ''}${state.name ?? 'Untitled'} — ${TITLE}`;
        if (isDirty === state.isDirty) return;
        isDirty = state.isDirty;
        await recovery.markClean(!isDirty);
      },
      newWindow() {
        window.open(location.href, '_blank', 'noopener');
        return Promise.resolve();
      },
      close() {
        window.close();
        return Promise.resolve();
      },
      onCloseRequested: () => () => undefined,
    },
    menu: { isNative: false, setMenu: () => Promise.resolve(), onMenuAction: () => () => undefined },
    pickFile,
    exportFile,
    openExternal(url) {
      const allowed = allowedExternalUrl(url);
      if (allowed !== null) window.open(allowed, '_blank', 'noopener');
      return Promise.resolve(allowed !== null);
    },
    log(level, message) {
      if (level === 'error') console.error(message);
      else if (level === 'warning') console.warn(message);
    },
  };
}
