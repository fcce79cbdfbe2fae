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
  test.slow();
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
