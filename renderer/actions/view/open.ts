import type { Action } from '../action';
import { hasRacks, selectedOf } from '../conditions';

export const openPalette: Action = {
  id: 'view.palette',
  label: 'Find a command or a place…',
  menu: { menu: 'View', group: 5 },
  shortcuts: ['Mod+K', 'Mod+Shift+P'],
  isInPalette: false,
  worksInFields: true,
  run: ({ session }) => session.setState({ isPaletteOpen: true }),
};

export const openElevation: Action = {
  id: 'view.openElevation',
  label: 'Open the rack elevation',
  menu: { menu: 'View', group: 5 },
  contextGroup: 2,
  isEnabled: hasRacks,
  run: ({ editor, session }) =>
    session.setState({ elevationRackIds: selectedOf(editor, 'rack').slice(0, 12), isElevationOpen: true }),
};

export const openPreferences: Action = {
  id: 'view.preferences',
  label: 'Preferences…',
  menu: { menu: 'Edit', group: 9 },
  shortcuts: ['Mod+,'],
  run: ({ session }) => session.setState({ dialog: { kind: 'preferences' } }),
};
