import { DOCUMENT_EXTENSION, type FileToken, type OpenOutcome, type SaveAsOutcome } from '#shared/host/contract';
import { app } from 'electron';
import path from 'node:path';
import { failureFrom } from '../../files/failures';
import { messages } from '../../messages';
import type { Services } from '../../services/services';
import type { HostHandlers } from '../handle';
import { showOpen, showSave } from './dialogs';

type DocumentHandlers = Pick<HostHandlers, Extract<keyof HostHandlers, `documents.${string}`>>;

const FILTERS = [{ name: messages.documentFilter, extensions: [DOCUMENT_EXTENSION.slice(1)] }];

/** Opening and saving, with the dialogs that go with it. */
export function documentHandlers(services: Services): DocumentHandlers {
  const { documents, tokens, recent, windows } = services;

  async function openToken(token: FileToken, windowId: number, seize: boolean): Promise<OpenOutcome> {
    let file = '';
    try {
      file = tokens.pathOf(token);
    } catch (error) {
      return { kind: 'failed', failure: failureFrom(error, file) };
    }
    const outcome = await documents.open(file, windowId, { seize });
    if (outcome.kind === 'failed' && outcome.failure.code === 'notFound') await recent.remove(file);
    return outcome;
  }

  return {
    'documents.openDialog': async (_request, windowId) => {
      const chosen = await showOpen(services, windowId, {
        title: messages.openTitle,
        filters: FILTERS,
        properties: ['openFile'],
      });
      const file = chosen?.[0];
      return file === undefined ? { kind: 'cancelled' } : documents.open(file, windowId, { seize: false });
    },
    'documents.openRecent': (token, windowId) => openToken(token, windowId, false),
    'documents.recentFiles': () =>
      recent.list().map((file) => ({
        token: tokens.tokenFor(file),
        name: path.basename(file),
        folderLabel: path.basename(path.dirname(file)),
      })),
    'documents.clearRecent': async () => {
      await recent.clear();
      app.clearRecentDocuments();
      return undefined;
    },
    'documents.save': (request, windowId) => documents.save(request, windowId),
    'documents.saveAs': async ({ suggestedName, text }, windowId): Promise<SaveAsOutcome> => {
      const defaultPath = path.join(app.getPath('documents'), suggestedName);
      const file = await showSave(services, windowId, { title: messages.saveTitle, defaultPath, filters: FILTERS });
      if (file === null) return { kind: 'cancelled' };
      const outcome = await documents.saveAs(file, text, windowId);
      if (outcome.kind === 'saved' || outcome.kind === 'failed') return outcome;
      return {
        kind: 'failed',
        failure: {
          code: 'readOnly',
          reason: `“${path.basename(file)}” is open in another window.`,
          advice: 'Choose another name, or close it there first.',
        },
      };
    },
    'documents.reload': (token, windowId) => openToken(token, windowId, false),
    'documents.takeOver': (token, windowId) => openToken(token, windowId, true),
    'documents.release': async (token, windowId) => {
      await documents.release(token, windowId);
      return undefined;
    },
    'documents.ready': async (_request, windowId) => {
      await windows.markListening(windowId);
      return undefined;
    },
  };
}
