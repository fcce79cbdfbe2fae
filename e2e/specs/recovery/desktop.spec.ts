import '../../fixtures/host';
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { expect, programReady, test } from '../../fixtures/app';
import { dialogs } from '../../fixtures/desktop';
import type { Application } from '../../harness/launch/stand-in';

const ID = 'e2e-document';

async function beginJournal(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate(
    async ([documentId, given]) => {
      const base = { documentId, name: 'Hall A', token: null, stamp: null, baseText: 'base' };
      await plenumHost.recovery.begin(base);
      await plenumHost.recovery.append({ documentId, lines: given });
    },
    [ID, lines] as const,
  );
}

/** Ends the program as a power loss would. */
async function kill(app: Application): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

function journalFiles(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return found.filter((name) => name.includes(ID)).map((name) => path.join(folder, name));
}

const offered = (page: Page) =>
  page.evaluate(async (id) => (await plenumHost.recovery.list()).filter((entry) => entry.documentId === id), ID);

test.describe('recovery on the desktop', () => {
  test('after a kill, everything committed is offered; a line cut short is left out', async ({ launch, folder }) => {
    const first = await launch();
    const page = await programReady(await first.firstWindow());
    await beginJournal(page, ['{"n":1}', '{"n":2}']);
    expect(await offered(page)).toEqual([]);
    await kill(first);
    const journal = journalFiles(folder).find((file) => file.endsWith('.ndjson'));
    if (journal === undefined) throw new Error('there is no journal on disk');
    appendFileSync(journal, '{"n":3');

    const second = await launch();
    const next = await programReady(await second.firstWindow());
    expect(await offered(next)).toMatchObject([{ name: 'Hall A', lineCount: 2 }]);
    const recovered = await next.evaluate((id) => plenumHost.recovery.read(id), ID);
    expect(recovered).toMatchObject({ baseText: 'base', journalLines: ['{"n":1}', '{"n":2}'], token: null });
    await next.evaluate((id) => plenumHost.recovery.discard(id), ID);
    expect(await offered(next)).toEqual([]);
    expect(journalFiles(folder)).toEqual([]);
  });

  test('closing in good order leaves nothing to recover', async ({ launch, folder }) => {
    const app = await launch();
    await beginJournal(await programReady(await app.firstWindow()), ['{"n":1}']);
    expect(journalFiles(folder)).not.toEqual([]);
    await app.close();
    expect(journalFiles(folder)).toEqual([]);
  });

  test('a page that is loaded anew offers what it had', async ({ app, page }) => {
    await beginJournal(page, ['{"n":1}']);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await expect.poll(async () => (await offered(await programReady(page))).length).toBe(1);
  });

  test('a page that crashes is offered a reload; closing it keeps its journal for the next start', async ({
    launch,
  }) => {
    const first = await launch();
    await beginJournal(await programReady(await first.firstWindow()), ['{"n":1}']);
    await dialogs.message(first, 1);
    const ended = once(first.process(), 'exit');
    await first.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await ended;
    const second = await launch();
    expect(await offered(await programReady(await second.firstWindow()))).toHaveLength(1);
  });

  test('a lock left by a killed program does not lock its person out', async ({ launch, folder }) => {
    const file = path.join(folder, 'hall.plenum');
    writeFileSync(file, 'text');
    const first = await launch({ args: [file] });
    await programReady(await first.firstWindow());
    const lock = path.join(folder, '.hall.plenum.lock');
    await expect.poll(() => readdirSync(folder).includes('.hall.plenum.lock')).toBe(true);
    await kill(first);
    expect(readdirSync(folder)).toContain(path.basename(lock));

    const second = await launch();
    const page = await programReady(await second.firstWindow());
    const recent = await page.evaluate(() => plenumHost.documents.recentFiles());
    const opened = await page.evaluate((token) => plenumHost.documents.openRecent(token as never), recent[0]?.token);
    expect(opened).toMatchObject({ kind: 'opened', file: { readOnly: false } });
  });

  test('damaged settings are kept aside and reported', async ({ launch }) => {
    const first = await launch();
    const userData = await first.evaluate(({ app }) => app.getPath('userData'));
    await programReady(await first.firstWindow());
    await first.close();
    writeFileSync(path.join(userData, 'settings.json'), '{"theme": "da');
    writeFileSync(path.join(userData, 'window.json'), '\0\0\0');
    writeFileSync(path.join(userData, 'recent-files.json'), '[7, null');

    const second = await launch();
    await programReady(await second.firstWindow());
    const kept = readdirSync(userData).filter((name) => name.startsWith('settings.json'));
    const page = await second.firstWindow();
    const read = await page.evaluate(() => plenumHost.settings.read());
    // The program itself may have read them first; either way the damaged text is kept and nothing crashed.
    expect(read.text === null || !read.text.includes('"da')).toBe(true);
    await expect
      .poll(() => readdirSync(userData).includes('settings.json.corrupt'), { message: `found ${kept.join()}` })
      .toBe(true);
  });
});
