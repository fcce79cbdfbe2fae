import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/app';
import { dxfFile, outline } from '../../fixtures/dxf';
import { EditorPage } from '../../pages/editor-page';

const undoOf = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const redoOf = (page: Page) => page.getByRole('button', { name: /^Redo/ });

/** A hall with so many racks in a row, the last one selected, and what counting their undo steps needs. */
async function hall(page: Page, racks: number) {
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 9000);
  for (let at = 0; at < racks; at++) await editor.dragFromCatalog('GB200 NVL72', 3000 + at * 600, 4000);
  if (racks > 0) await expect(editor.inspector).toContainText(`R0${racks}`);
  const before = (await undoOf(page).getAttribute('aria-label')) ?? '';
  return {
    editor,
    x: editor.inspector.getByLabel('X of the centre'),
    sum: page.getByTestId('selection-sum'),
    /** What was done since is one step of this name: one undo leads back to where the hall was made, one redo forth. */
    expectOneStep: async (name: RegExp) => {
      await expect(undoOf(page)).toHaveAttribute('aria-label', name);
      await editor.keys('Control+z');
      await expect(undoOf(page)).toHaveAttribute('aria-label', before);
      await editor.keys('Control+Shift+z');
      await expect(undoOf(page)).toHaveAttribute('aria-label', name);
      await expect(redoOf(page)).toHaveAttribute('aria-label', 'Redo');
    },
    /** Nothing done since is a step. */
    expectNoStep: () => expect(undoOf(page)).toHaveAttribute('aria-label', before),
  };
}

