import { rectCentre } from '#shared/geometry/rect';
import { circle, line, toAndFro, wheel } from './gestures';
import { panelPhases } from './panel-phases';
import { drop, letGo, pressKey, pressRack, STEPS, toWorking, type Phase, type PhaseContext } from './phase';

/** Five rows of twenty fit the view. */
const HUNDRED_PX_PER_METRE = 36;

const middleOfHall = ({ file }: PhaseContext) => rectCentre(file.bounds);

async function selectHundred(context: PhaseContext): Promise<void> {
  const { hall, file } = context;
  const { page } = hall;
  if (!file.hundred) {
    await hall.fit();
    await page.keyboard.press('Control+KeyA');
    return;
  }
  await hall.zoomTo(rectCentre(file.hundred), HUNDRED_PX_PER_METRE);
  const { minX, minY, maxX, maxY } = file.hundred;
  const from = hall.screen({ xUm: minX, yUm: minY });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await line(page, from, hall.screen({ xUm: maxX, yUm: maxY }), 5);
  await page.mouse.up();
}

/** The first rack of the selected hundred. */
function grip({ hall, file }: PhaseContext) {
  if (!file.hundred) return hall.screen(file.rack);
  return hall.screen({ xUm: file.hundred.minX + 700_000, yUm: file.hundred.minY + 700_000 });
}

async function pressHundred(context: PhaseContext): Promise<void> {
  await selectHundred(context);
  const at = grip(context);
  await context.hall.page.mouse.move(at.x, at.y);
  await context.hall.page.mouse.down();
}

const undo = async ({ hall }: PhaseContext): Promise<void> => {
  await pressKey(hall.page, 'Control+KeyZ');
};

/** What is measured, in this order. */
export const phases: readonly Phase[] = [
  {
    name: 'pan, whole hall in view',
    floor: 'wheel',
    before: async ({ hall }) => {
      await hall.fit();
      await hall.page.mouse.move(hall.middle.x, hall.middle.y);
    },
    gesture: ({ hall }) => wheel(hall.page, 'Shift', toAndFro(STEPS, 30, 15)),
  },
  {
    name: 'pan, working zoom',
    floor: 'wheel',
    before: toWorking,
    gesture: ({ hall }) => wheel(hall.page, 'Shift', toAndFro(STEPS, 30, 15)),
  },
  {
    name: 'zoom',
    floor: 'wheel',
    before: async (context) => {
      await context.hall.fit();
      const at = context.hall.screen(middleOfHall(context));
      await context.hall.page.mouse.move(at.x, at.y);
    },
    gesture: ({ hall }) => wheel(hall.page, 'Control', toAndFro(STEPS, -45, STEPS / 2)),
  },
  {
    name: 'hover',
    floor: 'hover',
    before: toWorking,
    gesture: ({ hall }) => circle(hall.page, { x: hall.middle.x, y: hall.middle.y - 120 }, 240, STEPS),
  },
  {
    name: 'marquee, whole hall',
    floor: 'drag',
    before: async ({ hall, file }) => {
      await hall.fit();
      const corner = hall.screen({ xUm: file.bounds.minX, yUm: file.bounds.minY });
      await hall.page.mouse.move(corner.x - 20, corner.y - 20);
      await hall.page.mouse.down();
    },
    gesture: ({ hall, file }) => {
      const from = hall.screen({ xUm: file.bounds.minX, yUm: file.bounds.minY });
      return line(hall.page, from, hall.screen({ xUm: file.bounds.maxX, yUm: file.bounds.maxY }), STEPS);
    },
    after: drop,
  },
  {
    name: 'drag 1',
    floor: 'drag',
    before: async (context) => {
      await toWorking(context);
      await pressRack(context);
    },
    gesture: ({ hall, file }) => circle(hall.page, hall.screen(file.rack), 60, STEPS),
    after: drop,
  },
  {
    name: 'let go of 1',
    floor: 'drop',
    before: async (context) => {
      await toWorking(context);
      await pressRack(context);
      await circle(context.hall.page, context.hall.screen(context.file.rack), 40, 12);
    },
    gesture: ({ hall }) => letGo(hall.page),
    after: undo,
  },
  {
    name: 'drag 100',
    floor: 'drag',
    before: pressHundred,
    gesture: (context) => circle(context.hall.page, grip(context), 40, STEPS),
    after: drop,
  },
  {
    name: 'let go of 100',
    floor: 'drop',
    before: async (context) => {
      await pressHundred(context);
      await circle(context.hall.page, grip(context), 40, 12);
    },
    gesture: ({ hall }) => letGo(hall.page),
    after: undo,
  },
  {
    name: 'select all',
    floor: 'key',
    before: async ({ hall }) => {
      await hall.fit();
      await hall.page.keyboard.press('Control+Shift+KeyA');
    },
    gesture: async ({ hall }) => {
      await pressKey(hall.page, 'Control+KeyA');
    },
    after: async ({ hall }) => {
      await hall.page.keyboard.press('Control+Shift+KeyA');
    },
  },
  ...panelPhases,
];
