import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { isOwnAddress } from '../security/app-protocol';
import type { Services } from '../services/services';
import { registerHandlers, type HostHandlers } from './handle';
import { documentHandlers } from './handlers/documents';
import { recoveryHandlers } from './handlers/recovery';
import { storeHandlers } from './handlers/stores';
import { systemHandlers } from './handlers/system';

/** All handlers of the contract. */
export function hostHandlers(services: Services): HostHandlers {
  return {
    ...documentHandlers(services),
    ...recoveryHandlers(services),
    ...storeHandlers(services),
    ...systemHandlers(services),
  };
}

/** Connects the contract: only the main frame of one of our own pages is listened to. */
export function connectIpc(services: Services): void {
  const senderOf = (event: IpcMainInvokeEvent): number | null => {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || !isOwnAddress(frame.url)) return null;
    return services.windows.idOf(event.sender);
  };
  registerHandlers(ipcMain, hostHandlers(services), {
    senderOf,
    failed: services.failed,
    track: (work) => void services.pending.track(work).catch(() => undefined),
  });
}
