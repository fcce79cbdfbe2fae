import { MAX_PICKED_FILE_BYTES, type ExportOutcome, type PickFileOutcome } from '#shared/host/contract';
import { allowedExternalUrl } from '#shared/host/external-sites';
import { app, shell } from 'electron';
import path from 'node:path';
import { writeFileAtomically } from '../../files/atomic-write';
import { failureFrom } from '../../files/failures';
import { readFileBytes } from '../../files/read-file';
import { messages } from '../../messages';
import type { Services } from '../../services/services';
import type { HostHandlers } from '../handle';
import { showOpen, showSave } from './dialogs';

type SystemHandlers = Pick<
  HostHandlers,
  Extract<keyof HostHandlers, `window.${string}` | `menu.${string}` | `files.${string}` | `system.${string}`>
>;

/** Windows, menu, exported files, the person's browser and the log. */
export function systemHandlers(services: Services): SystemHandlers {
  const { windows, menu, tokens, log } = services;
  return {
    'window.setDocumentState': (state, windowId) => {
      windows.setDocumentState(windowId, state, state.token === null ? null : tokens.pathOf(state.token));
      return undefined;
    },
    'window.newWindow': async () => {
      await windows.create();
      return undefined;
    },
    'window.close': (_request, windowId) => {
      windows.requestClose(windowId);
      return undefined;
    },
    'window.answerClose': (answer, windowId) => {
      windows.answerClose(windowId, answer);
      return undefined;
    },
    'menu.setMenu': (model, windowId) => {
      menu.setModel(windowId, model);
      return undefined;
    },
    'files.pick': async ({ description, extensions }, windowId): Promise<PickFileOutcome> => {
      const [chosen] =
        (await showOpen(services, windowId, {
          title: messages.pickFileTitle,
          filters: [{ name: description, extensions: [...extensions] }],
          properties: ['openFile'],
        })) ?? [];
      if (chosen === undefined) return { kind: 'cancelled' };
      try {
        const { bytes } = await readFileBytes(chosen, MAX_PICKED_FILE_BYTES);
        return { kind: 'picked', name: path.basename(chosen), bytes };
      } catch (error) {
        services.failed('pick a file', error);
        return { kind: 'failed', failure: failureFrom(error, chosen) };
      }
    },
    'files.export': async ({ suggestedName, content }, windowId): Promise<ExportOutcome> => {
      const extension = path.extname(suggestedName);
      const chosen = await showSave(services, windowId, {
        title: messages.exportTitle,
        defaultPath: path.join(app.getPath('documents'), suggestedName),
        ...(extension === ''
          ? null
          : { filters: [{ name: extension.slice(1).toUpperCase(), extensions: [extension.slice(1)] }] }),
      });
      if (chosen === null) return { kind: 'cancelled' };
      const file = path.extname(chosen) === '' ? `${chosen}${extension}` : chosen;
      try {
        await writeFileAtomically(file, content, { keepBackup: false });
        return { kind: 'exported', name: path.basename(file) };
      } catch (error) {
        services.failed('export', error);
        return { kind: 'failed', failure: failureFrom(error, file) };
      }
    },
    'system.openExternal': async (address) => {
      const allowed = allowedExternalUrl(address);
      if (allowed === null) return false;
      await shell.openExternal(allowed);
      return true;
    },
    'system.log': ({ level, message }, windowId) => {
      log.write(level, `window ${windowId}: ${message}`);
      return undefined;
    },
  };
}
