import type { Action } from '../action';

export const openForReview: Action = {
  id: 'file.openForReview',
  label: 'Open for review…',
  menu: { menu: 'File', group: 1 },
  keywords: 'read only look check approve',
  run: async ({ files, editor, session, tools }) => {
    await files.openForReview();
    if (!editor.isReadOnly.get()) return;
    tools.choose({ tool: 'select' });
    session.setState({ dialog: { kind: 'reviewSummary' } });
  },
};

export const toggleReview: Action = {
  id: 'file.review',
  label: 'Review: nothing can be changed',
  menu: { menu: 'File', group: 2 },
  keywords: 'read only lock look check approve leave',
  isChecked: ({ editor }) => editor.isReadOnly.get(),
  run: ({ editor, tools }) => {
    const isReview = !editor.isReadOnly.get();
    tools.choose({ tool: 'select' });
    editor.preview.set(undefined);
    editor.isReadOnly.set(isReview);
    editor.notify(isReview ? 'Review: nothing can be changed.' : 'The review is over: the document can be changed.');
  },
};

export const showSummary: Action = {
  id: 'check.summary',
  label: 'Summary of the document…',
  menu: { menu: 'Check', group: 2 },
  keywords: 'key figures findings unknown review totals',
  run: ({ session }) => session.setState({ dialog: { kind: 'reviewSummary' } }),
};
