import '../../fixtures/host';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, programReady, test } from '../../fixtures/app';
import { chooseMenu } from '../../fixtures/desktop';
import type { Application } from '../../harness/launch/stand-in';

const titles = (app: Application) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));

/** Says to the main process what a page with unsaved edits says. */
function markDirty(page: Page, isDirty = true): Promise<void> {
  return page.evaluate(
    (dirty) => plenumHost.window.setDocumentState({ name: 'Hall A', isDirty: dirty, isBlank: false, token: null }),
    isDirty,
  );
}

/** Answers the next close question in place of the program. */
async function answerClose(page: Page, answer: 'close' | 'cancel'): Promise<void> {
  await page.evaluate((given) => {
    plenumHost.window.onCloseRequested(() => Promise.resolve(given));
  }, answer);
}

const closeFirst = (app: Application) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test.describe('windows', () => {
  test('show name and edited mark, and close at once when nothing is unsaved', async ({ app, page }) => {
    await markDirty(page);
    await expect.poll(() => titles(app)).toEqual([expect.stringMatching(/Hall A — Plenum$/)]);
    const isEdited = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isDocumentEdited());
    expect(isEdited).toBe(true);
    await markDirty(page, false);
    const ended = once(app.process(), 'exit');
    await closeFirst(app);
    expect((await ended)[0]).toBe(0);
  });

  test('ask before they close with unsaved edits: close closes', async ({ app, page }) => {
    await markDirty(page);
    await answerClose(page, 'close');
    const ended = once(app.process(), 'exit');
    await closeFirst(app);
    expect((await ended)[0]).toBe(0);
  });

  test('open a second document beside the first', async ({ app, page }) => {
    await page.evaluate(() => plenumHost.window.newWindow());
    await expect.poll(() => app.windows().length).toBe(2);
    for (const window of app.windows()) await programReady(window);
    const second = app.windows()[1];
    if (second === undefined) throw new Error('there is no second window');
    // The page is gone before it could hear the answer.
    await second.evaluate(() => plenumHost.window.close()).catch(() => undefined);
    await expect.poll(() => app.windows().length).toBe(1);
  });

  test('a file on the command line opens in the first window, a second start in one of its own', async ({
    launch,
    folder,
  }) => {
    const files = ['a.plenum', 'b.plenum'].map((name) => path.join(folder, name));
    for (const file of files) writeFileSync(file, 'not a layout');
    const [first = '', second = ''] = files;
    const app = await launch({ args: [first] });
    const page = await programReady(await app.firstWindow());
    expect(app.windows()).toHaveLength(1);
    await page.evaluate(() =>
      plenumHost.window.setDocumentState({ name: 'a.plenum', isDirty: false, isBlank: false, token: null }),
    );
    const start = (file: string) =>
      app.evaluate(
        ({ app: program }, given) => {
          program.emit('second-instance', {}, ['electron', '.', given.file], given.folder);
        },
        { file, folder },
      );
    await start(path.basename(second));
    await expect.poll(() => app.windows().length).toBe(2);
    // A file that is open already brings its window forward instead of opening twice.
    await start(first);
    await start(second);
    await expect.poll(() => app.windows().length).toBe(2);
  });

  test('come back at the size they had', async ({ launch }) => {
    const bounds = { x: 40, y: 60, width: 1111, height: 777 };
    const first = await launch();
    await programReady(await first.firstWindow());
    await first.evaluate(({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given), bounds);
    const ended = once(first.process(), 'exit');
    await closeFirst(first);
    await ended;
    const second = await launch();
    await programReady(await second.firstWindow());
    const restored = await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    expect(restored).toEqual(bounds);
  });
});

test.describe('the native menu', () => {
  test('is the one the page sent, and tells it what was chosen', async ({ app, page, consoleWatch }) => {
    // The program hears of the choice too, and does not know this action.
    consoleWatch.expect(/no action e2e\.action/);
    const chosen = page.evaluate(
      () =>
        new Promise((resolve) => {
          plenumHost.menu.onMenuAction((id) => resolve(id));
          void plenumHost.menu.setMenu([
            {
              kind: 'submenu',
              id: 'view',
              label: 'View',
              items: [
                {
                  kind: 'action',
                  id: 'e2e.action',
                  label: 'Grid',
                  accelerator: 'CmdOrCtrl+Shift+G',
                  isEnabled: true,
                  isChecked: true,
                },
                { kind: 'separator' },
                { kind: 'role', role: 'togglefullscreen', label: '' },
              ],
            },
          ]);
        }),
    );
    await expect
      .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('e2e.action')?.checked))
      .toBe(true);
    await chooseMenu(app, 'e2e.action');
    expect(await chosen).toBe('e2e.action');
  });
});
