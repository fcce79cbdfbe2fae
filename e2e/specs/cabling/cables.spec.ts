import { expect, test } from '../../fixtures/app';
import { accessibilityProblems as problemsOf } from '../../fixtures/axe';
import { EditorPage } from '../../pages/editor-page';

/** A designer cables racks by hand: drags one to another, bundles them, keeps their way, filters. */
test('racks are cabled by dragging, bundled, kept to their way, and taken back', async ({ page }) => {
  test.slow();
  const editor = new EditorPage(page);
  const { inspector, dialog } = editor;
  await editor.drawRoom(12_000, 9000);
  await editor.dragFromCatalog('GB200 NVL72', 3000, 4200);
  await editor.dragFromCatalog('GB200 NVL72', 9000, 4200);

  // Two ways from west to east: a ring of trays.
  await editor.keys('t');
  for (const [x, y] of [
    [2000, 1200],
    [10_000, 1200],
    [10_000, 8400],
    [2000, 8400],
  ] as const)
    await editor.click(x, y);
  const last = await editor.at(2000, 1200);
  await page.mouse.move(last.x, last.y, { steps: 2 });
  await page.mouse.dblclick(last.x, last.y);
  await editor.keys('Escape', 'Escape');

  await editor.keys('Shift+B');
  const from = await editor.at(3000, 4200);
  const to = await editor.at(9000, 4200);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect(dialog.getByRole('heading', { name: 'Connect with cables' })).toBeVisible();
  const cables = dialog.getByLabel('Cables', { exact: true });
  await cables.fill('4');
  await cables.press('Tab');
  await dialog.getByLabel('Of these').selectOption({ label: 'Compute …' });
  await expect(dialog.getByTestId('cable-runs')).toContainText(/\d m/);
  expect.soft(await problemsOf(page), 'the dialog').toEqual([]);
  await dialog.getByRole('button', { name: 'Connect 4 cables' }).click();
  await expect(page.getByRole('button', { name: 'Undo connect 4 cables', exact: true })).toBeVisible();
  await editor.keys('Escape');

  await editor.click(3000, 4200);
  await editor.command('Select its cables');
  await expect(inspector.getByRole('heading', { name: '4 cables' })).toBeVisible();
  await editor.command('Bundle cables…');
  await dialog.getByRole('button', { name: 'Bundle', exact: true }).click();
  await expect(inspector.getByLabel('Bundle')).toHaveValue(/^bundle:/);
  await editor.command('Keep the way as it is');
  await expect(inspector.getByRole('button', { name: 'Unlock the way' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo lock the way of 4 cables', exact: true })).toBeVisible();
  await editor.keys('Control+z');
  await expect(inspector.getByRole('button', { name: 'Keep the way as it is' })).toBeVisible();
  await editor.keys('Control+z', 'Control+z');
  await expect(page.getByRole('button', { name: /^Undo connect/ })).toBeHidden();
});

test('all cables are shown by purpose, and a filter leaves out the others', async ({ page }) => {
  const editor = new EditorPage(page);
  const { dialog } = editor;
  await editor.drawRoom(12_000, 7_200);
  await editor.dragFromCatalog('GB200 NVL72', 3000, 3000);
  await editor.dragFromCatalog('GB200 NVL72', 9000, 3000);
  for (const purpose of ['Compute', 'Storage']) {
    await editor.keys('Control+a', 'Control+b');
    await dialog.getByRole('textbox', { name: 'Add to' }).or(dialog.getByLabel('Add to')).fill('R02');
    await page.keyboard.press('Enter');
    await dialog
      .getByRole('button', { name: /^Leave out .*R02$/ })
      .first()
      .click();
    await dialog.getByText('More', { exact: true }).click();
    await dialog.getByLabel('Purpose').selectOption({ label: purpose });
    await dialog.getByRole('button', { name: 'Connect 1 cable' }).click();
  }
  await page.getByRole('tab', { name: 'Layers' }).click();
  const layers = page.getByTestId('layers-panel');
  await layers.getByLabel('Show all cables').check();
  const legend = layers.getByRole('list', { name: 'Colours of cables' });
  await expect(legend).toContainText('Compute1');
  await expect(legend).toContainText('Storage1');
  await layers.getByLabel('Purpose').selectOption({ label: 'Storage' });
  await expect(legend).not.toContainText('Compute');
  await expect(layers).toContainText('1 of 2');
  expect.soft(await problemsOf(page), 'the layers panel').toEqual([]);
});

test('a cable goes from a port of the port map to a named port, and is traced from there', async ({ page }) => {
  const editor = new EditorPage(page);
  const { dialog } = editor;
  await page.getByRole('button', { name: 'Mixed room' }).click();
  await editor.checked();
  await editor.showRoom(12_000, 9000);
  await editor.click(3900, 3000);
  await expect(editor.inspector.getByLabel('Name')).toHaveValue('A01');
  await editor.command('Port map…');
  await dialog.getByRole('button', { name: /^Ethernet9, SFP28, 25 Gbit\/s, free$/ }).click();
  await expect(dialog.getByLabel('Port from').locator('option:checked')).toHaveText('Ethernet9 (SFP28)');
  await dialog.getByRole('combobox', { name: 'Add to' }).fill('A06 Core 2');
  await page.keyboard.press('Enter');
  const to = dialog.getByLabel('Port to');
  const last = await to.locator('option').last().innerText();
  await to.selectOption({ label: last });
  expect.soft(await problemsOf(page), 'the dialog with ports').toEqual([]);
  await dialog.getByRole('button', { name: 'Connect 1 cable' }).click();
  await editor.command('Trace end to end…');
  const from = dialog.getByLabel('From port');
  await from.selectOption({
    label: (await from.locator('option').allInnerTexts()).find((text) => text.endsWith('Ethernet9')) ?? '',
  });
  const hops = dialog.getByRole('list', { name: 'From end to end' });
  await expect(hops.getByRole('listitem').first()).toContainText('Ethernet9');
  await expect(hops.getByRole('listitem').last()).toContainText(last.split(' ')[0] ?? '');
});
