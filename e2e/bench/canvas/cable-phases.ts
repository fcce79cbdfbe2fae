import type { Page } from '@playwright/test';
import { toAndFro, wheel } from './gestures';
import { STEPS, toWorking, type Phase, type PhaseContext } from './phase';

const MOST_WAIT_MS = 60_000;

const showAll = (page: Page) => page.getByRole('checkbox', { name: 'Show all cables' });

/** Shows every cable over the plan, and waits until all of them are summed up for painting. */
async function showCables({ hall }: PhaseContext): Promise<void> {
  const { page } = hall;
  await page.getByRole('tab', { name: 'Layers' }).click();
  await showAll(page).check();
  await page.getByRole('list', { name: 'Colours of cables' }).waitFor({ timeout: MOST_WAIT_MS });
  await page.getByTestId('canvas').focus();
}

async function hideCables({ hall }: PhaseContext): Promise<void> {
  await showAll(hall.page).uncheck();
  await hall.page.getByTestId('canvas').focus();
}

const pan: Phase['gesture'] = ({ hall }) => wheel(hall.page, 'Shift', toAndFro(STEPS, 30, 15));

async function toTheMiddle({ hall }: PhaseContext): Promise<void> {
  await hall.fit();
  await hall.page.mouse.move(hall.middle.x, hall.middle.y);
}

/** What is measured in a hall whose cables lie in trays, with all of them shown and, beside it, without. */
export const cablePhases: readonly Phase[] = [
  { name: 'cables hidden, pan, whole hall in view', floor: 'wheel', before: toTheMiddle, gesture: pan },
  {
    name: 'all cables, pan, whole hall in view',
    floor: 'wheel',
    before: async (context) => {
      await showCables(context);
      await toTheMiddle(context);
    },
    gesture: pan,
    after: hideCables,
  },
  { name: 'cables hidden, pan, working zoom', floor: 'wheel', before: toWorking, gesture: pan },
  {
    name: 'all cables, pan, working zoom',
    floor: 'wheel',
    before: async (context) => {
      await showCables(context);
      await toWorking(context);
    },
    gesture: pan,
    after: hideCables,
  },
];
