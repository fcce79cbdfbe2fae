import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

test.describe('a day with files', () => {
  test('draw, save, edit, save again, and find it all when opened again', async ({ page, files, windowTitle }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await expect.poll(windowTitle).toMatch(/^• /);
    await files.answerSave('hall.plenum');
    await editor.keys('Control+s');
    await expect.poll(windowTitle).toBe('hall.plenum — Plenum');
    const first = await files.read('hall.plenum');
    expect(first.split('\n')[0]).toContain('"format"');
    expect(first).toContain('"room:');

    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    await expect.poll(windowTitle).toMatch(/^• hall\.plenum/);
    await editor.keys('Control+s');
    await expect.poll(windowTitle).toBe('hall.plenum — Plenum');
    const second = await files.read('hall.plenum');
    expect(second).toContain('"rack:');

    await editor.keys('Control+Alt+n');
    await expect(page.getByText('Start with a room')).toBeVisible();
    await files.answerOpen('hall.plenum', second);
    await editor.keys('Control+o');
    await expect.poll(windowTitle).toBe('hall.plenum — Plenum');
    await editor.keys('Control+a');
    await expect(page.getByTestId('selection-sum')).toContainText(/kW/);
    // Saving what was only opened writes the same bytes.
    await editor.keys('Control+s');
    await expect.poll(() => files.read('hall.plenum')).toBe(second);
  });

  test('undoing back to the saved state is a saved state', async ({ page, files, windowTitle }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await files.answerSave('hall.plenum');
    await editor.keys('Control+s');
    await expect.poll(windowTitle).toBe('hall.plenum — Plenum');
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    await expect.poll(windowTitle).toMatch(/^• /);
    await editor.keys('Control+z');
    await expect.poll(windowTitle).toBe('hall.plenum — Plenum');
  });

  test('nothing unsaved goes without a question', async ({ page, files, windowTitle }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await editor.keys('Control+Alt+n');
    await expect(editor.dialog).toContainText('Save changes');
    await editor.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(editor.dialog).toBeHidden();
    await expect(editor.inspector).toContainText('Room 1');

    await editor.keys('Control+Alt+n');
    await files.answerSave('kept.plenum');
    await editor.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Start with a room')).toBeVisible();
    expect(await files.read('kept.plenum')).toContain('"room:');
    await expect.poll(windowTitle).toMatch(/^Untitled/);
  });

  for (const [title, text] of [
    ['a cut-off file', '{"format":"plenum-document","formatVersion":1'],
    ['zeros', '\0\0\0\0'],
    ['another program’s JSON', '{"hello":"world"}\n'],
    ['an empty file', ''],
  ] as const) {
    test(`${title} is explained by name, and what is open stays open`, async ({ page, files }) => {
      const editor = new EditorPage(page);
      await files.answerOpen('broken.plenum', text);
      await editor.keys('Control+o');
      await expect(editor.dialog).toContainText('broken.plenum');
      await editor.dialog.getByRole('button', { name: 'OK' }).click();
      await expect(page.getByText('Start with a room')).toBeVisible();
      expect(await files.read('broken.plenum')).toBe(text);
    });
  }
});
