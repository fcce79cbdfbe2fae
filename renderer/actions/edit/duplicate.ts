import { rectWidth } from '#shared/geometry/rect';
import { duplicateItems } from '#shared/operations/duplicate-items';
import { countOf } from '../../tools/step-label';
import type { Action, ActionContext } from '../action';
import { hasSelection, selectedIds } from '../conditions';

/** The last duplicate: what it made and where from, so that doing it again repeats the offset the hand gave it. */
let last: { readonly madeIds: ReadonlySet<string>; readonly from: { x: number; y: number } } | undefined;

function offsetFor({ editor }: ActionContext): { dxUm: number; dyUm: number } {
  const ids = editor.selection.get();
  const bounds = editor.boundsOf(ids);
  if (!bounds) return { dxUm: 0, dyUm: 0 };
  const isRepeat = last && ids.size === last.madeIds.size && [...ids].every((id) => last?.madeIds.has(id));
  const repeated = isRepeat && last ? { dxUm: bounds.minX - last.from.x, dyUm: bounds.minY - last.from.y } : undefined;
  return repeated && (repeated.dxUm !== 0 || repeated.dyUm !== 0) ? repeated : { dxUm: rectWidth(bounds), dyUm: 0 };
}

export const duplicateSelection: Action = {
  id: 'edit.duplicate',
  isForReview: false,
  label: 'Duplicate',
  menu: { menu: 'Edit', group: 3 },
  shortcuts: ['Mod+D'],
  contextGroup: 1,
  isEnabled: hasSelection,
  run: (context) => {
    const { editor } = context;
    const itemIds = selectedIds(editor);
    const bounds = editor.boundsOf(itemIds);
    const plan = duplicateItems(editor.view, { ids: editor.ids, itemIds, ...offsetFor(context) });
    const made = plan.ok ? [...plan.value.added.keys()] : [];
    const top = made.filter((id) => /^(rack|equipment|obstacle|room|zone|annotation):/.test(id));
    const select = top.length > 0 ? top : made.filter((id) => id.startsWith('device:'));
    const isDone = editor.run({ label: `Duplicate ${countOf(editor.view, itemIds)}`, code: 'items.duplicate' }, plan, {
      select,
    });
    last = isDone && bounds ? { madeIds: new Set(select), from: { x: bounds.minX, y: bounds.minY } } : undefined;
  },
};
