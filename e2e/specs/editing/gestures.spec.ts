import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

const ROOM = { widthMm: 12_000, depthMm: 9000 };
const TYPE = 'GB200 NVL72';

const menu = (page: Page) => page.getByTestId('context-menu');
/** Where the room is on screen, told by the place under a pointer that stands still. */
const underPointer = (page: Page) => page.getByTestId('status-bar').locator('.status-pointer');

async function hall(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(page);
  await editor.drawRoom(ROOM.widthMm, ROOM.depthMm);
  await editor.dragFromCatalog(TYPE, 3000, 4500);
  await expect(editor.inspector).toContainText('R01');
  return editor;
}

test.describe('gestures of the hand', () => {
  test('the right button drags the plan without a menu, and opens the menu when it stands still', async ({ page }) => {
    const editor = await hall(page);
    const from = await editor.at(8000, 6000);
    await page.mouse.move(from.x, from.y);
    const grabbed = (await underPointer(page).textContent()) ?? '';
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(from.x + 60, from.y - 45, { steps: 5 });
    await page.mouse.up({ button: 'right' });
    await expect(menu(page)).toBeHidden();
    await expect(underPointer(page)).toHaveText(grabbed);
    await editor.keys('Shift+1');
    const rack = await editor.at(3000, 4500);
    await page.mouse.click(rack.x, rack.y, { button: 'right' });
    await expect(menu(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
  });

  test('a long press of a finger selects what is under it and opens its menu', async ({ page }) => {
    const editor = await hall(page);
    await editor.keys('Control+Shift+a');
    await expect(editor.inspector).not.toContainText('R01');
    const { x, y } = await editor.at(3000, 4500);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await expect(menu(page)).toBeVisible();
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(menu(page)).toBeVisible();
    await expect(editor.inspector).toContainText('R01');
  });

  test('mirrors racks about their middle, as one step that is taken back by name', async ({ page }) => {
    const editor = await hall(page);
    await editor.dragFromCatalog(TYPE, 6000, 4500);
    await editor.keys('Control+a', 'Shift+v');
    const front = editor.inspector.getByLabel('Front faces');
    await expect(front).toHaveValue('180°');
    await editor.keys('Control+z');
    await expect(front).toHaveValue('0°');
    await expect(page.getByTestId('notices')).toContainText(/Undid: Mirror/);
  });

  test('sets a second row facing the first across an aisle, as one step', async ({ page }) => {
    const editor = await hall(page);
    await editor.keys('Control+d');
    await editor.keys('Control+a');
    await editor.command('Second row facing this one…');
    await editor.dialog.getByLabel('Aisle', { exact: true }).selectOption({ label: 'Hot, rear to rear' });
    await editor.dialog.getByRole('button', { name: 'Add the row' }).click();
    await expect(page.getByTestId('selection-sum')).toContainText('2 selected');
    await expect(editor.inspector.getByLabel('Front faces')).toHaveValue('180°');
    await editor.keys('Control+a');
    await expect(page.getByTestId('selection-sum')).toContainText('4 selected');
    await editor.keys('Control+z', 'Control+a');
    await expect(page.getByTestId('selection-sum')).toContainText('2 selected');
  });
});
