import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

/** Chooses in a field that finds records by a part of their name. */
async function pick(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label, exact: true });
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await expect(page.getByRole('dialog').getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Puts a value into a field as a keyboard does. */
async function enter(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true });
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(value);
  await page.keyboard.press('Tab');
}

/** Runs a command by typing a part of its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByTestId('palette').getByRole('combobox')).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByTestId('palette').getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
}

/** Presses the button that a dialog is for. */
async function finish(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

test('places, mounts, feeds and cables a rack without a mouse', async ({ page }) => {
  test.slow();
  const editor = new EditorPage(page);
  const spoken = page.getByTestId('notices');

  // A hall of its own size.
  await command(page, 'New from template: Empty hall');
  await enter(page, 'Width', '9000mm');
  await finish(page, 'Create');
  await expect(page.getByText('Start with a room')).toBeHidden();

  // A rack at typed coordinates; the next is proposed beside it.
  await page.keyboard.press('Control+Shift+I');
  await pick(page, 'Type', 'Rack 19 in 600 × 1200 mm 42U');
  await enter(page, 'X of the centre', '3000mm');
  await enter(page, 'Y of the centre', '4200mm');
  await finish(page, 'Place');
  await expect(spoken).toContainText('R01 placed');

  // A server and two switches into it.
  await pick(page, 'Type', 'server 2u');
  await enter(page, 'Lowest rack unit', '10');
  await finish(page, 'Place');
  await expect(spoken).toContainText('placed in R01, RU 10');
  await pick(page, 'Type', 'switch 48x25g');
  await finish(page, 'Place');
  await finish(page, 'Place');
  await expect(spoken).toContainText('placed in R01, RU 2.');
  await page.keyboard.press('Escape');

  // Found by name in the outline, fed from both sides.
  await page.keyboard.press('Alt+6');
  const outline = page.getByRole('tree', { name: 'Plan' });
  await outline.focus();
  await page.keyboard.type('racks');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('r01');
  await page.keyboard.press('Enter');
  await expect(editor.inspector).toContainText('R01');
  await command(page, 'New power feed');
  await finish(page, 'Add 2 feeds');
  await expect(editor.inspector).toContainText('side A');
  await expect(editor.inspector).toContainText('side B');

  // Two of its devices joined by a cable.
  await command(page, 'Connect with cables');
  await pick(page, 'Add from', 'Server 1');
  await pick(page, 'Add to', 'Switch 1');
  await finish(page, 'Connect 1 cable');
  await expect(spoken).toContainText('1 cable connected');

  // Moved by numbers, and told where to.
  await outline.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+M');
  await enter(page, 'X', '3600mm');
  await finish(page, 'Move');
  await expect(spoken).toContainText(/R01 moved to/);

  // Every part of the window is reached by one key.
  const reached = new Set<string>();
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press('F6');
    reached.add(
      await page.evaluate(
        () =>
          document.activeElement?.closest('[data-testid]')?.getAttribute('data-testid') ??
          document.activeElement?.className ??
          '',
      ),
    );
  }
  for (const part of ['canvas', 'outline-panel', 'inspector-panel', 'problems-panel', 'status-bar'])
    expect([...reached]).toContain(part);
});
