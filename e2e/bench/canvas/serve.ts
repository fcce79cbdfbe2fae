import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** A page that does nothing but take the same events: the floor under every measurement. */
const EMPTY_PAGE = `<!doctype html><title>empty</title><style>html,body{margin:0;height:100%}</style><body data-testid="canvas">`;

export interface BenchServer {
  readonly address: string;
  stop(): void;
}

/** Serves the built page at `/`, the generated halls under `/halls/`, and the empty page at `/empty`. */
export async function serve(rendererFolder: string, hallFolder: string): Promise<BenchServer> {
  const server = createServer((request, response) => {
    const asked = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (asked === '/empty') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(EMPTY_PAGE);
      return;
    }
    const [folder, name] = asked.startsWith('/halls/')
      ? [hallFolder, asked.slice('/halls/'.length)]
      : [rendererFolder, asked === '/' ? 'index.html' : asked];
    const file = path.join(folder, path.normalize(`/${name}`));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}
