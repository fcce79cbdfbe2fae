import { typeNameOf } from '#shared/model/record-id';
import { setFields } from '#shared/operations/set-fields';
import { countOf } from '../../tools/step-label';
import type { AnyId } from '#shared/store/records-diff';
import type { Editor } from '../../editor/editor';
import type { Action } from '../action';
import { hasPlanSelection } from '../conditions';

function lockable(editor: Editor): { ids: AnyId[]; areAllLocked: boolean } {
  const records = editor.selectedRecords().filter((record) => 'isLocked' in record);
  return {
    ids: records.map((record) => record.id),
    areAllLocked: records.length > 0 && records.every((record) => record.isLocked),
  };
}

export const toggleLock: Action = {
  id: 'arrange.lock',
  label: ({ editor }) => (lockable(editor).areAllLocked ? 'Unlock' : 'Lock in place'),
  menu: { menu: 'Arrange', group: 3 },
  shortcuts: ['Mod+L'],
  contextGroup: 2,
  isEnabled: hasPlanSelection,
  run: ({ editor }) => {
    const { ids, areAllLocked } = lockable(editor);
    const verb = areAllLocked ? 'Unlock' : 'Lock';
    const mark = editor.mark();
    // Fields are set one kind of record at a time; the steps become one.
    for (const typeName of new Set(ids.map(typeNameOf))) {
      const ofType = ids.filter((id) => typeNameOf(id) === typeName);
      editor.run(
        { label: verb, code: 'items.lock' },
        setFields(editor.view, { ids: ofType, changes: { isLocked: !areAllLocked } }),
      );
    }
    editor.squashToMark(mark, { label: `${verb} ${countOf(editor.view, ids)}`, code: 'items.lock' });
  },
};
