import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import type { HostApi, OpenedFile } from '#shared/host/contract';
import { browserFiles } from '../../fixtures/files';
import { openHostPage } from '../../harness/host-page';

declare global {
  /** The host under test, inside functions that run in its page. */
  const browserHost: HostApi;
}

const test = base.extend<{ context: BrowserContext; page: Page }>({
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await openHostPage(page);
    await use(page);
  },
});

async function open(page: Page): Promise<OpenedFile> {
  const outcome = await page.evaluate(() => browserHost.documents.openDialog());
  if (outcome.kind !== 'opened') throw new Error(`not opened: ${JSON.stringify(outcome)}`);
  return outcome.file;
}

/** Changes a file of the page's private file system as another program would. */
function changeBehindItsBack(page: Page, name: string, text: string | null): Promise<void> {
  return page.evaluate(
    async ([fileName, content]) => {
      const folder = await navigator.storage.getDirectory();
      if (content === null) {
        await folder.removeEntry(fileName);
        return;
      }
      const handle = await folder.getFileHandle(fileName, { create: true });
      const stream = await handle.createWritable();
      await stream.write(content);
      await stream.close();
    },
    [name, text] as const,
  );
}

test.describe('documents in a browser', () => {
  test('open, save in place, and see a conflict', async ({ page }) => {
    const files = browserFiles(page);
    await files.answerOpen('hall.plenum', 'one');
    const opened = await open(page);
    expect(opened).toMatchObject({ name: 'hall.plenum', text: 'one', readOnly: false, sizeBytes: 3 });
    const request = { token: opened.token, text: 'two', expectedStamp: opened.stamp, force: false };
    const saved = await page.evaluate((given) => browserHost.documents.save(given), request);
    expect(saved).toMatchObject({ kind: 'saved', file: { name: 'hall.plenum', backupName: null } });
    expect(await files.read('hall.plenum')).toBe('two');

    const announced = page.evaluate(
      () => new Promise((resolve) => browserHost.documents.onChangedOnDisk(({ change }) => resolve(change))),
    );
    await changeBehindItsBack(page, 'hall.plenum', 'theirs');
    expect(await announced).toBe('modified');
    const conflict = await page.evaluate((given) => browserHost.documents.save(given), request);
    expect(conflict).toMatchObject({ kind: 'conflict', theirs: { change: 'modified', sizeBytes: 6 } });
    expect(await files.read('hall.plenum')).toBe('theirs');
    await page.evaluate((given) => browserHost.documents.save(given), { ...request, force: true });
    expect(await files.read('hall.plenum')).toBe('two');
    await changeBehindItsBack(page, 'hall.plenum', null);
    const gone = await page.evaluate((given) => browserHost.documents.save(given), request);
    expect(gone).toMatchObject({ kind: 'conflict', theirs: { change: 'deleted' } });
  });

  test('save as, then find the file in the recent list after a reload', async ({ page }) => {
    const files = browserFiles(page);
    await files.answerSave('new.plenum');
    const saveAs = () => page.evaluate(() => browserHost.documents.saveAs({ suggestedName: 'x.plenum', text: 'text' }));
    expect(await saveAs()).toMatchObject({ kind: 'saved', file: { name: 'new.plenum' } });
    expect(await saveAs()).toMatchObject({ kind: 'saved' });
    await files.answerSave(null);
    expect(await saveAs()).toEqual({ kind: 'cancelled' });
    await page.reload();
    const recent = await page.evaluate(async () => {
      const [first, ...others] = await browserHost.documents.recentFiles();
      return { opened: first && (await browserHost.documents.openRecent(first.token)), others: others.length };
    });
    expect(recent).toMatchObject({ opened: { kind: 'opened', file: { text: 'text' } }, others: 0 });
    await page.evaluate(() => browserHost.documents.clearRecent());
    expect(await page.evaluate(() => browserHost.documents.recentFiles())).toEqual([]);
  });

  test('without file handles, open by upload and save by download', async ({ page }) => {
    await page.evaluate(() => {
      Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
    });
    const chooser = page.waitForEvent('filechooser');
    const opening = open(page);
    await (await chooser).setFiles({ name: 'hall.plenum', mimeType: 'text/plain', buffer: Buffer.from('one') });
    const opened = await opening;
    expect(opened).toMatchObject({ name: 'hall.plenum', text: 'one' });
    const downloading = page.waitForEvent('download');
    const request = { token: opened.token, text: 'two', expectedStamp: opened.stamp, force: false };
    expect(await page.evaluate((given) => browserHost.documents.save(given), request)).toMatchObject({ kind: 'saved' });
    expect((await downloading).suggestedFilename()).toBe('hall.plenum');
  });

  test('a dropped document is handed over, other drags are left alone', async ({ page }) => {
    const dropped = await page.evaluate(async () => {
      const received = new Promise((resolve) => browserHost.documents.onOpenRequested(resolve));
      const inner = new DataTransfer();
      inner.setData('text/plain', 'a rack');
      const inside = new DragEvent('dragover', { dataTransfer: inner, cancelable: true, bubbles: true });
      window.dispatchEvent(inside);
      const transfer = new DataTransfer();
      transfer.items.add(new File(['text'], 'hall.plenum'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true, bubbles: true }));
      return { received: await received, innerPrevented: inside.defaultPrevented };
    });
    expect(dropped).toMatchObject({
      innerPrevented: false,
      received: { source: 'drop', outcome: { kind: 'opened', file: { name: 'hall.plenum', text: 'text' } } },
    });
  });

  test('device types come from an upload, and only those', async ({ page }) => {
    const chooser = page.waitForEvent('filechooser');
    const picking = page.evaluate(() => browserHost.userCatalog.pickTypeFiles({ folder: false }));
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await (await chooser).setFiles([file('a.yaml', 'model: A'), file('notes.txt', 'x')]);
    expect(await picking).toEqual({ kind: 'picked', files: [{ name: 'a.yaml', text: 'model: A' }], skipped: [] });
  });
});

