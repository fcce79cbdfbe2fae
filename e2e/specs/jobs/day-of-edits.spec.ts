import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

/** A day's edits, undone to the beginning and redone to the end: the files are equal, byte for byte. */
test('undo leads back to the first file and redo to the last', async ({ page, files }) => {
  test.slow();
  const editor = new EditorPage(page);
  const saveAs = async (name: string) => {
    await files.answerSave(name);
    await editor.keys('Control+Shift+s');
    await expect(page.getByTestId('notices')).toContainText(`Saved ${name}`);
    return files.read(name);
  };

  const beginning = await saveAs('beginning.plenum');
  await editor.drawRoom(14_400, 10_800);
  await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
  await editor.keys('Control+d', 'Control+d');
  await editor.keys('Control+a', 'r', 'Shift+R', 'ArrowRight', 'ArrowRight', 'Shift+ArrowDown');
  await editor.keys('p');
  await editor.dialog.getByRole('button', { name: 'New feed…' }).click();
  await editor.dialog.getByRole('button', { name: /^Add/ }).click();
  await editor.dragFromCatalog('Floor CDU 1,300 kW', 12_000, 5000);
  await editor.drag([12_000, 5000], [12_000, 8000]);
  await editor.keys('c');
  await editor.drag([9000, 2000], [9600, 2600]);
  await editor.keys('z');
  await editor.drag([2400, 1200], [7200, 2400]);
  await editor.inspector.getByLabel('Name', { exact: true }).fill('Cold aisle north');
  await editor.inspector.getByLabel('Name', { exact: true }).press('Enter');
  await editor.keys('Control+a', 'Delete');
  const confirm = editor.dialog.getByRole('button', { name: /^Delete/ });
  if (await confirm.isVisible()) await confirm.click();
  await editor.keys('Control+z');
  const end = await saveAs('end.plenum');

  const undo = page.getByRole('button', { name: /^Undo/ });
  const steps: string[] = [];
  for (
    let label = await undo.getAttribute('aria-label');
    label !== 'Undo';
    label = await undo.getAttribute('aria-label')
  ) {
    steps.push(label ?? '');
    expect(steps.length).toBeLessThan(60);
    await editor.keys('Control+z');
  }
  expect(steps.length).toBeGreaterThan(10);
  expect(await saveAs('undone.plenum')).toBe(beginning);

  const redo = page.getByRole('button', { name: /^Redo/ });
  for (let i = 0; i < steps.length; i++) await editor.keys('Control+Shift+z');
  // The deletion that was undone last is still there to be done again; nothing else is.
  await expect(redo).toHaveAttribute('aria-label', /^Redo delete/);
  expect(await saveAs('redone.plenum')).toBe(end);
});
