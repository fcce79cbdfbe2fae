import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';

/** A facility engineer draws a chain, sees what it carries, and asks what happens when a part of it fails. */
test('a power chain is drawn, carries the racks, and a failed UPS shows at once what goes dark', async ({ page }) => {
  test.slow();
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 7_200);
  for (let i = 0; i < 3; i++) await editor.dragFromCatalog('GB200 NVL72', 4000 + i * 600, 3000);

  // Nodes that stand in a plant room, linked by drawing from one to the other.
  await editor.keys('Alt+7');
  const diagram = page.getByTestId('one-line-diagram');
  const add = page.getByLabel('Add a node that is not drawn on the plan');
  for (const kind of ['Utility service', 'UPS', 'UPS', 'Busway', 'Busway']) {
    await add.selectOption(kind);
    await expect(editor.inspector.getByLabel('Kind')).toBeVisible();
  }
  const box = (name: string) => diagram.getByRole('button', { name: new RegExp(`^${name},`) });
  for (const [name, rating, volts] of [
    ['UPS01', '1 MW', '415'],
    ['UPS02', '1 MW', '415'],
    ['BUS01', '250 kW', '415'],
    ['BUS02', '250 kW', '415'],
  ] as const) {
    await box(name).click();
    for (const [label, value] of [
      ['Rated power', rating],
      ['Output voltage', volts],
    ] as const) {
      await editor.inspector.getByLabel(label).fill(value);
      await editor.inspector.getByLabel(label).press('Enter');
    }
  }
  const link = async (from: string, to: string) => {
    await expect(diagram).toHaveAttribute('data-laid-out', 'true');
    await box(from).hover();
    const handle = await diagram.locator('.one-line-box', { hasText: from }).locator('.one-line-handle').boundingBox();
    const target = await box(to).boundingBox();
    if (!handle || !target) throw new Error(`${from} or ${to} is not in view`);
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect(page.getByRole('button', { name: `Undo feed ${to} from ${from}`, exact: true })).toBeVisible();
  };
  await link('UTIL01', 'UPS01');
  await link('UTIL01', 'UPS02');
  await link('UPS01', 'BUS01');
  await link('UPS02', 'BUS02');

  // Two racks on both busways, the third on one alone.
  await editor.keys('Control+a', 'p');
  await editor.dialog.getByLabel('BUS01, side A').check();
  await editor.dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(box('BUS01')).toHaveAccessibleName(/carries 396 kW/);
  await editor.keys('Alt+7');
  await editor.showRoom(12_000, 7_200);
  await editor.click(4000, 3000);
  await page.keyboard.down('Shift');
  await editor.click(4600, 3000);
  await page.keyboard.up('Shift');
  await editor.keys('p');
  await editor.dialog.getByLabel('BUS02, side B').check();
  await editor.dialog.getByRole('button', { name: 'Connect', exact: true }).click();

  await editor.keys('Alt+7');

  // What each step carries, up to the utility; the busway with all three is past its rating.
  await expect(box('BUS02')).toHaveAccessibleName(/carries 132 kW, 53 % of 250 kW/);
  await expect(box('BUS01')).toHaveAccessibleName(/carries 264 kW, 106 % of 250 kW, overloaded/);
  await expect(box('UTIL01')).toHaveAccessibleName(/carries at least 396 kW/);
  await diagram.getByRole('button', { name: '3 tap-offs → 3 racks' }).click();
  await expect(diagram.locator('.one-line-circuit')).toHaveCount(3);

  // Side A fails: one rack is dark, two have lost their other way, and the other busway takes over.
  await box('UPS01').click();
  await editor.keys('Shift+F');
  const banner = page.getByTestId('failure-banner');
  await expect(banner).toContainText('Failure: UPS01');
  await expect(banner).toContainText('1 dark, 132 kW');
  await expect(banner).toContainText('2 lost redundancy');
  await expect(banner).toContainText('1 overloaded');
  const pane = page.getByTestId('failure-pane');
  await expect(pane.getByRole('listitem').filter({ hasText: '132 kW' })).toHaveCount(1);
  await expect(box('BUS01')).toHaveAccessibleName(/no supply/);
  await expect(box('BUS02')).toHaveAccessibleName(/overloaded/);
  await expect(page.getByRole('button', { name: /^Undo connect/ })).toBeVisible();

  // Kept, restored, and shown again from the list.
  await banner.getByRole('button', { name: 'Keep as scenario…' }).click();
  await editor.dialog.getByLabel('Name').fill('Side A out');
  await editor.dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(banner).toContainText('Side A out (UPS01)');
  await pane.getByText('Kept scenarios').scrollIntoViewIfNeeded();
  await expect(pane.getByRole('button', { name: 'Show Side A out' })).toHaveAttribute('aria-pressed', 'true');
  await banner.getByRole('button', { name: 'Restore' }).click();
  await expect(banner).toBeHidden();
  await expect(box('BUS02')).toHaveAccessibleName(/carries 132 kW/);

  // Every single failure is played; the worst takes all three racks.
  await editor.command('Play every single failure');
  await expect(banner).toContainText('Failure: UTIL01');
  await expect(banner).toContainText('3 dark, 396 kW');
  await editor.keys('F9');
  await expect(banner).toContainText('2 of');
  await editor.keys('Control+Shift+F');
  await expect(banner).toBeHidden();
});
