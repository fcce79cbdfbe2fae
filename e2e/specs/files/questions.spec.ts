import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, programReady, test } from '../../fixtures/app';
import { dialogs } from '../../fixtures/desktop';
import { EditorPage } from '../../pages/editor-page';

/** Everything in the recovery journals below this folder. */
function journalText(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ndjson'));
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('');
}

test.describe('what the program asks about files', () => {
  test('replace what somebody else wrote meanwhile, or not', async ({ app, page, folder, windowTitle }) => {
    const editor = new EditorPage(page);
    const file = path.join(folder, 'hall.plenum');
    await editor.drawRoom(12_000, 9000);
    await dialogs.save(app, file);
    await editor.keys('Control+s');
    await expect.poll(windowTitle).toBe('hall.plenum — Plenum');
    const mine = readFileSync(file, 'utf8');
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    const theirs = `${mine}\n`;
    writeFileSync(file, theirs);
    await editor.keys('Control+s');
    await expect(editor.dialog).toContainText('changed by someone else');
    await editor.dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(readFileSync(file, 'utf8')).toBe(theirs);
    await editor.keys('Control+s');
    await editor.dialog.getByRole('button', { name: 'Replace theirs' }).click();
    await expect.poll(windowTitle).toBe('hall.plenum — Plenum');
    expect(readFileSync(file, 'utf8')).toContain('"rack:');
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe(theirs);
  });

  test('save a write-protected file elsewhere', async ({ app, page, folder, windowTitle }) => {
    const editor = new EditorPage(page);
    const file = path.join(folder, 'hall.plenum');
    await editor.drawRoom(12_000, 9000);
    await dialogs.save(app, file);
    await editor.keys('Control+s');
    await expect.poll(windowTitle).toBe('hall.plenum — Plenum');
    const before = readFileSync(file, 'utf8');
    chmodSync(file, 0o444);
    await editor.keys('Control+Alt+n');
    await dialogs.open(app, [file]);
    await editor.keys('Control+o');
    await expect(page.getByTestId('notices')).toContainText('write-protected');
    await editor.showRoom(12_000, 9000);
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    await dialogs.save(app, path.join(folder, 'copy.plenum'));
    await editor.keys('Control+s');
    await expect.poll(windowTitle).toBe('copy.plenum — Plenum');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readFileSync(path.join(folder, 'copy.plenum'), 'utf8')).toContain('"rack:');
  });

  test('close with unsaved changes: cancel stays, not saving goes', async ({ app, page }) => {
    const editor = new EditorPage(page);
    const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await editor.drawRoom(12_000, 9000);
    await close();
    await expect(editor.dialog).toContainText('Save changes');
    await editor.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(editor.inspector).toContainText('Room 1');
    const ended = once(app.process(), 'exit');
    await close();
    await editor.dialog.getByRole('button', { name: 'Do not save' }).click();
    expect((await ended)[0]).toBe(0);
  });

  test('recover what a kill interrupted', async ({ launch, folder }) => {
    const first = await launch();
    const before = new EditorPage(await programReady(await first.firstWindow()));
    await before.drawRoom(12_000, 9000);
    await before.dragFromCatalog('GB200 NVL72', 3000, 4000);
    await expect(before.inspector).toContainText('R01');
    await expect.poll(() => journalText(folder)).toContain('rack:');
    const ended = once(first.process(), 'exit');
    first.process().kill('SIGKILL');
    await ended;

    const second = await launch();
    const after = new EditorPage(await programReady(await second.firstWindow()));
    await expect(after.dialog).toContainText('Recover unsaved work?');
    await after.dialog.getByRole('button', { name: 'Recover', exact: true }).click();
    await expect(after.page.getByTestId('notices')).toContainText(/Recovered \d+ of \d+/);
    await after.showRoom(12_000, 9000);
    await after.keys('Control+a');
    await expect(after.page.getByTestId('selection-sum')).toContainText(/kW/);
  });
});
