import { rectCentre } from '#shared/geometry/rect';
import type { Editor } from '../../editor/editor';
import type { SceneItem } from '../../editor/scene';
import type { Action } from '../action';
import { hasPlanSelection } from '../conditions';

/** What lies aside counts this much more than what lies ahead. */
const ASIDE_WEIGHT = 2;

const DIRECTIONS = [
  ['left', -1, 0, 'ArrowLeft'],
  ['right', 1, 0, 'ArrowRight'],
  ['above', 0, -1, 'ArrowUp'],
  ['below', 0, 1, 'ArrowDown'],
] as const;

/** The nearest item that lies more ahead than aside of the selection; nothing when there is none. */
export function neighbourOf(editor: Editor, dx: number, dy: number): SceneItem | undefined {
  const selection = editor.selection.get();
  const bounds = editor.boundsOf(selection);
  if (!bounds) return undefined;
  const from = rectCentre(bounds);
  let best: { item: SceneItem; score: number } | undefined;
  for (const item of editor.scene.floorItems.values()) {
    if (selection.has(item.record.id) || !editor.layers.canPick(item.record)) continue;
    const to = rectCentre(item.bounds);
    const ahead = (to.xUm - from.xUm) * dx + (to.yUm - from.yUm) * dy;
    const aside = Math.abs((to.xUm - from.xUm) * dy) + Math.abs((to.yUm - from.yUm) * dx);
    if (ahead <= 0 || aside > ahead) continue;
    const score = ahead + ASIDE_WEIGHT * aside;
    if (!best || score < best.score) best = { item, score };
  }
  return best?.item;
}

/** Mod and an arrow: from item to item, as they stand on the plan. */
export const selectNeighbours: readonly Action[] = DIRECTIONS.map(([where, dx, dy, key]) => ({
  id: `edit.select.${where}`,
  label: `Select the neighbour ${where === 'left' || where === 'right' ? `on the ${where}` : where}`,
  shortcuts: [`Mod+${key}`],
  isInPalette: false,
  isEnabled: hasPlanSelection,
  run: ({ editor }) => {
    const item = neighbourOf(editor, dx, dy);
    if (!item) return editor.notify('Nothing stands there.');
    editor.select([item.record.id]);
    editor.notify(item.record.name || item.record.typeName, 'spoken');
  },
}));
