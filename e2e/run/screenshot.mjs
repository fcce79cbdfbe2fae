/**
 * Takes a picture of the program with a file open: `npm run screenshot -- [FILE.plenum] [OUTPUT.png] [--dark]`. Uses the
 * browser edition as built.
 */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [document, output = path.join(root, 'out/screenshot.png')] = process.argv
  .slice(2)
  .filter((argument) => !argument.startsWith('--'));
const isDark = process.argv.includes('--dark');

const executablePath = await findChromium();
if (executablePath === null) throw new Error('No Chromium found: set CHROMIUM_PATH to one.');
const start = path.join(root, 'electron/launch/start.mjs');
const server = spawn(process.execPath, [start, '--browser', '--no-open'], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  let address;
  while (address === undefined) {
    const [data] = await once(server.stdout, 'data');
    address = /http:\/\/\S+/.exec(String(data))?.[0];
  }
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(address);
  await page.getByTestId('app').waitFor();
  if (document !== undefined) {
    // A dropped document opens without a dialog.
    const file = { name: path.basename(document), text: readFileSync(document, 'utf8') };
    await page.evaluate(({ name, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
    }, file);
    await page.waitForFunction((name) => window.document.title.includes(name), file.name);
  }
  // Two frames to lay out and draw, and the checks come to their end.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.getByTestId('check-state').filter({ hasNotText: 'Checking' }).waitFor();
  await page.screenshot({ path: output });
  await browser.close();
  console.log(`Wrote ${output}`);
} finally {
  server.kill();
}
