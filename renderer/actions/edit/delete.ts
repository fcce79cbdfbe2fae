import { deleteItems, deletionConsequences } from '#shared/operations/delete-items';
import { countOf } from '../../tools/step-label';
import type { Action } from '../action';
import { hasSelection, selectedIds } from '../conditions';

export const deleteSelection: Action = {
  id: 'edit.delete',
  isForReview: false,
  label: 'Delete',
  menu: { menu: 'Edit', group: 3 },
  shortcuts: ['Delete', 'Backspace'],
  contextGroup: 4,
  isEnabled: hasSelection,
  run: ({ editor, session }) => {
    const ids = selectedIds(editor);
    // Breaking links is named before it happens; what takes nothing along goes at once, and undo brings it back.
    if (deletionConsequences(editor.view, ids).length > 0) session.setState({ dialog: { kind: 'confirmDelete', ids } });
    else
      editor.run(
        { label: `Delete ${countOf(editor.view, ids)}`, code: 'edit.delete' },
        deleteItems(editor.view, { ids }),
        { select: [] },
      );
  },
};
