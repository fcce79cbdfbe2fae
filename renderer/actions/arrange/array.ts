import type { Action } from '../action';
import { hasPlanSelection } from '../conditions';

export const arraySelection: Action = {
  id: 'arrange.array',
  label: 'Array…',
  menu: { menu: 'Arrange', group: 2 },
  shortcuts: ['Mod+Shift+D'],
  contextGroup: 2,
  keywords: 'row repeat grid copies pitch numbering',
  isEnabled: hasPlanSelection,
  run: ({ session }) => session.setState({ dialog: { kind: 'array' } }),
};
