import { movableIds } from '../../tools/movable';
import type { Action } from '../action';
import { hasPlanSelection } from '../conditions';

export const arraySelection: Action = {
  id: 'arrange.array',
  label: 'Array…',
  menu: { menu: 'Arrange', group: 2 },
  shortcuts: ['Mod+Shift+D'],
  contextGroup: 2,
  keywords: 'row repeat grid copies pitch numbering',
  isEnabled: (context) => {
    const onPlan = hasPlanSelection(context);
    if (onPlan !== true) return onPlan;
    const { editor } = context;
    return movableIds(editor, editor.selection.get()).length > 0 ? true : 'what is selected is locked: unlock it first';
  },
  run: ({ session }) => session.setState({ dialog: { kind: 'array' } }),
};
