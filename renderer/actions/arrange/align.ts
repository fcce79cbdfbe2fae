import type { AlignEdge, Axis, Spacing } from '#shared/geometry/align';
import { alignItems, distributeItems, type AlignReference } from '#shared/operations/align-items';
import { movableIds } from '../../tools/movable';
import { countOf } from '../../tools/step-label';
import type { Action, ActionContext } from '../action';
import { hasPlanSelection, selectedIds } from '../conditions';

/** Enabled with `least` items, one less within the room. Locked items count where they `mayBeLocked`. */
function needs(least: number, mayBeLocked: boolean): NonNullable<Action['isEnabled']> {
  return (context) => {
    const onPlan = hasPlanSelection(context);
    if (onPlan !== true) return onPlan;
    const { editor, session } = context;
    const movable = movableIds(editor, editor.selection.get()).length;
    if (movable === 0) return 'what is selected is locked';
    const isInRoom = session.getState().alignTo === 'room';
    const needed = isInRoom ? least - 1 : least;
    if ((mayBeLocked ? editor.selection.get().size : movable) >= needed) return true;
    return `select at least ${needed} items${isInRoom ? '' : ', or line up with the room'}`;
  };
}

const EDGES: readonly (readonly [edge: AlignEdge, label: string])[] = [
  ['left', 'Align left edges'],
  ['centreX', 'Align centres in a column'],
  ['right', 'Align right edges'],
  ['top', 'Align top edges'],
  ['centreY', 'Align centres in a line'],
  ['bottom', 'Align bottom edges'],
];

const SPACINGS: readonly (readonly [axis: Axis, by: Spacing, label: string])[] = [
  ['x', 'gap', 'Distribute with equal gaps across'],
  ['y', 'gap', 'Distribute with equal gaps down'],
  ['x', 'centre', 'Distribute centres evenly across'],
  ['y', 'centre', 'Distribute centres evenly down'],
];

const REFERENCES: readonly (readonly [to: AlignReference, label: string])[] = [
  ['selection', 'Line up with the selection'],
  ['key', 'Line up with the item selected last'],
  ['room', 'Line up with the room'],
];

function align({ editor, session }: ActionContext, edge: AlignEdge): void {
  const ids = selectedIds(editor);
  editor.run(
    { label: `Align ${countOf(editor.view, ids)}`, code: 'items.align' },
    alignItems(editor.view, { ids, edge, to: session.getState().alignTo }),
  );
}

function distribute({ editor, session }: ActionContext, axis: Axis, by: Spacing): void {
  const ids = selectedIds(editor);
  editor.run(
    { label: `Distribute ${countOf(editor.view, ids)}`, code: 'items.distribute' },
    distributeItems(editor.view, { ids, axis, by, to: session.getState().alignTo }),
  );
}

const SUBMENU = 'Align and distribute';

/** Lining up, spacing out, and what to line up with: a choice that holds until it is changed. */
export const alignments: readonly Action[] = [
  ...EDGES.map(([edge, label]): Action => ({
    id: `arrange.align.${edge}`,
    label,
    menu: { menu: 'Arrange', group: 4 },
    contextGroup: 2,
    contextSubmenu: SUBMENU,
    keywords: 'line up flush straighten',
    isEnabled: needs(2, true),
    run: (context) => align(context, edge),
  })),
  ...SPACINGS.map(([axis, by, label]): Action => ({
    id: `arrange.distribute.${axis}.${by}`,
    label,
    menu: { menu: 'Arrange', group: 5 },
    contextGroup: 2,
    contextSubmenu: SUBMENU,
    keywords: 'space evenly spread pitch horizontally vertically',
    isEnabled: needs(3, false),
    run: (context) => distribute(context, axis, by),
  })),
  ...REFERENCES.map(([to, label]): Action => ({
    id: `arrange.alignTo.${to}`,
    label,
    menu: { menu: 'Arrange', group: 5.5 },
    keywords: 'align distribute reference key object',
    isChecked: ({ session }) => session.getState().alignTo === to,
    run: ({ session }) => session.setState({ alignTo: to }),
  })),
];
