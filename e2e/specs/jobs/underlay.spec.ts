import { expect, test } from '../../fixtures/app';
import { dxfFile, insert, rectangle, text } from '../../fixtures/dxf';
import { EditorPage } from '../../pages/editor-page';

/** A hall of 12 × 9 m with two columns and a text, in millimetres. */
const HALL = dxfFile({
  unit: 'millimetres',
  entities: [
    rectangle('A-ROOM', 0, 0, 12_000, 9000),
    rectangle('S-COLUMN', 5800, 1800, 400, 400),
    rectangle('S-COLUMN', 5800, 6800, 400, 400),
    text('A-TEXT', [4000, 5000], 300, 'DATA HALL'),
  ],
});

test.describe('a hall from a drawing', () => {
  test('is traced from a DXF in one step, and drawn on', async ({ page, files }) => {
    const editor = new EditorPage(page);
    await files.answerPick('ground floor.dxf', HALL);
    await editor.command('Place a drawing underlay');
    await expect(editor.inspector).toContainText('ground floor');
    await expect(editor.inspector.getByLabel('Width', { exact: true })).toHaveValue('12000 mm');
    await expect(page.getByTestId('notices')).toContainText('Read in millimetres');
    await editor.inspector.getByRole('button', { name: 'Show layer A-TEXT' }).click();
    await expect(editor.inspector.getByRole('button', { name: 'Show layer A-TEXT' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );

    await editor.inspector.getByRole('button', { name: /Trace rooms/ }).click();
    await expect(editor.dialog.getByLabel('A-ROOM (1)')).toHaveValue('room');
    await expect(editor.dialog.getByLabel('S-COLUMN (2)')).toHaveValue('column');
    await expect(editor.dialog).toContainText('This makes 1 room and 2 obstacles, in one step.');
    await editor.dialog.getByRole('button', { name: 'Trace', exact: true }).click();
    await editor.keys('Control+z');
    await expect(page.getByTestId('notices')).toContainText('Undid: Trace the drawing');
    await editor.keys('Control+Shift+z');

    await editor.showRoom(12_000, 9000);
    await editor.dragFromCatalog('GB200 NVL72', 3000, 4000);
    await expect(editor.inspector).toContainText('R01');
  });

  test('refuses a drawing that inserts itself, with the reason', async ({ page, files }) => {
    const editor = new EditorPage(page);
    const itself = insert('0', 'A', [0, 0]);
    const loop = dxfFile({ blocks: { A: [itself] }, entities: [itself] });
    await files.answerPick('loop.dxf', loop);
    await editor.command('Place a drawing underlay');
    await expect(page.getByTestId('notices')).toContainText('in a circle');
  });
});

test.describe('measuring and guides', () => {
  test('a distance is measured, copied in words, kept, and follows the rack', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    const x = editor.inspector.getByLabel('X of the centre');
    const places: number[] = [];
    for (const [index, place] of [3000, 6000].entries()) {
      await editor.dragFromCatalog('GB200 NVL72', place, 4000);
      await expect(editor.inspector).toContainText(`R0${index + 1}`);
      places.push(Number.parseFloat(await x.inputValue()));
    }
    const [first = 0, second = 0] = places;
    const free = second - first - 600;
    await editor.keys('m');
    // The racks are 600 mm wide; both points snap to the sides that face each other.
    await editor.click(3300, 4000);
    await editor.click(5700, 4000);
    const readout = page.getByTestId('measure-readout');
    await expect(readout).toContainText(`${free} mm`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+M');
    await expect(readout).toBeHidden();
    await expect(editor.inspector).toContainText(`${free} mm, from R01 to R02`);
    await editor.keys('Escape');
    await editor.click(6000, 4000);
    await x.fill(String(second + 600));
    await x.press('Enter');
    await editor.click(4500, 4000);
    await expect(editor.inspector).toContainText(`${free + 600} mm, from R01 to R02`);
  });

  test('a guide is pulled out of the ruler, set by number, and dragged back', async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.drawRoom(12_000, 9000);
    const ruler = await page.getByTestId('ruler-left').boundingBox();
    if (!ruler) throw new Error('The ruler is not shown');
    const to = await editor.at(4000, 4500);
    await page.mouse.move(ruler.x + 10, to.y);
    await page.mouse.down();
    // With Mod it lies where the hand is, so that it is found there again.
    await page.keyboard.down('Control');
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.up('Control');
    const at = editor.inspector.getByLabel('X', { exact: true });
    await at.fill('2 m');
    await at.press('Enter');
    await expect(at).toHaveValue('2000 mm');
    await editor.keys('Control+z', 'Control+z');
    await expect(at).toBeHidden();
    await editor.keys('Control+Shift+z');
    await expect(at).toBeVisible();
    await page.mouse.move(to.x, to.y);
    await page.mouse.down();
    await page.mouse.move(ruler.x + 10, to.y, { steps: 6 });
    await page.mouse.up();
    await expect(at).toBeHidden();
    await editor.keys('Control+z');
    await expect(page.getByTestId('notices')).toContainText('Undid: Delete guide');
  });
});
