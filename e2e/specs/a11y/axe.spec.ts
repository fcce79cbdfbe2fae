import { expect, test } from '../../fixtures/app';
import { accessibilityProblems as problemsOf } from '../../fixtures/axe';
import { EditorPage } from '../../pages/editor-page';

/** Dialogs that need no more than a selected rack, by the command that opens each. */
const DIALOGS = [
  'Help',
  'Keyboard shortcuts',
  'About Plenum',
  'Preferences…',
  'Summary of the document…',
  'New from a template…',
  'Place at…',
  'Move to…',
  'Array…',
  'Fill the racks…',
  'New power feed…',
  'Connect to power feeds…',
  'Connect to cooling…',
  'Connect a cable…',
  'Replace type…',
  'Export the plan…',
] as const;

for (const theme of ['light', 'dark'] as const)
  test(`every screen and dialog is free of accessibility errors, ${theme}`, async ({ page }) => {
    test.slow();
    const editor = new EditorPage(page);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect.soft(await problemsOf(page), 'the first screen').toEqual([]);
    await page.getByRole('button', { name: 'Mixed room' }).click();
    await editor.checked();
    expect.soft(await problemsOf(page), 'a document').toEqual([]);
    await editor.keys('Alt+6', 'Alt+4');
    const outline = page.getByRole('tree', { name: 'Plan' });
    await outline.focus();
    await page.keyboard.type('Row A');
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expect(page.getByTestId('elevation-panel')).toContainText('A01');
    expect.soft(await problemsOf(page), 'outline and elevation').toEqual([]);
    for (const name of DIALOGS) {
      await editor.command(name);
      await expect(editor.dialog).toBeVisible();
      expect.soft(await problemsOf(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(editor.dialog).toBeHidden();
    }
    await editor.command('Review: nothing can be changed');
    expect.soft(await problemsOf(page), 'a review').toEqual([]);
    await editor.keys('Control+k');
    expect.soft(await problemsOf(page), 'the palette').toEqual([]);
  });

test('on a small screen and with twice the size of text, every control can be reached', async ({ page }) => {
  const editor = new EditorPage(page);
  for (const { width, height } of [
    { width: 1280, height: 720 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize({ width, height });
    const buttons = page.getByRole('toolbar', { name: 'Tools' }).getByRole('button');
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    }
    await editor.command('Preferences…');
    const foot = editor.dialog.getByRole('button').last();
    await foot.scrollIntoViewIfNeeded();
    const box = await foot.boundingBox();
    expect(box && box.y + box.height <= height).toBe(true);
    await page.keyboard.press('Escape');
  }
});
