import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

/** A room around a core: the floor is less by it, nothing may stand there, and it can be filled in again. */
test('a hole is cut into a room by its size, nothing stands over it, and it is filled in again', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 7_200);
  await editor.command('Cut a hole in a room');
  await editor.press([7200, 3000], [8400, 4200]);
  await page.keyboard.type('1800mm');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1200mm');
  await page.keyboard.press('Enter');
  await page.mouse.up();
  await expect(editor.inspector).toContainText('Hole 1: 1800 mm × 1200 mm, 2.16 m²');
  await expect(editor.inspector).toContainText('84.24 m²');

  // There is no room to stand in over the hole; beside it there is.
  await editor.dragFromCatalog('Rack 19 in 600 × 1200 mm 42U', 8100, 3600);
  await expect(page.getByRole('button', { name: /^Undo cut a hole/i })).toBeVisible();
  await editor.dragFromCatalog('Rack 19 in 600 × 1200 mm 42U', 4000, 3600);
  await expect(editor.inspector.getByRole('heading', { name: 'R01' })).toBeVisible();
  await editor.keys('Control+z', 'Escape');

  await editor.click(12_000, 3600);
  await editor.inspector.getByRole('button', { name: 'Fill hole 1' }).click();
  await expect(editor.inspector).toContainText('86.4 m²');
  await expect(editor.inspector).not.toContainText('Hole 1');
  await editor.keys('Control+z');
  await expect(editor.inspector).toContainText('Hole 1: 1800 mm × 1200 mm');
});

/** Doors stand in walls: a click near one is enough. */
test('a door set down near a wall goes into it and opens into the room', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 7_200);
  await editor.keys('d');
  await editor.click(11_900, 3600);
  await expect(editor.inspector.getByLabel('Opens towards')).toHaveValue('270°');
  await expect(editor.inspector.getByLabel('X of the centre')).toHaveValue('11950 mm');
});
