import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from './content-security-policy';
import mediaTypes from './media-types.json';

const SCHEME = 'app';
const HOST = 'bundle';

/** Origin of the program's own pages. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`;
export const INDEX_URL = `${APP_ORIGIN}/index.html`;

/** Whether an address lies in the program's own pages. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`);
}

/** Must run before the app is ready: gives `app:` the rights of a secure web origin and no more. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** The file below `folder` that an address names, or null for any other address. */
export function fileOfAddress(folder: string, address: string): string | null {
  let url: URL;
  let requested: string;
  try {
    url = new URL(address);
    requested = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return null;
  if (requested.includes('\0') || requested.includes('\\')) return null;
  const file = path.join(folder, requested);
  return file.startsWith(folder + path.sep) ? file : null;
}

function mediaTypeOf(file: string): string {
  const known: Readonly<Record<string, string>> = mediaTypes;
  return known[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

async function answer(folder: string, request: Request): Promise<Response> {
  const headers = {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  const file = request.method === 'GET' ? fileOfAddress(folder, request.url) : null;
  const bytes = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || bytes === null) {
    return new Response('Not found', { status: 404, headers: { ...headers, 'content-type': 'text/plain' } });
  }
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': mediaTypeOf(file) } });
}

/** Serves the built renderer at `app://bundle/`. */
export function serveAppScheme(rendererFolder: string): void {
  protocol.handle(SCHEME, (request) => answer(rendererFolder, request));
}
