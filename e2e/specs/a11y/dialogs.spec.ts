import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures/app';
import { accessibilityProblems } from '../../fixtures/axe';
import { dxfFile, rectangle } from '../../fixtures/dxf';
import type { Files } from '../../fixtures/files';
import { EditorPage } from '../../pages/editor-page';

const DRAWING = dxfFile({
  unit: 'millimetres',
  entities: [rectangle('A-ROOM', 0, 0, 12_000, 9000), rectangle('S-COLUMN', 5800, 1800, 400, 400)],
});
const NETBOX_TYPE = [
  'manufacturer: Acme',
  'model: Box 9',
  'slug: acme-box-9',
  'u_height: 2',
  'power-ports:',
  '  - name: PSU1',
  '    maximum_draw: 500',
].join('\n');

/** Two rows, one of which cannot come in as it is. */
const ROWS = 'Cabinet name\tMaker\tModel\tPower (kW)\nA1\tAcme\tBox 9\t12\nA2\tAcme\tBox 9\tmuch\n';

interface Shown {
  readonly editor: EditorPage;
  readonly page: Page;
  readonly files: Files;
}

/** Dialogs that need something to be there first, and how one comes to them in the mixed room. */
const WAYS: { readonly [name: string]: (shown: Shown) => Promise<void> } = {
  'New type': ({ editor }) => editor.command('New catalog type…'),
  'Compare types': async ({ editor, page }) => {
    for (const name of ['Floor CDU 350 kW', 'Floor CDU 600 kW']) {
      await editor.catalog.getByRole('searchbox').fill(name);
      await editor.catalog.getByRole('button', { name: `Details of ${name}` }).click();
      await page.getByRole('button', { name: 'Compare', exact: true }).click();
      await page.keyboard.press('Escape');
    }
    await editor.command('Compare catalog types…');
  },
  'Exclude a finding': ({ editor }) =>
    editor.problems.getByRole('button', { name: 'Exclude with a comment…' }).first().click(),
  'Exclude a group': ({ editor }) =>
    editor.problems
      .getByRole('button', { name: /^Exclude these \d+ findings…$/ })
      .first()
      .click(),
  'Import from a spreadsheet': ({ editor }) => editor.command('Import from a spreadsheet…'),
  'Columns of a spreadsheet': async ({ editor }) => {
    await editor.command('Import from a spreadsheet…');
    await editor.dialog.getByLabel(/paste them here/).fill(ROWS);
    await editor.dialog.getByRole('button', { name: 'Continue' }).click();
    await editor.dialog.getByRole('row', { name: /A2/ }).waitFor();
  },
  'What came of an import': async ({ editor, files }) => {
    await files.answerPick('acme.yaml', NETBOX_TYPE);
    await editor.command('Import device types…');
  },
  'Trace the drawing': async ({ editor, files }) => {
    await files.answerPick('hall.dxf', DRAWING);
    await editor.command('Place a drawing underlay');
    await editor.inspector.getByRole('button', { name: /Trace rooms/ }).click();
  },
};

for (const theme of ['light', 'dark'] as const)
  test(`dialogs that follow from work are free of accessibility errors, ${theme}`, async ({ page, files }) => {
    test.slow();
    const editor = new EditorPage(page);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Mixed room' }).click();
    await editor.checked();
    for (const [name, open] of Object.entries(WAYS)) {
      await open({ editor, page, files });
      await expect(editor.dialog, name).toBeVisible();
      expect.soft(await accessibilityProblems(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(editor.dialog, name).toBeHidden();
    }
  });

/** A window of 1280 × 720 at 200 %. */
const SMALL = { width: 640, height: 360 };
const USUAL = { width: 1280, height: 720 };
/** A dialog shows at least this much of what is in it at a time, or all of it. */
const MIN_BODY_PX = 120;

const COMMANDS = [
  'Preferences…',
  'Keyboard shortcuts',
  'Summary of the document…',
  'New from a template…',
  'Place at…',
  'Array…',
  'Fill the racks…',
  'New power feed…',
  'Connect to power feeds…',
  'Replace type…',
  'Export the plan…',
] as const;

/** What of a dialog cannot be brought into the window by scrolling within it, and whether it shows too little at a time. */
function outOfReach(dialog: Locator): Promise<string[]> {
  return dialog.evaluate(
    (element, { width, height, minBodyPx }) => {
      const controls = [...element.querySelectorAll('button, input, select, textarea')];
      const unreachable = controls.flatMap((control) => {
        if (!control.checkVisibility()) return [];
        control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const isIn = left >= 0 && right <= width && top >= 0 && bottom <= height;
        return isIn ? [] : [control.getAttribute('aria-label') ?? control.textContent ?? control.outerHTML];
      });
      const body = element.querySelector('.dialog-body');
      const isTooLow = body !== null && body.clientHeight < Math.min(body.scrollHeight, minBodyPx);
      return [...unreachable, ...(isTooLow ? [`only ${body.clientHeight} px of what is in it are seen`] : [])];
    },
    { ...SMALL, minBodyPx: MIN_BODY_PX },
  );
}

test('every dialog can be used at twice the size: it scrolls inside and its buttons stay in reach', async ({
  page,
  files,
}) => {
  test.slow();
  const editor = new EditorPage(page);
  await page.getByRole('button', { name: 'Mixed room' }).click();
  await editor.checked();
  await editor.keys('Control+a');
  const ways = [
    ...COMMANDS.map((name) => [name, () => editor.command(name)] as const),
    ...Object.entries(WAYS).map(([name, open]) => [name, () => open({ editor, page, files })] as const),
  ];
  for (const [name, open] of ways) {
    await page.setViewportSize(USUAL);
    await open();
    await expect(editor.dialog, name).toBeVisible();
    await page.setViewportSize(SMALL);
    // The window takes a moment to take its new size.
    await expect.poll(() => outOfReach(editor.dialog), { message: name }).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(editor.dialog, name).toBeHidden();
  }
});
