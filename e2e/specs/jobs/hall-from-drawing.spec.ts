import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../../fixtures/app';
import { arc, circle, dxfFile, insert, line, outline, rectangle, text } from '../../fixtures/dxf';
import { programRoot } from '../../fixtures/paths';
import { EditorPage } from '../../pages/editor-page';

/** Where the building lies in the architect's coordinates, in metres. */
const [X, Y] = [250, 80];

/** An 18 × 12 m hall with a niche in one corner, four columns, a wall, two doors, a grid and its names. */
const DRAWING = dxfFile({
  unit: 'metres',
  blocks: {
    COLUMN: [rectangle('0', -0.2, -0.2, 0.4, 0.4)],
    DOOR: [line('0', [0, 0], [0, 1]), arc('0', [0, 0], 1, 0, 90)],
    BUBBLE: [circle('0', [0, 0], 0.3)],
  },
  hiddenLayers: ['A-FURN'],
  entities: [
    outline('A-HALL', [[X, Y], [X + 18, Y], [X + 18, Y + 10], [X + 16, Y + 10], [X + 16, Y + 12], [X, Y + 12]]), // prettier-ignore
    insert('S-COLUMN', 'COLUMN', [X + 1, Y + 3], {
      grid: { columns: 2, rows: 2, stepX: 14, stepY: 6 },
    }),
    rectangle('A-WALL', X + 16.5, Y + 6, 0.2, 3),
    insert('A-DOOR', 'DOOR', [X + 4, Y]),
    insert('A-DOOR', 'DOOR', [X + 16, Y + 9], { turn: 90 }),
    ...[1, 15].map((x) => line('A-GRID', [X + x, Y], [X + x, Y + 12])),
    ...[1, 15].map((x) => insert('A-GRID', 'BUBBLE', [X + x, Y + 11.5])),
    rectangle('A-FURN', X + 1, Y + 1, 1.6, 0.8),
    text('A-TEXT', [X + 7, Y + 10.5], 0.3, 'DATA HALL 1'),
  ],
});

/** A drawing becomes a hall, the hall gets two rows of racks, and the window and the command line agree that it works. */
test('a hall is traced from a DXF, filled, fed, cooled and saved with no error left', async ({
  page,
  files,
  folder,
}) => {
  test.slow();
  const editor = new EditorPage(page);

  await files.answerPick('ground floor.dxf', DRAWING);
  await editor.command('Place a drawing underlay');
  await expect(page.getByTestId('notices')).toContainText('Read in metres');
  await expect(editor.inspector.getByLabel('Width', { exact: true })).toHaveValue('18000 mm');
  await editor.command('Trace rooms, walls and columns');
  await expect(editor.dialog.getByLabel('A-HALL (1)')).toHaveValue('room');
  await expect(editor.dialog.getByLabel('S-COLUMN (4)')).toHaveValue('column');
  await expect(editor.dialog.getByLabel('A-WALL (1)')).toHaveValue('wall');
  await expect(editor.dialog).toContainText('This makes 1 room and 5 obstacles, in one step.');
  await editor.dialog.getByRole('button', { name: 'Trace', exact: true }).click();

  await editor.showRoom(18_000, 12_000);

  // A row of six, and another behind it, rear to rear.
  await editor.dragFromCatalog('GB200 NVL72', 5400, 3600);
  await expect(editor.inspector).toContainText('R01');
  await editor.command('Array');
  const columns = editor.dialog.getByLabel('Columns', { exact: true });
  await columns.fill('6');
  await columns.press('Tab');
  await editor.dialog.getByRole('button', { name: 'Make 6' }).click();
  await expect(page.getByTestId('selection-sum')).toContainText('6 selected');
  await page.keyboard.down('Alt');
  await editor.drag([5400, 3600], [5400, 6600]);
  await page.keyboard.up('Alt');
  await editor.keys('r', 'r');

  // Fed from two sides, by breakers of the size that the dialog works out.
  await editor.drag([4600, 2600], [9200, 7600]);
  await expect(page.getByTestId('selection-sum')).toContainText('12 selected · 1.584 MW');
  await editor.keys('p');
  await editor.dialog.getByRole('button', { name: 'New feed…' }).click();
  await editor.dialog.getByRole('button', { name: /^Take a breaker that carries it/ }).click();
  await editor.dialog.getByRole('button', { name: 'Add 24 feeds' }).click();
  await expect(editor.problems).not.toContainText('PWR-');

  // Coolant for each row by a unit of its own, air for what is left.
  for (const [unit, y] of [3600, 6600].entries()) {
    await editor.dragFromCatalog('Floor CDU 1,300 kW', 13_200, y);
    await editor.drag([4600, y - 800], [9200, y + 800]);
    await expect(page.getByTestId('selection-sum')).toContainText('6 selected');
    await editor.keys('l');
    await editor.dialog.getByRole('checkbox').nth(unit).check();
    await editor.dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  }
  await expect(editor.problems).not.toContainText('LIQ-SPLIT');
  await expect(editor.problems).toContainText('Room 1 makes 204.3 kW of air heat and no air unit treats it');
  for (const x of [5000, 10_000]) await editor.dragFromCatalog('CRAH 200 kW, fan wall module', x, 10_500);
  await expect(editor.problems).not.toContainText('AIR-CAPACITY');
  const shown = await editor.checked();
  expect(shown).toMatch(/^\d+ warnings · 1 note · \d+ not checked$/);

  // Saved, the command line says the same; reopened, the drawing still lies under it all.
  await files.answerSave('ground floor.plenum');
  await editor.keys('Control+s');
  await expect(page.getByTestId('notices')).toContainText('Saved ground floor.plenum');
  const saved = await files.read('ground floor.plenum');
  const report = await validated(path.join(folder, 'checked.plenum'), saved);
  expect(report.counts.error).toBe(0);
  // Two air units without a spare one, by heat and by flow; and sources that disagree on the weight of the racks.
  const warnings = report.findings.filter((one) => one.severity === 'warning').map((one) => one.code);
  expect(warnings.sort()).toEqual(['AIR-N1', 'AIR-N1', 'WGT-NVL72']);
  expect(shown).toContain(`${report.counts.warning} warnings`);
  expect(shown).toContain(`${report.counts.unknown} not checked`);
  await editor.command('New');
  await expect(editor.problems).not.toContainText('AIR-N1');
  await files.answerOpen('ground floor.plenum', saved);
  await editor.keys('Control+o');
  await expect(editor.problems).toContainText('AIR-N1');
  await editor.keys('Control+a');
  // 12 racks, 2 units for coolant and 2 for air.
  await expect(page.getByTestId('selection-sum')).toContainText('16 selected · 1.63 MW');
  expect(await editor.checked()).toBe(shown);
  await editor.command('Select the underlay');
  await expect(editor.inspector).toContainText('ground floor');
  await expect(editor.inspector.getByLabel('Locked in place')).toBeChecked();
});

interface Report {
  readonly counts: { readonly error: number; readonly warning: number; readonly unknown: number };
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

/** What `plenum validate` says of this text. */
async function validated(file: string, text: string): Promise<Report> {
  writeFileSync(file, text);
  const cli = path.join(programRoot, 'out/cli/plenum.js');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'validate', file, '--format', 'json']);
  return JSON.parse(stdout) as Report;
}
