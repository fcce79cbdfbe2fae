import { expect, test } from '../../fixtures/app';
import { accessibilityProblems as problemsOf } from '../../fixtures/axe';
import { EditorPage } from '../../pages/editor-page';
import type { Page } from '@playwright/test';

async function withFabric(page: Page): Promise<EditorPage> {
  const editor = new EditorPage(page);
  await editor.command('Generate a fabric…');
  await editor.dialog.getByLabel('Nodes', { exact: true }).fill('4');
  await editor.dialog.getByLabel('Nodes', { exact: true }).press('Tab');
  await editor.dialog.getByRole('button', { name: 'Generate', exact: true }).click();
  await expect(editor.dialog).toBeHidden();
  return editor;
}

test('cables are found, selected, changed together and labelled by rule in the schedule', async ({ page }) => {
  test.slow();
  const editor = await withFabric(page);
  await editor.keys('Alt+9');
  const panel = page.getByTestId('schedule-panel');
  await panel.getByRole('searchbox', { name: 'Find cables' }).fill('Node 1:Cluster');
  await expect(panel.getByRole('status')).toContainText('8 of');
  const rows = panel.getByTestId('cable-schedule').locator('[data-row]');
  await rows.nth(0).getByRole('gridcell').first().click();
  await rows
    .nth(2)
    .getByRole('gridcell')
    .first()
    .click({ modifiers: ['Shift'] });
  await expect(editor.inspector.getByRole('heading', { name: '3 cables' })).toBeVisible();

  // Enter on a cell of a selected row changes all three, as one step.
  await rows.nth(2).getByRole('gridcell').first().press('F2');
  await panel.getByRole('textbox', { name: 'Cable' }).fill('Trunk 7, Node 1:Cluster');
  await panel.getByRole('textbox', { name: 'Cable' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Undo change cable of 3 cables/ })).toBeVisible();
  await expect(panel.getByRole('gridcell', { name: /^Trunk 7/ })).toHaveCount(3);
  await panel.getByRole('button', { name: 'Label by rule…' }).click();
  await panel.getByRole('button', { name: 'Label the 8 listed cables' }).click();
  await expect(panel.getByRole('gridcell', { name: /^Trunk 7/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo label 8 cables by rule/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Bill of materials' }).click();
  await expect(panel.getByTestId('bill')).toContainText('DGX B200');
});

test('the topology has the selection of the plan, by pointer and by keyboard', async ({ page }) => {
  test.slow();
  const editor = await withFabric(page);
  await editor.keys('Alt+0');
  const panel = page.getByTestId('topology-panel');
  const leaf = panel.getByRole('button', { name: /^Leaf 2, leaf/ });
  await leaf.click();
  await expect(editor.inspector.getByRole('heading', { name: 'Leaf 2' })).toBeVisible();
  await leaf.press('ArrowRight');
  await expect(editor.inspector.getByRole('heading', { name: 'Leaf 3' })).toBeVisible();
  await panel.getByRole('button', { name: 'List', exact: true }).click();
  await panel.getByRole('button', { name: /^Spine 1, spine/ }).click();
  await expect(editor.inspector.getByRole('heading', { name: 'Spine 1' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`schedule and topology are free of accessibility errors, ${theme}`, async ({ page }) => {
    test.slow();
    const editor = await withFabric(page);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await editor.keys('Alt+9');
    await expect(page.getByTestId('cable-schedule')).toBeVisible();
    expect.soft(await problemsOf(page), 'schedule').toEqual([]);
    await editor.keys('Alt+0');
    await expect(page.getByTestId('topology-diagram')).toBeVisible();
    expect.soft(await problemsOf(page), 'topology').toEqual([]);
  });
