import { writeDocument } from '#shared/persistence/write-document';
import { aHall } from '#shared/testing/builders';
import { expect, test } from '../../fixtures/app';
import { EditorPage } from '../../pages/editor-page';
import { ElevationPage } from '../../pages/elevation-page';

const RACK = 'Rack 19 in 600 × 1200 mm 42U';
const SERVER = 'Server 2U';
const SWITCH = 'Spectrum SN2201';
const PANEL = 'Blanking panel 1U';

test('a rack is filled from the catalog by mouse, rearranged, copied, closed and taken back to the beginning', async ({
  page,
}) => {
  // Many drags, each checked as it goes; a loaded machine takes minutes.
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1600, height: 1000 });
  const editor = new EditorPage(page);
  const elevation = new ElevationPage(page, editor);
  await editor.drawRoom(12_000, 9000);
  await editor.dragFromCatalog(RACK, 3000, 4000);
  await editor.dragFromCatalog(RACK, 6000, 4000);
  await editor.keys('Control+a');
  await editor.command('Open the rack elevation');
  await elevation.faces('Front');
  await elevation.widen(200);

  // Filled from the catalog: three servers, and one more between them that shifts the others up.
  for (const bottomRu of [1, 3, 5]) await elevation.mount(SERVER, { rack: 'R01', bottomRu, heightRu: 2 });
  await elevation.expectDevices('R01', ['Server 1 at RU 1', 'Server 2 at RU 3', 'Server 3 at RU 5']);
  await elevation.dropping('Shift others up');
  await elevation.mount(SERVER, { rack: 'R01', bottomRu: 3, heightRu: 2 });
  const four = ['Server 1 at RU 1', 'Server 4 at RU 3', 'Server 2 at RU 5', 'Server 3 at RU 7'];
  await elevation.expectDevices('R01', four);
  await expect(elevation.panel.getByText('8 RU of 42 RU')).toBeVisible();

  // One changes places with another, both named as before.
  await elevation.dropping('Change places');
  await elevation.drag({ rack: 'R01', bottomRu: 1, heightRu: 2 }, { rack: 'R01', bottomRu: 7, heightRu: 2 });
  const swapped = ['Server 3 at RU 1', 'Server 4 at RU 3', 'Server 2 at RU 5', 'Server 1 at RU 7'];
  await elevation.expectDevices('R01', swapped);

  // Two of them go to the rack beside, as they stand to each other; the plan has the same selection.
  await elevation.dropping('Drop over others');
  await elevation.click({ rack: 'R01', bottomRu: 3, heightRu: 2 });
  await elevation.click({ rack: 'R01', bottomRu: 7, heightRu: 2 }, { held: 'Shift' });
  await expect(page.getByTestId('selection-sum')).toContainText('2 selected');
  await elevation.drag({ rack: 'R01', bottomRu: 3, heightRu: 2 }, { rack: 'R02', bottomRu: 11, heightRu: 2 });
  await elevation.expectDevices('R01', ['Server 3 at RU 1', 'Server 2 at RU 5']);
  await elevation.expectDevices('R02', ['Server 4 at RU 11', 'Server 1 at RU 15']);

  // Held with Alt they are copied back; too high up they are refused, with the reason told.
  await elevation.drag(
    { rack: 'R02', bottomRu: 11, heightRu: 2 },
    { rack: 'R01', bottomRu: 21, heightRu: 2 },
    { held: 'Alt' },
  );
  const copied = ['Server 3 at RU 1', 'Server 2 at RU 5', 'Server 4 at RU 21', 'Server 1 at RU 25'];
  await elevation.expectDevices('R01', copied);
  await elevation.drag({ rack: 'R01', bottomRu: 21, heightRu: 2 }, { rack: 'R01', bottomRu: 40, heightRu: 2 });
  await expect(page.getByTestId('notices')).toContainText('it would reach out of “R01”, which has 42 RU');
  await elevation.expectDevices('R01', copied);

  // Two in one place stand beside each other until one is shifted away.
  await elevation.drag({ rack: 'R02', bottomRu: 15, heightRu: 2 }, { rack: 'R02', bottomRu: 12, heightRu: 2 });
  await expect(elevation.drawing('R02').getByRole('button', { name: /shares its place, has errors/ })).toHaveCount(2);
  await expect(editor.problems).toContainText('share 1 RU');
  await editor.keys('Control+z');
  await expect(elevation.drawing('R02').getByRole('button', { name: /shares its place/ })).toHaveCount(0);

  // A switch at the rear is seen from there alone; a full-depth server reaches through.
  await elevation.faces('Rear');
  await elevation.mount(SWITCH, { rack: 'R02', face: 'rear', bottomRu: 42 });
  await elevation.mount('Rack PDU 0U, 32 A three-phase 400 V', {
    rack: 'R02',
    face: 'rear',
    bottomRu: 30,
    across: 0.95,
  });
  const rear = ['Server 4 at RU 11', 'Server 1 at RU 15', 'Switch 1 at RU 42', 'PDU 1 at 0U, right side'];
  await elevation.expectDevices('R02', rear, 'rear');
  await elevation.faces('Front');
  await elevation.expectDevices('R02', ['Server 4 at RU 11', 'Server 1 at RU 15']);

  // What is left open is closed with blanking panels, and one of them repeated by its handle.
  await elevation.mount(PANEL, { rack: 'R02', bottomRu: 1 });
  const handle = await elevation.drawing('R02').getByTestId('repeat-up').boundingBox();
  const to = await elevation.at({ rack: 'R02', bottomRu: 4 });
  if (!handle) throw new Error('a selected device has a handle to repeat it');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  const blanks = ['Blank 1 at RU 1', 'Blank 2 at RU 2', 'Blank 3 at RU 3', 'Blank 4 at RU 4'];
  await elevation.expectDevices('R02', [...blanks, 'Server 4 at RU 11', 'Server 1 at RU 15']);
  await elevation.panel.getByRole('button', { name: 'R02', exact: true }).click();
  await elevation.panel.getByRole('button', { name: 'Fill…' }).click();
  await editor.dialog.getByRole('button', { name: 'Close all that is open with blanking panels' }).click();
  await editor.dialog.getByRole('button', { name: 'Place 34 devices' }).click();
  await expect(elevation.panel.getByText('42 RU of 42 RU')).toBeVisible();
  expect(await editor.checked()).not.toMatch(/RACK-U/);

  // Taken back step by step to the empty racks, and done again to the same end.
  const [endOfR01, endOfR02] = [await elevation.devices('R01'), await elevation.devices('R02')];
  expect(endOfR02).toHaveLength(40);
  for (let step = 0; step < 12; step++) await editor.keys('Control+z');
  await elevation.expectDevices('R01', []);
  await elevation.expectDevices('R02', []);
  for (let step = 0; step < 12; step++) await editor.keys('Control+Shift+z');
  await elevation.expectDevices('R01', endOfR01);
  await elevation.expectDevices('R02', endOfR02);
});

