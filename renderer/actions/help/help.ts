import type { Action } from '../action';

export const showShortcuts: Action = {
  id: 'help.shortcuts',
  label: 'Keyboard shortcuts',
  menu: { menu: 'Help', group: 1 },
  shortcuts: ['F1', '?'],
  run: ({ session }) => session.setState({ dialog: { kind: 'shortcuts' } }),
};

export const showAbout: Action = {
  id: 'help.about',
  label: 'About Plenum',
  menu: { menu: 'Help', group: 2 },
  run: ({ session }) => session.setState({ dialog: { kind: 'about' } }),
};

export const showContextMenu: Action = {
  id: 'help.contextMenu',
  label: 'Menu of the selection',
  shortcuts: ['Shift+F10'],
  isInPalette: false,
  run: ({ session, editor }) => {
    const bounds = editor.boundsOf(editor.selection.get());
    const { camera } = editor;
    const canvas = document.querySelector('[data-testid="canvas"]')?.getBoundingClientRect();
    const { xUm, yUm, scale } = camera.get();
    const x = (canvas?.left ?? 0) + (bounds ? (bounds.maxX - xUm) * scale : 40);
    const y = (canvas?.top ?? 0) + (bounds ? (bounds.minY - yUm) * scale : 40);
    session.setState({ contextMenuAt: { x, y } });
  },
};
