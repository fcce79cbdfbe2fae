/** A page that holds the browser edition's host and nothing else, to test the host in a real browser without the program. */
import type { Page } from '@playwright/test';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../fixtures/paths';

const ADDRESS = 'http://127.0.0.1:65500/';
let bundle: Promise<string> | null = null;

async function buildHost(): Promise<string> {
  const entry = path.join(projectRoot, 'renderer/platform/host.ts');
  const output = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify('0.0.0-test') },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'platform' } },
  });
  const [result] = Array.isArray(output) ? output : [];
  const code = result?.output[0].code;
  if (code === undefined) throw new Error('the browser host did not build');
  return `${code}\nwindow.browserHost = platform.connectHost();`;
}

/** Loads the host into a page at an address of this machine, which browsers treat as secure. */
export async function openHostPage(page: Page): Promise<void> {
  bundle ??= buildHost();
  const body = await bundle;
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url().endsWith('host.js')
      ? route.fulfill({ contentType: 'text/javascript', body })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="host.js"></script>' }),
  );
  await page.goto(ADDRESS);
}