test.describe('recovery in a browser', () => {
  const base = { documentId: 'doc', name: 'Hall A', token: null, stamp: null, baseText: 'base' };

  test('a closed tab with unsaved edits leaves a journal; an open one keeps its own', async ({ page, context }) => {
    await page.evaluate(async (given) => {
      await browserHost.recovery.begin(given);
      await browserHost.recovery.append({ documentId: given.documentId, lines: ['a', 'b'] });
      await browserHost.recovery.append({ documentId: given.documentId, lines: ['c'] });
    }, base);
    const other = await context.newPage();
    await openHostPage(other);
    expect(await other.evaluate(() => browserHost.recovery.list())).toEqual([]);
    await page.close();
    await expect
      .poll(() => other.evaluate(() => browserHost.recovery.list()))
      .toMatchObject([{ documentId: 'doc', name: 'Hall A', lineCount: 3 }]);
    const read = await other.evaluate(() => browserHost.recovery.read('doc'));
    expect(read).toMatchObject({ baseText: 'base', journalLines: ['a', 'b', 'c'] });
    await other.evaluate(() => browserHost.recovery.discard('doc'));
    expect(await other.evaluate(() => browserHost.recovery.list())).toEqual([]);
  });

  test('a closed tab with everything saved leaves nothing', async ({ page, context }) => {
    await page.evaluate(async (given) => {
      const state = { name: 'Hall A', isBlank: false, token: null };
      await browserHost.recovery.begin(given);
      await browserHost.recovery.append({ documentId: given.documentId, lines: ['a'] });
      await browserHost.window.setDocumentState({ ...state, isDirty: true });
      await browserHost.recovery.clear({ base: { ...given, baseText: 'saved' }, remainingLines: [] });
      await browserHost.window.setDocumentState({ ...state, isDirty: false });
    }, base);
    await page.close();
    const other = await context.newPage();
    await openHostPage(other);
    expect(await other.evaluate(() => browserHost.recovery.list())).toEqual([]);
  });
});

test.describe('settings in a browser', () => {
  test('survive a reload; damaged ones are kept aside', async ({ page }) => {
    await page.evaluate(() => browserHost.settings.write('{"theme":"dark"}'));
    await page.reload();
    expect(await page.evaluate(() => browserHost.settings.read())).toEqual({
      text: '{"theme":"dark"}',
      setAsideAs: null,
    });
    expect(await page.evaluate(() => browserHost.settings.setAside())).toEqual({
      text: null,
      setAsideAs: 'settings.json.corrupt',
    });
    expect(await page.evaluate(() => browserHost.settings.read())).toEqual({ text: null, setAsideAs: null });
  });
});
