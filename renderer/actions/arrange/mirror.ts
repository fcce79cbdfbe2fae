import { ROOM_ITEM_TYPES } from '#shared/operations/item-footprint';
import { mirrorItems, type MirrorItemsArgs } from '#shared/operations/mirror-items';
import { movableIds } from '../../tools/movable';
import { countOf } from '../../tools/step-label';
import type { Action, ActionContext } from '../action';
import { hasPlanSelection, selectedIds, selectedOf } from '../conditions';

function canMirror(context: ActionContext): true | string {
  const onPlan = hasPlanSelection(context);
  if (onPlan !== true) return onPlan;
  const { editor } = context;
  if (selectedOf(editor, ...ROOM_ITEM_TYPES).length === 0)
    return 'a room cannot be mirrored: change its outline instead';
  return movableIds(editor, editor.selection.get()).length > 0 ? true : 'what is selected is locked: unlock it first';
}

function mirror({ editor }: ActionContext, way: MirrorItemsArgs['way']): void {
  const ids = selectedIds(editor).filter((id) => ROOM_ITEM_TYPES.some((typeName) => id.startsWith(`${typeName}:`)));
  editor.run(
    { label: `Mirror ${countOf(editor.view, ids)}`, code: 'items.mirror' },
    mirrorItems(editor.view, { ids, way }),
  );
}

const WAYS: readonly (readonly [way: MirrorItemsArgs['way'], label: string, shortcut: string])[] = [
  ['horizontal', 'Mirror, west to east', 'Shift+H'],
  ['vertical', 'Mirror, north to south', 'Shift+V'],
];

export const mirrors: readonly Action[] = WAYS.map(([way, label, shortcut]) => ({
  id: `arrange.mirror.${way}`,
  label,
  menu: { menu: 'Arrange', group: 1 },
  shortcuts: [shortcut],
  contextGroup: 2,
  contextSubmenu: 'Mirror',
  keywords: `flip ${way}ly reflect`,
  isEnabled: canMirror,
  run: (context) => mirror(context, way),
}));

export const faceSelectedRow: Action = {
  id: 'arrange.faceRow',
  label: 'Second row facing this one…',
  menu: { menu: 'Arrange', group: 2 },
  contextGroup: 2,
  keywords: 'mirror duplicate cold hot aisle opposite front to front rear to rear pair pod',
  isEnabled: ({ editor }) => (selectedOf(editor, 'rack').length > 0 ? true : 'select the racks of a row'),
  run: ({ session }) => session.setState({ dialog: { kind: 'faceRow' } }),
};
