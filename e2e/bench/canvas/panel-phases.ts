import type { Locator, Page } from '@playwright/test';
import { circle } from './gestures';
import { pressKey, pressRack, STEPS, toWorking, typeSlowly, type Phase, type PhaseContext } from './phase';

/** Shows or hides the elevation of the selected rack. */
const ELEVATION = 'Alt+Digit4';

const devices = (page: Page): Locator => page.getByTestId('elevation-panel').locator('[data-device-id]');
const overlays = (page: Page): Locator => page.getByLabel('Colour the plan by');

async function selectRack(context: PhaseContext): Promise<void> {
  await toWorking(context);
  await pressRack(context);
  await context.hall.page.mouse.up();
}

async function closeElevation({ hall }: PhaseContext): Promise<void> {
  await hall.page.keyboard.press(ELEVATION);
  await devices(hall.page).first().waitFor({ state: 'detached' });
}

/** Presses a device in the middle of the rack and returns where. */
async function pressDevice({ hall }: PhaseContext): Promise<void> {
  await hall.page.keyboard.press(ELEVATION);
  await devices(hall.page).nth(4).hover();
  await hall.page.mouse.down();
}

async function openPalette({ hall }: PhaseContext): Promise<void> {
  await toTheHall(hall.page);
  await hall.page.keyboard.press('Control+KeyK');
  await hall.page.getByTestId('palette').waitFor();
}

async function closePalette({ hall }: PhaseContext): Promise<void> {
  await hall.page.keyboard.press('Escape');
  await hall.page.getByTestId('palette').waitFor({ state: 'detached' });
}

async function toTheHall(page: Page): Promise<void> {
  await page.getByTestId('canvas').focus();
}

/** What panels and dialogs do, over a hall as large as the others. */
export const panelPhases: readonly Phase[] = [
  {
    name: 'elevation, open',
    floor: 'key',
    before: selectRack,
    gesture: ({ hall }) => pressKey(hall.page, ELEVATION),
    after: closeElevation,
  },
  {
    name: 'elevation, drag',
    floor: 'drag',
    before: async (context) => {
      await selectRack(context);
      await pressDevice(context);
    },
    gesture: async ({ hall }) => {
      const box = await devices(hall.page).nth(4).boundingBox();
      if (box) await circle(hall.page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, 60, STEPS);
    },
    after: async (context) => {
      await context.hall.page.keyboard.press('Escape');
      await context.hall.page.mouse.up();
      await closeElevation(context);
    },
  },
  {
    name: 'palette, open',
    floor: 'key',
    before: ({ hall }) => toTheHall(hall.page),
    gesture: ({ hall }) => pressKey(hall.page, 'Control+KeyK'),
    after: closePalette,
  },
  {
    name: 'palette, type',
    floor: 'type',
    before: openPalette,
    gesture: ({ hall }) => typeSlowly(hall.page, 'r0500'),
    after: closePalette,
  },
  {
    name: 'overlay, switch on, whole hall',
    floor: 'key',
    before: async ({ hall }) => {
      await hall.fit();
      await overlays(hall.page).focus();
    },
    gesture: ({ hall }) => pressKey(hall.page, 'ArrowDown'),
    after: async ({ hall }) => {
      await overlays(hall.page).selectOption('none');
      await toTheHall(hall.page);
    },
  },
  {
    name: 'overlay, switch on, working zoom',
    floor: 'key',
    before: async (context) => {
      await toWorking(context);
      await overlays(context.hall.page).focus();
    },
    gesture: ({ hall }) => pressKey(hall.page, 'ArrowDown'),
    after: async ({ hall }) => {
      await overlays(hall.page).selectOption('none');
      await toTheHall(hall.page);
    },
  },
];
