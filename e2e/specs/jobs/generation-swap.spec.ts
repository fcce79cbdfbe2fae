import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

/** The next rack generation into the same hall: what it changes is seen first, done at once and undone at once. */
test('GB200 racks give way to Vera Rubin racks as one step that can be taken back', async ({ page, windowTitle }) => {
  const editor = new EditorPage(page);
  await editor.command('Open sample: GB200 NVL72 scalable unit');
  await expect.poll(windowTitle).toMatch(/GB200/);
  const before = await editor.checked();

  await editor.keys('Control+a');
  await editor.command('Replace type');
  const dialog = page.getByTestId('dialog');
  await dialog.getByLabel('Replace', { exact: true }).selectOption({ label: 'GB200 NVL72 (8)' });
  await dialog.getByRole('combobox', { name: 'By' }).fill('vera rubin nvl72');
  await dialog.getByRole('combobox', { name: 'By' }).press('Enter');
  await expect(dialog.getByRole('row', { name: /^Power/ })).toContainText('+784 kW');
  await expect(dialog.getByRole('row', { name: /^Heat to air/ })).toContainText('0 W');
  await expect(dialog).toContainText('This would bring:');
  await dialog.getByRole('button', { name: 'Replace 8' }).click();
  await expect(dialog).toBeHidden();

  await expect(page.getByTestId('selection-sum')).toContainText('1.9');
  expect(await editor.checked()).not.toBe(before);
  await editor.keys('Control+z');
  await expect(page.getByTestId('notices')).toContainText('Undid: Replace 8 items by Vera Rubin NVL72');
  expect(await editor.checked()).toBe(before);
});

/** A type of one's own is made from one in the catalog, placed, and its unknown numbers are named by the document. */
test('an own type is derived, found and placed, and the document names what is unknown', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 8000);
  await editor.catalog.getByRole('searchbox').fill('AMD Helios');
  await editor.catalog.getByRole('button', { name: 'Details of AMD Helios', exact: true }).click();
  await page.getByRole('button', { name: 'Derive own type…' }).click();
  await editor.dialog.getByLabel('Name', { exact: true }).fill('House Helios');
  await editor.dialog.getByLabel('Depth: value').fill('1400');
  await editor.dialog.getByLabel('Depth: source').fill('');
  await editor.dialog.getByRole('button', { name: 'Keep in my catalog' }).click();
  await expect(editor.dialog).toContainText('source must not be empty');
  await editor.dialog.getByLabel('Depth: source').fill('measured in our hall');
  await editor.dialog.getByRole('button', { name: 'Keep in my catalog' }).click();
  await expect(page.getByTestId('notices')).toContainText('House Helios is in your catalog.');

  await editor.dragFromCatalog('House Helios', 6000, 4000);
  await editor.keys('Escape');
  await expect(editor.inspector).toContainText('Power is known for 0 of 1 items (0 %) and unknown for 1');
  await editor.inspector.getByRole('button', { name: 'House Helios' }).first().click();
  await expect(page.getByTestId('selection-sum')).toContainText('1 selected');
  await editor.catalog.getByRole('searchbox').fill('');
  await expect(editor.catalog).toContainText('Placed last');
});
