import type { Action } from '../action';

export const newDocument: Action = {
  id: 'file.new',
  label: 'New',
  menu: { menu: 'File', group: 1 },
  shortcuts: ['Mod+Alt+N'],
  run: ({ files }) => files.startNew(),
};

export const openDocument: Action = {
  id: 'file.open',
  label: 'Open…',
  menu: { menu: 'File', group: 1 },
  shortcuts: ['Mod+O'],
  worksInFields: true,
  run: ({ files }) => files.open(),
};

export const saveDocument: Action = {
  id: 'file.save',
  label: 'Save',
  menu: { menu: 'File', group: 2 },
  shortcuts: ['Mod+S'],
  worksInFields: true,
  run: async ({ files }) => void (await files.save()),
};

export const saveDocumentAs: Action = {
  id: 'file.saveAs',
  label: 'Save as…',
  menu: { menu: 'File', group: 2 },
  shortcuts: ['Mod+Shift+S'],
  worksInFields: true,
  run: async ({ files }) => void (await files.saveAs()),
};

export const newWindow: Action = {
  id: 'file.newWindow',
  label: 'New window',
  menu: { menu: 'File', group: 1 },
  shortcuts: ['Mod+Shift+N'],
  run: ({ host }) => host.window.newWindow(),
};

export const closeWindow: Action = {
  id: 'file.close',
  label: 'Close window',
  menu: { menu: 'File', group: 5 },
  run: ({ host }) => host.window.close(),
};
