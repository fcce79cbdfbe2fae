import { expect, test } from '../../fixtures/app';
import { accessibilityProblems as problemsOf } from '../../fixtures/axe';
import { EditorPage } from '../../pages/editor-page';

/** A designer asks for a fabric, sees what it takes, gets it as one step, and asks for a larger one. */
test('a fabric is shown before it is generated, taken back in one step, and generated again with a report', async ({
  page,
}) => {
  test.slow();
  const editor = new EditorPage(page);
  const { dialog } = editor;
  await editor.drawRoom(24_000, 12_000);
  await editor.command('Generate a fabric…');
  await expect(dialog.getByRole('heading', { name: 'Generate a fabric' })).toBeVisible();
  await dialog.getByLabel('Nodes', { exact: true }).fill('8');
  await dialog.getByLabel('Nodes', { exact: true }).press('Tab');
  const counts = dialog.getByTestId('fabric-counts');
  await expect(counts.getByRole('row', { name: 'Leaf switches' })).toContainText('8');
  await expect(counts.getByRole('row', { name: 'Links node to leaf' })).toContainText('64');
  await expect(dialog.getByTestId('bill')).toContainText('DGX B200');
  await dialog.getByRole('button', { name: 'Generate', exact: true }).click();
  await expect(dialog).toBeHidden();
  const undo = page.getByRole('button', { name: /^Undo generate fabric 1/i });
  await expect(undo).toBeVisible();

  await editor.command('Generate a fabric again…');
  await expect(dialog.getByTestId('fabric-changes')).toContainText('Kept');
  await dialog.getByLabel('Nodes', { exact: true }).fill('12');
  await dialog.getByLabel('Nodes', { exact: true }).press('Tab');
  await expect(dialog.getByTestId('fabric-changes').getByRole('columnheader', { name: 'Added' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Generate again' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Undo generate fabric 1 again/i })).toBeVisible();
  await editor.keys('Control+z', 'Control+z');
  await expect(page.getByRole('button', { name: /^Undo draw room/ })).toBeVisible();
});

test('what cannot be made is told while it is typed, and the button waits for it', async ({ page }) => {
  const editor = new EditorPage(page);
  const { dialog } = editor;
  await editor.command('Generate a fabric…');
  await dialog.getByLabel('Rails').fill('3');
  await dialog.getByLabel('Rails').press('Tab');
  await expect(dialog.getByRole('alert')).toContainText('rails');
  await expect(dialog.getByRole('button', { name: 'Generate', exact: true })).toBeDisabled();
  await dialog.getByLabel('Rails').fill('4');
  await dialog.getByLabel('Rails').press('Tab');
  await expect(dialog.getByRole('alert')).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Generate', exact: true })).toBeEnabled();
});

test('a hall is generated as a new document with power, cooling, trays and racks', async ({ page }) => {
  test.slow();
  const editor = new EditorPage(page);
  const { dialog } = editor;
  await editor.command('New generated hall…');
  await dialog.getByLabel('Begin with').selectOption({ label: 'Mixed enterprise room' });
  await expect(dialog.getByTestId('hall-plant')).toContainText('UPS');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('tab', { name: 'Layers' }).click();
  await expect(page.getByTestId('layers-panel')).toContainText('Racks and other equipment 20');
});

for (const theme of ['light', 'dark'] as const)
  test(`the wizards are free of accessibility errors, ${theme}`, async ({ page }) => {
    test.slow();
    const editor = new EditorPage(page);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const command of ['Generate a fabric…', 'New generated hall…']) {
      await editor.command(command);
      await expect(editor.dialog.getByTestId('bill')).toBeVisible();
      expect.soft(await problemsOf(page), command).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(editor.dialog).toBeHidden();
    }
  });
