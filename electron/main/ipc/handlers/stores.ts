import type { PickTypeFilesOutcome } from '#shared/host/contract';
import { failureFrom } from '../../files/failures';
import { messages } from '../../messages';
import type { Services } from '../../services/services';
import { readTypeFiles } from '../../services/type-file-reader';
import type { HostHandlers } from '../handle';
import { showOpen } from './dialogs';

type StoreHandlers = Pick<
  HostHandlers,
  Extract<keyof HostHandlers, `settings.${string}` | `userCatalog.${string}` | `templates.${string}`>
>;

/** Settings, templates and user catalog, and picking the files to import into the last. */
export function storeHandlers(services: Services): StoreHandlers {
  const { settings, templates, userCatalog } = services;
  return {
    'settings.read': () => settings.read(),
    'settings.write': async (text) => {
      await settings.write(text);
      return undefined;
    },
    'settings.setAside': () => settings.setAside(),
    'templates.read': () => templates.read(),
    'templates.write': async (text) => {
      await templates.write(text);
      return undefined;
    },
    'templates.setAside': () => templates.setAside(),
    'userCatalog.read': () => userCatalog.read(),
    'userCatalog.write': async (text) => {
      await userCatalog.write(text);
      return undefined;
    },
    'userCatalog.setAside': () => userCatalog.setAside(),
    'userCatalog.pickTypeFiles': async ({ folder }, windowId): Promise<PickTypeFilesOutcome> => {
      const chosen = await showOpen(services, windowId, {
        title: folder ? messages.pickFolderTitle : messages.pickFilesTitle,
        ...(folder ? null : { filters: [{ name: messages.typeFileFilter, extensions: ['yaml', 'yml', 'json'] }] }),
        properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
      });
      if (chosen === null) return { kind: 'cancelled' };
      try {
        return { kind: 'picked', ...(await readTypeFiles(chosen, folder)) };
      } catch (error) {
        services.failed('pick type files', error);
        return { kind: 'failed', failure: failureFrom(error, chosen[0] ?? '') };
      }
    },
  };
}
