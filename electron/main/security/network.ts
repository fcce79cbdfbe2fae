import type { Session } from 'electron';
import { isOwnAddress } from './app-protocol';

/** Whether a page may fetch this address: own files, and what it made itself. */
export function isRequestAllowed(address: string): boolean {
  return isOwnAddress(address) || /^(blob:app:\/\/bundle\/|data:|devtools:)/.test(address);
}

/** The program has no business on the network: every other request is cancelled before it leaves. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isRequestAllowed(details.url) }));
}
