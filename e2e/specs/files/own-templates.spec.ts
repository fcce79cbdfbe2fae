import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

test('a document is kept as a template, begun with, renamed and deleted', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 9000);
  await editor.command('Save as a template');
  await editor.dialog.getByLabel('Name').fill('Small hall');
  await editor.dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByTestId('notices')).toContainText('Kept as template Small hall');

  await editor.command('New from a template');
  const choice = editor.dialog.getByLabel('Template', { exact: true });
  await choice.selectOption('Small hall (your own)');
  await editor.dialog.getByLabel('Name').fill('Hall of twelve');
  await editor.dialog.getByLabel('Name').press('Tab');
  await expect(choice).toHaveValue('own:Hall of twelve');
  await editor.dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'Do not save' }).click();
  // As the template was: its room is there.
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(page.getByRole('treeitem', { name: /Room 1/ })).toBeVisible();

  await editor.command('New from a template');
  await choice.selectOption('Hall of twelve (your own)');
  await editor.dialog.getByRole('button', { name: 'Delete this template' }).click();
  await expect(choice.getByRole('option', { name: /your own/ })).toHaveCount(0);
});
