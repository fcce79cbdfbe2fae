/** Serves the browser edition to this machine only, with the same policy headers as the desktop program. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { root } from './prepare.mjs';

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 20;

const securityFolder = path.join(root, 'electron/main/security');
const mediaTypes = JSON.parse(readFileSync(path.join(securityFolder, 'media-types.json'), 'utf8'));
const policy = Object.entries(
  JSON.parse(readFileSync(path.join(securityFolder, 'content-security-policy.json'), 'utf8')),
)
  .map(([directive, values]) => `${directive} ${values.join(' ')}`)
  .join('; ');

/** The file a request path names inside `folder`, or null when there is none or the path leaves the folder. */
export function resolveInside(folder, requestPath) {
  let decoded;
  try {
    decoded = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = path.join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  if (!file.startsWith(folder + path.sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function answer(folder, request, response) {
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
  const refuse = (status, text) =>
    response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(text);
  // A page elsewhere that points its own name at 127.0.0.1 must not read anything here.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) return refuse(403, 'Forbidden');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Method not allowed');
  const requestPath = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const file = resolveInside(folder, requestPath);
  if (file === null) return refuse(404, 'Not found');
  const mediaType = mediaTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': mediaType, 'content-length': statSync(file).size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/**
 * Serves `folder` on 127.0.0.1 at `preferredPort`, or at the next free one; port 0 takes any. Gives back the server and
 * its address.
 */
export async function serveFolder(folder, preferredPort) {
  for (let attempt = 0; attempt < PORTS_TO_TRY; attempt += 1) {
    const server = createServer((request, response) => answer(folder, request, response));
    const wanted = preferredPort === 0 ? 0 : preferredPort + attempt;
    try {
      const port = await listen(server, wanted);
      return { server, address: `http://${HOST}:${port}/` };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  const last = preferredPort + PORTS_TO_TRY - 1;
  throw new Error(`Ports ${preferredPort} to ${last} are all taken; set PORT to a free one.`);
}
