import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../../fixtures/app';
import { programRoot } from '../../fixtures/paths';
import { EditorPage } from '../../pages/editor-page';

/** The main job, as a stranger does it: eight NVL72 racks, fed and cooled, told what breaks, fixed, saved, checked. */
test('eight NVL72 racks from an empty room to a file the command line agrees with', async ({ page, files, folder }) => {
  test.slow();
  const editor = new EditorPage(page);
  await editor.drawRoom(15_000, 10_800);
  for (let i = 0; i < 8; i++) await editor.dragFromCatalog('GB200 NVL72', 4000 + i * 600, 5000);
  await editor.keys('Control+a');
  await expect(page.getByTestId('selection-sum')).toContainText('8 selected · 1.056 MW');

  // Fed by breakers that are far too small: told so, and by how much.
  await editor.keys('p');
  await editor.dialog.getByRole('button', { name: 'New feed…' }).click();
  await editor.dialog.getByLabel('Feeds of its own for each rack').uncheck();
  await editor.dialog.getByRole('button', { name: 'Add 2 feeds' }).click();
  await expect(editor.problems).toContainText('Feed A1 carries 528 kW');
  await expect(editor.problems).toContainText('PWR-FEED-2N');
  await expect(editor.problems).toContainText('LIQ-SPLIT');

  // Larger breakers, by editing both feeds at once.
  await editor.inspector.getByRole('button', { name: 'Feed A1', exact: true }).click();
  await editor.inspector.getByLabel('Breaker').fill('2000 A');
  await editor.inspector.getByLabel('Breaker').press('Enter');
  await editor.keys('Control+a');
  await editor.inspector.getByRole('button', { name: 'Feed B1', exact: true }).click();
  await editor.inspector.getByLabel('Breaker').fill('2000');
  await editor.inspector.getByLabel('Breaker').press('Enter');
  await expect(editor.problems).not.toContainText('PWR-FEED-2N');

  // Coolant for the liquid share, air for the rest.
  await editor.dragFromCatalog('Floor CDU 1,300 kW', 12_000, 5000);
  await editor.drag([3300, 4000], [9000, 6200]);
  await editor.keys('l');
  await editor.dialog.getByRole('checkbox').first().check();
  await expect(editor.dialog).toContainText('It would resolve 8 findings.');
  await editor.dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(editor.problems).not.toContainText('LIQ-SPLIT');
  await editor.dragFromCatalog('CRAH 200 kW, fan wall module', 7500, 9800);
  expect(await editor.checked()).not.toMatch(/error/);

  // A rack in the wrong place is seen at once, and undone.
  await editor.drag([4000, 5000], [4400, 5900]);
  await expect(editor.checkState).toContainText('error');
  await editor.keys('Control+z');
  await expect(editor.checkState).not.toContainText('error');

  // Saved, and the command line says the same.
  await files.answerSave('eight-racks.plenum');
  await editor.keys('Control+s');
  await expect(page.getByTestId('notices')).toContainText('Saved eight-racks.plenum');
  const shown = await editor.checked();
  const text = await files.read('eight-racks.plenum');
  const file = path.join(folder, 'checked.plenum');
  writeFileSync(file, text);
  const cli = path.join(programRoot, 'out/cli/plenum.js');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'validate', file, '--format', 'json']);
  const report = JSON.parse(stdout) as { counts: { error: number; warning: number; unknown: number } };
  expect(report.counts.error).toBe(0);
  expect(shown).toContain(`${report.counts.unknown} not checked`);

  // Reopened as it was.
  await editor.command('New');
  await expect(page.getByText('Start with a room')).toBeVisible();
  await files.answerOpen('eight-racks.plenum', text);
  await editor.keys('Control+o');
  await expect(page.getByText('Start with a room')).toBeHidden();
  await editor.keys('Control+a');
  await expect(page.getByTestId('selection-sum')).toContainText('10 selected');
  expect(await editor.checked()).toBe(shown);
});
