import type { Action } from '../action';

export const undo: Action = {
  id: 'edit.undo',
  isForReview: false,
  label: ({ editor }) => (editor.undoLabel ? `Undo ${lowerFirst(editor.undoLabel)}` : 'Undo'),
  menu: { menu: 'Edit', group: 1 },
  shortcuts: ['Mod+Z'],
  isEnabled: ({ editor }) => (editor.undoLabel ? true : 'nothing to undo'),
  run: ({ editor }) => editor.undo(),
};

export const redo: Action = {
  id: 'edit.redo',
  isForReview: false,
  label: ({ editor }) => (editor.redoLabel ? `Redo ${lowerFirst(editor.redoLabel)}` : 'Redo'),
  menu: { menu: 'Edit', group: 1 },
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  isEnabled: ({ editor }) => (editor.redoLabel ? true : 'nothing to redo'),
  run: ({ editor }) => editor.redo(),
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
