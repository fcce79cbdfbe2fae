import type { Action } from '../action';
import { samples } from '../file/sample-texts';

export const showShortcuts: Action = {
  id: 'help.shortcuts',
  label: 'Keyboard shortcuts',
  menu: { menu: 'Help', group: 1 },
  shortcuts: ['F1', '?'],
  run: ({ session }) => session.setState({ dialog: { kind: 'shortcuts' } }),
};

export const showHelp: Action = {
  id: 'help.help',
  label: 'Help',
  menu: { menu: 'Help', group: 1 },
  shortcuts: ['Shift+F1'],
  keywords: 'commands rules limits sources what is checked manual',
  run: ({ session }) => session.setState({ dialog: { kind: 'help' } }),
};

/** What the document of the guided first hall is called. */
const GUIDE_FILE = 'Guided first hall.plenum';

export const startGuide: Action = {
  id: 'help.guide',
  label: 'Guided first hall',
  menu: { menu: 'Help', group: 1 },
  keywords: 'tour tutorial first steps learn',
  run: async ({ files, session }) => {
    const sample = samples.find(({ id }) => id === 'mixed-room');
    if (!sample) return;
    await files.openText(await sample.load(), GUIDE_FILE);
    // The person may have kept the document that was open.
    if (files.name === GUIDE_FILE) session.setState({ guideStep: 0 });
  },
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
