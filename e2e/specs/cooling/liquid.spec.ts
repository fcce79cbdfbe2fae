import { expect, test } from '../../fixtures/app';
import { accessibilityProblems as problemsOf } from '../../fixtures/axe';
import { EditorPage } from '../../pages/editor-page';

/** A designer brings facility water to a CDU and coolant to racks, sees the loop fill, and stops the CDU. */
test('loops are made from facility water to racks, and a stopped CDU shows which racks lose their coolant', async ({
  page,
}) => {
  test.slow();
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 7_200);
  for (let i = 0; i < 2; i++) await editor.dragFromCatalog('GB200 NVL72', 4000 + i * 600, 3000);
  await editor.dragFromCatalog('Floor CDU 800 kW', 8000, 3000);

  // The CDU is still selected: water that it is cooled by, then coolant that it supplies.
  await editor.command('New cooling loop…');
  await editor.dialog.getByLabel('Kind').selectOption({ label: 'FWS, facility water' });
  await editor.dialog.getByLabel('Supply temperature').fill('30 °C');
  await editor.dialog.getByLabel('1 selected unit').selectOption({ label: 'The loop cools it' });
  await editor.dialog.getByRole('button', { name: 'Make the loop' }).click();
  await expect(editor.inspector.getByRole('heading', { name: 'FWS1' })).toBeVisible();
  await editor.keys('Control+a');
  await editor.command('New cooling loop…');
  await expect(editor.dialog).toContainText('The 2 selected racks and rows go on it.');
  await editor.dialog.getByRole('button', { name: 'Make the loop' }).click();
  await expect(editor.inspector.getByRole('heading', { name: 'TCS1' })).toBeVisible();

  // Both racks give their heat to the loop, which delivers 5 K above its water.
  await expect(editor.inspector).toContainText('35 °C, by the approach of its units');
  await editor.keys('Alt+8');
  const diagram = page.getByTestId('liquid-diagram');
  await expect(diagram).toHaveAttribute('data-laid-out', 'true');
  const box = (name: string) => diagram.getByRole('button', { name: new RegExp(`^${name},`) });
  await expect(box('TCS1')).toHaveAccessibleName(/takes 229\.9 kW · 29 % of 800 kW/);
  await expect(box('2 racks')).toBeVisible();

  // The selection is the plan's own; failing the CDU takes the coolant of both racks.
  await box('CDU01').click();
  await expect(editor.inspector.getByRole('heading', { name: 'CDU01' })).toBeVisible();
  await editor.keys('Shift+F');
  await expect(page.getByTestId('failure-pane')).toContainText('Short of liquid');
  await expect(page.getByTestId('failure-pane').getByText('no coolant')).toHaveCount(2);
  await expect(box('TCS1')).toHaveAccessibleName(/out of service/);
  await editor.command('Restore');
  await expect(box('TCS1')).toHaveAccessibleName(/takes 229\.9 kW/);

  // The tables say the same, and one undo takes the whole loop back.
  await page.getByRole('button', { name: 'Tables of units and loops' }).click();
  await expect(editor.dialog.getByRole('region', { name: 'Cooling loops' })).toContainText('TCS1');
  await page.keyboard.press('Escape');
  await editor.keys('Control+z');
  await expect(box('TCS1')).toHaveCount(0);
  await expect(box('FWS1')).toBeVisible();
});

test('pipes and perforated tiles are drawn on the plan, picked and taken back', async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.drawRoom(12_000, 7_200);
  await editor.command('Pipe, supply and return');
  await editor.click(1500, 1500);
  const along = await editor.at(4000, 1500);
  await page.mouse.move(along.x, along.y);
  await page.keyboard.type('6m');
  await page.keyboard.press('Tab');
  await page.keyboard.type('150mm');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(editor.inspector.getByRole('heading', { name: 'Pipe', exact: true }).first()).toBeVisible();
  await expect(editor.inspector).toContainText('6000 mm');
  await page.keyboard.press('Escape');
  await editor.click(6000, 6300);
  await editor.click(5000, 1500);
  await expect(editor.inspector.getByLabel('Inner diameter')).toHaveValue('150 mm');

  await editor.command('Perforated tiles');
  await editor.drag([2100, 4500], [4500, 5100]);
  await expect(editor.inspector.getByRole('heading', { name: 'Perforated tiles' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo place 10 perforated tiles', exact: true })).toBeVisible();
  await editor.inspector.getByLabel('Open area').fill('56 %');
  await editor.inspector.getByLabel('Open area').press('Enter');
  await editor.keys('Escape', 'Control+z', 'Control+z', 'Control+z');
  await expect(page.getByRole('button', { name: /^Undo draw room/ })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`the schematic, its dialogs and the temperatures are free of accessibility errors, ${theme}`, async ({
    page,
  }) => {
    test.slow();
    const editor = new EditorPage(page);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await editor.command('Open sample: GB300 NVL72 hall');
    await editor.checked();
    await editor.command('Colour by inlet air, coloured by margin');
    await expect(page.getByTestId('overlay-legend')).toContainText('Estimate, not CFD');
    await editor.keys('Alt+8');
    const diagram = page.getByTestId('liquid-diagram');
    await expect(diagram).toHaveAttribute('data-laid-out', 'true');
    expect.soft(await problemsOf(page), 'the schematic').toEqual([]);
    await diagram.getByRole('button', { name: /^CDU01,/ }).click();
    await editor.keys('Shift+F');
    await expect(page.getByTestId('failure-banner')).toBeVisible();
    expect.soft(await problemsOf(page), 'a failure').toEqual([]);
    for (const name of ['New cooling loop…', 'Tables of cooling units and loops…', 'Connect to a cooling loop…']) {
      await editor.command(name);
      await expect(editor.dialog).toBeVisible();
      expect.soft(await problemsOf(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(editor.dialog).toBeHidden();
    }
  });
