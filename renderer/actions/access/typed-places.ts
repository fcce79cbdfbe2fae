import type { Action } from '../action';
import { hasPlanSelection, hasRoom } from '../conditions';

export const placeAt: Action = {
  id: 'insert.placeAt',
  label: 'Place at…',
  menu: { menu: 'Insert', group: 1 },
  shortcuts: ['Mod+Shift+I'],
  keywords: 'coordinates type numbers keyboard mount rack unit',
  isEnabled: hasRoom,
  run: ({ session }) => session.setState({ dialog: { kind: 'placeAt' } }),
};

export const moveTo: Action = {
  id: 'arrange.moveTo',
  label: 'Move to…',
  menu: { menu: 'Arrange', group: 1 },
  shortcuts: ['Mod+Shift+M'],
  contextGroup: 1,
  keywords: 'coordinates distance by numbers keyboard position',
  isEnabled: hasPlanSelection,
  run: ({ session }) => session.setState({ dialog: { kind: 'moveTo' } }),
};
