import { groupItems, ungroupItems } from '#shared/operations/group-items';
import { groupOf, isGroupable, membersOf } from '#shared/operations/group-tree';
import { countOf } from '../../tools/step-label';
import type { Action } from '../action';
import { selectedIds } from '../conditions';

export const groupSelection: Action = {
  id: 'arrange.group',
  label: 'Group',
  menu: { menu: 'Arrange', group: 3 },
  shortcuts: ['Mod+G'],
  contextGroup: 2,
  keywords: 'together join',
  isEnabled: ({ editor }) =>
    editor.selectedRecords().filter(isGroupable).length > 1 ? true : 'select at least two items of the plan',
  run: ({ editor }) => {
    const itemIds = selectedIds(editor);
    editor.run(
      { label: `Group ${countOf(editor.view, itemIds)}`, code: 'items.group' },
      groupItems(editor.view, { ids: editor.ids, itemIds }),
    );
  },
};

export const ungroupSelection: Action = {
  id: 'arrange.ungroup',
  label: 'Ungroup',
  menu: { menu: 'Arrange', group: 3 },
  shortcuts: ['Mod+Shift+G'],
  contextGroup: 2,
  keywords: 'dissolve apart',
  isEnabled: ({ editor }) =>
    editor.selectedRecords().some((record) => groupOf(record) !== undefined) ? true : 'no group is selected',
  run: ({ editor }) => {
    const itemIds = selectedIds(editor);
    const groups = new Set(editor.selectedRecords().flatMap((record) => groupOf(record) ?? []));
    const select = [...new Set([...itemIds, ...[...groups].flatMap((group) => membersOf(editor.view, group))])];
    editor.run(
      { label: `Ungroup ${countOf(editor.view, select)}`, code: 'items.ungroup' },
      ungroupItems(editor.view, { itemIds }),
      { select },
    );
  },
};
