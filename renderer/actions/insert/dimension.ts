import { addDimensionBetween } from '#shared/operations/add-dimension';
import { keepMeasurement } from '../../tools/measure/keep';
import type { Action, ActionContext } from '../action';
import { selectedOf } from '../conditions';

function isMeasured({ tools }: ActionContext): boolean {
  return (tools.measured.get()?.points.length ?? 0) > 1;
}

/** Makes what is being measured stay on the plan; else measures between the two selected items. */
export const addDimension: Action = {
  id: 'insert.dimension',
  label: (context) => (isMeasured(context) ? 'Keep as dimension' : 'Dimension between two items'),
  menu: { menu: 'Insert', group: 5 },
  shortcuts: ['Shift+M'],
  contextGroup: 3,
  keywords: 'measure distance permanent',
  isEnabled: (context) =>
    isMeasured(context) || selectedOf(context.editor, 'rack', 'equipment', 'obstacle').length === 2
      ? true
      : 'measure something first, or select two items',
  run: (context) => {
    if (isMeasured(context)) return keepMeasurement(context.tools);
    const { editor } = context;
    const [fromId, toId] = selectedOf(editor, 'rack', 'equipment', 'obstacle');
    if (!fromId || !toId) return;
    const plan = addDimensionBetween(editor.view, { ids: editor.ids, fromId, toId });
    editor.run({ label: 'Add dimension', code: 'dimension.add' }, plan);
  },
};
