import type { Page } from '@playwright/test';
import { circle, paced, toAndFro, wheel } from './gestures';
import type { HallFile } from './hall-file';
import type { HallPage } from './hall-page';

export interface PhaseContext {
  readonly hall: HallPage;
  readonly file: HallFile;
}

/** One thing a hand does, with what has to be brought about before and put right after, outside the recording. */
export interface Phase {
  readonly name: string;
  /** The same events on a page that does nothing. */
  readonly floor: 'wheel' | 'hover' | 'drag' | 'drop' | 'key' | 'type';
  readonly before: (context: PhaseContext) => Promise<void>;
  readonly gesture: (context: PhaseContext) => Promise<void>;
  readonly after?: (context: PhaseContext) => Promise<void>;
}

/** A rack is 43 pixels wide: names are shown, some 80 racks are in view. */
const WORKING_PX_PER_METRE = 72;
/** Events of a gesture that goes on. */
export const STEPS = 90;
/** Frames watched after something that happens once. */
const AFTERMATH = 20;

export const toWorking = (context: PhaseContext) => context.hall.zoomTo(context.file.rack, WORKING_PX_PER_METRE);

/** Settles what a gesture began without keeping it. */
export const drop = async ({ hall }: PhaseContext): Promise<void> => {
  await hall.page.keyboard.press('Escape');
  await hall.page.mouse.up();
};

export const pressRack = async ({ hall, file }: PhaseContext): Promise<void> => {
  const at = hall.screen(file.rack);
  await hall.page.mouse.move(at.x, at.y);
  await hall.page.mouse.down();
};

/** Lets the button go and watches what that brings about. */
export async function letGo(page: Page): Promise<void> {
  await page.mouse.up();
  await paced(AFTERMATH, () => Promise.resolve());
}

/** Presses a key and watches what that brings about. */
export async function pressKey(page: Page, chord: string): Promise<void> {
  await page.keyboard.press(chord);
  await paced(AFTERMATH, () => Promise.resolve());
}

/** Types letter by letter, each when the one before has been answered, as a hand does. */
export async function typeSlowly(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    await page.keyboard.press(letter);
    await paced(6, () => Promise.resolve());
  }
}

/** The events of a phase's kind on the empty page. */
export async function floorGesture(page: Page, floor: Phase['floor']): Promise<void> {
  const middle = { x: 700, y: 450 };
  await page.mouse.move(middle.x, middle.y);
  if (floor === 'wheel') await wheel(page, 'Shift', toAndFro(STEPS, 30, 15));
  else if (floor === 'drop') await letGo(page);
  else if (floor === 'key') await pressKey(page, 'KeyK');
  else if (floor === 'type') await typeSlowly(page, 'r0500');
  else {
    if (floor === 'drag') await page.mouse.down();
    await circle(page, middle, 60, STEPS);
    await page.mouse.up();
  }
}
