import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

test.describe('the hand on the plan', () => {
  test('draws a room to typed sizes and places racks out of the catalog', async ({ page }) => {
    const editor = new EditorPage(page);
    await expect(page.getByText('Start with a room')).toBeVisible();
    await editor.drawRoom(12_000, 9000);
    await expect(editor.inspector.getByLabel('Width', { exact: true })).toHaveValue(/12000 mm/);
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    await expect(editor.inspector).toContainText('R01');
    await expect(page.getByTestId('selection-sum')).toContainText('132 kW');
  });

  test('moves, refuses to lose a cancelled move, and undoes by name', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    const x = editor.inspector.getByLabel('X of the centre');
    const before = await x.inputValue();
    await editor.press([3000, 4000], [7000, 4000]);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(x).toHaveValue(before);
    await editor.drag([3000, 4000], [7000, 4000]);
    await expect(x).not.toHaveValue(before);
    await editor.keys('Control+z');
    await expect(x).toHaveValue(before);
    await expect(page.getByTestId('notices')).toContainText('Undid: Move rack R01');
  });

  test('says while the mouse still moves what a spot breaks', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    await editor.dragFromCatalog('GB200 NVL72', 6000, 4000);
    await editor.press([6000, 4000], [3300, 4000]);
    await page.keyboard.down('Control');
    await page.mouse.up();
    await page.keyboard.up('Control');
    expect(await editor.checked()).toMatch(/error/);
    await expect(editor.problems).toContainText(/overlap/i);
  });

  test('selects, copies, pastes, duplicates and deletes with the keyboard', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    await editor.keys('Control+d', 'Control+d');
    await editor.keys('Control+a');
    await expect(page.getByTestId('selection-sum')).toContainText('3 selected');
    await editor.keys('Delete');
    await expect(page.getByTestId('selection-sum')).toBeHidden();
    await editor.keys('Control+z', 'Control+a');
    await expect(page.getByTestId('selection-sum')).toContainText('3 selected');
  });

  test('zooms about the pointer with the wheel and fits with Shift+1', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    const zoom = page.getByTestId('status-bar').getByTitle('Show everything');
    const fitted = await zoom.textContent();
    const pointer = page.getByTestId('status-bar').locator('.status-pointer');
    const { x, y } = await editor.at(3000, 3000);
    await page.mouse.move(x, y);
    const under = await pointer.textContent();
    await page.mouse.wheel(0, -240);
    await expect(zoom).not.toHaveText(fitted ?? '');
    await expect(pointer).toHaveText(under ?? '');
    await editor.keys('Shift+1');
    await expect(zoom).toHaveText(fitted ?? '');
  });

  test('opens a rack’s elevation, fills it out of the catalog, and takes it all back', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await editor.dragFromCatalog('ORv3 frame 44OU', 3000, 4000);
    await editor.click(3000, 4000, { clickCount: 2 });
    await expect(page.getByTestId('elevation-panel')).toContainText('R01');
  });
});
