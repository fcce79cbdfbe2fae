import '../../fixtures/host';
import type { OpenedFile } from '#shared/host/contract';
import type { Page } from '@playwright/test';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, programReady, test } from '../../fixtures/app';
import { dialogs } from '../../fixtures/desktop';

/** Opens through the dialog and gives back what the page got. */
async function openByDialog(page: Page): Promise<OpenedFile> {
  const outcome = await page.evaluate(() => plenumHost.documents.openDialog());
  if (outcome.kind !== 'opened') throw new Error(`not opened: ${JSON.stringify(outcome)}`);
  return outcome.file;
}

function save(page: Page, file: OpenedFile, text: string, force = false) {
  const request = { token: file.token, text, expectedStamp: file.stamp, force };
  return page.evaluate((given) => plenumHost.documents.save(given), request);
}

test.describe('documents on the desktop', () => {
  test('open, save in place with a backup, and save again', async ({ app, page, folder }) => {
    const file = path.join(folder, 'hall é 数据.plenum');
    writeFileSync(file, 'one\n');
    await dialogs.open(app, [file]);
    const opened = await openByDialog(page);
    expect(opened).toMatchObject({ name: 'hall é 数据.plenum', text: 'one\n', readOnly: false, sizeBytes: 4 });
    expect(JSON.stringify(opened)).not.toContain(folder);
    const saved = await save(page, opened, 'two\n');
    expect(saved).toMatchObject({ kind: 'saved', file: { backupName: 'hall é 数据.plenum.bak' } });
    expect(readFileSync(file, 'utf8')).toBe('two\n');
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe('one\n');
    if (saved.kind !== 'saved') return;
    const again = await save(page, { ...opened, stamp: saved.file.stamp }, 'three\n');
    expect(again.kind).toBe('saved');
    expect(readFileSync(file, 'utf8')).toBe('three\n');
  });

  test('a cancelled dialog does nothing', async ({ app, page }) => {
    await dialogs.open(app, null);
    await dialogs.save(app, null);
    expect(await page.evaluate(() => plenumHost.documents.openDialog())).toEqual({ kind: 'cancelled' });
    const save = { suggestedName: 'x.plenum', text: '' };
    expect(await page.evaluate((request) => plenumHost.documents.saveAs(request), save)).toEqual({ kind: 'cancelled' });
  });

  test('save as adds the extension and joins the recent list; the list survives and can be cleared', async ({
    launch,
    folder,
  }) => {
    const first = await launch();
    const page = await programReady(await first.firstWindow());
    await dialogs.save(first, path.join(folder, 'new hall'));
    const request = { suggestedName: 'x.plenum', text: 'text' };
    const saved = await page.evaluate((given) => plenumHost.documents.saveAs(given), request);
    expect(saved).toMatchObject({ kind: 'saved', file: { name: 'new hall.plenum', backupName: null } });
    expect(readFileSync(path.join(folder, 'new hall.plenum'), 'utf8')).toBe('text');
    await first.close();

    const second = await launch();
    const next = await programReady(await second.firstWindow());
    const recent = await next.evaluate(() => plenumHost.documents.recentFiles());
    expect(recent.map(({ name }) => name)).toEqual(['new hall.plenum']);
    const token = recent[0]?.token;
    const opened = await next.evaluate((given) => plenumHost.documents.openRecent(given as never), token);
    expect(opened).toMatchObject({ kind: 'opened', file: { text: 'text' } });
    await next.evaluate(() => plenumHost.documents.clearRecent());
    expect(await next.evaluate(() => plenumHost.documents.recentFiles())).toEqual([]);
  });

  test('a file changed on disk is announced, is a conflict, and can be forced with the other one kept', async ({
    app,
    page,
    folder,
  }) => {
    const file = path.join(folder, 'hall.plenum');
    writeFileSync(file, 'mine');
    await dialogs.open(app, [file]);
    const opened = await openByDialog(page);
    const announced = page.evaluate(
      () => new Promise((resolve) => plenumHost.documents.onChangedOnDisk((change) => resolve(change.change))),
    );
    // A file that was only touched holds the same bytes, so there is nothing to announce.
    utimesSync(file, new Date(), new Date());
    writeFileSync(file, 'theirs');
    expect(await announced).toBe('modified');
    expect(await save(page, opened, 'mine too')).toMatchObject({
      kind: 'conflict',
      theirs: { change: 'modified', sizeBytes: 6 },
    });
    expect(readFileSync(file, 'utf8')).toBe('theirs');
    expect(await save(page, opened, 'mine too', true)).toMatchObject({ kind: 'saved' });
    expect(readFileSync(file, 'utf8')).toBe('mine too');
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe('theirs');
  });

  test('a deleted file is a conflict, and forcing writes it anew', async ({ app, page, folder }) => {
    const file = path.join(folder, 'hall.plenum');
    writeFileSync(file, 'mine');
    await dialogs.open(app, [file]);
    const opened = await openByDialog(page);
    rmSync(file);
    expect(await save(page, opened, 'x')).toMatchObject({ kind: 'conflict', theirs: { change: 'deleted' } });
    expect(await save(page, opened, 'x', true)).toMatchObject({ kind: 'saved' });
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  test('a read-only file opens as read-only, is not written, and can be saved elsewhere', async ({
    app,
    page,
    folder,
  }) => {
    const file = path.join(folder, 'hall.plenum');
    writeFileSync(file, 'mine');
    chmodSync(file, 0o444);
    await dialogs.open(app, [file]);
    const opened = await openByDialog(page);
    expect(opened.readOnly).toEqual({ code: 'fileReadOnly', lockedBy: null });
    expect(await save(page, opened, 'x')).toMatchObject({ kind: 'readOnly', reason: { code: 'fileReadOnly' } });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await dialogs.save(app, path.join(folder, 'copy.plenum'));
    const copy = await page.evaluate(() => plenumHost.documents.saveAs({ suggestedName: 'c.plenum', text: 'x' }));
    expect(copy.kind).toBe('saved');
  });

  test('a file locked elsewhere opens as read-only and can be taken over', async ({ app, page, folder }) => {
    const file = path.join(folder, 'hall.plenum');
    const lock = path.join(folder, '.hall.plenum.lock');
    writeFileSync(file, 'mine');
    writeFileSync(lock, JSON.stringify({ host: 'another-machine', pid: 12, since: '2026-01-01T00:00:00.000Z' }));
    await dialogs.open(app, [file]);
    const opened = await openByDialog(page);
    expect(opened.readOnly).toMatchObject({
      code: 'openElsewhere',
      lockedBy: expect.stringContaining('another-machine'),
    });
    expect(await save(page, opened, 'x')).toMatchObject({ kind: 'readOnly', reason: { code: 'openElsewhere' } });
    const taken = await page.evaluate((token) => plenumHost.documents.takeOver(token), opened.token);
    expect(taken).toMatchObject({ kind: 'opened', file: { readOnly: false } });
    expect(await save(page, opened, 'x')).toMatchObject({ kind: 'saved' });
    await page.evaluate((token) => plenumHost.documents.release(token), opened.token);
    expect(existsSync(lock)).toBe(false);
  });

  test('what cannot be opened or written is said in words, naming the file', async ({ app, page, folder }) => {
    const large = path.join(folder, 'large.plenum');
    writeFileSync(large, '');
    truncateSync(large, 257 * 1024 * 1024);
    const inner = path.join(folder, 'folder.plenum');
    mkdirSync(inner);
    const codes: string[] = [];
    for (const file of [large, inner, path.join(folder, 'gone.plenum')]) {
      await dialogs.open(app, [file]);
      const outcome = await page.evaluate(() => plenumHost.documents.openDialog());
      if (outcome.kind !== 'failed') throw new Error(`${file} was opened`);
      expect(outcome.failure.reason).toContain(path.basename(file));
      expect(outcome.failure.reason).not.toContain(folder);
      expect(outcome.failure.advice).not.toBe('');
      codes.push(outcome.failure.code);
    }
    expect(codes).toEqual(['tooLarge', 'notAFile', 'notFound']);
    await dialogs.save(app, path.join(large, 'inside.plenum'));
    const failed = await page.evaluate(() => plenumHost.documents.saveAs({ suggestedName: 'x.plenum', text: 'x' }));
    expect(failed).toMatchObject({ kind: 'failed', failure: { code: 'notAFile' } });
  });

  test('bytes that are not text are reported, not hidden', async ({ app, page, folder }) => {
    const file = path.join(folder, 'zeros.plenum');
    writeFileSync(file, Buffer.from([0x7b, 0xff, 0xfe, 0x00]));
    await dialogs.open(app, [file]);
    const opened = await openByDialog(page);
    expect(opened).toMatchObject({ hasInvalidBytes: true, sizeBytes: 4 });
  });

  test('device types are read from files and from a folder, and what is not read is named', async ({
    app,
    page,
    folder,
  }) => {
    mkdirSync(path.join(folder, 'types/maker'), { recursive: true });
    writeFileSync(path.join(folder, 'types/maker/a.yaml'), 'model: A');
    writeFileSync(path.join(folder, 'types/notes.txt'), 'not a type');
    writeFileSync(path.join(folder, 'types/large.yaml'), '#'.repeat(3 * 1024 * 1024));
    await dialogs.open(app, [path.join(folder, 'types')]);
    const picked = await page.evaluate(() => plenumHost.userCatalog.pickTypeFiles({ folder: true }));
    expect(picked).toMatchObject({
      kind: 'picked',
      files: [{ name: 'maker/a.yaml', text: 'model: A' }],
      skipped: [{ name: 'large.yaml', reason: expect.stringContaining('MiB') }],
    });
  });

  test('exported bytes arrive as they are', async ({ app, page, folder }) => {
    await dialogs.save(app, path.join(folder, 'plan'));
    const outcome = await page.evaluate(() =>
      plenumHost.exportFile({
        suggestedName: 'plan.png',
        mediaType: 'image/png',
        content: new Uint8Array([137, 80, 78, 71]),
      }),
    );
    expect(outcome).toEqual({ kind: 'exported', name: 'plan.png' });
    expect([...readFileSync(path.join(folder, 'plan.png'))]).toEqual([137, 80, 78, 71]);
  });
});