/** A and B of 19 in with servers, O of 21 in with a wide one, and gear of half a rack unit. */
function hallOfTwoWidths(): string {
  const hall = aHall()
    .add('document', 'main', { name: 'Two widths' })
    .add('catalogType', 'test/open', { base: 'test/frame', rack: { rackUnitKind: 'OU', railWidthIn: 21 } })
    .add('catalogType', 'test/wide', { base: 'test/server', device: { railWidthIn: 21 } })
    .add('catalogType', 'test/half', { base: 'test/switch', device: { heightHalfRu: 1 } })
    .rack('A', { xMm: 2000 })
    .rack('B', { xMm: 4000 })
    .rack('O', { xMm: 6000, typeId: 'test/open' })
    .device('web', 'A', { bottomHalfRu: 0 })
    .device('tap', 'A', { typeId: 'test/half', bottomHalfRu: 20 })
    .device('store', 'B', { bottomHalfRu: 2 })
    .device('shelf', 'O', { typeId: 'test/wide', bottomHalfRu: 10 });
  return writeDocument(hall.build(), { appVersion: 'test' });
}

test('racks of 19 and 21 inches stand side by side to one scale, with gear of half a unit, and one fills another', async ({
  page,
  files,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1600, height: 1000 });
  const editor = new EditorPage(page);
  const elevation = new ElevationPage(page, editor);
  await files.answerOpen('two-widths.plenum', hallOfTwoWidths());
  await editor.keys('Control+o');
  await expect(page.getByText('Start with a room')).toBeHidden();
  await editor.keys('Control+a');
  await editor.command('Open the rack elevation');
  await elevation.faces('Front');
  await elevation.widen(350);

  // Half a unit up, to where gear of whole units does not go.
  await elevation.drag({ rack: 'A', bottomRu: 11, heightRu: 0.5 }, { rack: 'A', bottomRu: 15.5, heightRu: 0.5 });
  await elevation.expectDevices('A', ['web at RU 1', 'tap at RU 15.5']);

  // To one scale: 42 units of 48 mm are higher than 42 of 44.45 mm.
  const [narrow, wide] = [await elevation.drawing('A').boundingBox(), await elevation.drawing('O').boundingBox()];
  expect((wide?.height ?? 0) / (narrow?.height ?? 1)).toBeCloseTo(48 / 44.45, 1);
  expect(wide?.width).toBeGreaterThan(narrow?.width ?? 0);

  // What is built for 21 in rails does not go between those of 19 in; the other way round it needs adapters.
  await elevation.drag({ rack: 'O', bottomRu: 6, heightRu: 2 }, { rack: 'A', bottomRu: 20, heightRu: 2 });
  await expect(page.getByTestId('notices')).toContainText('test/wide is built for 21 in rails; “A” has 19 in rails.');
  await elevation.expectDevices('O', ['shelf at RU 6']);
  await elevation.drag({ rack: 'A', bottomRu: 1, heightRu: 2 }, { rack: 'O', bottomRu: 1, heightRu: 2 });
  await expect(page.getByTestId('notices')).toContainText('O, front, RU 1, on adapter rails');
  await elevation.expectDevices('O', ['web at RU 1', 'shelf at RU 6']);

  // All that is in O goes where it fits; what does not is told before.
  await elevation.panel.getByRole('button', { name: 'Copy what is in a rack to the others…' }).click();
  await editor.dialog.getByLabel('From').selectOption({ label: 'O (2 devices)' });
  await expect(editor.dialog).toContainText('“web” was left out of “B”: RU 1 is taken by “store”.');
  await expect(editor.dialog).toContainText('“shelf” was left out of “A”: test/wide is built for 21 in rails');
  await editor.dialog.getByRole('button', { name: 'Copy 1 device' }).click();
  await elevation.expectDevices('A', ['web at RU 1', 'tap at RU 15.5']);
  await elevation.expectDevices('B', ['store at RU 2']);

  // And repeated by command: as often as it fits below the tap.
  await elevation.click({ rack: 'A', bottomRu: 1, heightRu: 2 });
  await editor.command('Repeat devices in the rack…');
  await editor.dialog.getByLabel('How often').fill('');
  await editor.dialog.getByLabel('How often').press('Tab');
  await editor.dialog.getByRole('button', { name: /^Place 19 devices/ }).click();
  await expect.poll(async () => (await elevation.devices('A')).length).toBe(21);
  for (let step = 0; step < 4; step++) await editor.keys('Control+z');
  await elevation.expectDevices('A', ['web at RU 1', 'tap at RU 11']);
  await elevation.expectDevices('O', ['shelf at RU 6']);
});
