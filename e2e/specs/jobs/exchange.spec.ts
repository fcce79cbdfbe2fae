import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

/** Hexadecimal digits of a text, as a PDF holds it. */
const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');

test.describe('out and in', () => {
  test('the plan leaves to scale as PDF, SVG and PNG, seen before it is written', async ({ page, files }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);

    await editor.command('Export the plan');
    await expect(editor.dialog.getByRole('img', { name: /1:50/ })).toBeVisible();
    await editor.dialog.getByLabel('Scale').selectOption('100');
    await expect(editor.dialog.getByRole('img', { name: '420 × 297 mm, 1:100' })).toBeVisible();
    await files.answerSave('plan.pdf');
    await editor.dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(editor.dialog).toBeHidden();
    const pdf = await files.read('plan.pdf');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain(hex('Scale 1:100'));
    expect(pdf).toContain(hex('R01'));

    await editor.command('Export the plan');
    // The next sheet begins as the last one was.
    await expect(editor.dialog.getByLabel('Scale')).toHaveValue('100');
    await editor.dialog.getByLabel('Format').selectOption('svg');
    await editor.dialog.getByLabel('Scale').selectOption('20');
    await expect(editor.dialog.getByText('is cut off')).toBeVisible();
    await editor.dialog.getByLabel('Scale').selectOption('50');
    await expect(editor.dialog.getByText('is cut off')).toBeHidden();
    await files.answerSave('plan.svg');
    await editor.dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(editor.dialog).toBeHidden();
    const svg = await files.read('plan.svg');
    const [, x1, x2] = /data-record="room:[^"]*" d="M([\d.]+) [\d.]+L([\d.]+) /.exec(svg) ?? [];
    // Twelve metres at 1:50.
    expect(Number(x2) - Number(x1)).toBeCloseTo(240, 3);
    expect(svg).toContain('data-record="rack:');

    await page.getByRole('tab', { name: 'Layers' }).click();
    await page.getByRole('button', { name: 'Hide Racks and other equipment' }).click();
    await editor.command('Export the plan');
    await files.answerSave('empty.svg');
    await editor.dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(editor.dialog).toBeHidden();
    expect(await files.read('empty.svg')).not.toContain('data-record="rack:');
    await editor.command('Export the plan');
    await editor.dialog.getByLabel('Also what is hidden on the plan').check();
    await files.answerSave('all.svg');
    await editor.dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(editor.dialog).toBeHidden();
    expect(await files.read('all.svg')).toContain('data-record="rack:');

    await editor.command('Export the plan');
    await editor.dialog.getByLabel('Format').selectOption('png');
    await files.answerSave('plan.png');
    await editor.dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(editor.dialog).toBeHidden();
    expect(await files.read('plan.png')).toContain('pHYs');
  });

  test('the equipment list leaves as CSV and brings back what was deleted, in one step', async ({ page, files }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    await files.answerSave('equipment.csv');
    await editor.command('Export the equipment list');
    await expect(page.getByText('Exported equipment.csv')).toBeVisible();
    const csv = await files.read('equipment.csv');
    expect(csv).toContain('GB200 NVL72');

    await editor.click(3000, 4000);
    await editor.keys('Delete');
    await expect(page.getByText('Nothing selected')).toBeVisible();
    await editor.command('Import from a spreadsheet');
    const list = { name: 'equipment.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await editor.dialog.locator('input[type=file]').setInputFiles(list);
    await expect(editor.dialog.getByRole('status')).toContainText('1 rack can come in');
    await editor.dialog.getByRole('button', { name: 'Import 1 row' }).click();
    await expect(editor.dialog).toBeHidden();
    await expect(editor.inspector).toContainText('R01');
    await editor.keys('Control+z');
    await expect(page.getByText('Undid: Import 1 rack from a spreadsheet')).toBeVisible();
    await expect(editor.inspector).not.toContainText('R01');
  });

  test('pasted rows say what is wrong with them, and an unknown type waits for a choice', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    await editor.command('Import from a spreadsheet');
    await editor.dialog
      .getByLabel(/paste them here/)
      .fill('Cabinet name\tMaker\tModel\tPower (kW)\nA1\tAcme\tBox 9\t12\nA2\tAcme\tBox 9\tmuch\n');
    await editor.dialog.getByRole('button', { name: 'Continue' }).click();
    await editor.dialog.getByLabel('Column “Cabinet name” is read as').selectOption('Name');
    await expect(editor.dialog.getByRole('row', { name: /A2/ })).toContainText('“much” is not a number in kW');
    await expect(editor.dialog.getByRole('row', { name: /A1/ })).toContainText('not in the catalog');
    await editor.dialog.getByLabel('Acme Box 9').selectOption('Make a type from the sheet');
    await expect(editor.dialog.getByRole('row', { name: /A1/ })).toContainText('Rack A1: Box 9');
    await editor.dialog.getByRole('button', { name: 'Import 1 row' }).click();
    await expect(editor.dialog).toBeHidden();
    await expect(page.getByText('Imported 1 rack; 1 row left out')).toBeVisible();
  });

  test('the view goes to the clipboard as a picture', async ({ page }) => {
    const editor = new EditorPage(page);
    // A headless page is asked by nobody; the desktop program allows writing by itself.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.drawRoom(12_000, 9000);
    await editor.command('Copy the view as PNG');
    await expect(page.getByText('Copied the view as PNG')).toBeVisible();
    await editor.command('Copy the view as SVG');
    await expect(page.getByText('Copied the view as SVG')).toBeVisible();
  });
});
