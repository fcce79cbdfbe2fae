import { createRow } from '#shared/operations/create-row';
import type { Action } from '../action';
import { hasRacks, selectedOf } from '../conditions';

export const makeRow: Action = {
  id: 'arrange.makeRow',
  label: 'Make a row of the selected racks',
  menu: { menu: 'Arrange', group: 2 },
  contextGroup: 2,
  keywords: 'number rename',
  isEnabled: hasRacks,
  run: ({ editor }) => {
    const rackIds = selectedOf(editor, 'rack');
    editor.run(
      { label: `Make a row of ${rackIds.length} racks`, code: 'row.create' },
      createRow(editor.view, { ids: editor.ids, rackIds }),
    );
  },
};
