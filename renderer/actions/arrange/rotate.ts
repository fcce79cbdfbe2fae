import { ROOM_ITEM_TYPES } from '#shared/operations/item-footprint';
import { rotateItems } from '#shared/operations/rotate-items';
import { countOf } from '../../tools/step-label';
import type { Action, ActionContext } from '../action';
import { hasPlanSelection, selectedIds } from '../conditions';

function turn({ editor }: ActionContext, byMdeg: number): void {
  const ids = selectedIds(editor).filter((id) => ROOM_ITEM_TYPES.some((typeName) => id.startsWith(`${typeName}:`)));
  editor.run(
    { label: `Turn ${countOf(editor.view, ids)}`, code: 'items.rotate' },
    rotateItems(editor.view, { ids, byMdeg }),
  );
}

export const rotateClockwise: Action = {
  id: 'arrange.rotateClockwise',
  label: 'Turn clockwise',
  menu: { menu: 'Arrange', group: 1 },
  shortcuts: ['R'],
  contextGroup: 2,
  keywords: 'rotate 90',
  isEnabled: hasPlanSelection,
  run: (context) => turn(context, 90_000),
};

export const rotateCounterClockwise: Action = {
  id: 'arrange.rotateCounterClockwise',
  label: 'Turn counter-clockwise',
  menu: { menu: 'Arrange', group: 1 },
  shortcuts: ['Shift+R'],
  keywords: 'rotate 90',
  isEnabled: hasPlanSelection,
  run: (context) => turn(context, -90_000),
};
