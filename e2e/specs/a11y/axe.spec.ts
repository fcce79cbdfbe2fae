import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/app';
import { accessibilityProblems as problemsOf } from '../../fixtures/axe';
import { EditorPage } from '../../pages/editor-page';

const DIALOG = '[role=dialog], dialog[open]';
const PALETTE = '[data-testid=palette]';

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
  'Connect with cables…',
  'Replace type…',
  'Export the plan…',
] as const;

/** Each test looks at so many of them, so that none takes long and several run at once. */
const PER_TEST = 6;
const PARTS = Array.from({ length: Math.ceil(DIALOGS.length / PER_TEST) }, (_, part) =>
  DIALOGS.slice(part * PER_TEST, (part + 1) * PER_TEST),
);

/** The mixed room with a rack selected, its elevation and the outline open. */
async function openRack(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(page);
  await page.getByRole('button', { name: 'Mixed room' }).click();
  await editor.checked();
  await editor.keys('Alt+6', 'Alt+4');
  await page.getByRole('tree', { name: 'Plan' }).focus();
  await page.keyboard.type('Row A');
  for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByTestId('elevation-panel')).toContainText('A01');
  return editor;
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' }));

    test('every screen is free of accessibility errors', async ({ page }) => {
      test.slow();
      expect.soft(await problemsOf(page), 'the first screen').toEqual([]);
      const editor = await openRack(page);
      expect.soft(await problemsOf(page), 'plan, outline and elevation').toEqual([]);
      await editor.command('Review: nothing can be changed');
      expect.soft(await problemsOf(page), 'a review').toEqual([]);
      await editor.keys('Control+k');
      expect.soft(await problemsOf(page, PALETTE), 'the palette').toEqual([]);
    });

    for (const names of PARTS)
      test(`dialogs are free of accessibility errors: ${names.join(', ')}`, async ({ page }) => {
        test.slow();
        const editor = await openRack(page);
        for (const name of names) {
          await editor.command(name);
          await expect(editor.dialog).toBeVisible();
          // What is behind the dialog is the same for all of them, and is looked at with the screens.
          expect.soft(await problemsOf(page, DIALOG), name).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(editor.dialog).toBeHidden();
        }
      });
  });
}

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
