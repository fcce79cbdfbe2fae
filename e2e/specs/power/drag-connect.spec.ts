import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

/** Racks are connected with the mouse alone, and the chain shows what it would carry before the button is let go. */
test('racks are dragged to a busway of each side, and to another one, with live numbers and one undo each', async ({
  page,
}) => {
  test.slow();
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 7_200);
  for (let i = 0; i < 3; i++) await editor.dragFromCatalog('GB200 NVL72', 4000 + i * 600, 3000);
  for (const y of [1200, 5400, 6600]) await editor.dragFromCatalog('Busway 800 A, 415 V', 6000, y);
  await editor.keys('Alt+7');
  const diagram = page.getByTestId('one-line-diagram');
  const box = (name: string) => diagram.getByRole('button', { name: new RegExp(`^${name},`) });
  await expect(box('BUS03')).toBeVisible();
  await editor.showRoom(12_000, 7_200);

  const undo = (what: string) => page.getByRole('button', { name: `Undo ${what}`, exact: true });
  const over = async (from: readonly [number, number], to: readonly [number, number]) => {
    const [start, end] = [await editor.at(...from), await editor.at(...to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 8 });
  };

  // A marquee around the racks, then all three to the busway of side A: its load shows before it is committed.
  await editor.keys('Shift+P');
  await over([3000, 2000], [6200, 4300]);
  await page.mouse.up();
  await over([4600, 3000], [6000, 1200]);
  await expect(box('BUS01')).toHaveAccessibleName(/carries 396 kW/);
  await expect(undo('connect 3 racks to BUS01')).toBeHidden();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(box('BUS01')).toHaveAccessibleName(/carries 0 W/);

  await over([4600, 3000], [6000, 1200]);
  await page.mouse.up();
  await expect(undo('connect 3 racks to BUS01')).toBeVisible();

  // The second drag gives the other side; both busways share the load then.
  await over([4600, 3000], [6000, 5400]);
  await expect(box('BUS02')).toHaveAccessibleName(/carries 198 kW/);
  await page.mouse.up();
  await expect(undo('connect 3 racks to BUS02')).toBeVisible();
  await expect(box('BUS01')).toHaveAccessibleName(/carries 198 kW/);

  // A third busway has the side of one of them: the circuits of that side move there, and come back with one undo.
  await over([4600, 3000], [6000, 6600]);
  await expect(box('BUS03')).toHaveAccessibleName(/carries 198 kW/);
  await page.mouse.up();
  await expect(box('BUS01')).toHaveAccessibleName(/carries 0 W/);
  await undo('move 3 racks to BUS03').click();
  await expect(box('BUS01')).toHaveAccessibleName(/carries 198 kW/);

  // A rack is no supply: nothing changes.
  await editor.click(4000, 3000);
  await over([4000, 3000], [5200, 3000]);
  await page.mouse.up();
  await expect(page.getByText(/hands on no power/)).toBeVisible();
});
