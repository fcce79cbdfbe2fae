import { moveItems } from '#shared/operations/move-items';
import { movableIds } from '../../tools/movable';
import { countOf } from '../../tools/step-label';
import type { Action, ActionContext } from '../action';
import { hasPlanSelection } from '../conditions';

const STEP_UM = 10_000;
/** Without a room's own tile, a large step is the common tile. */
const LARGE_STEP_UM = 600_000;
/** A pause longer than this ends a burst: what comes after is another undo step. */
const BURST_MS = 800;

function nudge(context: ActionContext, dx: number, dy: number, isLarge: boolean): void {
  const { editor } = context;
  const ids = movableIds(editor, editor.selection.get());
  const [room] = editor.view.all('room').values();
  const stepX = isLarge ? (room?.tilePitchXUm ?? LARGE_STEP_UM) : STEP_UM;
  const stepY = isLarge ? (room?.tilePitchYUm ?? LARGE_STEP_UM) : STEP_UM;
  const plan = moveItems(editor.view, { ids, dxUm: dx * stepX, dyUm: dy * stepY });
  editor.runInBurst({ label: `Move ${countOf(editor.view, ids)}`, code: 'items.nudge' }, plan, BURST_MS);
}

const DIRECTIONS = [
  ['left', -1, 0, 'ArrowLeft'],
  ['right', 1, 0, 'ArrowRight'],
  ['up', 0, -1, 'ArrowUp'],
  ['down', 0, 1, 'ArrowDown'],
] as const;

/** The arrow keys: a centimetre, with Shift a tile. */
export const nudges: readonly Action[] = DIRECTIONS.flatMap(([name, dx, dy, key]) =>
  [false, true].map((isLarge): Action => ({
    id: `arrange.nudge.${name}${isLarge ? 'Tile' : ''}`,
    label: `Move ${name} by ${isLarge ? 'a tile' : '10 mm'}`,
    shortcuts: [isLarge ? `Shift+${key}` : key],
    isInPalette: false,
    isEnabled: hasPlanSelection,
    run: (context) => nudge(context, dx, dy, isLarge),
  })),
);