/** What is one undo step, and what is none, tried by hand on the program as it runs. */
test.describe('one undo step', () => {
  test('for a drag, a turn or a burst of arrow keys of any number of items', async ({ page }) => {
    const { editor, sum, expectOneStep } = await hall(page, 3);
    await editor.keys('Control+a');
    await expect(sum).toContainText('3 selected');
    await editor.drag([3600, 4000], [3600, 6000]);
    await expectOneStep(/^Undo move 3 racks/);
    await editor.keys('Control+z', 'r');
    await expectOneStep(/^Undo turn 3 racks/);
    await editor.keys('Control+z', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    await expectOneStep(/^Undo move 3 racks/);
  });

  test('for each burst of arrow keys, when another item is selected in between', async ({ page }) => {
    const { editor, x, expectNoStep } = await hall(page, 2);
    await editor.keys('ArrowRight', 'ArrowRight');
    await editor.click(3000, 4000);
    await expect(editor.inspector.getByLabel('Name', { exact: true })).toHaveValue('R01');
    const before = await x.inputValue();
    await editor.keys('ArrowLeft', 'ArrowLeft');
    await expect(x).not.toHaveValue(before);
    await editor.keys('Control+z');
    await expect(x).toHaveValue(before);
    await expect(undoOf(page)).toHaveAttribute('aria-label', /^Undo move rack R02/);
    await editor.keys('Control+z');
    await expectNoStep();
  });

  test('for dragging the side of a room, or a number by its label', async ({ page }) => {
    const { editor, x, expectOneStep } = await hall(page, 1);
    const before = await x.inputValue();
    const label = await editor.inspector.getByText('X of the centre').boundingBox();
    if (!label) throw new Error('The inspector shows no label');
    await page.mouse.move(label.x + 10, label.y + label.height / 2);
    await page.mouse.down();
    await page.mouse.move(label.x + 60, label.y + label.height / 2, { steps: 8 });
    await expect(x).not.toHaveValue(before);
    await page.mouse.up();
    await expectOneStep(/^Undo move R01/);
    await editor.keys('Control+z');

    await editor.click(8000, 0);
    const width = editor.inspector.getByLabel('Width', { exact: true });
    await expect(width).toHaveValue('12000 mm');
    await editor.drag([12_000, 4500], [11_000, 4500]);
    await expect(width).not.toHaveValue('12000 mm');
    await expectOneStep(/^Undo .*room 1/i);
  });

  test('for a slide of any length', async ({ page, files }) => {
    const { editor } = await hall(page, 0);
    const room = outline('ROOM', [[0, 0], [12, 0], [12, 9], [0, 9]]); // prettier-ignore
    await files.answerPick('under.dxf', dxfFile({ unit: 'metres', entities: [room] }));
    await editor.command('Place a drawing underlay');
    const slider = editor.inspector.getByRole('slider', { name: /^Opacity/ });
    const box = await slider.boundingBox();
    if (!box) throw new Error('The inspector shows no slider');
    const slide = async (from: number, to: number) => {
      await page.mouse.move(box.x + box.width * from, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * to, box.y + box.height / 2, { steps: 10 });
      await page.mouse.up();
    };
    await slide(0.5, 0.9);
    const first = await slider.inputValue();
    // At once again: a slide of its own, although it follows soon.
    await slide(0.9, 0.2);
    await expect(slider).not.toHaveValue(first);
    await editor.keys('Control+z');
    await expect(slider).toHaveValue(first);
    await editor.keys('Control+z');
    await expect(slider).toHaveValue('500');
    await expect(undoOf(page)).toHaveAttribute('aria-label', /^Undo place underlay/);
  });

  test('for a name', async ({ page }) => {
    const { editor, expectOneStep } = await hall(page, 1);
    const name = editor.inspector.getByLabel('Name', { exact: true });
    await name.fill('Rack under the window');
    await name.press('Enter');
    await expectOneStep(/^Undo rename|^Undo change name/i);
  });

  test('for a paste, an array and a drop out of the catalog', async ({ page }) => {
    const { editor, sum, expectOneStep } = await hall(page, 2);
    await editor.keys('Control+a', 'Control+c', 'Control+Shift+v');
    await expectOneStep(/^Undo paste/);
    await editor.keys('Control+z', 'Control+a');
    await editor.command('Array');
    const columns = editor.dialog.getByLabel('Columns', { exact: true });
    await columns.fill('3');
    await columns.press('Tab');
    await editor.dialog.getByRole('button', { name: 'Make 3' }).click();
    await expect(sum).toContainText('6 selected');
    await expectOneStep(/^Undo array of 1 × 3/);
    await editor.keys('Control+z');
    await editor.dragFromCatalog('GB200 NVL72', 7000, 7000);
    await expectOneStep(/^Undo place/);
    await expect(editor.inspector).toContainText('R03');
  });

  test('for all rows of a spreadsheet', async ({ page }) => {
    const { editor, expectOneStep } = await hall(page, 0);
    await editor.command('Import from a spreadsheet');
    const rows = ['Name,Kind,Type,Room', ...['A1', 'A2', 'A3'].map((name) => `${name},rack,GB200 NVL72,Room 1`)];
    const buffer = Buffer.from(rows.join('\n'));
    await editor.dialog.locator('input[type=file]').setInputFiles({ name: 'racks.csv', mimeType: 'text/csv', buffer });
    await editor.dialog.getByRole('button', { name: 'Import 3 rows' }).click();
    await expectOneStep(/^Undo import 3 racks/);
  });

  test('for fixing all findings of a rule', async ({ page }) => {
    const { editor } = await hall(page, 1);
    await editor.dragFromCatalog('GB200 NVL72', 9000, 4000);
    await expect(editor.inspector).toContainText('R02');
    await editor.keys('Control+a', 'Control+c', 'Control+Shift+v');
    const overlaps = editor.problems.locator('.problem', { hasText: 'GEO-OVERLAP' });
    await expect(overlaps).toHaveCount(2);
    const last = await undoOf(page).getAttribute('aria-label');
    await overlaps.first().getByRole('button', { name: 'Fix…' }).click();
    await editor.dialog
      .getByText(/^Fix all/)
      .first()
      .click();
    await editor.dialog.getByRole('button', { name: 'Fix all' }).click();
    await expect(overlaps).toHaveCount(0);
    await expect(undoOf(page)).toHaveAttribute('aria-label', /^Undo fix 2 × GEO-OVERLAP/);
    await editor.keys('Control+z');
    await expect(undoOf(page)).toHaveAttribute('aria-label', last ?? '');
    await expect(overlaps).toHaveCount(2);
  });

  test('for an exclusion and for the severity of a rule', async ({ page }) => {
    const { editor, expectOneStep } = await hall(page, 1);
    const unfed = editor.problems.locator('.problem', { hasText: 'PWR-UNFED' });
    // What is excluded goes to the end of a list of which only the part in view is drawn.
    await editor.problems.getByRole('searchbox').fill('PWR-UNFED');
    await unfed.getByRole('button', { name: 'Exclude with a comment…' }).click();
    await editor.dialog.locator('textarea').fill('Fed later');
    await editor.dialog.getByRole('button', { name: /^Exclude/ }).click();
    await expect(unfed).toContainText('Fed later');
    await expectOneStep(/^Undo exclude/);
    await editor.keys('Control+z');
    await unfed.getByRole('button', { name: 'Explain' }).click();
    await unfed.getByLabel('Severity in this document').selectOption('error');
    await expectOneStep(/^Undo change the severity of PWR-UNFED/);
  });
});

test.describe('no undo step', () => {
  test('for selecting, panning, zooming, panels, layers, tools and units; undo brings the selection back', async ({
    page,
  }) => {
    const { editor, x, sum, expectNoStep } = await hall(page, 2);
    const first = (await x.inputValue()).replace(/ .*/, '');
    await editor.click(3000, 4000);
    await editor.keys('Control+a', 'Escape', 'Tab');
    await editor.keys('Control+=', 'Control+-', 'Shift+1', 'h', 'v', 'm', 'Escape');
    await page.mouse.wheel(0, 200);
    await editor.command('Tile grid');
    await editor.command('Hide everything else');
    await editor.command('Show layers for: power');
    await editor.command('Show layers for: everything');
    await editor.command('Preferences');
    await editor.dialog.getByLabel('Lengths in').selectOption('m');
    await page.keyboard.press('Escape');
    await expectNoStep();

    // R02 was selected when it was placed; with it gone and back, it is again.
    await editor.keys('Control+z', 'Control+Shift+z');
    await expect(sum).toContainText('1 selected');
    await expect(editor.inspector.getByLabel('Name', { exact: true })).toHaveValue('R02');
    await expect(x).toHaveValue(`${Number(first) / 1000} m`);
  });

  test('for a gesture that is cancelled, and what can be redone stays', async ({ page }) => {
    const { editor, x } = await hall(page, 1);
    const before = await x.inputValue();
    await editor.drag([3000, 4000], [6000, 4000]);
    const after = await x.inputValue();
    await editor.keys('Control+z');
    const redo = /^Redo move rack R01/;
    await expect(redoOf(page)).toHaveAttribute('aria-label', redo);

    await editor.press([3000, 4000], [5000, 6000]);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    const item = editor.catalog.getByText('GB200 NVL72', { exact: true }).first();
    await item.hover();
    await page.mouse.down();
    const spot = await editor.at(8000, 7000);
    await page.mouse.move(spot.x, spot.y, { steps: 5 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await x.fill('9000');
    await x.press('Escape');
    await editor.keys('a');
    await editor.press([1000, 1000], [3000, 3000]);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await editor.keys('Escape', 'Escape');

    await expect(redoOf(page)).toHaveAttribute('aria-label', redo);
    await editor.keys('Control+Shift+z');
    await expect(x).toHaveValue(after);
    await editor.keys('Control+z');
    await expect(x).toHaveValue(before);
  });
});
