import { HOST_GLOBAL } from '#shared/host/channels';
import type { HostApi } from '#shared/host/contract';
import { createBrowserHost } from './browser/browser-host';

/** The host this page runs on: what the desktop program's preload offers, else the browser itself. Call once. */
export function connectHost(): HostApi {
  const offered = (globalThis as { readonly [HOST_GLOBAL]?: HostApi })[HOST_GLOBAL];
  return offered ?? createBrowserHost();
}
