import { expect, test } from '../../fixtures/app';
import { accessibilityProblems as problemsOf } from '../../fixtures/axe';
import { EditorPage } from '../../pages/editor-page';

const undo = (name: string): RegExp => new RegExp(`^Undo ${name}`);

/** A designer draws trays with the tool, joins and splits them, and gives them a way down to the racks. */
test('trays are drawn as the bar says, meet, are joined, split, given a waterfall, and taken back', async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 7_200);
  await editor.keys('t');
  const bar = page.getByTestId('tray-bar');
  await bar.getByLabel('Kind').selectOption({ label: 'Fibre' });
  await bar.getByLabel('Width').fill('600 mm');
  await bar.getByLabel('Width').press('Enter');
  await editor.click(1800, 3000);
  const along = await editor.at(4000, 3000);
  await page.mouse.move(along.x, along.y, { steps: 2 });
  await page.keyboard.type('6m');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const { inspector } = editor;
  await expect(inspector.getByRole('heading', { name: 'T01' })).toBeVisible();
  await expect(inspector).toContainText('6000 mm');
  await expect(inspector.getByLabel('Kind')).toHaveValue('fibre');
  await expect(inspector.getByLabel('Width')).toHaveValue('600 mm');

  // The next one begins at its end, which catches, and goes south.
  await editor.click(7820, 3010);
  const south = await editor.at(7800, 6000);
  await page.mouse.move(south.x, south.y, { steps: 2 });
  await page.mouse.dblclick(south.x, south.y);
  await expect(inspector.getByRole('heading', { name: 'T02' })).toBeVisible();
  await editor.keys('Escape', 'Escape');
  await expect(bar).toBeHidden();

  await editor.click(3000, 3000);
  await expect(inspector.getByRole('heading', { name: 'T01' })).toBeVisible();
  await page.keyboard.down('Shift');
  await editor.click(7800, 5000);
  await page.keyboard.up('Shift');
  await expect(inspector.getByRole('heading', { name: '2 trays' })).toBeVisible();
  await editor.command('Join trays');
  await expect(inspector.getByRole('heading', { name: 'T01' })).toBeVisible();
  await expect(inspector).toContainText('9000 mm');

  await editor.command('Split a tray');
  await editor.click(4500, 3000);
  await expect(inspector.getByRole('heading', { name: '2 trays' })).toBeVisible();
  await editor.command('Waterfall of a tray');
  await editor.click(3000, 3100);
  await expect(inspector.getByLabel('Kind')).toHaveValue('waterfall');
  await expect(page.getByRole('button', { name: undo('add waterfall') })).toBeVisible();
  await editor.keys('Escape', 'Control+z');
  await expect(page.getByRole('button', { name: undo('split tray') })).toBeVisible();
  await editor.keys('Control+z');
  await expect(page.getByRole('button', { name: undo('join trays') })).toBeVisible();

  // Its end is dragged, and the whole of it moved aside, by handles.
  await editor.click(11_000, 1000);
  await editor.click(3000, 3000);
  await editor.drag([1800, 3000], [3000, 3000]);
  await expect(inspector).toContainText('7800 mm');
  await editor.keys('Control+z', 'Control+z', 'Control+z', 'Control+z');
  await expect(page.getByRole('button', { name: undo('draw room') })).toBeVisible();
});

test('trays are laid over rows in one step, with trays across and a main tray, shown before', async ({ page }) => {
  test.slow();
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 7_200);
  for (const y of [1800, 4800])
    for (let i = 0; i < 2; i++) await editor.dragFromCatalog('Rack 19 in 600 × 1200 mm 42U', 3000 + i * 600, y);
  await editor.keys('Escape', 'Shift+t');
  const { dialog } = editor;
  await expect(dialog.getByRole('heading', { name: 'Trays over all racks' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Make 4 trays' })).toBeVisible();
  await dialog.getByLabel('Across the rows').selectOption({ label: 'None' });
  await expect(dialog.getByRole('button', { name: 'Make 2 trays' })).toBeVisible();
  await dialog.getByLabel('Main tray').selectOption({ label: 'Across the middle of the rows' });
  await expect(dialog.getByLabel('Width of main tray')).toHaveValue('600 mm');
  await dialog.getByRole('button', { name: 'Make 3 trays' }).click();
  await expect(editor.inspector.getByRole('heading', { name: '3 trays' })).toBeVisible();
  await page.getByRole('tab', { name: 'Layers' }).click();
  await expect(page.getByTestId('layers-panel')).toContainText('Trays 3');

  // Those that are there are kept: nothing is laid twice.
  await editor.keys('Escape', 'Shift+t');
  await dialog.getByLabel('Across the rows').selectOption({ label: 'None' });
  await expect(dialog).toContainText('there already');
  await expect(dialog.getByRole('button', { name: /^Make/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await editor.keys('Control+z');
  await expect(page.getByTestId('layers-panel')).toContainText('Trays 0');
});

test('cables follow the trays that are laid: their fill colours the plan, and a tray selects its cables', async ({
  page,
}) => {
  test.slow();
  const editor = new EditorPage(page);
  const { dialog, inspector } = editor;
  await editor.command('Open sample: Air-cooled DGX B200 hall');
  await editor.checked();
  await editor.keys('Shift+t');
  await dialog.getByLabel('Main tray').selectOption({ label: 'Across the middle of the rows' });
  await dialog.getByRole('button', { name: 'Make 5 trays' }).click();
  await expect(inspector.getByRole('heading', { name: '5 trays' })).toBeVisible();
  await editor.command('Colour by tray fill');
  const legend = page.getByTestId('overlay-legend');
  await expect(legend.getByRole('heading', { name: 'Tray fill in %' })).toBeVisible();
  await expect(legend.getByRole('listitem').filter({ hasText: '50 % and more' })).toBeVisible();
  await editor.keys('Control+k');
  await page.getByTestId('palette').getByRole('combobox').fill('T05');
  await page.getByTestId('palette').getByRole('option', { name: 'T05' }).click();
  await expect(inspector.getByRole('meter', { name: 'Fill where it is fullest' })).toBeVisible();
  expect.soft(await problemsOf(page), 'what lies in a tray').toEqual([]);
  const select = inspector.getByRole('button', { name: /^Select the \d+ cables$/ });
  const count = /\d+/.exec((await select.textContent()) ?? '')?.[0] ?? '';
  await select.click();
  await expect(inspector.getByRole('heading', { name: `${count} cables` })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`the bar, the dialog and the inspector of trays are free of accessibility errors, ${theme}`, async ({
    page,
  }) => {
    test.slow();
    const editor = new EditorPage(page);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await editor.drawRoom(12_000, 7_200);
    await editor.dragFromCatalog('Rack 19 in 600 × 1200 mm 42U', 3000, 1800);
    await editor.keys('Escape', 't');
    await expect(page.getByTestId('tray-bar')).toBeVisible();
    expect.soft(await problemsOf(page), 'the bar').toEqual([]);
    await editor.keys('Escape', 'Shift+t');
    await expect(editor.dialog).toBeVisible();
    expect.soft(await problemsOf(page), 'the dialog').toEqual([]);
    await editor.dialog.getByRole('button', { name: 'Make 1 tray' }).click();
    await expect(editor.inspector.getByRole('heading', { name: 'T01' })).toBeVisible();
    expect.soft(await problemsOf(page), 'the inspector').toEqual([]);
  });
