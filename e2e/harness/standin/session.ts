import type * as Electron from 'electron';
import { needReady, runtime } from './app';
import { operations } from './link';
import { strict } from './strict';

type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: unknown,
) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string, details: unknown) => boolean;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const rules: { request: PermissionRequest | null; check: PermissionCheck | null; beforeRequest: BeforeRequest | null } =
  {
    request: null,
    check: null,
    beforeRequest: null,
  };

/** Whether the program grants a permission: both its handlers must agree; without handlers Electron grants. */
export function isGranted(permission: string): boolean {
  let granted = rules.request === null;
  rules.request?.(
    null,
    permission,
    (answer) => {
      granted = answer;
    },
    {},
  );
  return granted && (rules.check?.(null, permission, '', {}) ?? true);
}

const defaultSession = strict('session.defaultSession', {
  setPermissionRequestHandler(handler: PermissionRequest | null) {
    rules.request = handler;
  },
  setPermissionCheckHandler(handler: PermissionCheck | null) {
    rules.check = handler;
  },
  setDevicePermissionHandler: () => undefined,
  webRequest: strict('webRequest', {
    onBeforeRequest(handler: BeforeRequest) {
      rules.beforeRequest = handler;
    },
  } satisfies Partial<Record<keyof Electron.WebRequest, unknown>>),
} satisfies Partial<Record<keyof Electron.Session, unknown>>);

export const session = strict('session', {
  get defaultSession() {
    needReady('session');
    return defaultSession;
  },
});

const handlers = new Map<string, ProtocolHandler>();
const privileged = new Set<string>();

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]) {
    if (runtime.isReady) throw new Error('protocol.registerSchemesAsPrivileged must be called before app is ready');
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme: string, handler: ProtocolHandler) {
    needReady('protocol');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!privileged.has(scheme)) throw new Error(`stand-in: ${scheme} was not registered as privileged`);
    handlers.set(scheme, handler);
  },
} satisfies Partial<Record<keyof Electron.Protocol, unknown>>);

operations['isRequestAllowed'] = (url: string): boolean => {
  let cancelled = false;
  rules.beforeRequest?.({ url }, (answer) => {
    cancelled = answer.cancel === true;
  });
  return !cancelled;
};

operations['protocol'] = async (url: string, method: string) => {
  const handler = handlers.get(url.slice(0, url.indexOf(':')));
  if (handler === undefined) return null;
  const response = await handler(new Request(url, { method }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
};
